# Por qué algo no se pudo: 200 caracteres como mucho, texto sin formato.

refusal-seats-taken =
    { $count ->
        [0] Algunas de estas butacas acaban de ocuparse.
        [one] Otra persona acaba de quedarse con { $seats }.
       *[other] Otra persona acaba de quedarse con { $seats }.
    }
refusal-nearest = Lo más parecido: { $seats }.
refusal-no-such-seat = En esta sala no hay butaca { $seat }.
refusal-too-many-seats =
    { $limit ->
        [one] Una persona puede reservar una butaca por sesión.
       *[other] Una persona puede reservar hasta { $limit } butacas por sesión.
    }
refusal-not-enough-seats =
    { $free ->
        [0] La última butaca acaba de ocuparse.
        [one] Solo queda una butaca libre.
       *[other] Solo quedan { $free } butacas libres.
    }
refusal-hold-ended = Se acabó el tiempo de estas butacas. No se te ha cobrado nada.
refusal-hold-already-extended = El tiempo ya se alargó una vez. Paga antes de que se acabe.
refusal-nothing-held = No tienes ninguna butaca reservada aquí.
refusal-seats-gone =
    { $count ->
        [0] Entretanto otra persona se ha quedado con estas butacas.
        [one] Entretanto otra persona se ha quedado con { $seats }.
       *[other] Entretanto otra persona se ha quedado con { $seats }.
    }
refusal-payment-under-way = Tu pago está en curso: ahora mismo no se pueden cambiar las butacas.
refusal-show-gone = Esta sesión ya no existe. Mira las otras horas.
refusal-show-started = Esta sesión ya ha empezado. Mira las otras horas.
refusal-booking-not-open = Las entradas salen a la venta el { $when }, hora de { $place }.
refusal-booking-closed = Ya no se venden entradas para esta sesión. Mira las otras horas.
refusal-not-yours = Eso es de otra persona.
refusal-wrong-amount = El precio ha cambiado. No se te ha cobrado nada; pide una factura nueva.
refusal-nothing-to-pay = Aquí no hay nada que pagar.
refusal-already-paid = Esto ya está pagado. Tus entradas están en «Mis entradas».
refusal-price-changed = El precio ha cambiado: ahora es { $amount }. No se te ha cobrado nada.
refusal-no-credit = No tienes saldo suficiente para esto.
refusal-no-such-promo = No conocemos este código. Comprueba cómo está escrito.
refusal-promo-not-yet = Este código vale desde el { $when }, hora de { $place }.
refusal-promo-over = Este código ya no vale.
refusal-promo-other-film = Este código es para otras películas.
refusal-promo-other-cinema = Este código es para otros cines.
refusal-promo-other-currency = Este código es para otro país.
refusal-promo-other-seats = Este código es para otro tipo de butacas.
refusal-promo-too-little = Este código vale para compras desde { $amount }.
refusal-promo-used-up = Este código está agotado.
refusal-promo-used-already = Ya has usado este código todas las veces que se puede.
refusal-promo-in-use = Alguien está pagando con el último uso de este código. Quizá vuelva a estar libre el { $when }, hora de { $place }.
refusal-promo-in-your-use = Estás usando este código en otras butacas reservadas. Quedará libre cuando las liberes o el { $when }, hora de { $place }.
refusal-counter-too-late = Es tarde para pagar en la taquilla: la sesión empieza pronto. Paga aquí, por favor.
refusal-not-cashier = Esto es solo para quien atiende la taquilla del cine.
refusal-not-at-counter = Con este número no hay butacas pendientes de pago en la taquilla.
refusal-no-such-ticket = No conocemos esta entrada.
refusal-not-staff = Esto es solo para el personal del cine.
refusal-undo-too-late = Es tarde para deshacerlo.
refusal-already-done = Eso ya está hecho.
refusal-not-manager = Esto es solo para los encargados del cine.
refusal-refund-changed = La devolución ha cambiado: ahora es de { $amount }. Mírala y elige otra vez.
refusal-already-cancelled = Esta reserva ya está cancelada.
refusal-nothing-to-cancel = Estas entradas no se pueden cancelar: ya están canceladas, usadas o pasadas a otra persona.
refusal-ticket-used = Esta entrada se ha usado, cancelado o pasado a otra persona entretanto.
refusal-change-closed = Tan cerca de la sesión ya no se pueden cambiar las entradas.
refusal-change-stale = Las entradas que ibas a cambiar ya no están como antes. No se ha cambiado nada; empieza otra vez, por favor.
refusal-change-other-film = Las entradas solo se pueden cambiar por otra sesión de la misma película.
refusal-hand-on-gone = Este enlace ya no vale: alguien lo ha abierto o se ha retirado.
refusal-hand-on-closed = Tan cerca de la sesión ya no se pueden pasar entradas a otra persona.
refusal-no-such-city = Ya no estamos en esa ciudad. Elige otra, por favor.
refusal-no-such-film = Esta película ya no está en cartelera. Mira qué otras hay.
refusal-no-such-cinema = Este cine ya no está con nosotros. Aquí es donde estamos ahora.
refusal-watching-much = Ya tienes { $limit } avisos pendientes. Quita antes alguno: /watching
refusal-no-such-booking = No encontramos esta reserva.
refusal-too-fast =
    { $seconds ->
        [one] Un momento, por favor: inténtalo dentro de un segundo.
       *[other] Un momento, por favor: inténtalo dentro de { $seconds } segundos.
    }
refusal-seats-not-free = No está libre: { $seats }. No se ha apartado ninguna butaca.
refusal-hall-taken = La sala está ocupada por otra sesión hasta el { $when }.
