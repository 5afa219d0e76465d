# Was gekauft wurde: die Liste, eine Buchung, eine Karte, der Beleg.

tickets-title = <b>Meine Karten</b>
tickets-none = Sie haben noch keine Karten. Suchen wir einen Film aus?
tickets-nothing-ahead = Im Moment haben Sie keine Karten für kommende Vorstellungen.
tickets-upcoming = <b>Demnächst</b>
tickets-past = <b>Gesehen</b>
tickets-held = <b>Reserviert, noch nicht bezahlt:</b> { $title }. { $seats }
tickets-paying = <b>Wird bezahlt:</b> { $title }. { $seats }
tickets-entry =
    <b>{ $title }</b>, { $when }
    { $cinema }, { $hall } · { $seats }
tickets-hold-button = Bezahlen: { $title }
tickets-paying-button = Wird bezahlt: { $title }
tickets-sent-again = Ihre Karten sind unterwegs.

booking-title = <b>Buchung { $number }</b>
booking-cancelled = Diese Buchung ist storniert; ihre Karten gelten nicht mehr.
receipt-title = <b>Bezahlt, danke.</b> Buchung { $number }
receipt-line-void = <s>{ $seats } ({ $kind }): { $price }</s> storniert
receipt-advice = Zeigen Sie am Einlass den Code jeder Karte, auf dem Telefon oder auf Papier.
booking-over = Die Vorstellung ist vorbei. Wir hoffen, es hat Ihnen gefallen.
button-send-again = Karten noch einmal schicken
button-see-booking = Diese Buchung

ticket-seat = <b>{ $seat }</b> ({ $kind }), { $price }
ticket-number = Buchung { $number }
ticket-issued = Zeigen Sie den Code am Einlass.
ticket-used = Diese Karte wurde am Einlass eingelöst.
ticket-void = Diese Karte gilt nicht mehr.
