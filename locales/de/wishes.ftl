# Sagen Sie, was Sie möchten: Antworten auf einen geschriebenen Satz. { $wish } ist, wie er verstanden wurde.

wish-fits = <b>{ $wish }</b>
wish-anything = was läuft
wish-seats =
    { $count ->
        [one] { $count } Platz
       *[other] { $count } Plätze
    }
wish-at = um { $time }
wish-since = ab { $time }
wish-until = bis { $time }
wish-not-front = nicht vorn
wish-not-back = nicht hinten
wish-not-side = nicht am Rand
wish-aisle = am Gang
wish-front = vorn
wish-back = hinten
wish-middle = in der Mitte
wish-wheelchair = mit Rollstuhlplatz
wish-cheap = die günstigsten
wish-best = die besten
wish-line = <b>{ $when }</b> · { $film } · { $cinema } · { $format } · ab { $price } · { $free } frei
wish-more =
    { $count ->
        [one] Noch eine Vorstellung passt. Sagen Sie etwas mehr, etwa eine Uhrzeit oder ein Kino.
       *[other] Noch { $count } Vorstellungen passen. Sagen Sie etwas mehr, etwa eine Uhrzeit oder ein Kino.
    }
wish-unread = Nicht verstanden: „{ $said }“.
wish-never = Den { $date } gibt es nicht.

wish-not-here = <b>„{ $film }“ läuft zurzeit nicht in { $city }.</b> Dafür läuft:
wish-sold-out = <b>{ $wish }</b>: So viele Plätze sind nicht mehr frei. Das kommt dem am nächsten:
wish-no-day = <b>{ $wish }</b>: An diesem Tag gibt es nichts. Das kommt dem am nächsten:
wish-no-time = <b>{ $wish }</b>: Um diese Zeit gibt es nichts. Das kommt dem am nächsten:
wish-no-place = <b>{ $wish }</b>: nicht in diesem Kino. Das kommt dem am nächsten:
wish-no-format = <b>{ $wish }</b>: nicht in diesem Format. Das kommt dem am nächsten:
wish-no-genre = <b>{ $wish }</b>: So etwas läuft gerade nicht. Das kommt dem am nächsten:
wish-nothing-near = Leider läuft gerade nichts Ähnliches. Hier geht es zu allen Filmen.

wish-for-which-film = <b>{ $wish }</b>: Für welchen Film?
wish-which-film = <b>Welchen Film meinen Sie?</b>
wish-this-film = <b>Meinen Sie „{ $film }“?</b>
wish-which-day = <b>{ $wish }</b>: Welcher Tag passt Ihnen?
wish-seats-not-kept = Solche Plätze sind nebeneinander nicht mehr frei. Das sind die besten anderen.

where-ask = <b>Wo sind Sie?</b> Tippen Sie auf den Knopf unter dem Textfeld, und ich suche, was am nächsten liegt. Ich vergesse es sofort wieder.
where-thanks = Danke: Nächstgelegene zuerst.
button-share-location = 📍 Standort teilen
button-nearest-first = 📍 Nächstgelegene zuerst
button-all-times = Alle Termine
