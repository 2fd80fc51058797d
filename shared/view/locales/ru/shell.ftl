### Русский. The frame of every page, the start page and the error pages.
### Read by a native speaker: no (see catalogue-reviewed).

shell-skip = К содержанию
shell-home = Опросы
# $name: name of the page's language, in that language itself.
shell-language = Язык: { $name }
# For screen readers: what the list with the choice of language is called.
shell-languages = Язык
shell-choose = Выберите язык
# For screen readers: what the list at the end of every page is called.
shell-footer = Об этом опросе
shell-page-privacy = Защита данных
shell-page-accessibility = Доступность
shell-page-imprint = Выходные данные

# $day: last day of the survey.
home-until = Ответить можно до { $day } включительно.
home-then = Затем на этой странице появится результат.
home-none = Сейчас нет ни одного опроса.
home-ended = Завершённые опросы

error-home = На начальную страницу
# The reference follows.
error-reference = Номер для вопросов:

error-not-found-title = Такой страницы нет
error-not-found-text = Проверьте адрес. Если вы получили ссылку, откройте её ещё раз целиком.
error-method-title = Так эту страницу открыть нельзя
error-method-text = Начните с начальной страницы.
error-unreadable-title = Мы не смогли это прочитать
error-unreadable-text = Вернитесь в браузере на шаг назад и попробуйте ещё раз.
error-cross-site-title = Эта форма пришла с чужого сайта
error-cross-site-text = Чтобы защитить вас, мы её не приняли. Заполните форму на нашем собственном сайте.
error-wrong-host-title = Это не наш адрес
error-wrong-host-text = Проверьте адрес. Воспользуйтесь ссылкой, которую вы получили от города.
error-too-large-title = Слишком много за один раз
error-too-large-text = Вернитесь в браузере на шаг назад и сократите текст.
error-too-slow-title = Отправка длилась слишком долго
error-too-slow-text = Проверьте соединение. Вернитесь в браузере на шаг назад и отправьте ещё раз.
error-too-many-title = Было очень много запросов
error-too-many-text = Подождите минуту. Затем вернитесь в браузере на шаг назад и попробуйте ещё раз.
error-overloaded-title = Сейчас очень большая нагрузка
error-overloaded-text = Подождите минуту и попробуйте ещё раз. Отправленное дважды учитывается только один раз.
error-internal-title = У нас произошла ошибка
error-internal-text = Это не ваша вина. Попробуйте позже ещё раз. Если это повторится, назовите нам номер.
