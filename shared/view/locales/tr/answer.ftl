### Türkçe. What is wrong with an answer, and what to do about it.
### Read by a native speaker: no (see catalogue-reviewed).

# Residents read these on a form, the survey office when it reads in a table.
fault-answer-unknown = Burada böyle bir yanıt yok. Sunulan yanıtlardan birini seçin.
fault-answer-not-number = Bir tam sayı yazın, örneğin 3.
fault-answer-out-of-range = { $low } ile { $high } arasında bir tam sayı yazın.
fault-answer-duplicate-goal = Bu hedef ya da bu sıra zaten dolu. Her hedefe ayrı bir sıra verin.
fault-answer-gap = Yukarıda hâlâ boş bir sıra var. Sıraları yukarıdan başlayarak doldurun.
fault-answer-too-many = Burada çok fazla seçim var. En çok { $most } seçin.
fault-answer-wrong-sum = { $total } puandan { $sum } puan dağıtıldı. Toplam { $total } olana kadar sayıları değiştirin.
fault-answer-too-long = Bu metin çok uzun. En çok { $longest } karakter olacak şekilde kısaltın.
fault-answer-required = Burada henüz yanıt yok. Bir yanıt seçin ya da yazın.
fault-answer-not-flag = Burayı işaretleyin ya da boş bırakın. Tabloda 1 ya da 0 yazılır.
fault-answer-control-character = Bu metinde görünmeyen bir karakter var. Metni silin ve yeniden yazın.
fault-answer-no-answer-with-others = Yanıtlamak istemiyorsanız burada başka bir şey seçmeyin. Bu işareti ya da diğer bütün işaretleri kaldırın.
fault-answer-not-decimal = Rakamla bir sayı yazın, tabloda virgül yerine nokta kullanın.
fault-answer-too-fine = Virgülden sonra daha az basamak yazın. En çok: { $decimals }.
fault-answer-number-between = { $least } ile { $most } arasında bir sayı yazın.
fault-answer-number-least = Bir sayı yazın. En az: { $least }.
fault-answer-number-most = Bir sayı yazın. En çok: { $most }.
fault-answer-not-date = Tarihi rakamla yazın, tabloda yıl, ay ve gün olarak: 1980-03-31.
fault-answer-day-missing = Burada gün eksik. Günü ekleyin.
fault-answer-month-missing = Burada ay eksik. Ayı ekleyin.
fault-answer-year-missing = Burada yıl eksik. Yılı ekleyin.
fault-answer-year-short = Yılı dört rakamla yazın, örneğin 1980.
fault-answer-no-month = Böyle bir ay yok. 1 ile 12 arasında bir sayı yazın.
fault-answer-no-day = Takvimde böyle bir gün yok. Günü, ayı ve yılı kontrol edin.
fault-answer-too-early = { $day } tarihini ya da sonraki bir günü yazın.
fault-answer-too-late = { $day } tarihini ya da önceki bir günü yazın.
fault-answer-row-missing = Burada henüz yanıt yok. Bir yanıt seçin.
fault-answer-not-acknowledged = Cümleyi işaretleyin. Ancak o zaman devam edebilirsiniz.
fault-answer-words-beside-another = Bir metin yazdınız ama başka bir yanıt seçtiniz. Metnin ait olduğu yanıtı seçin ya da metni silin.
fault-answer-not-drawn = Bu hedef burada seçenekler arasında değildi. Gösterilen hedeflerden birini seçin.
fault-answer-shown-missing = Hangi hedeflerin gösterildiği belirtilmemiş. Tabloda bu, ayrı bir sütunda bir sayıdır; bu sütunu eşlemede “shown” altında belirtin.
fault-answer-same-goal = Aynı hedef hem en önemli hem de en az önemli olamaz. İki farklı hedef seçin.
fault-answer-half-set = İkisini de seçin: en önemli ve en az önemli hedefi. Ya da ikisini de boş bırakın.
fault-answer-not-valid = Bu yanıt bu hâliyle uygun değil. Bu yanıtı değiştirin.
fault-answer-twice = Bu satırda bir şey iki kez geçiyor. Her sıra, her hedef ve her seçim yalnızca bir kez geçebilir.
