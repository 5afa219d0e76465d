# Цены ещё и в своей валюте, примерно.

price-also = { $price } (≈ { $about })
price-about = <i>≈ { $about }</i>
settings-currency = Цены ещё и в валюте: { $currency }
button-currency = Цены в моей валюте
currency-ask = <b>В какой валюте ещё показывать цены?</b> В скобках будет примерная сумма; платите вы всегда ту, что перед ней.
currency-rates = Курсы указал кинотеатр ({ $day }).
currency-none = только как в оплате
