# Prices shown in one's own currency as well, roughly.

price-also = { $price } (≈ { $about })
price-about = <i>≈ { $about }</i>
settings-currency = Prices also in: { $currency }
button-currency = Prices in my currency
currency-ask = <b>In which currency shall prices be shown as well?</b> It appears beside the price or in the line below it, roughly; you always pay the cinema's own price.
currency-rates = Rates of { $day }, set by the cinema.
currency-none = no other currency
