# Lo que la casa dice por su cuenta.

reminder = <b>¡Nos vemos en el cine!</b> La película empieza { $live }.
reminder-seats =
    { $seats }
    Reserva { $number }
soon = pronto
button-show-tickets = Ver mis entradas

unapplied = <b>Su pago nos llegó, pero no pudimos venderle estas butacas con él.</b>
unapplied-hold-gone = <b>Su pago nos llegó cuando el tiempo ya había pasado y las butacas eran de otra persona.</b>
unapplied-wrong-amount = <b>Su pago no era el importe que cuestan las butacas.</b>
unapplied-show-cancelled = <b>Su pago nos llegó, pero la sesión se ha cancelado.</b>
unapplied-too-many-seats = <b>Su pago nos llegó cuando el tiempo ya había pasado, y para entonces tenía ya todas las butacas que puede tomar una persona.</b>
unapplied-already-paid = <b>Estas butacas ya estaban pagadas; este pago estaba de más.</b>
unapplied-not-yours = <b>Ha pagado una cuenta que era para otra persona.</b>
unapplied-change-stale = <b>Su pago nos llegó, pero las entradas que quería cambiar ya no estaban como antes.</b> Se quedan como están.
unapplied-show-started = <b>Su pago nos llegó cuando la sesión ya había empezado.</b>
unapplied-credit-gone = <b>Su pago nos llegó cuando el tiempo ya había pasado, y el saldo que iba a cubrir el resto se había gastado entretanto.</b>
button-best-left =
    { $count ->
        [one] La mejor butaca que queda
       *[other] Las { $count } mejores que quedan
    }
unapplied-back = Le devolvemos el dinero completo; no tiene que hacer nada. Si nos pregunta por ello, diga { $number }.
