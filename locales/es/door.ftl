# Lo que ve el acomodador tras leer un código.

door-admit = ✅ <b>QUE PASE: { $seat }</b>
door-again = ✅ <b>QUE PASE: { $seat }</b> (la misma lectura otra vez)
door-used = ⛔ <b>ALTO: usada a las { $time }, { $gate }</b>
door-other-show = ⛔ <b>ALTO: otra sesión, { $when }</b>
door-other-day = ⛔ <b>ALTO: otro día, { $when }</b>
door-too-early = ⛔ <b>AÚN NO: la sesión es { $when }</b>
door-void = ⛔ <b>ALTO: esta entrada está cancelada</b>
door-unknown = ⛔ <b>ALTO: esta entrada no es nuestra</b>
door-undone = ↩️ <b>DESHECHO: { $seat } no ha entrado</b>
door-undone-toast = Deshecho: la entrada vuelve a valer.
door-class = { $kind } · { $age }
door-holder = La compró { $holder }
button-undo = Deshacer
