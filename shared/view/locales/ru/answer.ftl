### Русский. What is wrong with an answer, and what to do about it.
### Read by a native speaker: no (see catalogue-reviewed).

# Residents read these on a form, the survey office when it reads in a table.
fault-answer-unknown = Здесь нет такого ответа. Выберите один из предложенных.
fault-answer-not-number = Введите целое число, например 3.
fault-answer-out-of-range = Введите целое число от { $low } до { $high }.
fault-answer-duplicate-goal = Эта цель или это место уже заняты. Дайте каждой цели отдельное место.
fault-answer-gap = Выше ещё есть свободное место. Заполняйте места по порядку, сверху.
fault-answer-too-many = Здесь выбрано слишком много. Выберите не больше { $most }.
fault-answer-wrong-sum = Распределено баллов: { $sum } из { $total }. Измените числа так, чтобы вместе было { $total }.
fault-answer-too-long = Этот текст слишком длинный. Сократите его. Наибольшее число символов: { $longest }.
fault-answer-required = Здесь ещё нет ответа. Выберите или напишите его.
fault-answer-not-flag = Поставьте здесь отметку или оставьте поле пустым. В таблице для этого пишут 1 или 0.
fault-answer-control-character = В этом тексте есть невидимый символ. Удалите текст и введите его снова.
fault-answer-no-answer-with-others = Если вы не хотите отвечать, не выбирайте здесь больше ничего. Снимите эту отметку или все остальные.
fault-answer-twice = В этой строке что-то повторяется. Каждое место, каждая цель и каждый выбор могут стоять только один раз.
