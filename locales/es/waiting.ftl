# La cola de una sesión agotada.

button-wait = Avísame si quedan butacas libres
button-wait-more = Necesito más: avísame si quedan
wait-how = En cuanto queden libres butacas así, te las reservo y te escribo aquí. No se te cobra nada hasta que pagues.
wait-ask = <b>¿Cuántas butacas te busco?</b>
wait-title =
    { $count ->
        [one] <b>¿Te busco una butaca?</b>
       *[other] <b>¿Te busco { $count } butacas?</b>
    }
wait-summary = { $wish }
wait-together = juntas
wait-apart = pueden ir separadas
wait-any-kind = cualquier tipo
wait-any-price = cualquier precio
wait-up-to = hasta { $price } c/u
button-join = Sí, apuntarme a la lista de espera
button-wait-apart = Pueden ir separadas
button-wait-together = Solo juntas
wait-standing =
    { $count ->
        [one] <b>Ya estás en la lista de espera, para una butaca.</b>
       *[other] <b>Ya estás en la lista de espera, para { $count } butacas.</b>
    } Si prefieres otra cosa, pasas al final de la lista.
button-join-anew = Sí, mejor esto

place-title = <b>Tienes el número { $place } en la lista de espera.</b>
place-wish =
    { $count ->
        [one] Esperas una butaca.
       *[other] Esperas { $count } butacas.
    }
place-how = Cuando te toque, te reservamos las butacas y te lo decimos aquí mismo. Quien necesite menos puede pasar antes; tu número sigue siendo tuyo.
button-place-now = ¿Por dónde voy?
button-wait-anew = Cambiar mi petición
button-leave-line = Salir de la lista de espera

offer-title =
    { $count ->
        [one] <b>Te toca: ha quedado libre una butaca y te la he reservado.</b>
       *[other] <b>Te toca: han quedado libres { $count } butacas y te las he reservado.</b>
    }
offer-seats = { $seats }: <b>{ $total }</b>
button-take =
    { $count ->
        [one] Me la quedo
       *[other] Me las quedo
    }
button-pass = No, gracias: para la siguiente persona

line-passed = <b>De acuerdo.</b> Pasan a la siguiente persona. Ya no estás en la lista de espera.
line-lapsed = <b>Se acabó el tiempo de tu oferta.</b> Las butacas ya no están reservadas para ti.
line-lapsed-seats = <b>Se acabó el tiempo y estas butacas ya no están reservadas para ti:</b> { $seats }. Si nadie de la lista de espera las tiene, puedes recuperarlas.
line-left = <b>Has salido de la lista de espera.</b> No se te ha cobrado nada.
line-closed = <b>Lo sentimos, no quedaron libres butacas como las que querías.</b> La sesión empieza pronto y la lista de espera está cerrada. No se te ha cobrado nada.
button-line-again = Volver a la lista de espera

tickets-place = <b>En lista de espera, número { $place }:</b> { $title }, { $when }
tickets-place-button = Lista de espera: { $title }

refusal-your-turn = Te toca: las butacas que acaban de quedar libres están reservadas para ti.
refusal-seats-free =
    { $free ->
        [one] No hace falta esperar: una butaca así está libre ahora mismo.
       *[other] No hace falta esperar: ahora mismo hay butacas así libres.
    }
refusal-line-closed = La sesión empieza pronto: la lista de espera está cerrada.
refusal-never-such-seats = En esta sala no hay butacas así. Pide otra cosa, por favor.
refusal-no-such-place = No estás en esta lista de espera.
