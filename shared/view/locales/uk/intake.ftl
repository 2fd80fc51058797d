### Українська. The questionnaire: from the start to the receipt.
### Read by a native speaker: no (see catalogue-reviewed).

## Start.

# $year: year as text.
survey-kind = Опитування { $year }
survey-duration = Тривалість
survey-minutes = { $minutes ->
        [one] приблизно { $minutes } хвилина
        [few] приблизно { $minutes } хвилини
        [many] приблизно { $minutes } хвилин
       *[other] приблизно { $minutes } хвилини
    }
survey-until = До
survey-name = Ім’я
survey-name-not-asked = Ми про нього не питаємо.
survey-start = Почати опитування
survey-leave-empty = Залиште це поле порожнім.
survey-paper = Зручніше на папері чи телефоном?
survey-contact = Маєте запитання? Зверніться до нас.

## Notice before the first question.

survey-notice = Перш ніж відповідати
survey-notice-hint = Ось що ми робимо з вашими відповідями.
survey-notice-who = Хто питає
survey-notice-why = Навіщо
survey-notice-ground = На якій правовій основі
survey-notice-recipients = Хто бачить ваші відповіді
survey-notice-retention = Як довго ми їх зберігаємо
survey-notice-rights = Ваші права
survey-notice-complaint = Скарга
survey-to-questions = Далі до запитань

## The way through the questions.

survey-back = Назад
survey-step = Крок { $at } із { $total }
# $topic: field of action whose goals stand on several pages.
survey-topic-part = { $topic }, частина { $part } із { $parts }
survey-next = Далі
# After a change: the button leads back to all answers.
survey-to-check = Зберегти зміну й перевірити
survey-later = Продовжити пізніше
survey-languages-hint = Ваші відповіді збережуться.

## Mistakes. The sentence stands at the top of the page and at the field.

# Beginning of the page's title.
survey-wrong = Помилка:
survey-mistakes = { $count ->
        [one] Виправте { $count } відповідь
        [few] Виправте { $count } відповіді
        [many] Виправте { $count } відповідей
       *[other] Виправте { $count } відповіді
    }
survey-mistake-here = Перевірте це, будь ласка
# $words: the sentence that says what to do.
survey-problem-goal = { $goal }: { $words }
survey-problem-question = { $question } { $words }
survey-too-many = Вибрано: { $chosen }. Можна щонайбільше: { $most }. Зніміть зайві: { $extra }.
survey-points-missing = Розподілено балів: { $sum } із { $total }. Розподіліть ще { $difference }.
survey-points-over = Розподілено балів: { $sum } замість { $total }. Заберіть { $difference }.
survey-consent-missing = Поставте позначку біля речення. Або продовжте без цих запитань.
survey-not-decimal = Введіть число, наприклад { 12.5 }.
survey-not-date = Введіть день, місяць і рік цифрами, наприклад 31 3 1980.

## Consent.

survey-consent = Чи можна поставити вам і особисті запитання?
survey-consent-why = Ці запитання особливо захищені. Ми ставимо їх, лише якщо ви погоджуєтеся:
survey-agree = Погодитися й далі
survey-decline = Далі без цих запитань
survey-consent-hint = Обидва варіанти прийнятні. Усі інші ваші відповіді рахуються в будь-якому разі.
survey-consent-drops = Якщо ви продовжите без цих запитань, ми видалимо ваші відповіді на них.
survey-consent-words = Ідеться лише про ваші власні слова.

## Questions.

survey-dont-know = не знаю
survey-no-answer = Не хочу відповідати
survey-meaning = Що означають ці цілі?
survey-longest = Найбільша кількість символів: { $longest }.
survey-words = Що саме? Це необов’язково.
survey-set = Порівняння { $number } із { $of }
survey-best = найважливіша
survey-worst = найменш важлива
survey-undecided = Не можу вирішити
survey-day-example = Наприклад, 31 3 1980
survey-part-day = День
survey-part-month = Місяць
survey-part-year = Рік
survey-sought = Пошук у списку
survey-search = Знайти
survey-hits = Знайдено за словом «{ $sought }»: { $count }
survey-no-hits = За словом «{ $sought }» нічого не знайдено. Введіть менше літер. Або покажіть увесь список.
survey-all = Показати весь список
# $count: goals ticked so far.
survey-picked = Вибрано { $count } із { $most }
survey-sum = Розподілено
survey-sum-of = { $sum } із { $total }
survey-count = Порахувати
survey-less = на 5 менше
survey-more = на 5 більше
survey-tap-first = Торкніться найважливішої для вас цілі
survey-tap-next = Торкніться наступної цілі
survey-places = Місць: { $places }
survey-ranked = { $goal }: місце { $place } із { $places }
survey-unranked = { $goal }: знову без місця
# For screen readers, after the name of the goal.
survey-place-out = місце { $place } із { $places }, забрати
survey-up = { $goal }: на одне місце вище
survey-down = { $goal }: на одне місце нижче
survey-open-goals = { $count ->
        [one] Ще не вибрано: { $count } ціль
        [few] Ще не вибрано: { $count } цілі
        [many] Ще не вибрано: { $count } цілей
       *[other] Ще не вибрано: { $count } цілі
    }
