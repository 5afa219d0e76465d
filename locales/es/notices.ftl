# Lo que la casa dice por su cuenta.

reminder = <b>¡Nos vemos en el cine!</b> La película empieza { $live }.
reminder-seats =
    { $seats }
    Reserva { $number }
soon = pronto
button-show-tickets = Ver mis entradas

unapplied = <b>Tu pago nos llegó, pero no pudimos venderte estas butacas con él.</b>
unapplied-hold-gone = <b>Tu pago nos llegó cuando el tiempo ya se había acabado y las butacas eran de otra persona.</b>
unapplied-wrong-amount = <b>Lo que pagaste no era lo que cuestan las butacas.</b>
unapplied-show-cancelled = <b>Tu pago nos llegó, pero la sesión se ha cancelado.</b>
unapplied-too-many-seats = <b>Tu pago nos llegó cuando el tiempo ya se había acabado, y entonces ya tenías todas las butacas que puede reservar una persona.</b>
unapplied-already-paid = <b>Estas butacas ya estaban pagadas; este pago estaba de más.</b>
unapplied-not-yours = <b>Has pagado una factura que era para otra persona.</b>
unapplied-change-stale = <b>Tu pago nos llegó, pero las entradas que querías cambiar ya no estaban como antes.</b> Se quedan como están.
unapplied-show-started = <b>Tu pago nos llegó cuando la sesión ya había empezado.</b>
unapplied-credit-gone = <b>Tu pago nos llegó cuando el tiempo ya se había acabado, y el saldo que iba a cubrir el resto se había gastado entretanto.</b>
button-best-left =
    { $count ->
        [one] La mejor butaca que queda
       *[other] Las { $count } mejores que quedan
    }
unapplied-back = Te devolvemos todo el dinero; no tienes que hacer nada. Si nos preguntas por ello, di { $number }.
