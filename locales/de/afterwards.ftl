# Pläne ändern sich: Karten zurückgegeben, weitergegeben, Geld auf dem Rückweg.

button-cancel-tickets = Karten zurückgeben
button-hand-on = Weitergeben
cancel-title = <b>Karten zurückgeben</b>
cancel-chosen = Gewählt: { $seats }.
cancel-none-chosen = Es ist keine Karte gewählt. Wählen Sie die, die Sie zurückgeben möchten.
cancel-back = Sie haben dafür { $paid } bezahlt und bekommen <b>{ $back }</b> zurück ({ $percent } %).
cancel-nothing-back = Sie haben dafür { $paid } bezahlt. So kurz vor der Vorstellung <b>kommt nichts zurück</b>.
cancel-free = Dafür haben Sie nichts bezahlt, also kommt auch nichts zurück.
cancel-credit-part = Davon werden { $amount } wieder Guthaben bei uns, denn diesen Teil haben Sie mit Guthaben bezahlt.
cancel-until = Das gilt bis { $when }; danach kommt weniger zurück.
button-cancel-now =
    { $count ->
        [one] Zurückgeben, { $back } zurück
       *[other] { $count } Karten zurückgeben, { $back } zurück
    }
button-cancel-for-nothing =
    { $count ->
        [one] Zurückgeben, ohne Erstattung
       *[other] { $count } Karten zurückgeben, ohne Erstattung
    }
button-cancel-to-wallet = Zurückgeben, { $back } als Guthaben
button-look-again = Neu laden
button-keep-tickets = Karten behalten
cancelled-toast = Zurückgegeben. Was Sie zurückbekommen, steht bei Ihrer Buchung.
cancelled = <b>Zurückgegeben.</b> Buchung { $number }: { $seats }
cancelled-all = <b>Zurückgegeben.</b> Buchung { $number }

refund-requested = ↩ Sie bekommen { $amount } zurück: Wir haben es veranlasst.
refund-submitted = ↩ { $amount }: auf dem Weg zu Ihnen.
refund-unknown = ↩ { $amount }: auf dem Weg zu Ihnen; wir warten auf die Bestätigung.
refund-failed = ↩ Sie bekommen { $amount } zurück: Der erste Versuch ist fehlgeschlagen, wir versuchen es weiter.
refund-manual = ↩ { $amount } zahlt Ihnen das Kino von Hand zurück.
refund-succeeded = ↩ { $amount } an Sie zurückgezahlt.
refund-to-wallet = ↩ { $amount } als Guthaben gutgeschrieben.
refund-told-succeeded = <b>Ihr Geld ist zurück.</b> { $amount } für Buchung { $number }. Bis Ihre Bank es zeigt, können ein paar Tage vergehen.
refund-told-manual = <b>Das Kino zahlt Ihnen { $amount } von Hand zurück.</b> So, wie Sie bezahlt haben, geht es nicht automatisch. Bei Fragen nennen Sie uns bitte { $number }.

hand-on-which = <b>Welche Karte geben Sie weiter?</b>
hand-on-how = <b>Schicken Sie diesen Link weiter:</b> { $link }
hand-on-ticket = Die Karte: { $seat }.
hand-on-rules = Wer ihn zuerst öffnet, hat die Karte, auf den eigenen Namen und mit neuem Code; Ihr Code gilt dann nicht mehr. Der Link gilt bis { $when }.
hand-on-invitation = Eine Kinokarte für dich: { $title }, { $when }. Öffne den Link, und sie gehört dir.
button-share-link = Link verschicken
button-withdraw = Karte doch behalten
hand-on-withdrawn = Der Link gilt nicht mehr. Die Karte bleibt bei Ihnen.
hand-on-own-link = Das ist Ihr eigener Link, nichts hat sich geändert. Schicken Sie ihn weiter.
ticket-is-yours = <b>Diese Karte gehört jetzt Ihnen.</b> Gleich kommt sie als Bild.
ticket-received = <b>Diese Karte wurde an Sie weitergegeben.</b>
handed-on = <b>{ $name } hat Ihre Karte übernommen.</b> { $seat }: Ihr bisheriger Code gilt nicht mehr.
handed-on-line = { $seats } ({ $kind }): { $price }, weitergegeben an { $name }
tickets-received = <b>An Sie weitergegeben</b>

show-called-off = <b>Es tut uns leid: Diese Vorstellung fällt aus.</b>
show-called-off-back = Alles, was Sie bezahlt haben, geht an Sie zurück; Sie müssen nichts tun. Buchung { $number }
show-called-off-given = Die Karte, die Sie bekommen haben, gilt nicht mehr; das Geld geht an die Person, die sie gekauft hat.

refunds-title = <b>Offene Rückzahlungen</b>
refunds-none = <b>Offene Rückzahlungen</b>: im Moment keine.
refunds-entry = <b>{ $number }</b> · { $amount } · { $name }, { $cinema }
refunds-where = { $provider }: <code>{ $charge }</code>
refunds-manual = Von Hand zu zahlen, im Portal des Anbieters oder bar.
refunds-failed = Der Anbieter hat abgelehnt; wir versuchen es weiter.
refunds-unknown = Der Anbieter schweigt seit über einer Stunde; wir fragen weiter. Bitte noch nicht von Hand zahlen.
refunds-error = Seine Antwort: { $error }
button-paid-by-hand = Von Hand gezahlt: { $number }, { $amount }
paid-by-hand = Notiert: { $amount } für { $number } ist gezahlt.

button-change-tickets = Karten umtauschen
change-title = <b>Karten umtauschen</b>
change-none-chosen = Es ist keine Karte gewählt. Wählen Sie die, die Sie umtauschen möchten.
change-worth = Was Sie bezahlt haben, { $worth }, rechnen wir voll an. Kosten die neuen Plätze mehr, zahlen Sie den Unterschied; kosten sie weniger, bekommen Sie ihn zurück.
change-no-shows = Gerade hat keine Vorstellung dieses Films so viele freie Plätze.
button-change-here = Andere Plätze, selbe Vorstellung
button-change-to = { $when }, { $cinema }
change-choose = <b>Wählen Sie Ihre neuen Plätze.</b> { $worth } rechnen wir dafür an.
change-offer = { $number }. { $seats } – { $difference }
change-dearer = { $amount } mehr
change-cheaper = { $amount } zurück
change-same-price = gleicher Preis
change-map-later = Lieber andere? Nehmen Sie erst einen dieser Vorschläge und wechseln Sie dann im Saalplan. Ihre alten Karten gelten, bis der Umtausch fertig ist.
price-change = Schon bezahlt, Buchung { $number }: { $amount }
change-comes-back = Sie bekommen { $amount } zurück.
change-replaces = Ersetzt Buchung { $number }; deren Karten gelten nicht mehr.
change-replaced-by = Umgetauscht gegen Buchung { $number }.
