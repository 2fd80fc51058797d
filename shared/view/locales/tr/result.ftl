### Türkçe. The result of a survey: what stands above it, and what stands in its place.
### Read by a native speaker: no (see catalogue-reviewed).

## As long as there is nothing to read: the heading and what stands below it.

# $day: last day of the survey.
result-open = Sonuç şu günden sonra: { $day }
result-open-text = Anket o güne kadar sürüyor. Sonra bütün yanıtları değerlendireceğiz.
result-take-part = Ankete git
result-waiting = Sonuç henüz hesaplanmadı
result-waiting-text = Anket sona erdi. Şimdi bütün yanıtları değerlendireceğiz.
result-running = Sonuç hesaplanıyor
# $time: time at which the calculation began.
result-running-text = Hesaplamanın başladığı saat: { $time }.
result-failed = Sonuç hesaplanamadı
result-failed-text = Bu yüzden burada henüz bir şey yok. Anket bürosunun bundan haberi var.
result-made = Sonuç henüz yayımlanmadı
result-made-text = Hesaplandı. Belediye izin verir vermez burada yer alacak.
result-reload = Sayfayı yenile

## Above a result that is no longer the last word.

# $day: day on which it was calculated.
result-as-of = Durum: { $day }.
# $changes: how many answers are new or deleted; 0 if all that is known is that there are some.
result-changes = { $changes ->
        [0] O günden beri yanıtlar değişti.
        [one] O günden beri { $changes } yanıt eklendi ya da silindi.
       *[other] O günden beri { $changes } yanıt eklendi ya da silindi.
    }
result-next-open = Yeni sonuç anket bittikten sonra gelecek.
result-next-waiting = Yeni sonuç henüz hesaplanmadı.
result-next-running = Yeni sonuç hesaplanıyor. Hesaplamanın başladığı saat: { $time }.
result-next-failed = Yeni sonuç hesaplanamadı. Anket bürosunun bundan haberi var.
result-next-made = Yeni sonuç hesaplandı ama henüz yayımlanmadı.
result-newer = Daha yeni bir sonuç var: { $day }.
result-newer-see = Daha yeni sonucu gör
result-newer-link = Bağlantısını daha yeni bir mesajda bulabilirsiniz.

# Above a result that can be read by its secret link only.
result-unreleased = Bu sonuç henüz yayımlanmadı. Bu bağlantıya sahip olan herkes onu okuyabilir.

# Above a result that is not there in the language of the page.
# $language: name of the language in which it is there, in that language itself.
result-other-language = Bu sonuç sizin dilinizde yok. Burada şu dilde: { $language }.

## On pages that lead to the result.

# Heading.
result-result = Sonuç
# $day: day on which the result was calculated.
result-of = Sonuç: { $day }
result-see = Sonucu gör
# Link to the page of the result, as long as it cannot be read there.
result-follow = Sonuç hakkında daha fazla bilgi
