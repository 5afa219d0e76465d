# Después de la sesión y sobre uno mismo: cómo llegar, el calendario, las opiniones y lo que de ello no se puede.

refusal-not-visited = Solo quien ha visto la película con una entrada nuestra puede decir qué tal es.
refusal-not-rated = Dele primero sus estrellas a la película y luego unas palabras.
refusal-no-such-review = Esta opinión ya no está.
refusal-no-city = Elija primero su ciudad, para saber a quién preguntar.
refusal-nobody-there = En su ciudad nadie lee mensajes aquí. Pregunte en el cine, por favor.
refusal-asked-often = Ha escrito varias veces en una hora. Denos un poco de tiempo para responder.
refusal-nothing-written = No había nada escrito. Escriba unas palabras, por favor.
refusal-no-such-message = Este mensaje ya no está.
refusal-already-answered = Otra persona ya ha respondido a esto.
refusal-still-staff = Figura usted en el personal de un cine. Pida primero a su dueño que lo quite.
refusal-tickets-ahead =
    { $count ->
        [one] Ahora tiene entradas para una sesión próxima. Mire otra vez lo que se perdería.
       *[other] Ahora tiene entradas para { $count } sesiones próximas. Mire otra vez lo que se perdería.
    }

button-get-there = Cómo llegar
way-title = <b>Cómo llegar</b>
way-doors = Con sus entradas puede pasar desde las { $time }.
button-calendar = Añadir al calendario
calendar-how = <b>Para su calendario:</b> abra el archivo y la sesión queda anotada, con un aviso dos horas antes.
calendar-number = Reserva { $number }

button-no-ticket = Mi entrada no ha llegado
no-ticket-title = <b>Ahora mismo no hay ninguna entrada pagada que enviar.</b>
no-ticket-how =
    Si acaba de pagar, espere un minuto: las entradas llegan solas. Si el dinero salió y no llegó nada, o se está aplicando o va de vuelta a usted; «Mi dinero» dice cuál de las dos.
    ¿Sigue sin aparecer? Escriba al cine.

rate-ask = <b>¿Qué tal estuvo?</b>
rate-how = Basta con pulsar una vez. Ayuda a otros a elegir.
rate-thanks = <b>¡Gracias!</b>
button-stars = { $stars } ★
review-stars = Le dio { $stars }
review-mine = «{ $text }»
review-removed = El cine ha retirado esta opinión: nadie más la ve.
button-write-words = Decir unas palabras
button-change-words = Cambiar mis palabras
button-my-review = Mi opinión
button-reviews = Lo que dice el público
review-ask = <b>¿Qué le pareció?</b>
review-how = Escríbalo aquí, hasta mil caracteres. A su lado aparece su nombre.
film-rating =
    { $count ->
        [one] <b>★ { $average }</b> de un espectador
       *[other] <b>★ { $average }</b> de { $count } espectadores
    }
film-rating-short = ★ { $average }
reviews-title = <b>{ $title }: lo que dice el público</b>
reviews-none = Nadie ha escrito nada todavía.
review-head = { $number }. { $stars } <b>{ $name }</b>
review-nobody = un espectador
button-report-review = { $number }: esto no debería estar aquí
button-remove-review = { $number }: retirarla
review-reported = Gracias: el cine lo mirará.
review-reported-title = <b>Un lector dice que esto no debería estar aquí.</b> { $title }
review-removed-toast = Retirada.
