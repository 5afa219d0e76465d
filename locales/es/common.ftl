# Lo que comparten varias salas: días, horas, butacas, sesiones y los botones que llevan adelante.

day-today = hoy
day-tomorrow = mañana
time-there = { $time } (hora de { $place })
minutes = { $minutes } min
hours = { $hours } h
hours-minutes = { $hours } h { $minutes } min

row-seats =
    { $count ->
        [one] fila { $row }, butaca { $seats }
       *[other] fila { $row }, butacas { $seats }
    }

kind-s = estándar
kind-c = confort
kind-p = prémium
kind-r = reclinable
kind-v = VIP
kind-l = sofá para dos
kind-w = silla de ruedas

film-title = <b>{ $title }</b> ({ $year })
show-when = { $day }, { $time }
show-where = { $cinema }, { $hall }
spoken = en { $language }
spoken-silent = muda con música
subtitles = subtítulos en { $language }

button-back = ‹ Atrás
button-films = Películas
button-cities = Cambiar de ciudad
button-tickets = Mis entradas
button-help = Ayuda
button-language = Idioma · Language
button-map = Elegir en el plano
button-other-times = Otras horas
button-one-more = Una más para esta sesión
button-page = { $page } de { $pages }
