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
fault-answer-twice = У цьому рядку щось повторюється. Кожне місце, кожна ціль і кожен вибір можуть стояти лише один раз.
