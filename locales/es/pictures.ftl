# Lo que va en las imágenes: breve, porque se dibuja.

picture-screen = PANTALLA
picture-taken = ocupada
picture-mine = tuya por ahora
picture-bought = tus entradas
picture-window = en los botones

picture-row = Fila
picture-seat = Butaca
picture-zone = hora de { $place }
picture-booking = Reserva
picture-note = Muestra este código en la puerta
picture-used = USADA
