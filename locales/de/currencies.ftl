# Preise ungefähr auch in der eigenen Währung.

price-also = { $price } (≈ { $about })
settings-currency = Preise auch in: { $currency }
button-currency = Preise in meiner Währung
currency-ask = <b>In welcher Währung sollen Preise zusätzlich stehen?</b> Ungefähr und in Klammern; Sie zahlen immer den Preis davor.
currency-rates = Kurse vom { $day }, vom Kino festgelegt.
currency-none = keine weitere Währung
