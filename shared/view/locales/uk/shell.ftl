### Українська. The frame of every page, the start page and the error pages.
### Read by a native speaker: no (see catalogue-reviewed).

shell-skip = До змісту
shell-home = Опитування
# $name: name of the page's language, in that language itself.
shell-language = Мова: { $name }
# For screen readers: what the list with the choice of language is called.
shell-languages = Мова
shell-choose = Виберіть мову
# For screen readers: what the list at the end of every page is called.
shell-footer = Про це опитування
shell-page-privacy = Захист даних
shell-page-accessibility = Доступність
shell-page-imprint = Вихідні дані

# $day: last day of the survey.
home-until = Відповісти можна до { $day } включно.
home-then = Потім на цій сторінці буде результат.
home-none = Зараз немає жодного опитування.
home-ended = Завершені опитування

error-home = На початкову сторінку
# The reference follows.
error-reference = Номер для запитань:

error-not-found-title = Такої сторінки немає
error-not-found-text = Перевірте адресу. Якщо ви отримали посилання, відкрийте його ще раз повністю.
error-method-title = Так цю сторінку відкрити не можна
error-method-text = Почніть із початкової сторінки.
error-unreadable-title = Ми не змогли це прочитати
error-unreadable-text = Поверніться у браузері на крок назад і спробуйте ще раз.
error-cross-site-title = Ця форма надійшла з чужого сайту
error-cross-site-text = Щоб захистити вас, ми її не прийняли. Заповніть форму на нашому власному сайті.
error-wrong-host-title = Ця адреса не наша
error-wrong-host-text = Перевірте адресу. Скористайтеся посиланням, яке ви отримали від міста.
error-too-large-title = Забагато за один раз
error-too-large-text = Поверніться у браузері на крок назад і скоротіть текст.
error-too-slow-title = Надсилання тривало задовго
error-too-slow-text = Перевірте з’єднання. Поверніться у браузері на крок назад і надішліть ще раз.
error-too-many-title = Було дуже багато запитів
error-too-many-text = Зачекайте хвилину. Потім поверніться у браузері на крок назад і спробуйте ще раз.
error-overloaded-title = Зараз дуже велике навантаження
error-overloaded-text = Зачекайте хвилину і спробуйте ще раз. Надіслане двічі рахується лише один раз.
error-internal-title = У нас сталася помилка
error-internal-text = Це не ваша вина. Спробуйте пізніше ще раз. Якщо це повториться, назвіть нам номер.
