# Pagar de otro modo que con la cuenta de Telegram, y la taquilla.

pay-how = <b>¿Cómo quieres pagar { $total }?</b>
way-telegram = Tarjeta en Telegram
way-stripe = Tarjeta en la página web
way-counter = En la taquilla
page-ready = <b>La página de pago está lista.</b> Paga allí { $total }; por este chat no pasa ningún dato de tu tarjeta.
page-after = Tus entradas llegan aquí en cuanto esté pagado.
page-silent = <b>La página de pago no responde ahora mismo.</b> No se te ha cobrado nada y tus butacas están seguras. Inténtalo dentro de un momento o paga de otro modo.
button-pay-page = Pagar { $total } en la web
button-try-again = Intentarlo otra vez
button-other-way = Pagar de otro modo
counter-reserved = <b>Reservado.</b> Paga { $total } en la taquilla de { $cinema }.
counter-number = Di allí este número: <code>{ $number }</code>
counter-until = Paga antes del <b>{ $when }</b>; después las butacas vuelven a la venta. Tus entradas llegan aquí en cuanto hayas pagado.
payment-failed = <b>Tu pago no ha salido adelante.</b> No se te ha cobrado nada.

cash-take = <b>Cobra { $total }</b> por <code>{ $number }</code>.
cash-taken = <b>Cobrado: { $total }</b> por <code>{ $number }</code>. Las entradas están en el chat del cliente.
cash-for = Reservado por { $name }.
button-cash = He cobrado { $total }

findings-none = <b>Las cuentas cuadran.</b> No hay nada que revisar.
findings-title =
    { $count ->
        [one] <b>Hay un asunto que revisar en las cuentas.</b>
       *[other] <b>Hay { $count } asuntos que revisar en las cuentas.</b>
    }
finding-charge-without-booking = { $number }. Cobro de { $amount } en { $provider } sin ninguna reserva nuestra: <code>{ $reference }</code>, visto el { $when } UTC.
finding-amount-differs = { $number }. { $provider } dice { $amount }; nuestras cuentas, otro importe: <code>{ $reference }</code>, visto el { $when } UTC.
finding-payment-without-charge = { $number }. { $amount } en nuestras cuentas de los que { $provider } no sabe nada: <code>{ $reference }</code>, visto el { $when } UTC.
finding-elsewhere = { $number }. Devolución de { $amount } desde el propio panel de { $provider }: <code>{ $reference }</code>, visto el { $when } UTC. Si era todo el dinero, las entradas quedan anuladas.
finding-chargeback = { $number }. El titular de la tarjeta ha reclamado { $amount } en { $provider }: <code>{ $reference }</code>, visto el { $when } UTC. Si era todo el dinero, las entradas quedan anuladas. Responde allí a la reclamación.
finding-refund-too-much = { $number }. { $provider } ha devuelto { $amount }, más de lo que quedaba de ese pago: <code>{ $reference }</code>, visto el { $when } UTC.
finding-not-taken = { $number }. { $provider } avisa de un cobro de { $amount } que no pudimos anotar: <code>{ $reference }</code>, visto el { $when } UTC. No hay entradas por ese dinero.
finding-refund-not-taken = { $number }. { $provider } avisa de una devolución de { $amount } que no pudimos anotar: <code>{ $reference }</code>, visto el { $when } UTC. Aquí no ha cambiado nada.
finding-other = { $number }. { $amount } en { $provider }: <code>{ $reference }</code>, visto el { $when } UTC.
button-settle-finding = Resuelto el número { $number }
