### Türkçe. The frame of every page, the start page and the error pages.
### Read by a native speaker: no (see catalogue-reviewed).

shell-skip = İçeriğe geç
shell-home = Anketler
# $name: name of the page's language, in that language itself.
shell-language = Dil: { $name }
# For screen readers: what the list with the choice of language is called.
shell-languages = Dil
shell-choose = Dil seçin
# For screen readers: what the list at the end of every page is called.
shell-footer = Bu anket hakkında
shell-page-privacy = Veri koruma
shell-page-accessibility = Erişilebilirlik
shell-page-imprint = Künye

# $day: last day of the survey.
home-until = Yanıt vermek için son gün: { $day }.
home-then = Ardından sonuç bu sayfada yer alacak.
home-none = Şu anda anket yok.
home-ended = Sona eren anketler

error-home = Başlangıç sayfasına git
# The reference follows.
error-reference = Sorularınız için başvuru numarası:

error-not-found-title = Böyle bir sayfa yok
error-not-found-text = Adresi kontrol edin. Size bir bağlantı verildiyse bağlantının tamamını yeniden açın.
error-method-title = Bu sayfa böyle açılamaz
error-method-text = Başlangıç sayfasından başlayın.
error-unreadable-title = Bunu okuyamadık
error-unreadable-text = Tarayıcınızda bir adım geri gidin ve yeniden deneyin.
error-cross-site-title = Bu form başka bir siteden geldi
error-cross-site-text = Sizi korumak için formu kabul etmedik. Formu kendi sitemizde doldurun.
error-wrong-host-title = Bu adres bize ait değil
error-wrong-host-text = Adresi kontrol edin. Belediyenin size verdiği bağlantıyı kullanın.
error-too-large-title = Bu bir seferde çok fazla
error-too-large-text = Tarayıcınızda bir adım geri gidin ve metninizi kısaltın.
error-too-slow-title = Gönderme çok uzun sürdü
error-too-slow-text = Bağlantınızı kontrol edin. Tarayıcınızda bir adım geri gidin ve yeniden gönderin.
error-too-many-title = Çok fazla istek geldi
error-too-many-text = Bir dakika bekleyin. Sonra tarayıcınızda bir adım geri gidin ve yeniden deneyin.
error-overloaded-title = Şu anda çok yoğunuz
error-overloaded-text = Bir dakika bekleyin ve yeniden deneyin. İki kez gönderdikleriniz yalnızca bir kez sayılır.
error-internal-title = Bizde bir sorun oluştu
error-internal-text = Bu sizin hatanız değil. Daha sonra yeniden deneyin. Yine olursa bize başvuru numarasını bildirin.
