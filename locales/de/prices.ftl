# Was etwas kostet und warum, Gutscheincodes, das Guthaben.

price-seats = { $number } × { $kind }: { $amount }
price-rule = { $name }: { $amount }
price-fee = Buchungsgebühr: { $amount }
price-promo = Gutscheincode { $code }: { $amount }

button-promo = Ich habe einen Gutscheincode
button-remove-code = Code { $code } entfernen
promo-ask =
    <b>Bitte schreiben Sie Ihren Gutscheincode.</b>
    Groß oder klein und Leerzeichen sind egal.
promo-used = { $code }: { $amount } Rabatt.
promo-useless = Der Code { $code } bringt bei diesen Plätzen gerade nichts.

button-use-credit = Guthaben nutzen: { $amount }
button-leave-credit = Guthaben aufheben

button-how-priced = So setzt sich der Preis zusammen
priced-title = <b>So setzt sich der Preis zusammen.</b> Buchung { $number }
receipt-number = Beleg Nr. { $number }
receipt-tax = Enthaltene Steuer: { $tax }

button-wallet = Mein Geld
wallet-title = <b>Mein Geld</b>
wallet-balance = Ihr Guthaben bei uns: <b>{ $credit }</b>. Nutzen Sie es beim Bezahlen ganz oder zum Teil.
wallet-empty = Gerade haben Sie kein Guthaben bei uns. Wenn Sie möchten, kommen Rückzahlungen sofort hierher.
wallet-history = <b>Bezahlt und zurückgezahlt</b>
money-entry = { $when } · { $what }: { $amount }
money-payment = bezahlt für { $number }
money-refund = zurückgezahlt für { $number }
money-credit-used = Guthaben genutzt für { $number }
money-credit-back = Guthaben zurück aus { $number }
money-refund-wallet-other = als Guthaben zurückgezahlt
money-credit-other = Guthaben vom Kino
