# Eine Vorstellung zu einer anderen Zeit.

show-moved = <b>Es tut uns leid: Ihre Vorstellung wurde verlegt.</b>
show-moved-was = Sie sollte beginnen: { $when }. Jetzt ist sie:
show-moved-seats = Ihre Plätze: { $seats }.
show-moved-held = Die Plätze, die Sie halten, gelten für die neue Zeit. Passt sie Ihnen nicht, geben Sie die Plätze frei.
show-moved-sold = Ihre Karten gelten weiter, der Code darauf auch. Sie müssen nichts tun.
show-moved-given = Ihre Karte gilt weiter, der Code darauf auch. Passt Ihnen die neue Zeit nicht, sagen Sie es dem, der sie Ihnen gegeben hat.
show-moved-give-up = Passt Ihnen die neue Zeit nicht, geben Sie die Karten vor Beginn zurück: Alles kommt wieder, { $back }.
button-moved-hold = Meine gehaltenen Plätze
