# Los precios también en la moneda propia, por aproximación.

price-also = { $price } (≈ { $about })
price-about = <i>≈ { $about }</i>
settings-currency = Precios también en: { $currency }
button-currency = Precios en mi moneda
currency-ask = <b>¿En qué moneda mostramos también los precios?</b> Es aproximado y va junto al precio o en la línea de debajo; siempre pagas el precio del cine.
currency-rates = Cambios del { $day }, fijados por el cine.
currency-none = ninguna más
