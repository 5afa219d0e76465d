# Kinos: wo sie sind, was es dort gibt, und wie die Filmliste kürzer wird.

films-coming = <b>Demnächst im Kino: { $city }</b>
films-none-chosen = So etwas läuft gerade nicht. Versuchen Sie es mit weniger Filtern.
button-filter = Filtern & sortieren
button-now-showing = Jetzt im Kino
button-coming = Demnächst ({ $count })
button-coming-soon = Demnächst
button-cinemas = Kinos
button-show-films =
    { $count ->
        [one] { $count } Film zeigen
       *[other] { $count } Filme zeigen
    }
button-filter-clear = Filter zurücksetzen
filter-ask = <b>Was soll die Liste zeigen?</b> Jede Wahl macht sie kürzer.
filter-which = <b>{ $kind }</b>: Was darf es sein?
filter-kind = { $kind }: { $value }
filter-any = alle
filter-genre = Genre
filter-language = Sprache
filter-format = Format
filter-age = Altersfreigabe
filter-day = Tag
filter-cinema = Kino
sort-next = Nächste
sort-newest = Neueste
sort-rating = Beste

cinemas-title = <b>Kinos: { $city }</b>
cinema-entry = <b>{ $cinema }</b>
cinema-distance = { $distance } entfernt
cinema-title = <b>{ $cinema }</b>
cinema-phone = Telefon: { $phone }
cinema-facilities = Dort gibt es: { $list }.
cinema-films =
    { $count ->
        [0] Gerade läuft dort nichts.
        [one] Dort läuft { $count } Film.
       *[other] Dort laufen { $count } Filme.
    }
cinema-followed = Es steht jetzt ganz oben in Ihrer Liste.
cinema-unfollowed = Es steht jetzt wieder bei den anderen.
button-films-there = Was dort läuft
button-pin = Auf dem Stadtplan
button-follow = ☆ Folgen
button-unfollow = ★ Entfolgen

facility-air-conditioning = Klimaanlage
facility-baby-changing = Wickelraum
facility-bar = Bar
facility-bike-parking = Fahrradständer
facility-bookshop = Buchladen
facility-cafe = Café
facility-cloakroom = Garderobe
facility-hearing-loop = Höranlage (Induktionsschleife)
facility-lift = Aufzug
facility-organ = Orgel
facility-parking = Parkplätze
facility-restaurant = Restaurant
facility-terrace = Terrasse
facility-wheelchair = stufenloser Zugang
facility-wifi = WLAN

# Karten von Vorstellungen, die man in anderen Chats teilt

card-title = 🎬 <b>{ $film }</b>
card-when = { $day }, { $time }
card-price = { $format } · Plätze ab <b>{ $price }</b>
card-about = { $when } · { $cinema } · ab { $price }
card-all = Alle Filme
card-none = Nichts gefunden: hier sind alle Filme
button-card-open = Plätze wählen
