# Planes que cambian: entradas canceladas, pasadas a otra persona, dinero de vuelta.

button-cancel-tickets = Cancelar entradas
button-hand-on = Pasar a un amigo
cancel-title = <b>Cancelar entradas</b>
cancel-chosen = Elegidas: { $seats }.
cancel-none-chosen = No ha elegido ninguna entrada. Elija las que quiere cancelar.
cancel-back = Pagó { $paid } por ellas; le devolvemos <b>{ $back }</b> ({ $percent } %).
cancel-nothing-back = Pagó { $paid } por ellas. Con la sesión tan cerca, <b>no se devuelve nada</b>.
cancel-free = No le costaron nada, así que no hay nada que devolver.
cancel-credit-part = De eso, { $amount } vuelve a su saldo, porque esa parte la pagó con saldo.
cancel-until = Esto vale hasta: { $when }; después se devuelve menos.
button-cancel-now =
    { $count ->
        [one] Cancelarla, se devuelve { $back }
       *[other] Cancelar { $count } entradas, se devuelve { $back }
    }
button-cancel-for-nothing =
    { $count ->
        [one] Cancelarla, no se devuelve nada
       *[other] Cancelar { $count } entradas, no se devuelve nada
    }
button-cancel-to-wallet = Cancelar, { $back } como saldo ya mismo
button-keep-tickets = Quedarme mis entradas
cancelled-toast = Cancelado. En su reserva está lo que se le devuelve.
cancelled = <b>Cancelado.</b> Reserva { $number }: { $seats }
cancelled-all = <b>Cancelado.</b> Reserva { $number }

refund-requested = ↩ Le devolvemos { $amount }: ya lo hemos pedido.
refund-submitted = ↩ { $amount } va de camino a usted.
refund-unknown = ↩ { $amount } va de camino a usted; esperamos saber que ha llegado.
refund-failed = ↩ Le devolvemos { $amount }: el primer intento falló, lo intentamos otra vez.
refund-manual = ↩ El cine le devuelve { $amount } a mano.
refund-succeeded = ↩ Le hemos devuelto { $amount }.
refund-to-wallet = ↩ { $amount } está en su monedero.
refund-told-succeeded = <b>Su dinero ha vuelto.</b> { $amount } por la reserva { $number }. Su banco puede tardar unos días en mostrarlo.
refund-told-manual = <b>El cine le devuelve { $amount } a mano.</b> La forma en que pagó no permite hacerlo automáticamente. Si nos pregunta por ello, diga { $number }.

hand-on-which = <b>¿Qué entrada quiere pasar?</b>
hand-on-how = <b>Envíe este enlace a su amigo:</b> { $link }
hand-on-ticket = La entrada: { $seat }.
hand-on-rules = Quien lo abra primero se queda la entrada, a su nombre y con un código nuevo; el suyo deja entonces de valer. El enlace vale hasta: { $when }.
hand-on-invitation = Una entrada de cine para usted: { $title }, { $when }. Abra el enlace y es suya.
button-share-link = Enviarlo a un amigo
button-withdraw = Mejor me quedo la entrada
hand-on-withdrawn = El enlace ya no lleva a ningún sitio. La entrada es suya.
hand-on-own-link = Es su propio enlace: no ha cambiado nada. Envíeselo a su amigo.
ticket-is-yours = <b>Esta entrada ya es suya.</b> Enseguida llega como imagen.
ticket-received = <b>Un amigo le ha pasado esta entrada.</b>
handed-on = <b>{ $name } ya tiene su entrada.</b> { $seat }: el código que usted tenía ya no vale.
handed-on-line = { $seats } ({ $kind }): { $price }, ahora de { $name }
tickets-received = <b>Recibidas de un amigo</b>

show-called-off = <b>Lo sentimos: esta sesión se ha cancelado.</b>
show-called-off-back = Le devolvemos todo lo que pagó; no tiene que hacer nada. Reserva { $number }
show-called-off-given = La entrada que le pasaron ya no vale; el dinero vuelve a quien la compró.

refunds-title = <b>Devoluciones que le necesitan</b>
refunds-none = <b>Devoluciones que le necesitan</b>: ninguna ahora mismo.
refunds-entry = <b>{ $number }</b> · { $amount } · { $name }, { $cinema }
refunds-where = { $provider }: <code>{ $charge }</code>
refunds-manual = Se paga a mano, en el panel del proveedor o en efectivo.
refunds-failed = El proveedor dijo que no; se está intentando otra vez.
refunds-unknown = El proveedor lleva más de una hora sin responder; se le está preguntando otra vez. No lo pague a mano todavía.
refunds-error = Dijo: { $error }
button-look-again = Mirar otra vez
button-paid-by-hand = Pagado a mano: { $number }, { $amount }
paid-by-hand = Anotado: { $amount } por { $number } está pagado.

button-change-tickets = Cambiar entradas
change-title = <b>Cambiar entradas</b>
change-none-chosen = No ha elegido ninguna entrada. Elija las que quiere cambiar.
change-worth = Lo que pagó por ellas, { $worth }, cuenta entero. Si las butacas nuevas cuestan más, paga la diferencia; si cuestan menos, se la devolvemos.
change-no-shows = Ahora mismo ninguna sesión de esta película tiene tantas butacas libres.
button-change-here = Otras butacas, misma sesión
button-change-to = { $when }, { $cinema }
change-choose = <b>Elija sus butacas nuevas.</b> Ya tiene { $worth } para ellas.
change-offer = { $number }. { $seats } – { $difference }
change-dearer = { $amount } más
change-cheaper = se devuelve { $amount }
change-same-price = el mismo precio
change-map-later = ¿Otras butacas? Tome primero cualquiera de estas y cámbielas luego en el plano. Sus entradas de antes valen hasta que el cambio esté hecho.
price-change = Ya pagado, reserva { $number }: { $amount }
change-comes-back = Se le devuelve { $amount }.
change-replaces = En lugar de la reserva { $number }: sus entradas ya no valen.
change-replaced-by = Cambiada por la reserva { $number }.
