# Cuántas, las mejores butacas, el plano de la sala.

show-prices = Precios: { $prices }

how-many-ask = <b>¿Cuántas butacas?</b>
how-many-free =
    { $count ->
        [one] Queda { $count } butaca libre.
       *[other] Quedan { $count } butacas libres.
    }
how-many-held =
    { $count ->
        [one] Tienes aquí una butaca reservada: mírala en el plano.
       *[other] Tienes aquí { $count } butacas reservadas: míralas en el plano.
    }
how-many-sold-out = <b>Esta sesión está agotada.</b> Mira otra hora.
how-many-no-more = Ya tienes todas las butacas que una persona puede reservar en esta sesión.

offers-title =
    { $count ->
        [one] <b>La mejor butaca para una persona</b>
       *[other] <b>Las mejores butacas para { $count }</b>
    }
offers-none =
    { $free ->
        [0] <b>La última butaca acaba de ocuparse.</b> Mira otra hora.
        [one] Solo queda <b>una butaca</b> libre. Pide menos o elige en el plano.
       *[other] Ya no hay nada para { $count }: quedan { $free } butacas libres. Pide menos o elige en el plano.
    }
offer-line = { $number }. { $seats } – { $remark }, <b>{ $total }</b>
remark-near = lo más cerca de las que ya no están
remark-best = la mejor vista
remark-cheaper = más económico
remark-closer = más cerca de la pantalla
remark-back = más atrás
remark-aisle = junto al pasillo
remark-other = otra parte de la sala
remark-apart = no todas juntas

map-whole = Los botones son toda la sala. La pantalla está arriba.
map-window = En los botones: filas { $rows }, butacas { $seats }. La pantalla está arriba; las flechas llevan al resto de la sala.
map-marks = <b>12</b> libre · <b>✓12</b> tuya · <b>✕</b> ocupada · <b>♿12</b> silla de ruedas
map-marks-bought = <b>12</b> libre · <b>✓12</b> tuya · <b>★</b> tus entradas · <b>✕</b> ocupada · <b>♿12</b> silla de ruedas
map-mine = <b>Para ti: { $seats }, { $total }</b>
map-none-mine =
    { $count ->
        [0] Ya tienes todas las butacas que una persona puede reservar en esta sesión.
        [one] Pulsa una butaca libre y será tuya mientras pagas. Puedes reservar una.
       *[other] Pulsa una butaca libre y será tuya mientras pagas. Puedes reservar hasta { $count }.
    }
map-took = Reservado para ti: { $seats }.
map-dropped = Liberado: { $seats }.
map-unchanged = Todo sigue como estaba.
map-seat-taken = { $seat } ya es de otra persona. Así está la sala ahora.
map-seat-free-again = { $seat } vuelve a estar libre. Púlsala otra vez para reservarla.
button-done = Listo: { $total }
