### العربية. The result of a survey: what stands above it, and what stands in its place.
### Read by a native speaker: no (see catalogue-reviewed).

## As long as there is nothing to read: the heading and what stands below it.

# $day: last day of the survey.
result-open = تظهر النتيجة بعد { $day }
result-open-text = يستمر الاستطلاع حتى ذلك اليوم. بعد ذلك ندرس كل الإجابات.
result-take-part = إلى الاستطلاع
result-waiting = لم تُحسب النتيجة بعد
result-waiting-text = انتهى الاستطلاع. الخطوة التالية هي دراسة كل الإجابات.
result-running = يجري حساب النتيجة
# $time: time at which the calculation began.
result-running-text = بدأ الحساب في الساعة { $time }.
result-failed = تعذّر حساب النتيجة
result-failed-text = لذلك لا يوجد شيء هنا بعد. مكتب الاستطلاعات على علم بذلك.
result-made = لم تُنشر النتيجة بعد
result-made-text = تم حسابها. ستظهر هنا حالما تسمح المدينة بنشرها.
result-reload = تحديث الصفحة

## Above a result that is no longer the last word.

# $day: day on which it was calculated.
result-as-of = الحالة في { $day }.
# $changes: how many answers are new or deleted; 0 if all that is known is that there are some.
result-changes = { $changes ->
        [0] تغيرت الإجابات منذ ذلك الحين.
        [zero] تغيرت الإجابات منذ ذلك الحين.
        [one] منذ ذلك الحين إجابة واحدة جديدة أو محذوفة.
        [two] منذ ذلك الحين إجابتان جديدتان أو محذوفتان.
        [few] منذ ذلك الحين { $changes } إجابات جديدة أو محذوفة.
        [many] منذ ذلك الحين { $changes } إجابة جديدة أو محذوفة.
       *[other] منذ ذلك الحين { $changes } إجابة جديدة أو محذوفة.
    }
result-next-open = تظهر النتيجة الجديدة بعد انتهاء الاستطلاع.
result-next-waiting = لم تُحسب النتيجة الجديدة بعد.
result-next-running = يجري حساب النتيجة الجديدة. بدأ الحساب في الساعة { $time }.
result-next-failed = تعذّر حساب النتيجة الجديدة. مكتب الاستطلاعات على علم بذلك.
result-next-made = تم حساب النتيجة الجديدة، لكنها لم تُنشر بعد.
result-newer = هناك نتيجة أحدث بتاريخ { $day }.
result-newer-see = عرض النتيجة الأحدث
result-newer-link = الرابط إليها موجود في رسالة أحدث.

# Above a result that can be read by its secret link only.
result-unreleased = لم تُنشر هذه النتيجة بعد. يستطيع قراءتها كل من لديه هذا الرابط.

# Above a result that is not there in the language of the page.
# $language: name of the language in which it is there, in that language itself.
result-other-language = هذه النتيجة غير متوفرة بلغتكم. هي هنا بهذه اللغة: { $language }.

## On pages that lead to the result.

# Heading.
result-result = النتيجة
# $day: day on which the result was calculated.
result-of = النتيجة بتاريخ { $day }
result-see = عرض النتيجة
# Link to the page of the result, as long as it cannot be read there.
result-follow = المزيد عن النتيجة
