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
fault-answer-not-decimal = Введите число цифрами, в таблице — с точкой вместо запятой.
fault-answer-too-fine = Введите меньше цифр после запятой. Не больше: { $decimals }.
fault-answer-number-between = Введите число от { $least } до { $most }.
fault-answer-number-least = Введите число не меньше { $least }.
fault-answer-number-most = Введите число не больше { $most }.
fault-answer-not-date = Введите дату цифрами, в таблице — год, месяц и день: 1980-03-31.
fault-answer-day-missing = Здесь нет дня. Допишите его.
fault-answer-month-missing = Здесь нет месяца. Допишите его.
fault-answer-year-missing = Здесь нет года. Допишите его.
fault-answer-year-short = Введите год четырьмя цифрами, например 1980.
fault-answer-no-month = Такого месяца нет. Введите число от 1 до 12.
fault-answer-no-day = В календаре нет такого дня. Проверьте день, месяц и год.
fault-answer-too-early = Введите { $day } или более поздний день.
fault-answer-too-late = Введите { $day } или более ранний день.
fault-answer-row-missing = Здесь ещё нет ответа. Выберите один.
fault-answer-not-acknowledged = Поставьте отметку у предложения. Только тогда можно продолжить.
fault-answer-words-beside-another = Вы написали текст, но выбрали другой ответ. Выберите ответ, к которому относится текст, или удалите текст.
fault-answer-not-drawn = Этой цели не было среди предложенных. Выберите одну из показанных целей.
fault-answer-shown-missing = Не указано, из каких целей можно было выбирать. В таблице это число в отдельном столбце; назовите этот столбец в схеме в поле «shown».
fault-answer-same-goal = Одна и та же цель не может быть и самой важной, и наименее важной. Выберите две разные цели.
fault-answer-half-set = Выберите обе цели: самую важную и наименее важную. Или не выбирайте ни одной.
fault-answer-not-valid = Этот ответ так не подходит. Измените этот ответ.
fault-answer-twice = В этой строке что-то повторяется. Каждое место, каждая цель и каждый выбор могут стоять только один раз.
