# La reserva temporal, la cuenta y el final de la reserva.

cart-title =
    { $count ->
        [one] <b>Esta butaca es tuya por ahora</b>
       *[other] <b>Estas { $count } butacas son tuyas por ahora</b>
    }
cart-line = { $seats } ({ $kind }): { $price }
cart-total = <b>Total: { $total }</b>
cart-deadline = Reservado para ti hasta las <b>{ $time }</b>, { $live }.
cart-sold = <b>Pagado. ¡Que disfrutes de la película!</b>
in-a-few-minutes = en unos minutos
within-the-hour = en menos de una hora
cart-credit = De tu saldo: { $amount }
cart-due = <b>A pagar: { $total }</b>
button-pay = Pagar { $total }
button-pay-nothing = Confirmar sin pagar nada
button-change-seats = Cambiar butacas en el plano
button-extend = Reservar más tiempo
button-release =
    { $count ->
        [one] Liberar la butaca
       *[other] Liberar las butacas
    }
button-see-hold = Ver mis butacas
button-see-tickets = Ver mis entradas
button-refresh = ¿Cómo va el pago?
hold-extended = Reservado hasta las { $time }.

invoice-sent = <b>Justo aquí abajo está la factura de { $total }.</b> Pulsa Pagar en ella; las entradas llegan en cuanto esté pagada.
button-pay-again = Ha fallado: pagar otra vez
button-invoice-again = Enviar la factura otra vez
paying = <b>Tu pago de { $total } está en curso.</b> Las butacas están seguras; las entradas llegan solas, normalmente en unos segundos.

hold-ending =
    { $count ->
        [one] <b>Tu butaca vuelve pronto a la venta:</b> { $seats }.
       *[other] <b>Tus butacas vuelven pronto a la venta:</b> { $seats }.
    }
hold-ended =
    { $count ->
        [one] <b>Se acabó el tiempo y tu butaca está otra vez a la venta:</b> { $seats }. Mientras siga libre, puedes recuperarla.
       *[other] <b>Se acabó el tiempo y tus butacas están otra vez a la venta:</b> { $seats }. Mientras sigan libres, puedes recuperarlas.
    }
hold-released =
    { $count ->
        [one] <b>Butaca liberada:</b> { $seats }. No se te ha cobrado nada.
       *[other] <b>Butacas liberadas:</b> { $seats }. No se te ha cobrado nada.
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
