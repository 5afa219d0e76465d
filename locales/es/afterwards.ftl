# Planes que cambian: entradas canceladas, pasadas a otra persona, dinero de vuelta.

button-cancel-tickets = Cancelar entradas
button-hand-on = Pasar a otra persona
cancel-title = <b>Cancelar entradas</b>
cancel-chosen = Has elegido: { $seats }.
cancel-none-chosen = No has elegido ninguna entrada. Elige las que quieres cancelar.
cancel-back = Pagaste { $paid }; te devolvemos <b>{ $back }</b> ({ $percent } %).
cancel-nothing-back = Pagaste { $paid }. Tan cerca de la sesión <b>no se devuelve nada</b>.
cancel-free = No pagaste nada, así que no hay nada que devolver.
cancel-credit-part = De eso, devolvemos { $amount } a tu saldo, porque esa parte la pagaste con saldo.
cancel-until = Esto vale hasta el { $when }; después se devuelve menos.
button-cancel-now =
    { $count ->
        [one] Cancelar y recuperar { $back }
       *[other] Cancelar { $count } entradas y recuperar { $back }
    }
button-cancel-for-nothing =
    { $count ->
        [one] Cancelar sin devolución
       *[other] Cancelar { $count } entradas sin devolución
    }
button-cancel-to-wallet = Cancelar, { $back } en saldo al momento
button-keep-tickets = Quedarme con mis entradas
cancelled-toast = Cancelado. En tu reserva verás lo que se te devuelve.
cancelled = <b>Cancelado.</b> Reserva { $number }: { $seats }
cancelled-all = <b>Cancelado.</b> Reserva { $number }

refund-requested = ↩ Te devolvemos { $amount }: ya está solicitado.
refund-submitted = ↩ { $amount }, de camino a tu cuenta.
refund-unknown = ↩ { $amount }, de camino a tu cuenta; esperamos la confirmación.
refund-failed = ↩ Te devolvemos { $amount }: el primer intento falló, lo estamos intentando otra vez.
refund-manual = ↩ El cine te devuelve { $amount } a mano.
refund-succeeded = ↩ Te hemos devuelto { $amount }.
refund-to-wallet = ↩ Te hemos abonado { $amount } en tu saldo.
refund-told-succeeded = <b>Ya te hemos devuelto el dinero.</b> { $amount } por la reserva { $number }. Tu banco puede tardar unos días en mostrarlo.
refund-told-manual = <b>El cine te devuelve { $amount } a mano.</b> La forma en que pagaste no permite hacerlo automáticamente. Si nos preguntas por ello, di { $number }.

hand-on-which = <b>¿Qué entrada quieres pasar?</b>
hand-on-how = <b>Envía este enlace a quien se la pasas:</b> { $link }
hand-on-ticket = La entrada: { $seat }.
hand-on-rules = Quien lo abra primero se queda con la entrada, a su nombre y con un código nuevo; el tuyo deja entonces de valer. El enlace vale hasta el { $when }.
hand-on-invitation = Una entrada de cine para ti: { $title }, { $when }. Abre el enlace y es tuya.
button-share-link = Enviar el enlace
button-withdraw = Mejor me quedo con la entrada
hand-on-withdrawn = El enlace ya no vale. La entrada sigue siendo tuya.
hand-on-own-link = Es tu propio enlace: no ha cambiado nada. Envíaselo a quien quieras.
ticket-is-yours = <b>Esta entrada ya es tuya.</b> Enseguida llega como imagen.
ticket-received = <b>Te han pasado esta entrada.</b>
handed-on = <b>{ $name } ya tiene tu entrada.</b> { $seat }: el código que tenías ya no vale.
handed-on-line = { $seats } ({ $kind }): { $price }, ahora de { $name }
tickets-received = <b>Recibidas de otras personas</b>

show-called-off = <b>Lo sentimos: esta sesión se ha cancelado.</b>
show-called-off-back = Te devolvemos todo lo que pagaste; no tienes que hacer nada. Reserva { $number }
show-called-off-given = La entrada que te pasaron ya no vale; el dinero vuelve a quien la compró.

refunds-title = <b>Devoluciones pendientes</b>
refunds-none = <b>Devoluciones pendientes</b>: ninguna ahora mismo.
refunds-entry = <b>{ $number }</b> · { $amount } · { $name }, { $cinema }
refunds-where = { $provider }: <code>{ $charge }</code>
refunds-manual = Se paga a mano, en el panel del proveedor o en efectivo.
refunds-failed = El proveedor la rechazó; lo estamos intentando otra vez.
refunds-unknown = El proveedor lleva más de una hora sin responder; seguimos preguntando. No la pagues a mano todavía.
refunds-error = Su respuesta: { $error }
button-look-again = Actualizar
button-paid-by-hand = Pagado a mano: { $number }, { $amount }
paid-by-hand = Anotado: pagado { $amount } por { $number }.

button-change-tickets = Cambiar entradas
change-title = <b>Cambiar entradas</b>
change-none-chosen = No has elegido ninguna entrada. Elige las que quieres cambiar.
change-worth = Lo que pagaste, { $worth }, cuenta entero. Si las butacas nuevas cuestan más, pagas la diferencia; si cuestan menos, te la devolvemos.
change-no-shows = Ahora mismo ninguna sesión de esta película tiene tantas butacas libres.
button-change-here = Otras butacas, misma sesión
button-change-to = { $when }, { $cinema }
change-choose = <b>Elige tus butacas nuevas.</b> Ya cuentas con { $worth }.
change-offer = { $number }. { $seats } – { $difference }
change-dearer = { $amount } más
change-cheaper = te devolvemos { $amount }
change-same-price = el mismo precio
change-map-later = ¿Prefieres otras? Quédate primero con una de estas opciones y cambia luego en el plano. Tus entradas de antes valen hasta que el cambio esté hecho.
price-change = Ya pagado, reserva { $number }: { $amount }
change-comes-back = Te devolvemos { $amount }.
change-replaces = Sustituye a la reserva { $number }, cuyas entradas ya no valen.
change-replaced-by = Cambiada por la reserva { $number }.
