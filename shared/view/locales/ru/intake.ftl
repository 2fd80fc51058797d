### Русский. The questionnaire: from the start to the receipt.
### Read by a native speaker: no (see catalogue-reviewed).

## Start.

# $year: year as text.
survey-kind = Опрос { $year }
survey-duration = Длительность
survey-minutes = { $minutes ->
        [one] примерно { $minutes } минута
        [few] примерно { $minutes } минуты
        [many] примерно { $minutes } минут
       *[other] примерно { $minutes } минуты
    }
survey-until = До
survey-name = Имя
survey-name-not-asked = Мы его не спрашиваем.
survey-start = Начать опрос
survey-leave-empty = Оставьте это поле пустым.
survey-paper = Удобнее на бумаге или по телефону?
survey-contact = Есть вопросы? Обратитесь к нам.

## Notice before the first question.

survey-notice = Прежде чем отвечать
survey-notice-hint = Вот что мы делаем с вашими ответами.
survey-notice-who = Кто спрашивает
survey-notice-why = Зачем
survey-notice-ground = На каком правовом основании
survey-notice-recipients = Кто видит ваши ответы
survey-notice-retention = Как долго мы их храним
survey-notice-rights = Ваши права
survey-notice-complaint = Жалоба
survey-to-questions = Дальше к вопросам

## The way through the questions.

survey-back = Назад
survey-step = Шаг { $at } из { $total }
# $topic: field of action whose goals stand on several pages.
survey-topic-part = { $topic }, часть { $part } из { $parts }
survey-next = Дальше
# After a change: the button leads back to all answers.
survey-to-check = Сохранить изменение и проверить
survey-later = Продолжить позже
survey-languages-hint = Ваши ответы сохранятся.

## Mistakes. The sentence stands at the top of the page and at the field.

# Beginning of the page's title.
survey-wrong = Ошибка:
survey-mistakes = { $count ->
        [one] Исправьте { $count } ответ
        [few] Исправьте { $count } ответа
        [many] Исправьте { $count } ответов
       *[other] Исправьте { $count } ответа
    }
survey-mistake-here = Пожалуйста, проверьте это
# $words: the sentence that says what to do.
survey-problem-goal = { $goal }: { $words }
survey-problem-question = { $question } { $words }
survey-too-many = Выбрано: { $chosen }. Можно самое большее: { $most }. Уберите лишние: { $extra }.
survey-points-missing = Распределено баллов: { $sum } из { $total }. Распределите ещё { $difference }.
survey-points-over = Распределено баллов: { $sum } вместо { $total }. Уберите { $difference }.
survey-consent-missing = Поставьте отметку у предложения. Или продолжите без этих вопросов.
survey-not-decimal = Введите число, например { 12.5 }.
survey-not-date = Введите день, месяц и год цифрами, например 31 3 1980.

## Consent.

survey-consent = Можно ли задать вам и личные вопросы?
survey-consent-why = Эти вопросы особо защищены. Мы задаём их, только если вы согласны:
survey-agree = Согласиться и дальше
survey-decline = Дальше без этих вопросов
survey-consent-hint = Оба варианта допустимы. Все остальные ваши ответы учитываются в любом случае.
survey-consent-drops = Если вы продолжите без этих вопросов, мы удалим ваши ответы на них.
survey-consent-words = Речь только о ваших собственных словах.

## Questions.

survey-dont-know = не знаю
survey-no-answer = Не хочу отвечать
survey-meaning = Что означают эти цели?
survey-longest = Наибольшее число символов: { $longest }.
survey-words = Что именно? Это необязательно.
survey-set = Сравнение { $number } из { $of }
survey-best = самая важная
survey-worst = наименее важная
survey-undecided = Не могу решить
survey-day-example = Например, 31 3 1980
survey-part-day = День
survey-part-month = Месяц
survey-part-year = Год
survey-sought = Поиск в списке
survey-search = Найти
survey-hits = Найдено по слову «{ $sought }»: { $count }
survey-no-hits = По слову «{ $sought }» ничего не найдено. Введите меньше букв. Или покажите весь список.
survey-all = Показать весь список
# $count: goals ticked so far.
survey-picked = Выбрано { $count } из { $most }
survey-sum = Распределено
survey-sum-of = { $sum } из { $total }
survey-count = Посчитать
survey-less = на 5 меньше
survey-more = на 5 больше
survey-tap-first = Коснитесь самой важной для вас цели
survey-tap-next = Коснитесь следующей цели
survey-places = Мест: { $places }
survey-ranked = { $goal }: место { $place } из { $places }
survey-unranked = { $goal }: снова без места
# For screen readers, after the name of the goal.
survey-place-out = место { $place } из { $places }, убрать
survey-up = { $goal }: на одно место выше
survey-down = { $goal }: на одно место ниже
survey-open-goals = { $count ->
        [one] Ещё не выбрано: { $count } цель
        [few] Ещё не выбрано: { $count } цели
        [many] Ещё не выбрано: { $count } целей
       *[other] Ещё не выбрано: { $count } цели
    }
