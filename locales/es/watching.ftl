# Avísenme cuando: se abra la venta, queden libres dos butacas centrales, la película llegue a mi ciudad.

watch-not-open = La venta se abre el { $when }.
watch-noted = <b>Anotado: te avisaré una vez.</b>
watch-opens = Cuando se abra la venta:
watch-seats = Cuando queden libres dos butacas centrales:
watch-city = Cuando llegue a la ciudad:
watch-film-in = <b>{ $film }</b>, { $city }
watch-true-opens = <b>La venta está abierta.</b>
watch-true-seats = <b>Han quedado libres dos butacas centrales.</b> Puede que otros también lo sepan.
watch-true-city = <b>La película ya está en cartelera.</b>
watch-already = Ahora mismo hay algunas.
watch-dropped = Aviso quitado.
watches-title = <b>De qué te avisaré</b>
watches-none = No esperas ningún aviso. Las sesiones que aún no están a la venta o están casi llenas tienen un botón para pedirlo.
button-watch-opens = 🔔 Avísame cuando se abra la venta
button-watch-seats = 🔔 Avísame de dos butacas centrales
button-watch-city = 🔔 Avísame cuando llegue aquí
button-watch-film = Ver las sesiones
button-unwatch = Quitar el aviso
button-watches = Mis avisos
command-watching = Mis avisos: de qué quiero enterarme

tell-already-opens = La venta ya está abierta.
tell-already-city = Ya está en cartelera aquí.
tell-which-opens = ¿De qué sesión te aviso cuando se abra la venta?
tell-which-seats = ¿En qué sesión busco dos butacas centrales?
tell-about = <b>{ $film }</b>, { $city }
tell-what = ¿De qué te aviso?
tell-pair = En cuanto a butacas, solo puedo vigilar dos juntas en el centro. ¿Lo hago?
button-tell-city = 🔔 Avísame cuando llegue a { $city }
