# Buscar por cómo es la película y dónde se proyecta: filtros, cines, lo más cercano.

films-coming = <b>Próximamente en { $city }</b>
films-none-chosen = Ahora no hay nada así. Pruebe con menos condiciones.
button-filter = Filtrar y ordenar
button-now-showing = En cartelera
button-coming = Próximamente ({ $count })
button-cinemas = Cines
button-show-films =
    { $count ->
        [one] Ver { $count } película
       *[other] Ver { $count } películas
    }
button-filter-clear = Quitar todo

filter-ask = <b>¿Qué quiere ver en la lista?</b> Cada elección la acorta.
filter-which = <b>{ $kind }</b>: ¿cuál?
filter-kind = { $kind }: { $value }
filter-any = da igual
filter-genre = Género
filter-language = Idioma
filter-format = Formato
filter-age = Edad
filter-day = Día
filter-cinema = Cine
sort-next = Antes
sort-newest = Más nuevas
sort-rating = Mejor valoradas

cinemas-title = <b>Cines en { $city }</b>
cinema-entry = <b>{ $cinema }</b>
cinema-distance = A { $distance } de usted
cinema-title = <b>{ $cinema }</b>
cinema-phone = Teléfono: { $phone }
cinema-facilities = Aquí hay: { $list }.
cinema-films =
    { $count ->
        [0] Ahora mismo no hay nada en cartelera.
        [one] Hay { $count } película en cartelera.
       *[other] Hay { $count } películas en cartelera.
    }
cinema-followed = Irá el primero en su lista.
cinema-unfollowed = Vuelve a ser como los demás.
button-films-there = Su cartelera
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
card-none = No se encontró nada: ver todas las películas
button-card-open = Elegir butacas