survey-places-full = Все места заняты. Коснитесь цели вверху, чтобы её убрать.
survey-open-equal = Цели без места считаются одинаково.
survey-put = Поставить цель на место
survey-put-goal = Цель
survey-put-place = Место
survey-put-there = Поставить сюда

## Check and send.

survey-check = Проверьте свои ответы
survey-check-hint = Пока ничего не отправлено. Вы можете всё изменить.
survey-check-hint-again = Ваши изменения ещё не отправлены. До тех пор действует то, что вы отправили в последний раз.
survey-change = Изменить
survey-send = Отправить ответы
survey-send-again = Попробовать ещё раз
survey-nothing = Нет ответа
survey-unclear = Здесь ещё что-то не так. Измените этот ответ.
survey-consent-short = Ваше согласие на личные вопросы
survey-consent-yes = Да, я даю согласие
survey-consent-no = Нет, без этих вопросов
survey-left-open = { $count ->
        [one] { $count } цель без места
        [few] { $count } цели без места
        [many] { $count } целей без места
       *[other] { $count } цели без места
    }
survey-rated = Оценено целей: { $rated } из { $goals }
survey-rated-unknown = «не знаю»: { $count }
survey-mark = { $mark } из { $highest }
survey-show = Показать по отдельности
survey-overloaded = Сейчас отвечает очень много людей
survey-overloaded-text = Ваши ответы ещё не получены. Они по-прежнему на этой странице. Подождите минуту, а затем попробуйте ещё раз.

## Receipt.

survey-arrived = Получено { $day }
survey-thanks = Спасибо. Ваши ответы получены.
survey-thanks-changed = Спасибо. Ваши изменения получены.
survey-thanks-text = Они учтены. Больше ничего делать не нужно.
survey-thanks-preview = Это был предварительный просмотр черновика. Ничего не сохранено.
survey-then = Что будет дальше
survey-then-end = Опрос завершается.
survey-then-after = Затем
survey-then-report = Город обрабатывает все ответы и отчитывается перед городским советом.
survey-then-deleted = До этого дня мы храним ваши ответы. Затем мы их удаляем.
survey-shared-device = Этим устройством пользуются и другие? Тогда закройте сейчас это окно.

## The code to find one's answers again.

code-start = Продолжить с кодом
code-link = С кодом: посмотреть, изменить или отозвать ответы
code-shown-once = Это ваш код. Мы показываем его только один раз. Запишите его или сфотографируйте.
code-still = Ваш код остался прежним.
code-file = Сохранить код как файл
code-hide = Скрыть код
code-what-for = Для чего нужен код
code-what-for-text = С ним вы можете до { $last } включительно смотреть и изменять свои ответы, а до { $kept } включительно — отозвать их.
code-enter = Найдите свои ответы
code-enter-hint = Вы получили код, когда ваши ответы были сохранены или пришли. В нём 32 символа.
code-label = Ваш код
code-open = Посмотреть мои ответы
code-wrong-empty = Введите свой код.
code-wrong-malformed = Введите все 32 символа: цифры и латинские буквы от a до f. Пробелы не важны.
code-wrong-unknown = По этому коду ответов нет. Проверьте каждый символ. Отозванные и удалённые ответы найти уже нельзя.
code-lost = Нет кода?
code-lost-text = Тогда никто не сможет найти ваши ответы, даже мы. В них не сказано, кто вы.
code-answers = Ваши ответы
code-correct = Изменить мои ответы
code-correct-until = Это можно сделать до { $day } включительно.
code-copy = Копия для вас
code-copy-text = Распечатайте эту страницу. Или сохраните ответы как файл для программ (JSON).
code-download = Сохранить ответы как файл
code-withdraw = Отозвать
code-withdraw-text = Тогда мы сразу удалим ваши ответы. Они не будут учитываться ни в каком более позднем результате. Это можно сделать до { $day } включительно.
code-sure = Да, удалите мои ответы.
code-unsure = Поставьте отметку у предложения, если хотите отозвать свои ответы.
code-withdraw-now = Отозвать мои ответы
code-withdrawn = Ваши ответы удалены.
code-withdrawn-text = Больше ничего делать не нужно. Ваш код уже никуда не ведёт.

## Continue later.

code-saved = Ваш код, чтобы продолжить
code-saved-text = Ваши ответы сохранены, но ещё не отправлены. С этим кодом вы можете продолжить до { $last }.
code-as-picture = Код в виде картинки для камеры
code-go-on = Как продолжить
code-go-on-text = Откройте этот опрос ещё раз, на этом или другом устройстве, и введите код. Только код открывает ваши ответы. То, что к концу не отправлено, мы удалим не позднее { $kept }.
code-go-on-now = Продолжить сейчас
code-discard = Удалить эти ответы сейчас

## A survey that takes no answers.

survey-closed = Этот опрос завершён
survey-closed-on = Он длился до { $day } включительно.
survey-too-late = Ваши ответы пришли слишком поздно
survey-too-late-text = Мы их не сохранили. Спасибо за желание участвовать.
