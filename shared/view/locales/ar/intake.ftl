### العربية. The questionnaire: from the start to the receipt.
### Read by a native speaker: no (see catalogue-reviewed).

## Start.

# $year: year as text.
survey-kind = استطلاع { $year }
survey-duration = المدة
survey-minutes = { $minutes ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة تقريبًا
        [two] دقيقتان تقريبًا
        [few] { $minutes } دقائق تقريبًا
        [many] { $minutes } دقيقة تقريبًا
       *[other] { $minutes } دقيقة تقريبًا
    }
survey-until = حتى
survey-name = الاسم
survey-name-not-asked = لا نسأل عنه.
survey-start = بدء الاستطلاع
survey-leave-empty = اترك هذا الحقل فارغًا.
survey-paper = هل تفضلون الورق أو الهاتف؟
survey-contact = هل لديكم أسئلة؟ يمكنكم التواصل معنا.

## Notice before the first question.

survey-notice = قبل الإجابة
survey-notice-hint = هكذا نتعامل مع إجاباتكم.
survey-notice-who = من يسأل
survey-notice-why = لماذا نسأل
survey-notice-ground = على أي أساس قانوني
survey-notice-recipients = من يرى إجاباتكم
survey-notice-retention = كم من الوقت نحتفظ بها
survey-notice-rights = حقوقكم
survey-notice-complaint = الشكوى
survey-to-questions = متابعة إلى الأسئلة

## The way through the questions.

survey-back = رجوع
survey-step = الخطوة { $at } من { $total }
# $topic: field of action whose goals stand on several pages.
survey-topic-part = { $topic }، الجزء { $part } من { $parts }
survey-next = متابعة
# After a change: the button leads back to all answers.
survey-to-check = حفظ التغيير والمراجعة
survey-later = المتابعة لاحقًا
survey-languages-hint = تبقى إجاباتكم محفوظة.

## Mistakes. The sentence stands at the top of the page and at the field.

# Beginning of the page's title.
survey-wrong = خطأ:
survey-mistakes = { $count ->
        [zero] لا إجابات تحتاج إلى تصحيح
        [one] يرجى تصحيح إجابة واحدة
        [two] يرجى تصحيح إجابتين
        [few] يرجى تصحيح { $count } إجابات
        [many] يرجى تصحيح { $count } إجابة
       *[other] يرجى تصحيح { $count } إجابة
    }
survey-mistake-here = يرجى التحقق من هذا
# $words: the sentence that says what to do.
survey-problem-goal = { $goal }: { $words }
survey-problem-question = { $question } { $words }
survey-too-many = عدد ما تم اختياره: { $chosen }. الحد الأقصى: { $most }. يرجى التراجع عن: { $extra }.
survey-points-missing = النقاط الموزعة: { $sum } من { $total }. يرجى توزيع المتبقي: { $difference }.
survey-points-over = النقاط الموزعة: { $sum } بدلًا من { $total }. يرجى إنقاص: { $difference }.
survey-consent-missing = يرجى وضع علامة أمام الجملة، أو المتابعة دون هذه الأسئلة.
survey-not-decimal = يرجى كتابة عدد، مثل { 12.5 }.
survey-not-date = يرجى كتابة اليوم والشهر والسنة بالأرقام، مثل 31 ثم 3 ثم 1980.

## Consent.

survey-consent = هل تسمحون لنا بأسئلة شخصية أيضًا؟
survey-consent-why = هذه الأسئلة محمية بشكل خاص. لا نطرحها إلا بموافقتكم:
survey-agree = موافقة ومتابعة
survey-decline = متابعة دون هذه الأسئلة
survey-consent-hint = كلا الخيارين مقبول. كل إجاباتكم الأخرى تُحسب في جميع الأحوال.
survey-consent-drops = إذا تابعتم بدون هذه الأسئلة، نحذف إجاباتكم عنها.
survey-consent-words = المقصود هنا كلماتك الخاصة فقط.

## Questions.

