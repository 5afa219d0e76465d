# Prices shown in one's own currency as well, roughly.

price-also = { $price } (≈ { $about })
settings-currency = Prices also in: { $currency }
button-currency = Prices in my currency
currency-ask = <b>In which currency shall prices be shown as well?</b> It stands in brackets, roughly; you always pay the price in front of it.
currency-rates = Rates of { $day }, set by the cinema.
currency-none = only as they are paid
