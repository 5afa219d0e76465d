# Lo que se dice a los encargados sin que pregunten.

alert-finding = <b>Las cuentas le necesitan.</b>
alert-finding-way = Mírelo en { $provider } y después pulse el botón. Todo lo pendiente: /findings
button-alert-settled = Atendido
alert-refund = <b>Una devolución le necesita.</b>
alert-refund-way = Cuando esté pagada, dígalo allí. Todas: /refunds
button-alert-refunds = Devoluciones pendientes
alert-undelivered = <b>Hay mensajes sin entregar.</b>
alert-undelivered-what =
    { $count ->
        [one] Se dejó de intentar un mensaje del tipo <code>{ $kind }</code> en la hora desde: { $when } UTC; el registro dice por qué.
       *[other] Se dejaron de intentar { $count } mensajes del tipo <code>{ $kind }</code> en la hora desde: { $when } UTC; el registro dice por qué.
    }
alert-undelivered-way = Cuando la causa esté resuelta, la orden <code>foyer notices retry</code> los envía otra vez. Nadie ha perdido su entrada: siempre están en /tickets
