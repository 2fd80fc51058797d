### Türkçe. The questionnaire: from the start to the receipt.
### Read by a native speaker: no (see catalogue-reviewed).

## Start.

# $year: year as text.
survey-kind = Anket { $year }
survey-duration = Süre
survey-minutes = { $minutes ->
        [one] yaklaşık { $minutes } dakika
       *[other] yaklaşık { $minutes } dakika
    }
survey-until = Son gün
survey-name = Ad
survey-name-not-asked = Adınızı sormuyoruz.
survey-start = Ankete başla
survey-leave-empty = Bu alanı boş bırakın.
survey-paper = Kâğıt üzerinde ya da telefonla mı yanıtlamak istersiniz?
survey-contact = Sorularınız mı var? Bize ulaşın.

## Notice before the first question.

survey-notice = Yanıtlamadan önce
survey-notice-hint = Yanıtlarınızı şöyle kullanıyoruz.
survey-notice-who = Kim soruyor
survey-notice-why = Ne için
survey-notice-ground = Hangi hukuki temelde
survey-notice-recipients = Yanıtlarınızı kim görüyor
survey-notice-retention = Onları ne kadar süre saklıyoruz
survey-notice-rights = Haklarınız
survey-notice-complaint = Şikâyet
survey-to-questions = Sorulara geç

## The way through the questions.

survey-back = Geri
survey-step = Adım { $at } / { $total }
# $topic: field of action whose goals stand on several pages.
survey-topic-part = { $topic }, bölüm { $part } / { $parts }
survey-next = Devam
# After a change: the button leads back to all answers.
survey-to-check = Kaydet ve kontrol et
survey-later = Sonra devam et
survey-languages-hint = Yanıtlarınız kaybolmaz.

## Mistakes. The sentence stands at the top of the page and at the field.

# Beginning of the page's title.
survey-wrong = Hata:
survey-mistakes = { $count ->
        [one] { $count } yanıtı düzeltin
       *[other] { $count } yanıtı düzeltin
    }
survey-mistake-here = Lütfen bunu kontrol edin
# $words: the sentence that says what to do.
survey-problem-goal = { $goal }: { $words }
survey-problem-question = { $question } { $words }
survey-too-many = { $chosen } seçim yaptınız. En çok { $most } seçebilirsiniz. { $extra } seçimi geri alın.
survey-points-missing = { $total } puandan { $sum } puan dağıttınız. { $difference } puan daha dağıtın.
survey-points-over = { $total } yerine { $sum } puan dağıttınız. { $difference } puan geri alın.
survey-consent-missing = Cümleyi işaretleyin. Ya da bu sorular olmadan devam edin.
survey-not-decimal = Bir sayı yazın, örneğin { 12.5 }.
survey-not-date = Günü, ayı ve yılı rakamla yazın, örneğin 31 3 1980.

## Consent.

survey-consent = Size kişisel sorular da sorabilir miyiz?
survey-consent-why = Bu sorular özel olarak korunur. Onları yalnızca onay verirseniz soruyoruz:
survey-agree = Onay ver ve devam et
survey-decline = Bu sorular olmadan devam et
survey-consent-hint = İkisi de olur. Diğer bütün yanıtlarınız her durumda sayılır.
survey-consent-drops = Bu sorular olmadan devam ederseniz, onlara verdiğiniz yanıtları sileriz.
survey-consent-words = Burada yalnızca kendi sözleriniz söz konusu.

## Questions.

survey-dont-know = bilmiyorum
survey-no-answer = Yanıtlamak istemiyorum
survey-meaning = Bu hedefler ne anlama geliyor?
survey-longest = En çok { $longest } karakter.
survey-words = Tam olarak ne? Yazmak zorunda değilsiniz.
survey-set = Karşılaştırma { $number } / { $of }
survey-best = en önemli
survey-worst = en az önemli
survey-undecided = Karar veremiyorum
survey-day-example = Örneğin 31 3 1980
survey-part-day = Gün
survey-part-month = Ay
survey-part-year = Yıl
survey-sought = Listede ara
survey-search = Ara
survey-hits = “{ $sought }” için bulunan: { $count }
survey-no-hits = “{ $sought }” için hiçbir şey bulamadık. Daha az harfle arayın. Ya da hepsini gösterin.
survey-all = Hepsini göster
# $count: goals ticked so far.
survey-picked = { $count } / { $most } seçildi
survey-sum = Dağıtılan
survey-sum-of = { $sum } / { $total }
survey-count = Topla
survey-less = 5 daha az
survey-more = 5 daha çok
survey-tap-first = Sizin için en önemli hedefe dokunun
survey-tap-next = Sıradaki hedefe dokunun
survey-places = Verilecek sıra sayısı: { $places }
survey-ranked = { $goal }: sıra { $place } / { $places }
survey-unranked = { $goal }: yeniden sırasız
# For screen readers, after the name of the goal.
survey-place-out = sıra { $place } / { $places }, listeden çıkar
survey-up = { $goal }: bir sıra yukarı
survey-down = { $goal }: bir sıra aşağı
survey-open-goals = { $count ->
        [one] Henüz seçilmedi: { $count } hedef
       *[other] Henüz seçilmedi: { $count } hedef
    }
survey-places-full = Bütün sıralar dolu. Çıkarmak için yukarıdaki bir hedefe dokunun.
survey-open-equal = Sırası olmayan hedefler eşit sayılır.
survey-put = Hedefi bir sıraya koyun
survey-put-goal = Hedef
survey-put-place = Sıra
survey-put-there = Buraya koy

## Check and send.

