# Uno mismo: ajustes, datos, el olvido, condiciones, mensajes al cine, la sala como texto.

button-settings = Ajustes
settings-title = <b>Ajustes</b>
settings-city = Ciudad: { $city }
settings-no-city = aún sin elegir
settings-language = Idioma: { $language }
settings-day-on = Aviso el día antes: sí
settings-day-off = Aviso el día antes: no
settings-soon-on = Aviso dos horas antes: sí
settings-soon-off = Aviso dos horas antes: no
settings-after-on = «¿Qué tal estuvo?» a la mañana siguiente: sí
settings-after-off = «¿Qué tal estuvo?» a la mañana siguiente: no
settings-quiet = Horas de silencio: { $hours }
settings-list-on = La sala: como texto
settings-list-off = La sala: como plano
settings-seats = Butacas que le gustan: { $seats }
settings-how = Cada botón dice lo que hará.
button-day-stop = No avisarme el día antes
button-day-start = Avisarme el día antes
button-soon-stop = No avisarme dos horas antes
button-soon-start = Avisarme dos horas antes
button-after-stop = No preguntarme qué tal estuvo
button-after-start = Preguntarme qué tal estuvo
button-quiet = Horas de silencio
button-liked = Butacas que me gustan
button-list-start = Ver las salas como texto
button-list-stop = Ver las salas como plano
quiet-ask = <b>¿Cuándo no debemos molestarle?</b> Un aviso espera entonces al final de esas horas, o llega antes de ellas si después fuera tarde. Es la hora del lugar donde está el cine.
quiet-hours = de { $since } a { $until }
quiet-never = nunca
liked-ask = <b>¿Qué butacas le gustan?</b> Se las ofreceremos primero.
liked-aisle = junto al pasillo
liked-centre = en el centro
liked-back = más atrás
liked-any = da igual

list-title = <b>Butacas libres, desde la pantalla hacia atrás:</b>
list-row = Fila { $row }: { $seats }
list-class = { $seats } ({ $kind })
list-nothing-free = <b>Ahora mismo no hay ninguna butaca libre.</b>
list-bought = Sus entradas: { $seats }
list-none-mine =
    { $count ->
        [0] Ya tiene todas las butacas que una persona puede tomar en esta sesión.
        [one] Aún no tiene ninguna butaca guardada; puede tomar una.
       *[other] Aún no tiene ninguna butaca guardada; puede tomar hasta { $count }.
    }
list-how = Escriba las butacas que quiere, por ejemplo <code>F7 F8</code> o <code>fila F 7-8</code>.
button-list-again = Leerlo otra vez
button-drop-seat = Devolver { $seat }

button-privacy = Mis datos
privacy-title = <b>Qué guardamos de usted y por qué</b>
privacy-kept =
    Su número de Telegram y su nombre: para reconocerle cuando escribe y para el nombre en la entrada.
    Su idioma, su ciudad y sus ajustes: para serle útiles.
    Lo que ha comprado, reservado y esperado: para que sus butacas sigan siendo suyas.
    Lo que ha dicho de las películas y lo que ha escrito al cine: para mostrarlo y responder. Los mensajes se borran a los 30 días.
privacy-money = Lo que ha pagado y se le ha devuelto: la ley exige llevar las cuentas. Sin usted, conservan los importes y ningún nombre.
privacy-not-kept = No guardamos ni teléfono, ni correo electrónico, ni tarjeta: la tarjeta queda entre usted y el proveedor de pagos. No vendemos ni mostramos nada a nadie más.
privacy-rights = Puede llevárselo todo en un archivo, y podemos olvidarle en el acto.
button-export = Denme todos mis datos
button-forget = Olvídenme
button-terms = Condiciones
export-title = <b>Esto es todo lo que tenemos de usted.</b>
export-how = Es un archivo JSON, tabla por tabla; los importes van en la unidad más pequeña de la moneda, y las horas, en segundos desde 1970 (UTC).

forget-title = <b>¿Quiere que le olvidemos?</b>
forget-what =
    Su nombre, su idioma, su ciudad y sus ajustes se borran en el acto, junto con sus palabras sobre las películas y sus mensajes. Las butacas que tiene guardadas y sus turnos en la cola pasan a otros.
    Los pagos quedan en las cuentas sin nombre, y las estrellas, en las medias. No se puede deshacer.
forget-tickets =
    { $count ->
        [one] <b>Tiene entradas para una sesión que aún no ha sido.</b> Con las imágenes de este chat podrá entrar; pero ya no podremos enviarlas otra vez, cambiarlas ni devolverle el dinero.
       *[other] <b>Tiene entradas para { $count } sesiones que aún no han sido.</b> Con las imágenes de este chat podrá entrar; pero ya no podremos enviarlas otra vez, cambiarlas ni devolverle el dinero.
    }
forget-credit = <b>Perdería su saldo:</b> { $credit }.
button-forget-now = Olvídenme ya
button-forget-not = No, recuérdenme
forgotten = <b>Le hemos olvidado.</b>
forgotten-how = Borre este chat para limpiarlo también por su lado. Si algún día vuelve, será como la primera vez.

terms-title = <b>Condiciones</b>
terms-tickets = <b>Entradas.</b> La butaca es suya cuando está pagada. El cine cuyo nombre figura en la entrada es quien se la vende.
terms-money = <b>Devoluciones.</b> Si cancela el cine, todo. Si cancela usted, lo que diga el botón antes de pulsarlo; la regla que valía al comprar sigue valiendo para usted.
terms-door = <b>En la puerta.</b> Cada código deja entrar una vez. Pasa quien lo enseña primero; no lo muestre por ahí.
terms-reviews = <b>Opiniones.</b> Lo que escriben los espectadores es suyo. El cine puede retirar lo que hiera a otros.

button-support = Escribir al cine
support-ask = <b>¿Qué quiere decirnos o preguntarnos?</b>
support-how = Escríbalo ahora; llega a quienes llevan los cines de su ciudad. La respuesta viene aquí. Ellos ven su nombre y el número de su próxima reserva, nada más.
support-sent = <b>Enviado al cine.</b> La respuesta llegará aquí.
support-question = <b>{ $name } escribe</b> ({ $city })
support-line = { $text }
support-number = Próxima reserva: { $number }
support-answered-already = A esto ya se ha respondido.
button-answer = Responder
support-ask-answer = <b>Escriba su respuesta para { $name }.</b>
support-answered = <b>Su respuesta ha llegado a { $name }:</b>
support-answer = <b>El cine responde:</b>
support-you-asked = Usted había escrito: «{ $text }»
