# Was das Haus von sich aus sagt.

reminder = <b>Bis bald im Kino!</b> Der Film beginnt { $live }.
reminder-seats =
    { $seats }
    Buchung { $number }
soon = bald
button-show-tickets = Meine Karten zeigen

unapplied = <b>Ihre Zahlung ist da, aber wir konnten Ihnen diese Plätze dafür nicht verkaufen.</b>
unapplied-hold-gone = <b>Ihre Zahlung kam erst, als die Zeit um war, und die Plätze waren schon vergeben.</b>
unapplied-wrong-amount = <b>Sie haben nicht den Betrag bezahlt, den die Plätze kosten.</b>
unapplied-show-cancelled = <b>Ihre Zahlung ist da, aber die Vorstellung fällt aus.</b>
unapplied-too-many-seats = <b>Ihre Zahlung kam erst, als die Zeit um war, und da hatten Sie schon so viele Plätze, wie eine Person nehmen darf.</b>
unapplied-already-paid = <b>Diese Plätze waren schon bezahlt; diese Zahlung war eine zu viel.</b>
unapplied-not-yours = <b>Sie haben eine Rechnung bezahlt, die für jemand anders war.</b>
unapplied-change-stale = <b>Ihre Zahlung ist da, aber die Karten, die Sie umtauschen wollten, hatten sich inzwischen geändert.</b> Sie bleiben, wie sie sind.
unapplied-show-started = <b>Ihre Zahlung kam erst, als die Vorstellung schon lief.</b>
unapplied-credit-gone = <b>Ihre Zahlung kam erst, als die Zeit um war, und das Guthaben für den Rest war inzwischen verbraucht.</b>
button-best-left =
    { $count ->
        [one] Der beste Platz, der noch frei ist
       *[other] Die besten { $count }, die noch frei sind
    }
unapplied-back = Das Geld geht vollständig an Sie zurück; Sie müssen nichts tun. Bei Fragen nennen Sie uns bitte { $number }.
