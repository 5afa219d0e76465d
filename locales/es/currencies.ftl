# Los precios también en la moneda propia, por aproximación.

price-also = { $price } (≈ { $about })
settings-currency = Precios también en: { $currency }
button-currency = Precios en mi moneda
currency-ask = <b>¿En qué moneda mostramos también los precios?</b> Va entre paréntesis y es aproximada; usted paga siempre el precio que está delante.
currency-rates = Cambios del { $day }, fijados por el cine.
currency-none = solo como se pagan
