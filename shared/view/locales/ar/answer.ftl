### العربية. What is wrong with an answer, and what to do about it.
### Read by a native speaker: no (see catalogue-reviewed).

# Residents read these on a form, the survey office when it reads in a table.
fault-answer-unknown = لا توجد هنا إجابة كهذه. يرجى اختيار إحدى الإجابات المعروضة.
fault-answer-not-number = يرجى كتابة عدد صحيح، مثل 3.
fault-answer-out-of-range = يرجى كتابة عدد صحيح من { $low } إلى { $high }.
fault-answer-duplicate-goal = هذا الهدف أو هذه المرتبة مشغولة. يرجى إعطاء كل هدف مرتبة خاصة به.
fault-answer-gap = ما زالت هناك مرتبة فارغة في الأعلى. يرجى ملء المراتب بالترتيب من الأعلى.
fault-answer-too-many = تم اختيار أكثر من اللازم هنا. الحد الأقصى: { $most }.
fault-answer-wrong-sum = النقاط الموزعة: { $sum } من { $total }. يرجى تغيير الأعداد حتى يصبح مجموعها { $total }.
fault-answer-too-long = هذا النص طويل جدًا. يرجى تقصيره. الحد الأقصى لعدد الأحرف: { $longest }.
fault-answer-required = ما زالت الإجابة ناقصة هنا. يرجى اختيارها أو كتابتها.
fault-answer-not-flag = يرجى وضع علامة هنا أو ترك الحقل فارغًا. في الجدول يُكتب 1 أو 0.
fault-answer-control-character = في هذا النص حرف غير مرئي. يرجى حذف النص وكتابته من جديد.
fault-answer-no-answer-with-others = عند تفضيل عدم الإجابة لا يُختار شيء آخر هنا. يرجى إزالة هذه العلامة أو كل العلامات الأخرى.
fault-answer-twice = هناك شيء مكرر في هذا السطر. كل مرتبة وكل هدف وكل اختيار يرد مرة واحدة فقط.
