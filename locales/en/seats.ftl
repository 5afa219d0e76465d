# How many, the best seats, the map of the hall.

show-prices = Prices: { $prices }

how-many-ask = <b>How many seats?</b>
how-many-free =
    { $count ->
        [one] One seat is free.
       *[other] { $count } seats are free.
    }
how-many-held =
    { $count ->
        [one] You are holding one seat here: see it on the map.
       *[other] You are holding { $count } seats here: see them on the map.
    }
how-many-sold-out = <b>This show is sold out.</b> Have a look at another time.
how-many-no-more = You have as many seats for this show as one person may take.

offers-title =
    { $count ->
        [one] <b>The best seat for one</b>
       *[other] <b>The best places for { $count }</b>
    }
offers-none =
    { $free ->
        [0] <b>The last seat has just gone.</b> Have a look at another time.
        [one] Only <b>one seat</b> is free. Ask for fewer, or choose on the map.
       *[other] There is nothing for { $count } any more: { $free } seats are free. Ask for fewer, or choose on the map.
    }
offer-line = { $number }. { $seats } – { $remark }, <b>{ $total }</b>
remark-near = nearest to those that went
remark-best = the best view
remark-cheaper = easier on the purse
remark-closer = closer to the screen
remark-back = further back
remark-aisle = by the aisle
remark-other = another part of the hall
remark-apart = not all side by side

map-whole = The buttons are the whole hall. The screen is at the top.
map-window = The buttons are rows { $rows }, seats { $seats }. The screen is at the top; arrows lead to the rest of the hall.
map-marks = <b>12</b> free · <b>✓12</b> yours · <b>✕</b> taken · <b>♿⁠12</b> wheelchair place
map-marks-bought = <b>12</b> free · <b>✓12</b> yours · <b>★</b> your tickets · <b>✕</b> taken · <b>♿⁠12</b> wheelchair place
map-mine = <b>Yours: { $seats }, { $total }</b>
map-none-mine =
    { $count ->
        [0] You have as many seats for this show as one person may take.
        [one] Press a free seat and it is yours while you pay. You can take one.
       *[other] Press a free seat and it is yours while you pay. You can take up to { $count }.
    }
map-took = { $seats } taken for you.
map-dropped = { $seats } given back.
map-unchanged = Nothing has changed.
map-seat-taken = { $seat } belongs to somebody else. Here is the hall as it is now.
map-seat-free-again = { $seat } is free again. Press it once more to take it.
button-done = Done: { $total }
