# Eine Vorstellung zu einer anderen Zeit.

show-moved = <b>Es tut uns leid: Ihre Vorstellung wurde verlegt.</b>
show-moved-was = Ursprünglicher Beginn: { $when }. Jetzt gilt:
show-moved-seats = Ihre Plätze: { $seats }.
show-moved-held = Ihre reservierten Plätze gelten für die neue Zeit. Passt sie Ihnen nicht, geben Sie die Plätze frei.
show-moved-sold = Ihre Karten gelten weiter, der Code darauf auch. Sie müssen nichts tun.
show-moved-given = Ihre Karte gilt weiter, der Code darauf auch. Passt Ihnen die neue Zeit nicht, sagen Sie der Person Bescheid, von der Sie die Karte haben.
show-moved-give-up = Passt Ihnen die neue Zeit nicht, geben Sie die Karten vor Beginn zurück: Sie bekommen alles zurück, { $back }.
button-moved-hold = Meine Reservierung
