### Русский. The result of a survey: what stands above it, and what stands in its place.
### Read by a native speaker: no (see catalogue-reviewed).

## As long as there is nothing to read: the heading and what stands below it.

# $day: last day of the survey.
result-open = После { $day } здесь будет результат
result-open-text = До этого времени длится опрос. Затем мы обработаем все ответы.
result-take-part = К опросу
result-waiting = Результат ещё не рассчитан
result-waiting-text = Опрос завершён. Дальше мы обработаем все ответы.
result-running = Результат рассчитывается
# $time: time at which the calculation began.
result-running-text = Расчёт начался в { $time }.
result-failed = Результат не удалось рассчитать
result-failed-text = Поэтому здесь пока ничего нет. Отдел опросов об этом знает.
result-made = Результат ещё не опубликован
result-made-text = Он уже рассчитан. Он появится здесь, как только город его обнародует.
result-reload = Обновить страницу

## Above a result that is no longer the last word.

# $day: day on which it was calculated.
result-as-of = Состояние на { $day }
# $changes: how many answers are new or deleted; 0 if all that is known is that there are some.
result-changes = { $changes ->
        [0] С тех пор ответы изменились.
        [one] С тех пор новых или удалённых: { $changes } ответ.
        [few] С тех пор новых или удалённых: { $changes } ответа.
        [many] С тех пор новых или удалённых: { $changes } ответов.
       *[other] С тех пор новых или удалённых: { $changes } ответа.
    }
result-next-open = Новый результат будет после окончания опроса.
result-next-waiting = Новый результат ещё не рассчитан.
result-next-running = Новый результат рассчитывается. Расчёт начался в { $time }.
result-next-failed = Новый результат не удалось рассчитать. Отдел опросов об этом знает.
result-next-made = Новый результат рассчитан, но ещё не опубликован.
result-newer = От { $day } есть более новый результат.
result-newer-see = Посмотреть более новый результат
result-newer-link = Ссылка на него есть в более новом сообщении.

# Above a result that can be read by its secret link only.
result-unreleased = Этот результат ещё не опубликован. Прочитать его может каждый, у кого есть эта ссылка.

# Above a result that is not there in the language of the page.
# $language: name of the language in which it is there, in that language itself.
result-other-language = Этого результата нет на вашем языке. Здесь он на таком языке: { $language }.

## On pages that lead to the result.

# Heading.
result-result = Результат
# $day: day on which the result was calculated.
result-of = Результат от { $day }
result-see = Посмотреть результат
# Link to the page of the result, as long as it cannot be read there.
result-follow = Подробнее о результате
