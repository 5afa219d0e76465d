# Про що людину сповіщають один раз: початок продажу, місця, фільм у місті.

watch-not-open = Продаж відкриється: { $when }.
watch-noted = <b>Записано: сповіщу один раз.</b>
watch-opens = Коли відкриється продаж:
watch-seats = Коли звільняться два місця в центрі:
watch-city = Коли фільм з’явиться в місті:
watch-film-in = <b>{ $film }</b>, { $city }
watch-true-opens = <b>Продаж відкрито.</b>
watch-true-seats = <b>Звільнилися два місця в центрі.</b> Про це могли дізнатися й інші.
watch-true-city = <b>Фільм з’явився в розкладі.</b>
watch-already = Такі місця є просто зараз.
watch-dropped = Прибрано зі списку.
watches-title = <b>Про що я Вас сповіщу</b>
watches-none = Ви ні на що не чекаєте. Сеанси, яких ще немає в продажу або які майже заповнені, мають для цього кнопку.
button-watch-opens = 🔔 Сповістити про початок продажу
button-watch-seats = 🔔 Сповістити про два місця в центрі
button-watch-city = 🔔 Сповістити, коли з’явиться тут
button-watch-film = Переглянути сеанси
button-unwatch = Прибрати зі списку
button-watches = На що я чекаю
command-watching = Про що мене сповістити

tell-already-opens = Продаж уже відкрито.
tell-already-city = Фільм уже йде тут.
tell-which-opens = Про початок продажу на який сеанс Вас сповістити?
tell-which-seats = На якому сеансі стежити за двома місцями в центрі?
tell-about = <b>{ $film }</b>, { $city }
tell-what = Про що Вас сповістити?
tell-pair = Щодо місць я можу стежити лише за двома поруч у центрі. Стежити?
button-tell-city = 🔔 Сповістити про покази: { $city }
