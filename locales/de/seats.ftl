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
how-many-no-more = Sie haben so viele Plätze für diese Vorstellung, wie eine Person nehmen darf.

offers-title =
    { $count ->
        [one] <b>Der beste Platz für eine Person</b>
       *[other] <b>Die besten Plätze für { $count }</b>
    }
offers-none =
    { $free ->
        [0] <b>Der letzte Platz ist gerade vergeben worden.</b> Sehen Sie sich eine andere Zeit an.
        [one] Nur <b>ein Platz</b> ist frei. Nehmen Sie weniger oder wählen Sie im Saalplan.
       *[other] Für { $count } ist nichts mehr da: { $free } Plätze sind frei. Nehmen Sie weniger oder wählen Sie im Saalplan.
    }
offer-line = { $number }. { $seats } – { $remark }, <b>{ $total }</b>
remark-near = am nächsten bei den vergebenen
remark-best = die beste Sicht
remark-cheaper = günstiger
remark-closer = näher an der Leinwand
remark-back = weiter hinten
remark-aisle = am Gang
remark-other = ein anderer Teil des Saals
remark-apart = nicht alle nebeneinander

map-whole = Die Knöpfe sind der ganze Saal. Oben ist die Leinwand.
map-window = Die Knöpfe sind die Reihen { $rows }, Plätze { $seats }. Oben ist die Leinwand; Pfeile führen in den übrigen Saal.
map-marks = <b>12</b> frei · <b>✓12</b> Ihre · <b>✕</b> belegt · <b>♿12</b> Rollstuhlplatz
map-marks-bought = <b>12</b> frei · <b>✓12</b> Ihre · <b>★</b> Ihre Karten · <b>✕</b> belegt · <b>♿12</b> Rollstuhlplatz
map-mine = <b>Ihre: { $seats }, { $total }</b>
map-none-mine =
    { $count ->
        [0] Sie haben so viele Plätze für diese Vorstellung, wie eine Person nehmen darf.
        [one] Tippen Sie auf einen freien Platz, und er gehört Ihnen, solange Sie bezahlen. Sie können einen nehmen.
       *[other] Tippen Sie auf einen freien Platz, und er gehört Ihnen, solange Sie bezahlen. Sie können bis zu { $count } nehmen.
    }
map-took = { $seats } für Sie reserviert.
map-dropped = { $seats } freigegeben.
map-unchanged = Alles wie zuvor.
map-seat-taken = { $seat } ist schon vergeben. Hier ist der Saal, wie er jetzt ist.
map-seat-free-again = { $seat } ist wieder frei. Tippen Sie noch einmal, um ihn zu nehmen.
button-done = Fertig: { $total }
