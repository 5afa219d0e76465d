# Warum etwas nicht ging: höchstens 200 Zeichen, reiner Text.

refusal-seats-taken =
    { $count ->
        [0] Einige dieser Plätze sind gerade vergeben worden.
        [one] { $seats } ist gerade an jemand anders gegangen.
       *[other] { $seats } sind gerade an jemand anders gegangen.
    }
refusal-nearest = Am ähnlichsten: { $seats }.
refusal-no-such-seat = Einen Platz { $seat } gibt es in diesem Saal nicht.
refusal-too-many-seats =
    { $limit ->
        [one] Eine Person kann einen Platz pro Vorstellung nehmen.
       *[other] Eine Person kann bis zu { $limit } Plätze pro Vorstellung nehmen.
    }
refusal-not-enough-seats =
    { $free ->
        [0] Der letzte Platz ist gerade vergeben worden.
        [one] Nur noch ein Platz ist frei.
       *[other] Nur noch { $free } Plätze sind frei.
    }
refusal-hold-ended = Die Zeit für diese Plätze ist um. Nichts wurde abgebucht.
refusal-hold-already-extended = Die Zeit wurde schon einmal verlängert. Bitte zahlen Sie, bevor sie um ist.
refusal-nothing-held = Hier ist für Sie kein Platz reserviert.
refusal-seats-gone =
    { $count ->
        [0] Diese Plätze sind inzwischen an jemand anders gegangen.
        [one] { $seats } ist inzwischen an jemand anders gegangen.
       *[other] { $seats } sind inzwischen an jemand anders gegangen.
    }
refusal-payment-under-way = Ihre Zahlung läuft: Im Moment lassen sich die Plätze nicht ändern.
refusal-show-gone = Diese Vorstellung gibt es nicht mehr. Sehen Sie sich die anderen Zeiten an.
refusal-show-started = Diese Vorstellung hat begonnen. Sehen Sie sich die anderen Zeiten an.
refusal-booking-not-open = Der Verkauf beginnt: { $when }, Ortszeit { $place }.
refusal-booking-closed = Für diese Vorstellung gibt es keine Karten mehr. Sehen Sie sich die anderen Zeiten an.
refusal-not-yours = Das gehört jemand anderem.
refusal-wrong-amount = Der Preis hat sich geändert. Nichts wurde abgebucht; bitte fordern Sie eine neue Rechnung an.
refusal-nothing-to-pay = Hier ist nichts zu bezahlen.
refusal-already-paid = Das ist schon bezahlt. Ihre Karten finden Sie unter „Meine Karten“.
refusal-price-changed = Der Preis hat sich geändert: Jetzt sind es { $amount }. Nichts wurde abgebucht.
refusal-no-credit = Dafür reicht Ihr Guthaben nicht.
refusal-no-such-promo = Diesen Code kennen wir nicht. Bitte prüfen Sie die Schreibweise.
refusal-promo-not-yet = Dieser Code gilt ab { $when }, Ortszeit { $place }.
refusal-promo-over = Dieser Code gilt nicht mehr.
refusal-promo-other-film = Dieser Code ist für andere Filme.
refusal-promo-other-cinema = Dieser Code ist für andere Kinos.
refusal-promo-other-currency = Dieser Code ist für ein anderes Land.
refusal-promo-other-seats = Dieser Code ist für andere Plätze.
refusal-promo-too-little = Dieser Code gilt ab einem Bestellwert von { $amount }.
refusal-promo-used-up = Dieser Code ist aufgebraucht.
refusal-promo-used-already = Sie haben diesen Code so oft genutzt, wie es geht.
refusal-promo-in-use = Mit der letzten Einlösung dieses Codes zahlt gerade jemand. Vielleicht wird er wieder frei: { $when }, Ortszeit { $place }.
refusal-promo-in-your-use = Sie nutzen diesen Code für andere reservierte Plätze. Er wird wieder frei, wenn Sie die freigeben, oder { $when }, Ortszeit { $place }.
refusal-counter-too-late = Für die Kasse ist es zu spät: Die Vorstellung beginnt bald. Bitte zahlen Sie hier.
refusal-not-cashier = Das ist für die Kassenkräfte des Kinos.
refusal-not-at-counter = Unter dieser Nummer wartet an der Kasse nichts.
refusal-no-such-ticket = Diese Karte kennen wir nicht.
refusal-not-staff = Das ist für das Team des Kinos.
refusal-undo-too-late = Zurücknehmen geht nicht mehr, es ist zu spät.
refusal-already-done = Das ist schon erledigt.
refusal-not-manager = Das ist für die Kinoleitung.
refusal-refund-changed = Der Rückzahlungsbetrag hat sich geändert: Jetzt sind es { $amount }. Sehen Sie nach und entscheiden Sie neu.
refusal-already-cancelled = Diese Buchung ist schon storniert.
refusal-nothing-to-cancel = Diese Karten lassen sich nicht zurückgeben: Sie sind schon storniert, eingelöst oder weitergegeben.
refusal-ticket-used = Diese Karte wurde inzwischen eingelöst, zurückgegeben oder weitergegeben.
refusal-change-closed = So kurz vor der Vorstellung lassen sich Karten nicht mehr umtauschen.
refusal-change-stale = Die Karten zum Umtauschen sind nicht mehr, wie sie waren. Nichts hat sich geändert; bitte beginnen Sie neu.
refusal-change-other-film = Umtauschen geht nur in eine andere Vorstellung desselben Films.
refusal-hand-on-gone = Dieser Link führt nirgends mehr hin: Jemand hat ihn geöffnet, oder er wurde zurückgezogen.
refusal-hand-on-closed = So kurz vor der Vorstellung lassen sich Karten nicht mehr weitergeben.
refusal-watching-much = Sie warten schon auf { $limit } Dinge. Nehmen Sie erst eines von der Liste: /watching
refusal-no-such-city = In dieser Stadt sind wir nicht mehr. Bitte wählen Sie eine andere.
refusal-no-such-cinema = Dieses Kino gehört nicht mehr zu uns. Hier sind wir jetzt.
refusal-no-such-film = Dieser Film läuft nicht mehr. Sehen Sie, was sonst läuft.
refusal-no-such-booking = Diese Buchung finden wir nicht.
refusal-too-fast =
    { $seconds ->
        [one] Einen Moment bitte: Versuchen Sie es in einer Sekunde wieder.
       *[other] Einen Moment bitte: Versuchen Sie es in { $seconds } Sekunden wieder.
    }
refusal-seats-not-free = Nicht frei: { $seats }. Kein Platz wurde zurückgehalten.
refusal-hall-taken = Den Saal braucht bis { $when } eine andere Vorstellung.
