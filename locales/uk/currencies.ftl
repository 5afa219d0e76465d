# Ціни ще й у своїй валюті, приблизно.

price-also = { $price } (≈ { $about })
settings-currency = Ціни ще й у валюті: { $currency }
button-currency = Ціни в моїй валюті
currency-ask = <b>У якій валюті ще показувати ціни?</b> Вона стоїть у дужках і приблизна; платите Ви завжди ту суму, що перед нею.
currency-rates = Курси на { $day }, їх указав кінотеатр.
currency-none = лише як в оплаті
