# Was man einmal hören möchte: Beginn des Verkaufs, Plätze, ein Film in der Stadt.

watch-not-open = Der Verkauf beginnt: { $when }.
watch-noted = <b>Notiert: Ich gebe Ihnen Bescheid, und zwar genau einmal.</b>
watch-opens = Wenn der Verkauf beginnt:
watch-seats = Wenn zwei Plätze in der Mitte frei werden:
watch-city = Wenn der Film in die Stadt kommt:
watch-film-in = <b>{ $film }</b>, { $city }
watch-true-opens = <b>Der Verkauf hat begonnen.</b>
watch-true-seats = <b>Zwei Plätze in der Mitte sind frei geworden.</b> Vielleicht wissen es auch andere schon.
watch-true-city = <b>Der Film steht jetzt auf dem Programm.</b>
watch-already = Solche Plätze gibt es gerade.
watch-dropped = Von der Liste genommen.
watches-title = <b>Worüber ich Ihnen Bescheid gebe</b>
watches-none = Auf Ihrer Liste steht nichts. Vorstellungen, die noch nicht im Verkauf oder fast voll sind, haben dafür einen Knopf.
button-watch-opens = 🔔 Melden, wenn der Verkauf beginnt
button-watch-seats = 🔔 Melden: zwei Plätze in der Mitte
button-watch-city = 🔔 Melden, wenn er hierher kommt
button-watch-film = Vorstellungen ansehen
button-unwatch = Von der Liste nehmen
button-watches = Meine Meldungen
command-watching = Meine Meldungen: worüber ich Bescheid möchte

tell-already-opens = Der Verkauf läuft schon.
tell-already-city = Der Film läuft hier schon.
tell-which-opens = Für welche Vorstellung soll ich den Verkaufsbeginn melden?
tell-which-seats = In welcher Vorstellung soll ich auf zwei Plätze in der Mitte achten?
tell-about = <b>{ $film }</b>, { $city }
tell-what = Worüber soll ich Bescheid geben?
tell-pair = Bei Plätzen kann ich nur auf zwei nebeneinander in der Mitte achten. Soll ich?
button-tell-city = 🔔 Melden, wenn er nach { $city } kommt
