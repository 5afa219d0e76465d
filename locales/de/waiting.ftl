# Die Warteliste für eine ausverkaufte Vorstellung.

button-wait = Melden, wenn Plätze frei werden
button-wait-more = Ich brauche mehr: bitte Bescheid geben
wait-how = Sobald solche Plätze frei werden, reserviere ich sie für Sie und schreibe Ihnen hier. Bevor Sie bezahlen, wird nichts abgebucht.
wait-ask = <b>Nach wie vielen Plätzen soll ich Ausschau halten?</b>
wait-title =
    { $count ->
        [one] <b>Soll ich nach einem Platz Ausschau halten?</b>
       *[other] <b>Soll ich nach { $count } Plätzen Ausschau halten?</b>
    }
wait-summary = { $wish }
wait-together = nebeneinander
wait-apart = auch getrennt
wait-any-kind = jede Klasse
wait-any-price = jeder Preis
wait-up-to = je max. { $price }
button-join = Ja, auf die Warteliste
button-wait-apart = Auch getrennt
button-wait-together = Nur nebeneinander
wait-standing =
    { $count ->
        [one] <b>Sie stehen schon auf der Warteliste, für einen Platz.</b>
       *[other] <b>Sie stehen schon auf der Warteliste, für { $count } Plätze.</b>
    } Wenn Sie Ihren Wunsch ändern, rücken Sie ans Ende der Liste.
button-join-anew = Ja, lieber so

place-title = <b>Sie sind Nummer { $place } auf der Warteliste.</b>
place-wish =
    { $count ->
        [one] Gewünscht: ein Platz.
       *[other] Gewünscht: { $count } Plätze.
    }
place-how = Wenn Sie an der Reihe sind, werden die Plätze für Sie reserviert, und Sie erfahren es gleich hier. Wer weniger Plätze braucht, kommt vielleicht vor Ihnen dran; Ihre Nummer bleibt Ihre.
button-place-now = Wo stehe ich jetzt?
button-wait-anew = Wunsch ändern
button-leave-line = Warteliste verlassen

offer-title =
    { $count ->
        [one] <b>Sie sind dran: Ein Platz ist frei geworden, und ich habe ihn für Sie reserviert.</b>
       *[other] <b>Sie sind dran: { $count } Plätze sind frei geworden, und ich habe sie für Sie reserviert.</b>
    }
offer-seats = { $seats }: <b>{ $total }</b>
button-take =
    { $count ->
        [one] Ja, den nehme ich
       *[other] Ja, die nehme ich
    }
button-pass = Nein danke, weiterreichen

line-passed = <b>Alles klar.</b> Die Plätze gehen an die Nächsten auf der Warteliste; Sie stehen nicht mehr darauf.
line-lapsed = <b>Die Zeit für Ihr Angebot ist um.</b> Die Plätze sind nicht mehr für Sie reserviert.
line-lapsed-seats = <b>Die Zeit ist um, diese Plätze sind nicht mehr für Sie reserviert:</b> { $seats }. Wenn sie niemand auf der Warteliste bekommen hat, können Sie sie zurückholen.
line-left = <b>Sie stehen nicht mehr auf der Warteliste.</b> Es wurde nichts abgebucht.
line-closed = <b>Leider wurden keine Plätze nach Ihrem Wunsch frei.</b> Die Vorstellung beginnt bald, die Warteliste ist geschlossen. Es wurde nichts abgebucht.
button-line-again = Wieder auf die Warteliste

tickets-place = <b>Auf der Warteliste, Nummer { $place }:</b> { $title }, { $when }
tickets-place-button = Warteliste: { $title }

refusal-your-turn = Sie sind dran: Eben frei gewordene Plätze sind jetzt für Sie reserviert.
refusal-seats-free =
    { $free ->
        [one] Warten ist nicht nötig: So ein Platz ist gerade frei.
       *[other] Warten ist nicht nötig: Solche Plätze sind gerade frei.
    }
refusal-line-closed = Die Vorstellung beginnt bald: Die Warteliste ist geschlossen.
refusal-never-such-seats = Solche Plätze hat dieser Saal nicht. Bitte wünschen Sie sich andere.
refusal-no-such-place = Sie stehen nicht auf dieser Warteliste.
