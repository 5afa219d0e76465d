# Bezahlen anders als mit Telegrams eigener Rechnung, und die Kasse vor Ort.

pay-how = <b>Wie möchten Sie { $total } bezahlen?</b>
way-telegram = Mit Karte in Telegram
way-stripe = Mit Karte auf der Webseite
way-counter = An der Kasse
page-ready = <b>Die Bezahlseite ist bereit.</b> Zahlen Sie dort { $total }; Kartendaten laufen nie über diesen Chat.
page-after = Ihre Kinokarten kommen hierher, sobald bezahlt ist.
page-silent = <b>Die Bezahlseite antwortet gerade nicht.</b> Es wurde nichts abgebucht, Ihre Plätze sind sicher. Versuchen Sie es gleich noch einmal oder zahlen Sie anders.
button-pay-page = { $total } auf der Webseite zahlen
button-try-again = Noch einmal versuchen
button-other-way = Anders bezahlen
counter-reserved = <b>Reserviert.</b> Zahlen Sie { $total } an der Kasse: { $cinema }.
counter-number = Nennen Sie dort diese Nummer: <code>{ $number }</code>
counter-until = Bitte zahlen Sie bis <b>{ $when }</b>; danach gehen die Plätze wieder in den Verkauf. Die Karten kommen hierher, sobald Sie bezahlt haben.
payment-failed = <b>Ihre Zahlung hat nicht geklappt.</b> Es wurde nichts abgebucht.

cash-take = <b>Bitte { $total } kassieren</b> für <code>{ $number }</code>.
cash-taken = <b>Kassiert: { $total }</b> für <code>{ $number }</code>. Die Karten sind im Chat des Gastes.
cash-for = Reserviert von { $name }.
button-cash = { $total } kassiert

findings-none = <b>Die Bücher stimmen.</b> Es gibt nichts zu klären.
findings-title =
    { $count ->
        [one] <b>Ein Eintrag in den Büchern wartet auf Sie.</b>
       *[other] <b>{ $count } Einträge in den Büchern warten auf Sie.</b>
    }
finding-charge-without-booking = { $number }. { $amount } bei { $provider }, zu denen es bei uns keine Buchung gibt: <code>{ $reference }</code>, gefunden { $when } UTC.
finding-amount-differs = { $number }. { $provider } meldet { $amount }, unsere Bücher einen anderen Betrag: <code>{ $reference }</code>, gefunden { $when } UTC.
finding-payment-without-charge = { $number }. { $amount } in unseren Büchern, von denen { $provider } nichts weiß: <code>{ $reference }</code>, gefunden { $when } UTC.
finding-elsewhere = { $number }. { $amount } direkt im Portal von { $provider } zurückgezahlt: <code>{ $reference }</code>, gefunden { $when } UTC. War das der ganze Betrag, gelten die Karten nicht mehr.
finding-chargeback = { $number }. { $amount } hat der Karteninhaber bei { $provider } zurückbuchen lassen: <code>{ $reference }</code>, gefunden { $when } UTC. War das der ganze Betrag, gelten die Karten nicht mehr. Nehmen Sie dort zur Rückbuchung Stellung.
finding-refund-too-much = { $number }. { $provider } hat { $amount } zurückgezahlt, mehr als von dieser Zahlung übrig war: <code>{ $reference }</code>, gefunden { $when } UTC.
finding-not-taken = { $number }. { $provider } meldet einen Eingang von { $amount }, den wir nicht verbuchen konnten: <code>{ $reference }</code>, gefunden { $when } UTC. Karten gibt es dafür nicht.
finding-refund-not-taken = { $number }. { $provider } meldet eine Rückzahlung von { $amount }, die wir nicht verbuchen konnten: <code>{ $reference }</code>, gefunden { $when } UTC. Bei uns hat sich nichts geändert.
finding-other = { $number }. { $amount } bei { $provider }: <code>{ $reference }</code>, gefunden { $when } UTC.
button-settle-finding = Nummer { $number } ist geklärt