survey-check = Yanıtlarınızı kontrol edin
survey-check-hint = Henüz hiçbir şey gönderilmedi. Her şeyi değiştirebilirsiniz.
survey-check-hint-again = Değişiklikleriniz henüz gönderilmedi. O zamana kadar son gönderdikleriniz geçerlidir.
survey-change = Değiştir
survey-send = Yanıtları gönder
survey-send-again = Yeniden dene
survey-nothing = Yanıt yok
survey-unclear = Burada henüz bir yanlışlık var. Bu yanıtı değiştirin.
survey-consent-short = Kişisel sorular için onayınız
survey-consent-yes = Evet, onay veriyorum
survey-consent-no = Hayır, bu sorular olmadan
survey-left-open = { $count ->
        [one] { $count } hedef sırasız
       *[other] { $count } hedef sırasız
    }
survey-rated = { $goals } hedeften { $rated } hedef değerlendirildi
survey-rated-unknown = { $count } kez “bilmiyorum”
survey-mark = { $mark } / { $highest }
survey-show = Tek tek göster
survey-overloaded = Şu anda çok sayıda kişi yanıt veriyor
survey-overloaded-text = Yanıtlarınız henüz bize ulaşmadı. Hâlâ bu sayfadalar. Bir dakika bekleyin ve sonra yeniden deneyin.

## Receipt.

survey-arrived = Ulaştığı gün: { $day }
survey-thanks = Teşekkürler. Yanıtlarınız bize ulaştı.
survey-thanks-changed = Teşekkürler. Değişiklikleriniz bize ulaştı.
survey-thanks-text = Yanıtlarınız sayılıyor. Başka bir şey yapmanız gerekmiyor.
survey-thanks-preview = Bu, bir taslağın ön izlemesiydi. Hiçbir şey kaydedilmedi.
survey-then = Bundan sonra ne olacak
survey-then-end = Anket sona erer.
survey-then-after = Ardından
survey-then-report = Belediye bütün yanıtları değerlendirir ve meclise rapor verir.
survey-then-deleted = Yanıtlarınızı o güne kadar saklarız. Sonra sileriz.
survey-shared-device = Bu cihazı başkaları da mı kullanıyor? O zaman bu pencereyi şimdi kapatın.

## The code to find one's answers again.

code-start = Kodla devam et
code-link = Kodla: yanıtları gör, değiştir ya da geri çek
code-shown-once = Bu sizin kodunuz. Onu yalnızca bu bir kez gösteriyoruz. Not edin ya da fotoğrafını çekin.
code-still = Kodunuz aynı kaldı.
code-file = Kodu dosya olarak kaydet
code-hide = Kodu gizle
code-what-for = Kod ne işe yarar
code-what-for-text = Bu kodla yanıtlarınızı görebilir ve değiştirebilirsiniz (son gün: { $last }) ya da geri çekebilirsiniz (son gün: { $kept }).
code-enter = Yanıtlarınızı bulun
code-enter-hint = Kodu, yanıtlarınız kaydedildiğinde ya da bize ulaştığında aldınız. 32 karakterden oluşur.
code-label = Kodunuz
code-open = Yanıtlarımı gör
code-wrong-empty = Kodunuzu girin.
code-wrong-malformed = 32 karakterin hepsini girin: rakamlar ve a ile f arasındaki harfler. Boşluklar önemli değil.
code-wrong-unknown = Bu kodla hiçbir yanıt bulunamadı. Her karakteri kontrol edin. Geri çekilen ve silinen yanıtlar artık bulunamaz.
code-lost = Kodunuz yok mu?
code-lost-text = O zaman yanıtlarınızı kimse bulamaz, biz de bulamayız. İçlerinde kim olduğunuz yazmaz.
code-answers = Yanıtlarınız
code-correct = Yanıtlarımı değiştir
code-correct-until = Bunun için son gün: { $day }.
code-copy = Sizin için kopya
code-copy-text = Bu sayfayı yazdırın. Ya da yanıtları programlar için dosya olarak kaydedin (JSON).
code-download = Yanıtları dosya olarak kaydet
code-withdraw = Geri çekme
code-withdraw-text = O zaman yanıtlarınızı hemen sileriz. Daha sonra çıkan hiçbir sonuçta sayılmazlar. Bunun için son gün: { $day }.
code-sure = Evet, yanıtlarımı silin.
code-unsure = Yanıtlarınızı geri çekmek istiyorsanız cümleyi işaretleyin.
code-withdraw-now = Yanıtlarımı geri çek
code-withdrawn = Yanıtlarınız silindi.
code-withdrawn-text = Başka bir şey yapmanız gerekmiyor. Kodunuz artık hiçbir yere götürmez.

## Continue later.

code-saved = Devam etmek için kodunuz
code-saved-text = Yanıtlarınız kaydedildi, ama henüz gönderilmedi. Bu kodla { $last } tarihine kadar devam edebilirsiniz.
code-as-picture = Kamera için resim olarak kod
code-go-on = Nasıl devam edersiniz
code-go-on-text = Bu anketi bu cihazda ya da başka bir cihazda yeniden açın ve kodu yazın. Yanıtlarınızı yalnızca kod açar. Sonunda gönderilmemiş olanı en geç { $kept } tarihinde sileriz.
code-go-on-now = Şimdi devam et
code-discard = Bu yanıtları şimdi sil

## A survey that takes no answers.

survey-closed = Bu anket sona erdi
survey-closed-on = Son günü: { $day }.
survey-too-late = Yanıtlarınız çok geç ulaştı
survey-too-late-text = Onları kaydetmedik. Katılmak istediğiniz için teşekkür ederiz.
