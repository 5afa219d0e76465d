# Avísenme cuando: se abra la venta, queden libres dos butacas centrales, la película llegue a mi ciudad.

watch-not-open = La venta se abre: { $when }.
watch-noted = <b>Anotado: le avisaré una vez.</b>
watch-opens = Cuando se abra la venta:
watch-seats = Cuando queden libres dos butacas centrales:
watch-city = Cuando llegue a la ciudad:
watch-film-in = <b>{ $film }</b>, { $city }
watch-true-opens = <b>La venta está abierta.</b>
watch-true-seats = <b>Han quedado libres dos butacas centrales.</b> Puede que otros también lo sepan.
watch-true-city = <b>Ha llegado a su ciudad.</b>
watch-already = Ahora mismo hay algunas.
watch-dropped = Quitado de la lista.
watches-title = <b>De qué le avisaré</b>
watches-none = No espera nada. Las sesiones que aún no están a la venta, o casi llenas, tienen un botón para ello.
button-watch-opens = 🔔 Avisarme cuando se abra la venta
button-watch-seats = 🔔 Avisarme de dos butacas centrales
button-watch-city = 🔔 Avisarme cuando llegue aquí
button-watch-film = Ver las sesiones
button-unwatch = Quitar de la lista
button-watches = Lo que espero
command-watching = De qué quiero que me avisen

tell-already-opens = La venta ya está abierta.
tell-already-city = Ya está en cartelera aquí.
tell-which-opens = ¿De qué sesión le aviso cuando se abra la venta?
tell-which-seats = ¿En qué sesión busco dos butacas centrales?
tell-about = <b>{ $film }</b>, { $city }
tell-what = ¿De qué le aviso?
tell-pair = De butacas solo puedo vigilar dos juntas en el centro. ¿Lo hago?
button-tell-city = 🔔 Avisarme cuando llegue a { $city }
