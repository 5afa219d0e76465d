# What was bought: the list, a booking, a ticket, the receipt.

tickets-title = <b>My tickets</b>
tickets-none = You have no tickets yet. Shall we find you a film?
tickets-nothing-ahead = You have nothing coming up just now.
tickets-upcoming = <b>Coming up</b>
tickets-past = <b>Seen</b>
tickets-held = <b>Held, not paid yet:</b> { $title }. { $seats }
tickets-paying = <b>Being paid:</b> { $title }. { $seats }
tickets-entry =
    <b>{ $title }</b>, { $when }
    { $cinema }, { $hall } · { $seats }
tickets-hold-button = Pay for { $title }
tickets-paying-button = Being paid: { $title }
tickets-sent-again = Your tickets are on their way.

booking-title = <b>Booking { $number }</b>
booking-cancelled = This booking is cancelled; its tickets are not valid any more.
receipt-title = <b>Paid, thank you.</b> Booking { $number }
receipt-line-void = <s>{ $seats } ({ $kind }): { $price }</s> cancelled
receipt-advice = Show each ticket's code at the door, on the phone or on paper.
booking-over = This show is over. We hope you enjoyed it.
button-send-again = Send my tickets again
button-see-booking = This booking

ticket-seat = <b>{ $seat }</b> ({ $kind }), { $price }
ticket-number = Booking { $number }
ticket-issued = Show the code at the door.
ticket-used = This ticket has been used at the door.
ticket-void = This ticket is not valid any more.
