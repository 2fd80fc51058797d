### Українська. The result of a survey: what stands above it, and what stands in its place.
### Read by a native speaker: no (see catalogue-reviewed).

## As long as there is nothing to read: the heading and what stands below it.

# $day: last day of the survey.
result-open = Після { $day } тут буде результат
result-open-text = До того часу триває опитування. Потім ми опрацюємо всі відповіді.
result-take-part = До опитування
result-waiting = Результат ще не обчислено
result-waiting-text = Опитування завершено. Далі ми опрацюємо всі відповіді.
result-running = Результат обчислюється
# $time: time at which the calculation began.
result-running-text = Обчислення почалося о { $time }.
result-failed = Результат не вдалося обчислити
result-failed-text = Тому тут ще нічого немає. Відділ опитувань про це знає.
result-made = Результат ще не опубліковано
result-made-text = Його вже обчислено. Він з’явиться тут, щойно місто його оприлюднить.
result-reload = Оновити сторінку

## Above a result that is no longer the last word.

# $day: day on which it was calculated.
result-as-of = Стан на { $day }
# $changes: how many answers are new or deleted; 0 if all that is known is that there are some.
result-changes = { $changes ->
        [0] Відтоді відповіді змінилися.
        [one] Відтоді нових або видалених: { $changes } відповідь.
        [few] Відтоді нових або видалених: { $changes } відповіді.
        [many] Відтоді нових або видалених: { $changes } відповідей.
       *[other] Відтоді нових або видалених: { $changes } відповіді.
    }
result-next-open = Новий результат буде після закінчення опитування.
result-next-waiting = Новий результат ще не обчислено.
result-next-running = Новий результат обчислюється. Обчислення почалося о { $time }.
result-next-failed = Новий результат не вдалося обчислити. Відділ опитувань про це знає.
result-next-made = Новий результат обчислено, але ще не опубліковано.
result-newer = Від { $day } є новіший результат.
result-newer-see = Переглянути новіший результат
result-newer-link = Посилання на нього є в новішому повідомленні.

# Above a result that can be read by its secret link only.
result-unreleased = Цей результат ще не опубліковано. Прочитати його може кожен, хто має це посилання.

# Above a result that is not there in the language of the page.
# $language: name of the language in which it is there, in that language itself.
result-other-language = Цього результату немає вашою мовою. Тут він такою мовою: { $language }.

## On pages that lead to the result.

# Heading.
result-result = Результат
# $day: day on which the result was calculated.
result-of = Результат від { $day }
result-see = Переглянути результат
# Link to the page of the result, as long as it cannot be read there.
result-follow = Більше про результат
