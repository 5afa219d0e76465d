# Grupos: muchas butacas a la vez, fila tras fila, y un código para todos. Botones grandes.

button-party = Más: hasta { $most }
party-ask = <b>¿Para cuántas personas?</b>
party-rows = Un grupo grande se sienta en filas seguidas, lo más junto posible.
wait-party-together = todas juntas, en filas seguidas
button-wait-party-together = Solo todas juntas
remark-rows = en filas seguidas
remark-one-row = todas en una fila
remark-rows-cheaper = en filas seguidas, más económico

button-party-ticket = Un código para los { $count }
party-title = <b>Un código para los { $count }</b>
party-how = Muéstralo una vez y entra todo el grupo. Quien llegue más tarde muestra su propia entrada.
party-in = Ya está dentro todo el grupo.
party-seats = Butacas
party-people = { $count ->
        [one] { $count } persona
       *[other] { $count } personas
    }
party-note = Un código para todos: basta una vez

door-party-admit = ✅ <b>QUE PASEN { $count }: { $seats }</b>
door-party-used = ⛔ <b>ALTO: usado a las { $time }, { $gate }</b>
door-party-void = ⛔ <b>ALTO: las entradas de este grupo se cancelaron o se pasaron a otros</b>
door-party-undone = ↩️ <b>DESHECHO: { $seats }, no han entrado</b>
door-party-undone-toast = Deshecho: las entradas vuelven a valer.
door-party-before = Ya dentro: { $seats } ({ $time }, { $gate })
door-party-waiting = Aún fuera: { $seats }
door-party-handed-on = Pasadas a otros, cada cual con su entrada: { $seats }
door-party-cancelled = Canceladas, que no pasen: { $seats }
door-party-number = Reserva { $number }
button-undo-party = Deshacer la entrada de los { $count }

settings-large-on = Botones: grandes
settings-large-off = Botones: normales
button-large-start = Botones más grandes
button-large-stop = Botones más pequeños
map-marks-large = <b>F12</b> libre · <b>✓F12</b> tuya · <b>★F12</b> tu entrada · <b>✕F12</b> ocupada · <b>♿F12</b> silla de ruedas
button-to-left = ‹ Izquierda
button-to-right = Derecha ›
button-to-screen = ▲ Hacia la pantalla
button-from-screen = ▼ Más atrás