survey-dont-know = لا أعرف
survey-no-answer = أفضّل عدم الإجابة
survey-meaning = ما معنى هذه الأهداف؟
survey-longest = الحد الأقصى لعدد الأحرف: { $longest }.
survey-words = ما هو بالتحديد؟ الكتابة اختيارية.
survey-set = المقارنة { $number } من { $of }
survey-best = الأهم
survey-worst = الأقل أهمية
survey-undecided = لا أستطيع أن أقرر
survey-day-example = مثلًا 31 ثم 3 ثم 1980
survey-part-day = اليوم
survey-part-month = الشهر
survey-part-year = السنة
survey-sought = البحث في القائمة
survey-search = بحث
survey-hits = عدد النتائج عن «{ $sought }»: { $count }
survey-no-hits = لم نجد شيئًا عن «{ $sought }». يرجى البحث بحروف أقل، أو عرض الكل.
survey-all = عرض الكل
# $count: goals ticked so far.
survey-picked = تم اختيار { $count } من { $most }
survey-sum = الموزَّع
survey-sum-of = { $sum } من { $total }
survey-count = حساب المجموع
survey-less = أقل بمقدار 5
survey-more = أكثر بمقدار 5
survey-tap-first = يرجى لمس الهدف الأهم لكم
survey-tap-next = يرجى لمس الهدف التالي
survey-places = عدد المراتب: { $places }
survey-ranked = { $goal }: المرتبة { $place } من { $places }
survey-unranked = { $goal }: بلا مرتبة من جديد
# For screen readers, after the name of the goal.
survey-place-out = المرتبة { $place } من { $places }، إزالة
survey-up = { $goal }: مرتبة واحدة إلى أعلى
survey-down = { $goal }: مرتبة واحدة إلى أسفل
survey-open-goals = { $count ->
        [zero] لم يبق أي هدف
        [one] لم يتم اختياره بعد: هدف واحد
        [two] لم يتم اختيارهما بعد: هدفان
        [few] لم يتم اختيارها بعد: { $count } أهداف
        [many] لم يتم اختيارها بعد: { $count } هدفًا
       *[other] لم يتم اختيارها بعد: { $count } هدف
    }
survey-places-full = كل المراتب مشغولة. لإزالة هدف يرجى لمسه في الأعلى.
survey-open-equal = الأهداف التي بلا مرتبة تُحسب بالتساوي.
survey-put = وضع هدف في مرتبة
survey-put-goal = الهدف
survey-put-place = المرتبة
survey-put-there = وضعه هنا

## Check and send.

survey-check = مراجعة إجاباتكم
survey-check-hint = لم يُرسل أي شيء بعد. يمكنكم تغيير كل شيء.
survey-check-hint-again = لم تُرسل تغييراتكم بعد. حتى ذلك الحين يُحسب آخر ما أرسلتموه.
survey-change = تغيير
survey-send = إرسال الإجابات
survey-send-again = محاولة أخرى
survey-nothing = لا إجابة
survey-unclear = هناك شيء غير صحيح هنا بعد. يرجى تغيير هذه الإجابة.
survey-consent-short = موافقتكم على الأسئلة الشخصية
survey-consent-yes = نعم، أوافق
survey-consent-no = لا، دون هذه الأسئلة
survey-left-open = { $count ->
        [zero] لا هدف بلا مرتبة
        [one] هدف واحد بلا مرتبة
        [two] هدفان بلا مرتبة
        [few] { $count } أهداف بلا مرتبة
        [many] { $count } هدفًا بلا مرتبة
       *[other] { $count } هدف بلا مرتبة
    }
survey-rated = الأهداف التي تم تقييمها: { $rated } من { $goals }
survey-rated-unknown = «لا أعرف»: { $count }
survey-mark = { $mark } من { $highest }
survey-show = عرض كل منها
survey-overloaded = يجيب الآن عدد كبير جدًا من الناس
survey-overloaded-text = لم تصل إجاباتكم بعد. ما زالت في هذه الصفحة. يرجى الانتظار دقيقة ثم المحاولة مرة أخرى.

## Receipt.

