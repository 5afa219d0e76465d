# Спільне для всіх екранів: дні, години, місця, сеанси й кнопки, що ведуть далі.

day-today = сьогодні
day-tomorrow = завтра
time-there = { $time } ({ $place })
minutes = { $minutes } хв
hours = { $hours } год
hours-minutes = { $hours } год { $minutes } хв

row-seats =
    { $count ->
        [1] ряд { $row }, місце { $seats }
       *[other] ряд { $row }, місця { $seats }
    }

kind-s = стандарт
kind-c = комфорт
kind-p = преміум
kind-r = крісло-реклайнер
kind-v = VIP
kind-l = диван на двох
kind-w = місце для візка

film-title = <b>{ $title }</b> ({ $year })
show-when = { $day }, { $time }
show-where = { $cinema }, { $hall }
spoken = мова: { $language }
spoken-silent = німий з музикою
subtitles = субтитри: { $language }

button-back = ‹ Назад
button-films = Фільми
button-cities = Інше місто
button-tickets = Мої квитки
button-help = Довідка
button-language = Мова · Language
button-map = Обрати на схемі
button-other-times = Інші сеанси
button-one-more = Ще місце на цей сеанс
button-page = { $page } з { $pages }
