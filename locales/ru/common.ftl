# Общее для всех экранов: дни, часы, места, сеансы и кнопки, которые ведут дальше.

day-today = сегодня
day-tomorrow = завтра
time-there = { $time } ({ $place })
minutes = { $minutes } мин
hours = { $hours } ч
hours-minutes = { $hours } ч { $minutes } мин

row-seats =
    { $count ->
        [1] ряд { $row }, место { $seats }
       *[other] ряд { $row }, места { $seats }
    }

kind-s = стандарт
kind-c = комфорт
kind-p = премиум
kind-r = кресло-реклайнер
kind-v = VIP
kind-l = диван на двоих
kind-w = место для коляски

film-title = <b>{ $title }</b> ({ $year })
show-when = { $day }, { $time }
show-where = { $cinema }, { $hall }
spoken = язык: { $language }
spoken-silent = немой с музыкой
subtitles = субтитры: { $language }

button-back = ‹ Назад
button-films = Фильмы
button-cities = Другой город
button-tickets = Мои билеты
button-help = Помощь
button-language = Язык · Language
button-map = Выбрать на схеме
button-other-times = Другие сеансы
button-one-more = Ещё место на этот сеанс
button-page = { $page } из { $pages }