survey-arrived = وصلت في { $day }
survey-thanks = شكرًا. وصلت إجاباتكم.
survey-thanks-changed = شكرًا. وصلت تغييراتكم.
survey-thanks-text = إجاباتكم محسوبة. لا حاجة إلى أي شيء آخر.
survey-thanks-preview = كانت هذه معاينة لمسودة. لم يُحفظ أي شيء.
survey-then = ما يحدث بعد ذلك
survey-then-end = ينتهي الاستطلاع.
survey-then-after = بعد ذلك
survey-then-report = تدرس المدينة كل الإجابات وتقدم تقريرًا إلى مجلس المدينة.
survey-then-deleted = نحتفظ بإجاباتكم حتى ذلك اليوم. ثم نحذفها.
survey-shared-device = هل يستخدم آخرون هذا الجهاز أيضًا؟ يرجى إذن إغلاق هذه النافذة الآن.

## The code to find one's answers again.

code-start = المتابعة بالرمز
code-link = بالرمز: عرض الإجابات أو تغييرها أو سحبها
code-shown-once = هذا رمزكم. نعرضه هذه المرة فقط. يرجى كتابته أو تصويره.
code-still = رمزكم لم يتغير.
code-file = حفظ الرمز كملف
code-hide = إخفاء الرمز
code-what-for = ما فائدة الرمز
code-what-for-text = يمكنكم به عرض إجاباتكم وتغييرها حتى { $last }، وسحبها حتى { $kept }.
code-enter = العثور على إجاباتكم
code-enter-hint = حصلتم على الرمز عند حفظ إجاباتكم أو وصولها. يتكون من 32 حرفًا ورقمًا.
code-label = رمزكم
code-open = عرض إجاباتي
code-wrong-empty = يرجى إدخال الرمز.
code-wrong-malformed = يرجى إدخال الرمز كاملًا (32): أرقام والحروف اللاتينية من a إلى f. لا تهم المسافات.
code-wrong-unknown = لا يؤدي هذا الرمز إلى أي إجابات. يرجى التحقق من كل حرف ورقم. الإجابات المسحوبة والمحذوفة لا يمكن العثور عليها.
code-lost = لا يوجد رمز؟
code-lost-text = إذن لا يستطيع أحد العثور على إجاباتكم، ولا نحن. لا شيء فيها يدل عليكم.
code-answers = إجاباتكم
code-correct = تغيير إجاباتي
code-correct-until = هذا ممكن حتى { $day }.
code-copy = نسخة لكم
code-copy-text = يمكنكم طباعة هذه الصفحة، أو حفظ الإجابات كملف للبرامج (JSON).
code-download = حفظ الإجابات كملف
code-withdraw = سحب الإجابات
code-withdraw-text = عندئذ نحذف إجاباتكم فورًا، ولا تُحسب في أي نتيجة لاحقة. هذا ممكن حتى { $day }.
code-sure = نعم، أريد حذف إجاباتي.
code-unsure = يرجى وضع علامة أمام الجملة عند الرغبة في سحب الإجابات.
code-withdraw-now = سحب إجاباتي
code-withdrawn = حُذفت إجاباتكم.
code-withdrawn-text = لا حاجة إلى أي شيء آخر. لم يعد رمزكم يؤدي إلى شيء.

## Continue later.

code-saved = رمزكم للمتابعة
code-saved-text = حُفظت إجاباتكم لكنها لم تُرسل بعد. يمكنكم المتابعة بهذا الرمز حتى { $last }.
code-as-picture = الرمز كصورة للكاميرا
code-go-on = كيف تتابعون
code-go-on-text = افتحوا هذا الاستبيان مرة أخرى، على هذا الجهاز أو جهاز آخر، وأدخلوا الرمز. الرمز وحده يفتح إجاباتكم. ما لم يُرسل حتى النهاية نحذفه في موعد أقصاه { $kept }.
code-go-on-now = المتابعة الآن
code-discard = حذف هذه الإجابات الآن

## A survey that takes no answers.

survey-closed = انتهى هذا الاستطلاع
survey-closed-on = استمر حتى { $day }.
survey-too-late = وصلت إجاباتكم متأخرة
survey-too-late-text = لم نحفظها. شكرًا على رغبتكم في المشاركة.
