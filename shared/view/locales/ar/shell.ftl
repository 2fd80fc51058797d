### العربية. The frame of every page, the start page and the error pages.
### Read by a native speaker: no (see catalogue-reviewed).

shell-skip = إلى المحتوى
shell-home = الاستطلاعات
# $name: name of the page's language, in that language itself.
shell-language = اللغة: { $name }
# For screen readers: what the list with the choice of language is called.
shell-languages = اللغة
shell-choose = اختيار اللغة
# For screen readers: what the list at the end of every page is called.
shell-footer = عن هذا الاستطلاع
shell-page-privacy = حماية البيانات
shell-page-accessibility = سهولة الوصول
shell-page-imprint = بيانات الناشر

# $day: last day of the survey.
home-until = يمكن الإجابة حتى { $day }.
home-then = بعد ذلك تظهر النتيجة في هذه الصفحة.
home-none = لا يوجد استطلاع في الوقت الحالي.
home-ended = استطلاعات انتهت

error-home = إلى الصفحة الرئيسية
# The reference follows.
error-reference = الرقم المرجعي للأسئلة:

error-not-found-title = هذه الصفحة غير موجودة
error-not-found-text = يرجى التحقق من العنوان. إذا وصل إليكم رابط فيرجى فتحه كاملًا مرة أخرى.
error-method-title = لا يمكن فتح هذه الصفحة بهذه الطريقة
error-method-text = يرجى البدء من الصفحة الرئيسية.
error-unreadable-title = لم نتمكن من قراءة هذا
error-unreadable-text = يرجى الرجوع خطوة في المتصفح والمحاولة مرة أخرى.
error-cross-site-title = جاءت هذه الاستمارة من موقع آخر
error-cross-site-text = لحمايتكم لم نقبلها. يرجى ملء الاستمارة في موقعنا نحن.
error-wrong-host-title = هذا العنوان ليس لنا
error-wrong-host-text = يرجى التحقق من العنوان واستخدام الرابط الذي أرسلته المدينة.
error-too-large-title = هذا كثير في مرة واحدة
error-too-large-text = يرجى الرجوع خطوة في المتصفح وتقصير النص.
error-too-slow-title = استغرق الإرسال وقتًا طويلًا
error-too-slow-text = يرجى التحقق من الاتصال، ثم الرجوع خطوة في المتصفح والإرسال مرة أخرى.
error-too-many-title = كانت الطلبات كثيرة جدًا
error-too-many-text = يرجى الانتظار دقيقة، ثم الرجوع خطوة في المتصفح والمحاولة مرة أخرى.
error-overloaded-title = الضغط كبير جدًا الآن
error-overloaded-text = يرجى الانتظار دقيقة والمحاولة مرة أخرى. ما يُرسل مرتين يُحسب مرة واحدة فقط.
error-internal-title = حدث خطأ لدينا
error-internal-text = ليس هذا خطأكم. يرجى المحاولة لاحقًا. إذا تكرر الأمر فيرجى إبلاغنا بالرقم المرجعي.
