# Die Reservierung, die Rechnung und das Ende einer Reservierung.

cart-title =
    { $count ->
        [one] <b>Dieser Platz gehört vorerst Ihnen</b>
       *[other] <b>Diese { $count } Plätze gehören vorerst Ihnen</b>
    }
cart-line = { $seats } ({ $kind }): { $price }
cart-total = <b>Summe: { $total }</b>
cart-deadline = Für Sie reserviert bis <b>{ $time }</b>, das ist { $live }.
cart-sold = <b>Bezahlt. Viel Freude im Kino!</b>
in-a-few-minutes = in ein paar Minuten
within-the-hour = innerhalb einer Stunde
cart-credit = Aus Ihrem Guthaben: { $amount }
cart-due = <b>Zu zahlen: { $total }</b>
button-pay = { $total } bezahlen
button-pay-nothing = Ohne Zahlung bestätigen
button-change-seats = Plätze im Saalplan ändern
button-extend = Länger reservieren
button-release =
    { $count ->
        [one] Platz freigeben
       *[other] Plätze freigeben
    }
button-see-hold = Meine Plätze zeigen
button-see-tickets = Meine Karten zeigen
button-refresh = Wie ist der Stand?
hold-extended = Reserviert bis { $time }.

invoice-sent = <b>Die Rechnung über { $total } steht gleich hier unten.</b> Tippen Sie dort auf „Bezahlen“; die Karten kommen, sobald bezahlt ist.
button-pay-again = Fehlgeschlagen: noch einmal zahlen
button-invoice-again = Rechnung noch einmal schicken
paying = <b>Ihre Zahlung von { $total } läuft.</b> Die Plätze sind sicher; die Karten kommen von selbst, meist in wenigen Sekunden.

hold-ending =
    { $count ->
        [one] <b>Ihr Platz geht bald wieder in den Verkauf:</b> { $seats }.
       *[other] <b>Ihre Plätze gehen bald wieder in den Verkauf:</b> { $seats }.
    }
hold-ended =
    { $count ->
        [one] <b>Die Zeit ist um, Ihr Platz ist wieder im Verkauf:</b> { $seats }. Solange er frei ist, können Sie ihn zurückholen.
       *[other] <b>Die Zeit ist um, Ihre Plätze sind wieder im Verkauf:</b> { $seats }. Solange sie frei sind, können Sie sie zurückholen.
    }
hold-released =
    { $count ->
        [one] <b>Freigegeben:</b> { $seats }. Es wurde nichts abgebucht.
       *[other] <b>Freigegeben:</b> { $seats }. Es wurde nichts abgebucht.
    }
button-take-back =
    { $count ->
        [one] Platz zurückholen
       *[other] Plätze zurückholen
    }
button-other-seats = Andere Plätze wählen

invoice-description = { $when }, { $cinema }, { $hall }. { $seats }. Buchung { $number }.
line-fee = Buchungsgebühr
line-seats = { $kind }, { $seats }
