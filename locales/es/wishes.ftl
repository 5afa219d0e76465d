# Diga lo que quiere: las respuestas a una frase escrita. { $wish } es cómo se entendió.

wish-fits = <b>{ $wish }</b>
wish-anything = lo que hay en cartelera
wish-seats =
    { $count ->
        [one] { $count } butaca
       *[other] { $count } butacas
    }
wish-at = a las { $time }
wish-since = desde las { $time }
wish-until = hasta las { $time }
wish-not-front = no delante
wish-not-back = no al fondo
wish-not-side = no en los lados
wish-aisle = junto al pasillo
wish-front = delante
wish-back = al fondo
wish-middle = en el centro
wish-wheelchair = con plaza para silla de ruedas
wish-cheap = lo más barato
wish-best = lo mejor
wish-line = <b>{ $when }</b> · { $film } · { $cinema } · { $format } · desde { $price } · quedan { $free }
wish-more =
    { $count ->
        [one] Encaja una sesión más. Di algo más, como una hora o un cine.
       *[other] Encajan { $count } sesiones más. Di algo más, como una hora o un cine.
    }
wish-unread = No he entendido «{ $said }».
wish-never = El { $date } no existe.

wish-not-here = <b>«{ $film }» no está ahora en cartelera en { $city }.</b> Sí están estas:
wish-sold-out = <b>{ $wish }</b>: no quedan tantas butacas. Lo más parecido:
wish-no-day = <b>{ $wish }</b>: ese día no hay nada. Lo más parecido:
wish-no-time = <b>{ $wish }</b>: a esa hora no hay nada. Lo más parecido:
wish-no-place = <b>{ $wish }</b>: en ese cine no está. Lo más parecido:
wish-no-format = <b>{ $wish }</b>: en ese formato no está. Lo más parecido:
wish-no-genre = <b>{ $wish }</b>: no hay nada de ese género. Lo más parecido:
wish-nothing-near = Lo siento, no hay nada parecido. Aquí abajo tienes todas las películas.

wish-for-which-film = <b>{ $wish }</b>: ¿para qué película?
wish-which-film = <b>¿A qué película te refieres?</b>
wish-this-film = <b>¿Te refieres a «{ $film }»?</b>
wish-which-day = <b>{ $wish }</b>: ¿qué día te viene bien?
wish-seats-not-kept = No quedan butacas juntas de ese tipo. Estas son las mejores de las demás.

where-ask = <b>¿Dónde estás?</b> Pulsa el botón bajo el campo de texto y busco lo más cercano. Lo olvido enseguida.
where-thanks = Gracias: primero lo más cercano.
button-share-location = 📍 Compartir mi ubicación
button-nearest-first = 📍 Primero lo más cercano
button-all-times = Todos los horarios
