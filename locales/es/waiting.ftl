# La cola de una sesión agotada.

button-wait = Avisarme si quedan butacas libres
button-wait-more = Necesito más: avisarme si quedan
wait-how = En cuanto queden libres butacas así, se las guardo y le escribo aquí. No se cobra nada hasta que pague.
wait-ask = <b>¿Cuántas butacas le busco?</b>
wait-title =
    { $count ->
        [one] <b>¿Le busco una butaca?</b>
       *[other] <b>¿Le busco { $count } butacas?</b>
    }
wait-summary = { $wish }
wait-together = juntas
wait-apart = pueden ir separadas
wait-any-kind = cualquier tipo
wait-any-price = cualquier precio
wait-up-to = hasta { $price } cada una
button-join = Sí, ponerme en la cola
button-wait-apart = Pueden ir separadas
button-wait-together = Solo juntas

place-title = <b>Es el número { $place } de la cola.</b>
place-wish =
    { $count ->
        [one] Espera una butaca.
       *[other] Espera { $count } butacas.
    }
place-how = Cuando le toque, le guardamos las butacas y se lo decimos aquí mismo. Quien necesite menos puede pasar antes; su turno sigue siendo suyo.
button-place-now = ¿Por dónde voy?
button-leave-line = Salir de la cola

offer-title =
    { $count ->
        [one] <b>Le toca: ha quedado libre una butaca y se la estoy guardando.</b>
       *[other] <b>Le toca: han quedado libres { $count } butacas y se las estoy guardando.</b>
    }
offer-seats = { $seats }: <b>{ $total }</b>
button-take =
    { $count ->
        [one] Me la quedo
       *[other] Me las quedo
    }
button-pass = No, gracias: que pase el siguiente

line-passed = <b>De acuerdo.</b> Pasan al siguiente de la cola. Usted ya no está en ella.
line-lapsed = <b>Se acabó el tiempo de su oferta.</b> Las butacas han pasado al siguiente de la cola.
line-lapsed-seats = <b>Se acabó el tiempo y las butacas han pasado al siguiente de la cola:</b> { $seats }.
line-left = <b>Ha salido de la cola.</b> No se ha cobrado nada.
line-closed = <b>Lo sentimos, no quedaron libres butacas como las que quería.</b> La sesión empieza pronto y la cola está cerrada. No se ha cobrado nada.
button-line-again = Ponerme otra vez en la cola

tickets-place = <b>En la cola, número { $place }:</b> { $title }, { $when }
tickets-place-button = Mi turno en la cola: { $title }

refusal-your-turn = Le toca: las butacas que acaban de quedar libres están guardadas para usted.
refusal-seats-free =
    { $free ->
        [one] No hace falta esperar: una butaca así está libre ahora mismo.
       *[other] No hace falta esperar: ahora mismo hay butacas así libres.
    }
refusal-line-closed = La sesión empieza pronto: ya no hay cola.
refusal-never-such-seats = En esta sala no hay butacas así. Pida otra cosa, por favor.
refusal-no-such-place = No está en esta cola.
