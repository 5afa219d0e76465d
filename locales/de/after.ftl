# Nach der Vorstellung und über sich selbst: der Weg, der Kalender, Bewertungen und was dabei nicht geht.

refusal-not-visited = Nur wer den Film mit unserer Karte gesehen hat, kann sagen, wie er war.
refusal-not-rated = Geben Sie dem Film erst seine Sterne, dann ein paar Worte.
refusal-no-such-review = Diese Bewertung gibt es nicht mehr.
refusal-no-city = Wählen Sie erst Ihre Stadt, damit wir wissen, wen wir fragen.
refusal-nobody-there = In Ihrer Stadt liest hier niemand Nachrichten. Bitte fragen Sie im Kino.
refusal-asked-often = Sie haben uns in der letzten Stunde mehrmals geschrieben. Bitte geben Sie uns etwas Zeit zum Antworten.
refusal-nothing-written = Da stand nichts. Bitte schreiben Sie uns ein paar Worte.
refusal-no-such-message = Diese Nachricht gibt es nicht mehr.
refusal-already-answered = Das hat schon jemand anders beantwortet.
refusal-still-staff = Sie gehören zum Team eines Kinos. Bitten Sie erst den Inhaber, das zu ändern.
refusal-forget-while-paying = Ihre Zahlung läuft noch. Geben Sie die Plätze unter /tickets frei oder warten Sie, bis sie endet: { $when }, Ortszeit { $place }. Senden Sie dann noch einmal /forget.
refusal-tickets-ahead =
    { $count ->
        [one] Sie haben jetzt Karten für eine kommende Vorstellung. Bitte sehen Sie noch einmal nach, was verloren ginge.
       *[other] Sie haben jetzt Karten für { $count } kommende Vorstellungen. Bitte sehen Sie noch einmal nach, was verloren ginge.
    }

button-get-there = So kommen Sie hin
way-title = <b>So kommen Sie hin</b>
way-doors = Ihre Karten gelten am Einlass ab { $time }.
button-calendar = In den Kalender
calendar-how = <b>Für Ihren Kalender:</b> Öffnen Sie die Datei, und die Vorstellung steht darin, mit Erinnerung zwei Stunden vorher.
calendar-number = Buchung { $number }

button-no-ticket = Meine Karte fehlt
no-ticket-title = <b>Gerade gibt es keine bezahlte Karte, die wir schicken könnten.</b>
no-ticket-how =
    Wenn Sie eben erst bezahlt haben, warten Sie bitte eine Minute: Die Karten kommen von selbst. Wurde Geld abgebucht und nichts kam, wird die Zahlung gerade verbucht, oder das Geld ist auf dem Rückweg; was davon, steht unter „Mein Geld“.
    Immer noch unklar? Schreiben Sie dem Kino.

rate-ask = <b>Wie war es?</b>
rate-how = Einmal tippen genügt. Es hilft anderen bei der Wahl.
rate-thanks = <b>Danke!</b>
button-stars = { $stars } ★
review-stars = Ihre Wertung: { $stars }
review-mine = „{ $text }“
review-removed = Das Kino hat diese Bewertung entfernt: Niemand sonst sieht sie.
button-write-words = Ein paar Worte dazu
button-change-words = Meine Worte ändern
button-my-review = Meine Bewertung
button-reviews = Was andere sagen
review-ask = <b>Wie fanden Sie den Film?</b>
review-how = Schreiben Sie es hier, bis zu tausend Zeichen. Ihr Vorname steht daneben.
film-rating =
    { $count ->
        [one] <b>★ { $average }</b> von einem Gast
       *[other] <b>★ { $average }</b> von { $count } Gästen
    }
film-rating-short = ★ { $average }
reviews-title = <b>{ $title }: was andere sagen</b>
reviews-none = Noch hat niemand etwas geschrieben.
review-head = { $number }. { $stars } <b>{ $name }</b>
review-nobody = ein Gast
button-report-review = { $number }: gehört nicht hierher
button-remove-review = { $number }: entfernen
review-reported = Danke, das Kino sieht es sich an.
review-reported-title = <b>Jemand meint, das gehört nicht hierher.</b> { $title }
review-removed-toast = Entfernt.
