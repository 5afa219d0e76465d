# Warum etwas nicht ging: höchstens 200 Zeichen, reiner Text.

refusal-seats-taken =
    { $count ->
        [0] Einige dieser Plätze sind gerade vergeben worden.
        [one] { $seats } ist gerade vergeben worden.
       *[other] { $seats } sind gerade vergeben worden.
    }
refusal-nearest = Ähnlich gut: { $seats }.
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
refusal-hold-ended = Die Zeit für diese Plätze ist um. Es wurde nichts abgebucht.
refusal-hold-already-extended = Die Zeit wurde schon einmal verlängert. Bitte zahlen Sie, bevor sie um ist.
refusal-nothing-held = Hier ist für Sie kein Platz reserviert.
refusal-seats-gone =
    { $count ->
        [0] Diese Plätze sind inzwischen vergeben.
        [one] { $seats } ist inzwischen vergeben.
       *[other] { $seats } sind inzwischen vergeben.
    }
refusal-payment-under-way = Ihre Zahlung läuft: Im Moment lassen sich die Plätze nicht ändern.
refusal-show-gone = Diese Vorstellung gibt es nicht mehr. Sehen Sie sich die anderen Zeiten an.
refusal-show-started = Diese Vorstellung hat begonnen. Sehen Sie sich die anderen Zeiten an.
refusal-booking-not-open = Der Verkauf beginnt: { $when }, Ortszeit { $place }.
refusal-booking-closed = Für diese Vorstellung werden keine Karten mehr verkauft. Sehen Sie sich die anderen Zeiten an.
refusal-not-yours = Das gehört jemand anderem.
refusal-wrong-amount = Der Preis hat sich geändert. Es wurde nichts abgebucht; bitte fordern Sie eine neue Rechnung an.
refusal-nothing-to-pay = Hier ist nichts zu bezahlen.
refusal-already-paid = Das ist schon bezahlt. Ihre Karten finden Sie unter „Meine Karten“.
refusal-price-changed = Der Preis hat sich geändert: Jetzt sind es { $amount }. Es wurde nichts abgebucht.
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
refusal-promo-used-already = Sie haben diesen Code schon eingelöst; öfter geht es nicht.
refusal-promo-in-use = Mit der letzten Einlösung dieses Codes zahlt gerade jemand. Vielleicht wird er wieder frei: { $when }, Ortszeit { $place }.
refusal-promo-in-your-use = Sie nutzen diesen Code für andere reservierte Plätze. Er wird wieder frei, wenn Sie die freigeben, sonst ab { $when }, Ortszeit { $place }.
refusal-counter-too-late = Für die Kasse ist es zu spät: Die Vorstellung beginnt bald. Bitte zahlen Sie hier.
refusal-not-cashier = Das ist nur für das Kassenteam des Kinos.
refusal-not-at-counter = Unter dieser Nummer ist an der Kasse nichts zu bezahlen.
refusal-no-such-ticket = Diese Karte kennen wir nicht.
refusal-not-staff = Das ist nur für das Team des Kinos.
refusal-undo-too-late = Zum Zurücknehmen ist es zu spät.
refusal-already-done = Das ist schon erledigt.
refusal-not-manager = Das ist nur für die Kinoleitung.
refusal-refund-changed = Der Rückzahlungsbetrag hat sich geändert: Jetzt sind es { $amount }. Sehen Sie nach und entscheiden Sie neu.
refusal-already-cancelled = Diese Buchung ist schon storniert.
refusal-nothing-to-cancel = Diese Karten lassen sich nicht zurückgeben: Sie sind schon storniert, eingelöst oder weitergegeben.
refusal-ticket-used = Diese Karte wurde inzwischen eingelöst, zurückgegeben oder weitergegeben.
refusal-change-closed = So kurz vor der Vorstellung lassen sich Karten nicht mehr umtauschen.
refusal-change-stale = An den Karten zum Umtauschen hat sich etwas geändert. Umgetauscht wurde nichts; bitte beginnen Sie neu.
refusal-change-other-film = Umtauschen geht nur in eine andere Vorstellung desselben Films.
refusal-hand-on-gone = Dieser Link gilt nicht mehr: Jemand hat ihn geöffnet, oder er wurde zurückgezogen.
refusal-hand-on-closed = So kurz vor der Vorstellung lassen sich Karten nicht mehr weitergeben.
refusal-watching-much = Sie warten schon auf { $limit } Meldungen. Nehmen Sie erst eine von der Liste: /watching
refusal-no-such-city = In dieser Stadt sind wir nicht mehr. Bitte wählen Sie eine andere.
refusal-no-such-cinema = Dieses Kino gehört nicht mehr zu uns. Hier sind wir jetzt.
refusal-no-such-film = Dieser Film läuft nicht mehr. Sehen Sie, was sonst läuft.
refusal-no-such-booking = Diese Buchung finden wir nicht.
refusal-too-fast =
    { $seconds ->
        [one] Einen Moment bitte: Versuchen Sie es in einer Sekunde wieder.
       *[other] Einen Moment bitte: Versuchen Sie es in { $seconds } Sekunden wieder.
    }
refusal-seats-not-free = Nicht frei: { $seats }. Es wurde kein Platz zurückgehalten.
refusal-hall-taken = Der Saal ist bis { $when } von einer anderen Vorstellung belegt.
