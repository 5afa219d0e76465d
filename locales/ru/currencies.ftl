# Цены ещё и в своей валюте, примерно.

price-also = { $price } (≈ { $about })
price-about = <i>≈ { $about }</i>
settings-currency = Цены ещё и в валюте: { $currency }
button-currency = Цены в моей валюте
currency-ask = <b>В какой валюте ещё показывать цены?</b> Примерно, рядом с ценой или строкой ниже. Платите вы всегда цену кинотеатра.
currency-rates = Курсы указал кинотеатр ({ $day }).
currency-none = только как в оплате
