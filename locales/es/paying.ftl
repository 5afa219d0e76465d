# Pagar de otro modo que con la cuenta de Telegram, y la taquilla.

pay-how = <b>¿Cómo quiere pagar { $total }?</b>
way-telegram = Tarjeta en Telegram
way-stripe = Tarjeta en la página web
way-counter = En la taquilla
page-ready = <b>La página de pago está lista.</b> Pague allí { $total }; por este chat no pasa ningún dato de su tarjeta.
page-after = Sus entradas llegan aquí en cuanto esté pagado.
page-silent = <b>La página de pago no responde ahora mismo.</b> No se ha cobrado nada y sus butacas están a salvo. Inténtelo dentro de un momento o pague de otro modo.
button-pay-page = Pagar { $total } en la web
button-try-again = Intentarlo otra vez
button-other-way = Pagar de otro modo
counter-reserved = <b>Reservado.</b> Pague { $total } en la taquilla de { $cinema }.
counter-number = Diga allí este número: <code>{ $number }</code>
counter-until = Pague antes de: <b>{ $when }</b>; después las butacas vuelven a la venta. Sus entradas llegan aquí cuando haya pagado.
payment-failed = <b>Su pago no salió adelante.</b> No se ha cobrado nada.

cash-take = <b>Cobre { $total }</b> por <code>{ $number }</code>.
cash-taken = <b>Cobrado: { $total }</b> por <code>{ $number }</code>. Las entradas están en el chat del cliente.
cash-for = Reservado por { $name }.
button-cash = He cobrado { $total }

findings-none = <b>Las cuentas cuadran.</b> No hay nada que atender.
findings-title =
    { $count ->
        [one] <b>Hay un asunto en las cuentas que le necesita.</b>
       *[other] <b>Hay { $count } asuntos en las cuentas que le necesitan.</b>
    }
finding-charge-without-booking = { $number }. En { $provider } entró { $amount } sin ninguna reserva nuestra: <code>{ $reference }</code>, visto { $when } UTC.
finding-amount-differs = { $number }. { $provider } dice { $amount } y nuestras cuentas dicen otro importe: <code>{ $reference }</code>, visto { $when } UTC.
finding-payment-without-charge = { $number }. Nuestras cuentas tienen { $amount } de los que { $provider } no sabe nada: <code>{ $reference }</code>, visto { $when } UTC.
finding-elsewhere = { $number }. Se devolvió { $amount } desde el propio panel de { $provider }: <code>{ $reference }</code>, visto { $when } UTC. Si era todo el dinero, las entradas quedan anuladas.
finding-chargeback = { $number }. El titular de la tarjeta reclamó { $amount } en { $provider }: <code>{ $reference }</code>, visto { $when } UTC. Si era todo el dinero, las entradas quedan anuladas. Responda allí a la reclamación.
finding-refund-too-much = { $number }. { $provider } devolvió { $amount }, más de lo que quedaba de ese pago: <code>{ $reference }</code>, visto { $when } UTC.
finding-other = { $number }. { $amount } en { $provider }: <code>{ $reference }</code>, visto { $when } UTC.
button-settle-finding = El número { $number } está resuelto
