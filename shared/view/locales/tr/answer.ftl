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
fault-answer-twice = Bu satırda bir şey iki kez geçiyor. Her sıra, her hedef ve her seçim yalnızca bir kez geçebilir.
