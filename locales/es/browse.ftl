# Ciudades, películas, la ficha de una película y las sesiones de un día.

cities-ask = <b>¿En qué ciudad vas al cine?</b>
cities-none = Ahora mismo no hay nada en ningún sitio. Vuelve a mirar un poco más tarde.
city-button =
    { $films ->
        [0] { $city } · aún nada
        [one] { $city } · { $films } película
       *[other] { $city } · { $films } películas
    }

films-title = <b>En cartelera en { $city }</b>
films-ask = ¿Cuál quieres ver?
films-none = <b>Ahora mismo no hay nada en { $city }.</b> Las sesiones nuevas aparecen aquí en cuanto salen a la venta; o mira en otra ciudad.
film-entry = <b>{ $title }</b>, { $year }
film-entry-next = { $age } · { $time } · próxima: { $when }

film-facts = { $genres } · { $time } · { $age }
film-director = Dirección: { $director }
film-cast = Reparto: { $cast }
film-shown = Se proyecta en { $formats } · { $languages }
film-ask-day = Butacas desde <b>{ $price }</b>. ¿Qué día te viene bien?
film-no-days = Por ahora no hay más sesiones en { $city }.
button-trailer = Ver el tráiler

shows-cinema = <b>{ $cinema }</b>
show-line = { $time } · { $hall } · { $format } · { $seats }
show-room = desde { $price } · quedan { $free }
show-sold-out = agotado
show-closed = no está a la venta
shows-none = Este día ya no hay más sesiones. ¿Miramos otro?
shows-left-out = Hay más sesiones de las que caben: estas son las primeras de cada cine.
shows-ask = ¿Qué hora te viene bien?

genre-action = acción
genre-adventure = aventuras
genre-animation = animación
genre-biography = biografía
genre-comedy = comedia
genre-crime = policíaco
genre-documentary = documental
genre-drama = drama
genre-family = familiar
genre-fantasy = fantasía
genre-history = histórico
genre-horror = terror
genre-music = música
genre-musical = musical
genre-mystery = misterio
genre-noir = cine negro
genre-romance = romántico
genre-science-fiction = ciencia ficción
genre-silent = cine mudo
genre-thriller = suspense
genre-war = bélico
genre-western = wéstern
