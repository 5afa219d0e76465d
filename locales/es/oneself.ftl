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
settings-after-on = «¿Qué tal estuvo?» al día siguiente: sí
settings-after-off = «¿Qué tal estuvo?» al día siguiente: no
settings-quiet = Horas de silencio: { $hours }
settings-list-on = La sala: como texto
settings-list-off = La sala: como plano
settings-seats = Butacas que te gustan: { $seats }
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
quiet-ask = <b>¿Cuándo no te molestamos?</b> Un aviso espera entonces al final de esas horas, o llega antes si después fuera tarde. Cuenta la hora de la ciudad del cine.
quiet-hours = de { $since } a { $until }
quiet-never = nunca
liked-ask = <b>¿Qué butacas te gustan?</b> Te las ofreceremos primero.
liked-aisle = junto al pasillo
liked-centre = en el centro
liked-back = más atrás
liked-any = da igual

list-title = <b>Butacas libres, desde la pantalla hacia atrás:</b>
list-row = Fila { $row }: { $seats }
list-class = { $seats } ({ $kind })
list-nothing-free = <b>Ahora mismo no hay ninguna butaca libre.</b>
list-bought = Tus entradas: { $seats }
list-none-mine =
    { $count ->
        [0] Ya tienes todas las butacas que una persona puede reservar en esta sesión.
        [one] Aún no tienes ninguna butaca reservada; puedes reservar una.
       *[other] Aún no tienes ninguna butaca reservada; puedes reservar hasta { $count }.
    }
list-how = Escribe las butacas que quieres, por ejemplo <code>F7 F8</code> o <code>fila F 7-8</code>.
button-list-again = Actualizar la lista
button-drop-seat = Liberar { $seat }

button-privacy = Mis datos
privacy-title = <b>Qué guardamos de ti y por qué</b>
privacy-kept =
    Tu número de Telegram y tu nombre: para reconocerte cuando escribes y para el nombre en la entrada.
    Tu idioma, tu ciudad y tus ajustes: para mostrarte lo que te viene bien.
    Lo que has comprado, reservado y esperado: para que tus butacas sigan siendo tuyas.
    Lo que has dicho de las películas y lo que has escrito al cine: para mostrarlo y responder. Los mensajes se borran a los 30 días.
privacy-money = Lo que has pagado y te hemos devuelto: la ley exige llevar las cuentas. Si te vas, en ellas quedan los importes, pero ningún nombre.
privacy-not-kept = No guardamos ni teléfono, ni correo electrónico, ni tarjeta: la tarjeta queda entre tú y el proveedor de pagos. No vendemos ni mostramos nada a nadie más.
privacy-rights = Puedes llevártelo todo en un archivo, y podemos olvidarte en el acto.
button-export = Dame todos mis datos
button-forget = Olvídame
button-terms = Condiciones
export-title = <b>Esto es todo lo que tenemos de ti.</b>
export-how = Es un archivo JSON, tabla por tabla; los importes van en la unidad más pequeña de la moneda, y las horas, en segundos desde 1970 (UTC).

forget-title = <b>¿Quieres que te olvidemos?</b>
forget-what =
    Tu nombre, tu idioma, tu ciudad y tus ajustes se borran en el acto, junto con tus palabras sobre las películas y tus mensajes. Las butacas que tienes reservadas y tu puesto en la lista de espera pasan a otros.
    Los pagos quedan en las cuentas sin nombre, y las estrellas, en las medias. No se puede deshacer.
forget-tickets =
    { $count ->
        [one] <b>Tienes entradas para una sesión próxima.</b> Con las imágenes de este chat podrás entrar; pero ya no podremos enviarlas otra vez, cambiarlas ni devolverte el dinero.
       *[other] <b>Tienes entradas para { $count } sesiones próximas.</b> Con las imágenes de este chat podrás entrar; pero ya no podremos enviarlas otra vez, cambiarlas ni devolverte el dinero.
    }
forget-credit = <b>Perderías tu saldo:</b> { $credit }.
button-forget-now = Sí, olvídame
button-forget-not = No, mejor no
forgotten = <b>Te hemos olvidado.</b>
forgotten-how = Borra este chat para limpiarlo también por tu lado. Si algún día vuelves, será como la primera vez.

terms-title = <b>Condiciones</b>
terms-tickets = <b>Entradas.</b> La butaca es tuya cuando está pagada. Te la vende el cine cuyo nombre figura en la entrada.
terms-money = <b>Devoluciones.</b> Si cancela el cine, todo. Si cancelas tú, lo que diga el botón antes de pulsarlo; la regla que valía al comprar sigue valiendo para ti.
terms-door = <b>En la puerta.</b> Cada código deja entrar una vez. Pasa quien lo muestra primero; no lo vayas enseñando.
terms-reviews = <b>Opiniones.</b> Lo que escriben los espectadores es suyo. El cine puede retirar lo que hiera a otros.

button-support = Escribir al cine
support-ask = <b>¿Qué quieres decirnos o preguntarnos?</b>
support-how = Escríbelo ahora; llega a quienes llevan los cines de tu ciudad, y su respuesta viene aquí. Solo ven tu nombre y el número de tu próxima reserva.
support-sent = <b>Enviado al cine.</b> La respuesta llegará aquí.
support-question = <b>{ $name } escribe</b> ({ $city })
support-line = { $text }
support-number = Próxima reserva: { $number }
support-answered-already = A esto ya se ha respondido.
button-answer = Responder
support-ask-answer = <b>Escribe tu respuesta para { $name }.</b>
support-answered = <b>Tu respuesta ha llegado a { $name }:</b>
support-answer = <b>El cine responde:</b>
support-you-asked = Habías escrito: «{ $text }»
