### Українська. What is wrong with an answer, and what to do about it.
### Read by a native speaker: no (see catalogue-reviewed).

# Residents read these on a form, the survey office when it reads in a table.
fault-answer-unknown = Тут немає такої відповіді. Виберіть одну із запропонованих.
fault-answer-not-number = Введіть ціле число, наприклад 3.
fault-answer-out-of-range = Введіть ціле число від { $low } до { $high }.
fault-answer-duplicate-goal = Цю ціль або це місце вже зайнято. Дайте кожній цілі окреме місце.
fault-answer-gap = Вище ще є вільне місце. Заповнюйте місця по черзі, згори.
fault-answer-too-many = Тут вибрано забагато. Виберіть не більше ніж { $most }.
fault-answer-wrong-sum = Розподілено балів: { $sum } із { $total }. Змініть числа так, щоб разом було { $total }.
fault-answer-too-long = Цей текст задовгий. Скоротіть його. Найбільша кількість символів: { $longest }.
fault-answer-required = Тут ще бракує відповіді. Виберіть або напишіть її.
fault-answer-not-flag = Поставте тут позначку або залиште поле порожнім. У таблиці для цього пишуть 1 або 0.
fault-answer-control-character = У цьому тексті є невидимий символ. Видаліть текст і введіть його знову.
fault-answer-no-answer-with-others = Якщо ви не хочете відповідати, не вибирайте тут більше нічого. Зніміть цю позначку або всі інші.
fault-answer-not-decimal = Введіть число цифрами, у таблиці — з крапкою замість коми.
fault-answer-too-fine = Введіть менше цифр після коми. Не більше: { $decimals }.
fault-answer-number-between = Введіть число від { $least } до { $most }.
fault-answer-number-least = Введіть число, не менше ніж { $least }.
fault-answer-number-most = Введіть число, не більше ніж { $most }.
fault-answer-not-date = Введіть дату цифрами, у таблиці — рік, місяць і день: 1980-03-31.
fault-answer-day-missing = Тут бракує дня. Допишіть його.
fault-answer-month-missing = Тут бракує місяця. Допишіть його.
fault-answer-year-missing = Тут бракує року. Допишіть його.
fault-answer-year-short = Введіть рік чотирма цифрами, наприклад 1980.
fault-answer-no-month = Такого місяця немає. Введіть число від 1 до 12.
fault-answer-no-day = У календарі немає такого дня. Перевірте день, місяць і рік.
fault-answer-too-early = Введіть { $day } або пізніший день.
fault-answer-too-late = Введіть { $day } або раніший день.
fault-answer-row-missing = Тут ще бракує відповіді. Виберіть одну.
fault-answer-not-acknowledged = Поставте позначку біля речення. Лише тоді можна продовжити.
fault-answer-words-beside-another = Ви написали текст, але вибрали іншу відповідь. Виберіть відповідь, до якої належить текст, або видаліть текст.
fault-answer-not-drawn = Цієї цілі не було серед запропонованих. Виберіть одну з показаних цілей.
fault-answer-shown-missing = Не вказано, з яких цілей можна було вибирати. У таблиці це число в окремому стовпці; назвіть цей стовпець у схемі в полі «shown».
fault-answer-same-goal = Та сама ціль не може бути водночас найважливішою і найменш важливою. Виберіть дві різні цілі.
fault-answer-half-set = Виберіть обидві цілі: найважливішу і найменш важливу. Або не вибирайте жодної.
fault-answer-not-valid = Ця відповідь так не підходить. Змініть цю відповідь.
fault-answer-twice = У цьому рядку щось повторюється. Кожне місце, кожна ціль і кожен вибір можуть стояти лише один раз.
