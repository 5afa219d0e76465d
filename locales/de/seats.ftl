# Wie viele, die besten Plätze, der Saalplan.

show-prices = Preise: { $prices }

how-many-ask = <b>Wie viele Plätze?</b>
how-many-free =
    { $count ->
        [one] Ein Platz ist frei.
       *[other] { $count } Plätze sind frei.
    }
how-many-held =
    { $count ->
        [one] Hier ist ein Platz für Sie reserviert: Sie sehen ihn im Saalplan.
       *[other] Hier sind { $count } Plätze für Sie reserviert: Sie sehen sie im Saalplan.
    }
how-many-sold-out = <b>Diese Vorstellung ist ausverkauft.</b> Sehen Sie sich eine andere Zeit an.
how-many-no-more = Mehr Plätze darf eine Person für diese Vorstellung nicht nehmen.

offers-title =
    { $count ->
        [one] <b>Der beste Platz für eine Person</b>
       *[other] <b>Die besten Plätze für { $count }</b>
    }
offers-none =
    { $free ->
        [0] <b>Der letzte Platz ist gerade vergeben worden.</b> Sehen Sie sich eine andere Zeit an.
        [one] Nur <b>ein Platz</b> ist frei. Nehmen Sie weniger oder wählen Sie im Saalplan.
       *[other] Für { $count } finde ich nichts mehr: { $free } Plätze sind frei. Nehmen Sie weniger oder wählen Sie im Saalplan.
    }
offer-line = { $number }. { $seats } – { $remark }, <b>{ $total }</b>
remark-near = am nächsten an den vergebenen
remark-best = die beste Sicht
remark-cheaper = günstiger
remark-closer = näher an der Leinwand
remark-back = weiter hinten
remark-aisle = am Gang
remark-other = ein anderer Teil des Saals
remark-apart = nicht alle nebeneinander

map-whole = Die Knöpfe zeigen den ganzen Saal. Oben ist die Leinwand.
map-window = Auf den Knöpfen: Reihen { $rows }, Plätze { $seats }. Oben ist die Leinwand; die Pfeile führen in den übrigen Saal.
map-marks = <b>12</b> frei · <b>✓12</b> Ihre Auswahl · <b>✕</b> belegt · <b>♿12</b> Rollstuhlplatz
map-marks-bought = <b>12</b> frei · <b>✓12</b> Ihre Auswahl · <b>★</b> Ihre Karten · <b>✕</b> belegt · <b>♿12</b> Rollstuhlplatz
map-mine = <b>Ihre Auswahl: { $seats }, { $total }</b>
map-none-mine =
    { $count ->
        [0] Mehr Plätze darf eine Person für diese Vorstellung nicht nehmen.
        [one] Tippen Sie auf einen freien Platz, und er bleibt für Sie reserviert, während Sie bezahlen. Sie können einen nehmen.
       *[other] Tippen Sie auf einen freien Platz, und er bleibt für Sie reserviert, während Sie bezahlen. Sie können bis zu { $count } nehmen.
    }
map-took = { $seats } für Sie reserviert.
map-dropped = { $seats } freigegeben.
map-unchanged = Alles wie zuvor.
map-seat-taken = { $seat } ist schon vergeben. So sieht der Saal jetzt aus.
map-seat-free-again = { $seat } ist wieder frei. Tippen Sie noch einmal darauf, um den Platz zu nehmen.
button-done = Fertig: { $total }
