# Preise ungefähr auch in der eigenen Währung.

price-also = { $price } (≈ { $about })
price-about = <i>≈ { $about }</i>
settings-currency = Preise auch in: { $currency }
button-currency = Preise in meiner Währung
currency-ask = <b>In welcher Währung sollen Preise zusätzlich stehen?</b> Ungefähr, neben dem Preis oder in der Zeile darunter; Sie zahlen immer den Preis des Kinos.
currency-rates = Kurse vom { $day }, vom Kino festgelegt.
currency-none = keine weitere Währung
