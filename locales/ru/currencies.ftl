# Цены ещё и в своей валюте, примерно.

price-also = { $price } (≈ { $about })
settings-currency = Цены ещё и в валюте: { $currency }
button-currency = Цены в моей валюте
currency-ask = <b>В какой валюте ещё показывать цены?</b> Она стоит в скобках и примерна; платите вы всегда ту сумму, что перед ней.
currency-rates = Курсы на { $day }, их указал кинотеатр.
currency-none = только как в оплате
