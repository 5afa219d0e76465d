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
        [one] Tiene aquí una butaca guardada: véala en el plano.
       *[other] Tiene aquí { $count } butacas guardadas: véalas en el plano.
    }
how-many-sold-out = <b>Esta sesión está agotada.</b> Mire a otra hora.
how-many-no-more = Ya tiene todas las butacas que una persona puede tomar en esta sesión.

offers-title =
    { $count ->
        [one] <b>La mejor butaca para una persona</b>
       *[other] <b>Los mejores sitios para { $count }</b>
    }
offers-none =
    { $free ->
        [0] <b>La última butaca acaba de irse.</b> Mire a otra hora.
        [one] Solo queda <b>una butaca</b> libre. Pida menos o elija en el plano.
       *[other] Ya no hay nada para { $count }: quedan { $free } butacas libres. Pida menos o elija en el plano.
    }
offer-line = { $number }. { $seats } – { $remark }, <b>{ $total }</b>
remark-near = lo más cerca de las que se fueron
remark-best = la mejor vista
remark-cheaper = más económico
remark-closer = más cerca de la pantalla
remark-back = más atrás
remark-aisle = junto al pasillo
remark-other = otra parte de la sala
remark-apart = no todas juntas

map-whole = Los botones son toda la sala. La pantalla está arriba.
map-window = Los botones son las filas { $rows }, butacas { $seats }. La pantalla está arriba; las flechas llevan al resto de la sala.
map-marks = <b>12</b> libre · <b>✓12</b> suya · <b>✕</b> ocupada · <b>♿12</b> silla de ruedas
map-marks-bought = <b>12</b> libre · <b>✓12</b> suya · <b>★</b> sus entradas · <b>✕</b> ocupada · <b>♿12</b> silla de ruedas
map-mine = <b>Suyas: { $seats }, { $total }</b>
map-none-mine =
    { $count ->
        [0] Ya tiene todas las butacas que una persona puede tomar en esta sesión.
        [one] Pulse una butaca libre y será suya mientras paga. Puede tomar una.
       *[other] Pulse una butaca libre y será suya mientras paga. Puede tomar hasta { $count }.
    }
map-took = Guardado para usted: { $seats }.
map-dropped = Devuelto: { $seats }.
map-unchanged = Todo sigue como estaba.
map-seat-taken = { $seat } ya es de otra persona. Así está la sala ahora.
map-seat-free-again = { $seat } vuelve a estar libre. Púlsela otra vez para tomarla.
button-done = Listo: { $total }
