# Buscar por cómo es la película y dónde se proyecta: filtros, cines, lo más cercano.

films-coming = <b>Próximamente en { $city }</b>
films-none-chosen = Ahora no hay nada así. Prueba con menos filtros.
button-filter = Filtrar y ordenar
button-now-showing = En cartelera
button-coming = Próximamente ({ $count })
button-coming-soon = Próximamente
button-cinemas = Cines
button-show-films =
    { $count ->
        [one] Ver { $count } película
       *[other] Ver { $count } películas
    }
button-filter-clear = Quitar los filtros

filter-ask = <b>¿Qué quieres ver en la lista?</b> Cada elección la acorta.
filter-which = <b>{ $kind }</b>: ¿cuál?
filter-kind = { $kind }: { $value }
filter-any = cualquiera
filter-genre = Género
filter-language = Idioma
filter-format = Formato
filter-age = Edad
filter-day = Día
filter-cinema = Cine
sort-next = Próximas
sort-newest = Nuevas
sort-rating = Mejores

cinemas-title = <b>Cines en { $city }</b>
cinema-entry = <b>{ $cinema }</b>
cinema-distance = A { $distance } de ti
cinema-title = <b>{ $cinema }</b>
cinema-phone = Teléfono: { $phone }
cinema-facilities = Servicios: { $list }.
cinema-films =
    { $count ->
        [0] Ahora mismo no hay nada en cartelera.
        [one] Hay { $count } película en cartelera.
       *[other] Hay { $count } películas en cartelera.
    }
cinema-followed = Saldrá en primer lugar en tu lista.
cinema-unfollowed = Vuelve a estar como los demás.
button-films-there = Ver su cartelera
button-pin = En el mapa
button-follow = ☆ Seguir
button-unfollow = ★ Dejar de seguir

facility-air-conditioning = aire acondicionado
facility-baby-changing = cambiador de bebés
facility-bar = bar
facility-bike-parking = aparcamiento para bicicletas
facility-bookshop = librería
facility-cafe = cafetería
facility-cloakroom = guardarropa
facility-hearing-loop = bucle magnético
facility-lift = ascensor
facility-organ = órgano
facility-parking = aparcamiento
facility-restaurant = restaurante
facility-terrace = terraza
facility-wheelchair = acceso sin escalones
facility-wifi = wifi

card-title = 🎬 <b>{ $film }</b>
card-when = { $day }, { $time }
card-price = { $format } · butacas desde <b>{ $price }</b>
card-about = { $when } · { $cinema } · desde { $price }
card-all = Todas las películas
card-none = Nada encontrado: ver todas las películas
button-card-open = Elegir butacas
