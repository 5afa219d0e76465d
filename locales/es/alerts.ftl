# Lo que se dice a los encargados sin que pregunten.

alert-finding = <b>Hay algo que revisar en las cuentas.</b>
alert-finding-way = Míralo en { $provider } y después pulsa el botón. Todo lo pendiente: /findings
button-alert-settled = Atendido
alert-refund = <b>Una devolución necesita tu ayuda.</b>
alert-refund-way = Cuando esté pagada, márcalo allí. Todas: /refunds
button-alert-refunds = Devoluciones pendientes
alert-undelivered = <b>Hay mensajes sin entregar.</b>
alert-undelivered-what =
    { $count ->
        [one] Un mensaje del tipo <code>{ $kind }</code> no se pudo entregar en la hora que empezó el { $when } UTC; el registro dice por qué.
       *[other] { $count } mensajes del tipo <code>{ $kind }</code> no se pudieron entregar en la hora que empezó el { $when } UTC; el registro dice por qué.
    }
alert-undelivered-way = Cuando la causa esté resuelta, la orden <code>foyer notices retry</code> los envía otra vez. Nadie ha perdido su entrada: siempre están en /tickets
