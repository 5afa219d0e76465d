# Дайте знать, когда: откроется продажа, освободятся два места в центре, фильм придёт в мой город.

watch-not-open = Продажа откроется: { $when }.
watch-noted = <b>Записано: сообщу один раз.</b>
watch-opens = Когда откроется продажа:
watch-seats = Когда освободятся два места в центре:
watch-city = Когда фильм появится в городе:
watch-film-in = <b>{ $film }</b>, { $city }
watch-true-opens = <b>Продажа открыта.</b>
watch-true-seats = <b>Освободились два места в центре.</b> Об этом могли узнать и другие.
watch-true-city = <b>Фильм появился в расписании.</b>
watch-already = Такие места есть прямо сейчас.
watch-dropped = Убрано из списка.
watches-title = <b>О чём я вам сообщу</b>
watches-none = Вы ничего не ждёте. У сеансов, которые ещё не в продаже или почти заполнены, есть для этого кнопка.
button-watch-opens = 🔔 Сообщить о начале продажи
button-watch-seats = 🔔 Сообщить о двух местах в центре
button-watch-city = 🔔 Сообщить, когда появится здесь
button-watch-film = Посмотреть сеансы
button-unwatch = Убрать из списка
button-watches = Чего я жду
command-watching = О чём мне сообщить

tell-already-opens = Продажа уже открыта.
tell-already-city = Фильм уже идёт здесь.
tell-which-opens = О начале продажи на какой сеанс сообщить?
tell-which-seats = На каком сеансе следить за двумя местами в центре?
tell-about = <b>{ $film }</b>, { $city }
tell-what = О чём вам сообщить?
tell-pair = Из мест я могу следить только за одним: за двумя рядом в центре. Следить?
button-tell-city = 🔔 Сообщить о показах: { $city }
