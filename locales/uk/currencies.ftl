# Ціни ще й у своїй валюті, приблизно.

price-also = { $price } (≈ { $about })
price-about = <i>≈ { $about }</i>
settings-currency = Ціни ще й у валюті: { $currency }
button-currency = Ціни в моїй валюті
currency-ask = <b>У якій валюті ще показувати ціни?</b> Приблизно, поряд із ціною або рядком нижче. Платите Ви завжди ціну кінотеатру.
currency-rates = Курси вказав кінотеатр ({ $day }).
currency-none = лише як в оплаті
