# What several rooms share: days, hours, seats, shows, and the buttons that lead on.

day-today = today
day-tomorrow = tomorrow
time-there = { $time } { $place } time
minutes = { $minutes } min
hours = { $hours } h
hours-minutes = { $hours } h { $minutes } min

row-seats =
    { $count ->
        [one] row { $row }, seat { $seats }
       *[other] row { $row }, seats { $seats }
    }

kind-s = standard
kind-c = comfort
kind-p = premium
kind-r = recliner
kind-v = VIP
kind-l = love seat
kind-w = wheelchair place

film-title = <b>{ $title }</b> ({ $year })
show-when = { $day }, { $time }
show-where = { $cinema }, { $hall }
spoken = in { $language }
spoken-silent = silent, with music
subtitles = { $language } subtitles

button-back = ‹ Back
button-films = Films
button-cities = Change city
button-tickets = My tickets
button-help = Help
button-language = Language · Язык
button-map = Choose on the map
button-other-times = Other times
button-one-more = One more for this show
button-page = { $page } of { $pages }
