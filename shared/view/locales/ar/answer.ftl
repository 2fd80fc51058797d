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
fault-answer-not-decimal = يرجى كتابة عدد بالأرقام، وفي الجدول بنقطة للكسور العشرية.
fault-answer-too-fine = يرجى كتابة أرقام أقل بعد الفاصلة. الحد الأقصى: { $decimals }.
fault-answer-number-between = يرجى كتابة عدد من { $least } إلى { $most }.
fault-answer-number-least = يرجى كتابة عدد لا يقل عن { $least }.
fault-answer-number-most = يرجى كتابة عدد لا يزيد على { $most }.
fault-answer-not-date = يرجى كتابة التاريخ بالأرقام، وفي الجدول بترتيب السنة والشهر واليوم: 1980-03-31.
fault-answer-day-missing = اليوم ناقص هنا. يرجى إضافته.
fault-answer-month-missing = الشهر ناقص هنا. يرجى إضافته.
fault-answer-year-missing = السنة ناقصة هنا. يرجى إضافتها.
fault-answer-year-short = يرجى كتابة السنة بأربعة أرقام، مثل 1980.
fault-answer-no-month = لا يوجد شهر كهذا. يرجى كتابة عدد من 1 إلى 12.
fault-answer-no-day = لا يوجد يوم كهذا في التقويم. يرجى التحقق من اليوم والشهر والسنة.
fault-answer-too-early = يرجى كتابة { $day } أو يوم بعده.
fault-answer-too-late = يرجى كتابة { $day } أو يوم قبله.
fault-answer-row-missing = ما زالت الإجابة ناقصة هنا. يرجى اختيار إجابة.
fault-answer-not-acknowledged = يرجى وضع علامة أمام الجملة. بعد ذلك فقط يمكن المتابعة.
fault-answer-words-beside-another = كُتب نص هنا، لكن اختيرت إجابة أخرى. يرجى اختيار الإجابة التي يخصها النص، أو حذف النص.
fault-answer-not-drawn = لم يكن هذا الهدف ضمن الأهداف المعروضة. يرجى اختيار أحد الأهداف المعروضة.
fault-answer-shown-missing = لم يُذكر بين أي أهداف كان الاختيار. في الجدول يكون ذلك رقمًا في عمود مستقل؛ يرجى ذكر هذا العمود عند «shown» في ملف الربط.
fault-answer-same-goal = لا يمكن أن يكون الهدف نفسه الأهم والأقل أهمية معًا. يرجى اختيار هدفين مختلفين.
fault-answer-half-set = يرجى اختيار الاثنين: الهدف الأهم والهدف الأقل أهمية، أو ترك الاثنين.
fault-answer-not-valid = هذه الإجابة غير مناسبة هكذا. يرجى تغيير هذه الإجابة.
fault-answer-twice = هناك شيء مكرر في هذا السطر. كل مرتبة وكل هدف وكل اختيار يرد مرة واحدة فقط.
