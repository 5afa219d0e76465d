# Städte, Filme, die Karte eines Films und die Vorstellungen eines Tages.

cities-ask = <b>In welcher Stadt gehen Sie ins Kino?</b>
cities-none = Gerade läuft nirgends etwas. Schauen Sie bitte etwas später wieder herein.
city-button =
    { $films ->
        [0] { $city } · noch nichts
        [one] { $city } · { $films } Film
       *[other] { $city } · { $films } Filme
    }

films-title = <b>Jetzt im Kino: { $city }</b>
films-ask = Welcher soll es sein?
films-none = <b>{ $city }: Gerade läuft nichts.</b> Neue Vorstellungen erscheinen hier, sobald es Karten gibt. Oder sehen Sie in einer anderen Stadt nach.
film-entry = <b>{ $title }</b>, { $year }
film-entry-next = { $age } · { $time } · als Nächstes: { $when }

film-facts = { $genres } · { $time } · { $age }
film-director = Regie: { $director }
film-cast = Mit { $cast }
film-shown = Zu sehen: { $formats } · { $languages }
film-ask-day = Plätze ab <b>{ $price }</b>. Welcher Tag passt Ihnen?
film-no-days = { $city }: vorerst keine weiteren Vorstellungen.
button-trailer = Trailer ansehen

shows-cinema = <b>{ $cinema }</b>
show-line = { $time } · { $hall } · { $format } · { $seats }
show-room = ab { $price } · { $free } frei
show-sold-out = ausverkauft
show-closed = kein Verkauf
shows-none = An diesem Tag läuft nichts mehr. Vielleicht an einem anderen?
shows-left-out = Es gibt mehr Vorstellungen, als hier Platz haben: Das sind die ersten in jedem Kino.
shows-ask = Wann passt es Ihnen?

genre-action = Action
genre-adventure = Abenteuer
genre-animation = Animationsfilm
genre-biography = Biografie
genre-comedy = Komödie
genre-crime = Krimi
genre-documentary = Dokumentarfilm
genre-drama = Drama
genre-family = Familienfilm
genre-fantasy = Fantasy
genre-history = Historienfilm
genre-horror = Horror
genre-music = Musikfilm
genre-musical = Musical
genre-mystery = Mystery
genre-noir = Film noir
genre-romance = Liebesfilm
genre-science-fiction = Science-Fiction
genre-silent = Stummfilm
genre-thriller = Thriller
genre-war = Kriegsfilm
genre-western = Western
