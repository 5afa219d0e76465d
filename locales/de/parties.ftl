# Gruppen: viele Plätze auf einmal, Reihe hinter Reihe, und ein Code für alle. Große Knöpfe.

button-party = Mehr: bis zu { $most }
party-ask = <b>Wie viele sind Sie?</b>
party-rows = Eine große Gruppe sitzt in Reihen hintereinander, so nah beisammen wie möglich.
wait-party-together = alle beisammen, in Reihen hintereinander
button-wait-party-together = Nur alle beisammen
remark-rows = in Reihen hintereinander
remark-one-row = alle in einer Reihe
remark-rows-cheaper = in Reihen hintereinander, günstiger

button-party-ticket = Ein Code für alle { $count }
party-title = <b>Ein Code für alle { $count }</b>
party-how = Einmal zeigen, und Sie kommen alle zusammen hinein. Wer später kommt, zeigt seine eigene Karte.
party-in = Sie sind alle drin.
party-seats = Plätze
party-people = { $count ->
        [one] eine Person
       *[other] { $count } Personen
    }
party-note = Ein Code für alle: einmal zeigen

door-party-admit = ✅ <b>{ $count } EINLASSEN: { $seats }</b>
door-party-used = ⛔ <b>HALT: eingelöst um { $time }, { $gate }</b>
door-party-void = ⛔ <b>HALT: Die Karten dieser Gruppe wurden storniert oder weitergegeben</b>
door-party-undone = ↩️ <b>ZURÜCKGENOMMEN: { $seats } nicht drin</b>
door-party-undone-toast = Zurückgenommen: Die Karten gelten wieder.
door-party-before = Schon drin: { $seats } ({ $time }, { $gate })
door-party-waiting = Noch nicht drin: { $seats }
door-party-handed-on = Weitergegeben, kommt mit eigener Karte: { $seats }
door-party-cancelled = Storniert, nicht einlassen: { $seats }
door-party-number = Buchung { $number }
button-undo-party = Alle { $count } zurücknehmen

settings-large-on = Knöpfe: groß
settings-large-off = Knöpfe: normal
button-large-start = Knöpfe größer machen
button-large-stop = Knöpfe kleiner machen
map-marks-large = <b>F12</b> frei · <b>✓F12</b> Ihre Auswahl · <b>★F12</b> Ihre Karte · <b>✕F12</b> belegt · <b>♿F12</b> Rollstuhlplatz
button-to-left = ‹ Links
button-to-right = Rechts ›
button-to-screen = ▲ Zur Leinwand
button-from-screen = ▼ Weiter hinten