survey-places-full = Усі місця зайняті. Торкніться цілі вгорі, щоб її забрати.
survey-open-equal = Цілі без місця рахуються однаково.
survey-put = Поставити ціль на місце
survey-put-goal = Ціль
survey-put-place = Місце
survey-put-there = Поставити сюди

## Check and send.

survey-check = Перевірте свої відповіді
survey-check-hint = Ще нічого не надіслано. Ви можете все змінити.
survey-check-hint-again = Ваші зміни ще не надіслано. До того часу діє те, що ви надіслали востаннє.
survey-change = Змінити
survey-send = Надіслати відповіді
survey-send-again = Спробувати ще раз
survey-nothing = Немає відповіді
survey-unclear = Тут ще щось не так. Змініть цю відповідь.
survey-consent-short = Ваша згода на особисті запитання
survey-consent-yes = Так, я погоджуюся
survey-consent-no = Ні, без цих запитань
survey-left-open = { $count ->
        [one] { $count } ціль без місця
        [few] { $count } цілі без місця
        [many] { $count } цілей без місця
       *[other] { $count } цілі без місця
    }
survey-rated = Оцінено цілей: { $rated } із { $goals }
survey-rated-unknown = «не знаю»: { $count }
survey-mark = { $mark } з { $highest }
survey-show = Показати окремо
survey-overloaded = Зараз відповідає дуже багато людей
survey-overloaded-text = Ваші відповіді ще не надійшли. Вони й далі є на цій сторінці. Зачекайте хвилину, а потім спробуйте ще раз.

## Receipt.

survey-arrived = Надійшло { $day }
survey-thanks = Дякуємо. Ваші відповіді надійшли.
survey-thanks-changed = Дякуємо. Ваші зміни надійшли.
survey-thanks-text = Вони враховані. Більше нічого робити не потрібно.
survey-thanks-preview = Це був попередній перегляд чернетки. Нічого не збережено.
survey-then = Що буде далі
survey-then-end = Опитування завершується.
survey-then-after = Потім
survey-then-report = Місто опрацьовує всі відповіді й звітує міській раді.
survey-then-deleted = До цього дня ми зберігаємо ваші відповіді. Потім ми їх видаляємо.
survey-shared-device = Цим пристроєм користуються й інші? Тоді закрийте зараз це вікно.

## The code to find one's answers again.

code-start = Продовжити з кодом
code-link = Із кодом: переглянути, змінити або відкликати відповіді
code-shown-once = Це ваш код. Ми показуємо його лише один раз. Запишіть його або сфотографуйте.
code-still = Ваш код залишився тим самим.
code-file = Зберегти код як файл
code-hide = Сховати код
code-what-for = Для чого потрібен код
code-what-for-text = З ним ви можете до { $last } включно переглядати й змінювати свої відповіді, а до { $kept } включно — відкликати їх.
code-enter = Знайдіть свої відповіді
code-enter-hint = Ви отримали код, коли ваші відповіді було збережено або вони надійшли. У ньому 32 символи.
code-label = Ваш код
code-open = Переглянути мої відповіді
code-wrong-empty = Введіть свій код.
code-wrong-malformed = Введіть усі 32 символи: цифри та латинські літери від a до f. Пробіли не мають значення.
code-wrong-unknown = За цим кодом відповідей немає. Перевірте кожен символ. Відкликані та видалені відповіді знайти вже не можна.
code-lost = Немає коду?
code-lost-text = Тоді ніхто не зможе знайти ваші відповіді, навіть ми. У них не сказано, хто ви.
code-answers = Ваші відповіді
code-correct = Змінити мої відповіді
code-correct-until = Це можна зробити до { $day } включно.
code-copy = Копія для вас
code-copy-text = Роздрукуйте цю сторінку. Або збережіть відповіді як файл для програм (JSON).
code-download = Зберегти відповіді як файл
code-withdraw = Відкликати
code-withdraw-text = Тоді ми одразу видалимо ваші відповіді. Вони не рахуватимуться в жодному пізнішому результаті. Це можна зробити до { $day } включно.
code-sure = Так, видаліть мої відповіді.
code-unsure = Поставте позначку біля речення, якщо хочете відкликати свої відповіді.
code-withdraw-now = Відкликати мої відповіді
code-withdrawn = Ваші відповіді видалено.
code-withdrawn-text = Більше нічого робити не потрібно. Ваш код уже нікуди не веде.

## Continue later.

code-saved = Ваш код, щоб продовжити
code-saved-text = Ваші відповіді збережено, але ще не надіслано. З цим кодом ви можете продовжити до { $last }.
code-as-picture = Код як зображення для камери
code-go-on = Як продовжити
code-go-on-text = Відкрийте це опитування ще раз, на цьому або іншому пристрої, і введіть код. Лише код відкриває ваші відповіді. Те, що до кінця не надіслано, ми видалимо не пізніше { $kept }.
code-go-on-now = Продовжити зараз
code-discard = Видалити ці відповіді зараз

## A survey that takes no answers.

survey-closed = Це опитування завершено
survey-closed-on = Воно тривало до { $day } включно.
survey-too-late = Ваші відповіді надійшли запізно
survey-too-late-text = Ми їх не зберегли. Дякуємо за бажання взяти участь.
