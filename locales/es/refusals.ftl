# Por qué algo no se pudo: 200 caracteres como mucho, texto sin formato.

refusal-seats-taken =
    { $count ->
        [0] Algunas de estas butacas acaban de irse.
        [one] { $seats } acaba de irse con otra persona.
       *[other] { $seats } acaban de irse con otra persona.
    }
refusal-nearest = Lo más parecido: { $seats }.
refusal-no-such-seat = En esta sala no hay butaca { $seat }.
refusal-too-many-seats =
    { $limit ->
        [one] Una persona puede tomar una butaca por sesión.
       *[other] Una persona puede tomar hasta { $limit } butacas por sesión.
    }
refusal-not-enough-seats =
    { $free ->
        [0] La última butaca acaba de irse.
        [one] Solo queda una butaca libre.
       *[other] Solo quedan { $free } butacas libres.
    }
refusal-hold-ended = Se acabó el tiempo de estas butacas. No se ha cobrado nada.
refusal-hold-already-extended = El tiempo ya se alargó una vez. Pague antes de que termine.
refusal-nothing-held = No tiene ninguna butaca guardada aquí.
refusal-seats-gone =
    { $count ->
        [0] Estas butacas se han ido entretanto con otra persona.
        [one] { $seats } se ha ido entretanto con otra persona.
       *[other] { $seats } se han ido entretanto con otra persona.
    }
refusal-payment-under-way = Su pago está en camino: ahora mismo no se pueden cambiar las butacas.
refusal-show-gone = Esta sesión ya no está. Mire las otras horas.
refusal-show-started = Esta sesión ya ha empezado. Mire las otras horas.
refusal-booking-not-open = Las entradas salen a la venta: { $when }, hora de { $place }.
refusal-booking-closed = Ya no se venden entradas para esta sesión. Mire las otras horas.
refusal-not-yours = Eso es de otra persona.
refusal-wrong-amount = El precio ha cambiado. No se ha cobrado nada; pida una cuenta nueva.
refusal-nothing-to-pay = Aquí no hay nada que pagar.
refusal-already-paid = Esto ya está pagado. Sus entradas están en Mis entradas.
refusal-price-changed = El precio ha cambiado desde entonces: ahora es { $amount }. No se ha cobrado nada.
refusal-no-credit = En su monedero no hay saldo suficiente para esto.
refusal-no-such-promo = No conocemos este código. Compruebe cómo está escrito.
refusal-promo-not-yet = Este código vale desde: { $when }, hora de { $place }.
refusal-promo-over = Este código ya no vale.
refusal-promo-other-film = Este código es para otras películas.
refusal-promo-other-cinema = Este código es para otros cines.
refusal-promo-other-currency = Este código es para otro país.
refusal-promo-other-seats = Este código es para otro tipo de butacas.
refusal-promo-too-little = Este código vale para compras desde { $amount }.
refusal-promo-used-up = Este código está agotado.
refusal-promo-used-already = Ya ha usado este código todas las veces que se puede.
refusal-promo-in-use = Alguien está pagando con el último uso de este código. Quizá vuelva a estar libre: { $when }, hora de { $place }.
refusal-promo-in-your-use = Está usando este código en otras butacas que tiene guardadas. Quedará libre cuando las devuelva, o: { $when }, hora de { $place }.
refusal-counter-too-late = Es tarde para pagar en la taquilla: la sesión empieza pronto. Pague aquí, por favor.
refusal-not-cashier = Esto es para los taquilleros del cine.
refusal-not-at-counter = Con este número no hay butacas pendientes de pago en la taquilla.
refusal-no-such-ticket = No conocemos esta entrada.
refusal-not-staff = Esto es para el personal del cine.
refusal-undo-too-late = Es tarde para deshacerlo.
refusal-already-done = Eso ya está hecho.
refusal-not-manager = Esto es para los encargados del cine.
refusal-refund-changed = La devolución ha cambiado: ahora es { $amount }. Mírelo y elija otra vez.
refusal-already-cancelled = Esta reserva ya está cancelada.
refusal-nothing-to-cancel = Estas entradas no se pueden cancelar: ya están canceladas, usadas o pasadas a otra persona.
refusal-ticket-used = Esta entrada se ha usado, cancelado o pasado a otra persona entretanto.
refusal-change-closed = Con la sesión tan cerca ya no se pueden cambiar las entradas.
refusal-change-stale = Las entradas que iba a cambiar ya no están como antes. No ha cambiado nada; empiece otra vez, por favor.
refusal-change-other-film = Las entradas solo se pueden cambiar por otra sesión de la misma película.
refusal-hand-on-gone = Este enlace ya no lleva a ningún sitio: alguien lo ha abierto o se ha retirado.
refusal-hand-on-closed = Con la sesión tan cerca ya no se pueden pasar entradas a otra persona.
refusal-no-such-city = Ya no estamos en esa ciudad. Elija otra, por favor.
refusal-no-such-film = Esta película ya no está. Mire qué otras hay.
refusal-no-such-cinema = Este cine ya no está con nosotros. Aquí es donde estamos ahora.
refusal-watching-much = Ya está esperando { $limit } cosas. Quite antes una de la lista: /watching
refusal-no-such-booking = No encontramos esta reserva.
refusal-too-fast =
    { $seconds ->
        [one] Un momento, por favor: inténtelo dentro de un segundo.
       *[other] Un momento, por favor: inténtelo dentro de { $seconds } segundos.
    }
refusal-seats-not-free = No está libre: { $seats }. No se ha apartado ninguno.
refusal-hall-taken = La sala está ocupada por otra sesión hasta { $when }.
