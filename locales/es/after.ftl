# Después de la sesión y sobre uno mismo: cómo llegar, el calendario, las opiniones y lo que de ello no se puede.

refusal-not-visited = Solo quien ha visto la película con una entrada nuestra puede decir qué tal es.
refusal-not-rated = Primero dale sus estrellas a la película; después, unas palabras.
refusal-no-such-review = Esta opinión ya no está.
refusal-no-city = Elige primero tu ciudad, para saber a quién preguntar.
refusal-nobody-there = En tu ciudad nadie lee los mensajes de aquí. Pregunta en el cine, por favor.
refusal-asked-often = Has escrito varias veces en una hora. Danos un poco de tiempo para responder.
refusal-nothing-written = No había nada escrito. Escribe unas palabras, por favor.
refusal-no-such-message = Este mensaje ya no está.
refusal-already-answered = Otra persona ya ha respondido a esto.
refusal-still-staff = Formas parte del personal de un cine. Pide primero a su dueño que lo cambie.
refusal-forget-while-paying = Tienes un pago en curso. Libera las butacas en /tickets o espera a que termine: { $when }, hora de { $place }. Después envía /forget otra vez.
refusal-tickets-ahead =
    { $count ->
        [one] Ahora tienes entradas para una sesión próxima. Mira otra vez lo que se perdería.
       *[other] Ahora tienes entradas para { $count } sesiones próximas. Mira otra vez lo que se perdería.
    }

button-get-there = Cómo llegar
way-title = <b>Cómo llegar</b>
way-doors = Tus entradas dejan pasar desde las { $time }.
button-calendar = Al calendario
calendar-how = <b>Para tu calendario:</b> abre el archivo y la sesión queda anotada, con un aviso dos horas antes.
calendar-number = Reserva { $number }

button-no-ticket = Mi entrada no ha llegado
no-ticket-title = <b>Ahora mismo no hay ninguna entrada pagada que enviarte.</b>
no-ticket-how =
    Si acabas de pagar, espera un minuto: las entradas llegan solas. Si te han cobrado y no ha llegado nada, el pago se está aplicando o el dinero va de vuelta; en «Mi dinero» verás cuál de las dos.
    ¿Sigue sin aparecer? Escribe al cine.

rate-ask = <b>¿Qué tal estuvo?</b>
rate-how = Basta con pulsar una vez. Ayuda a otros a elegir.
rate-thanks = <b>¡Gracias!</b>
button-stars = { $stars } ★
review-stars = Le has dado { $stars }
review-mine = «{ $text }»
review-removed = El cine ha retirado esta opinión: nadie más la ve.
button-write-words = Añadir unas palabras
button-change-words = Cambiar mis palabras
button-my-review = Mi opinión
button-reviews = Opiniones
review-ask = <b>¿Qué te pareció?</b>
review-how = Escríbelo aquí, hasta mil caracteres. Al lado aparece tu nombre.
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
button-report-review = { $number }: no debería estar aquí
button-remove-review = { $number }: retirar
review-reported = Gracias: el cine lo revisará.
review-reported-title = <b>Un lector dice que esto no debería estar aquí.</b> { $title }
review-removed-toast = Retirada.
