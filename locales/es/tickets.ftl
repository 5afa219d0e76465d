# Lo comprado: la lista, una reserva, una entrada, el recibo.

tickets-title = <b>Mis entradas</b>
tickets-none = Aún no tienes entradas. ¿Te buscamos una película?
tickets-nothing-ahead = Ahora mismo no tienes entradas para ninguna sesión próxima.
tickets-upcoming = <b>Próximas</b>
tickets-past = <b>Vistas</b>
tickets-held = <b>Reservado, aún sin pagar:</b> { $title }. { $seats }
tickets-paying = <b>Pago en curso:</b> { $title }. { $seats }
tickets-entry =
    <b>{ $title }</b>, { $when }
    { $cinema }, { $hall } · { $seats }
tickets-hold-button = Pagar { $title }
tickets-paying-button = Pago en curso: { $title }
tickets-sent-again = Tus entradas están en camino.

booking-title = <b>Reserva { $number }</b>
booking-cancelled = Esta reserva está cancelada; sus entradas ya no valen.
receipt-title = <b>Pagado, gracias.</b> Reserva { $number }
receipt-line-void = <s>{ $seats } ({ $kind }): { $price }</s> cancelada
receipt-advice = Muestra en la puerta el código de cada entrada, en el teléfono o en papel.
booking-over = La sesión ya ha terminado. Esperamos que la hayas disfrutado.
button-send-again = Enviar otra vez mis entradas
button-see-booking = Esta reserva

ticket-seat = <b>{ $seat }</b> ({ $kind }), { $price }
ticket-number = Reserva { $number }
ticket-issued = Muestra el código en la puerta.
ticket-used = Esta entrada ya se ha usado en la puerta.
ticket-void = Esta entrada ya no vale.
