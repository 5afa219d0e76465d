# La reserva temporal, la cuenta y el final de la reserva.

cart-title =
    { $count ->
        [one] <b>Esta butaca es suya por ahora</b>
       *[other] <b>Estas { $count } butacas son suyas por ahora</b>
    }
cart-line = { $seats } ({ $kind }): { $price }
cart-total = <b>En total: { $total }</b>
cart-deadline = Guardado para usted hasta las <b>{ $time }</b> ({ $live }).
cart-sold = <b>Pagado. ¡Que disfrute de la película!</b>
in-a-few-minutes = dentro de unos minutos
cart-credit = De su saldo: { $amount }
cart-due = <b>A pagar: { $total }</b>
button-pay = Pagar { $total }
button-pay-nothing = Confirmar, nada que pagar
button-change-seats = Cambiar butacas en el plano
button-extend = Guardarlas más tiempo
button-release = Devolver las butacas
button-see-hold = Ver mis butacas
button-see-tickets = Ver mis entradas
button-refresh = ¿Cómo va?
hold-extended = Suyas hasta las { $time }.

invoice-sent = <b>Justo aquí abajo está la cuenta de { $total }.</b> Pulse Pagar en ella; las entradas llegan en cuanto esté pagada.
button-pay-again = Falló: pagar otra vez
button-invoice-again = Enviar la cuenta otra vez
paying = <b>Su pago de { $total } está en camino.</b> Sus butacas están a salvo; las entradas llegan solas, normalmente en unos segundos.

hold-ending =
    { $count ->
        [one] <b>Su butaca vuelve pronto a la venta:</b> { $seats }.
       *[other] <b>Sus butacas vuelven pronto a la venta:</b> { $seats }.
    }
hold-ended =
    { $count ->
        [one] <b>Se acabó el tiempo y su butaca está otra vez a la venta:</b> { $seats }. Mientras siga libre, puede recuperarla.
       *[other] <b>Se acabó el tiempo y sus butacas están otra vez a la venta:</b> { $seats }. Mientras sigan libres, puede recuperarlas.
    }
hold-released =
    { $count ->
        [one] <b>Butaca devuelta:</b> { $seats }. No se ha cobrado nada.
       *[other] <b>Butacas devueltas:</b> { $seats }. No se ha cobrado nada.
    }
button-take-back =
    { $count ->
        [one] Recuperarla
       *[other] Recuperarlas
    }
button-other-seats = Elegir otras butacas

invoice-description = { $when }, { $cinema }, { $hall }. { $seats }. Reserva { $number }.
line-fee = Gastos de gestión
line-seats = { $kind }, { $seats }
