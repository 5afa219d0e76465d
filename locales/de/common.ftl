# Was überall vorkommt: Tage, Stunden, Plätze, Vorstellungen und die Knöpfe, die weiterführen.

day-today = heute
day-tomorrow = morgen
time-there = { $time } Uhr ({ $place })
minutes = { $minutes } Min.
hours = { $hours } Std.
hours-minutes = { $hours } Std. { $minutes } Min.

row-seats =
    { $count ->
        [one] Reihe { $row }, Platz { $seats }
       *[other] Reihe { $row }, Plätze { $seats }
    }

kind-s = Standard
kind-c = Komfort
kind-p = Premium
kind-r = Liegesessel
kind-v = VIP
kind-l = Paarsofa
kind-w = Rollstuhlplatz

film-title = <b>{ $title }</b> ({ $year })
show-when = { $day }, { $time }
show-where = { $cinema }, { $hall }
spoken = auf { $language }
spoken-silent = stumm mit Musik
subtitles = Untertitel: { $language }

button-back = ‹ Zurück
button-films = Filme
button-cities = Andere Stadt
button-tickets = Meine Karten
button-help = Hilfe
button-language = Sprache · Language
button-map = Im Saalplan wählen
button-other-times = Andere Zeiten
button-one-more = Noch eine Karte dazu
button-page = { $page } von { $pages }
