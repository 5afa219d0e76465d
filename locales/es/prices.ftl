# Qué cuesta y por qué, códigos promocionales, el monedero.

price-seats = { $number } × { $kind }: { $amount }
price-rule = { $name }: { $amount }
price-fee = Gastos de gestión: { $amount }
price-promo = Código { $code }: { $amount }

button-promo = Tengo un código promocional
button-remove-code = Quitar el código { $code }
promo-ask =
    <b>Escribe tu código promocional.</b>
    Las mayúsculas y los espacios dan igual.
promo-used = { $code }: { $amount } de descuento.
promo-useless = El código { $code } no descuenta nada de estas butacas ahora mismo.

button-use-credit = Usar mi saldo: { $amount }
button-leave-credit = Dejar mi saldo para luego

button-how-priced = Cómo se calculó el precio
priced-title = <b>Cómo se calculó el precio.</b> Reserva { $number }
receipt-number = Recibo n.º { $number }
receipt-tax = Impuestos incluidos: { $tax }

button-wallet = Mi dinero
wallet-title = <b>Mi dinero</b>
wallet-balance = Tu saldo con nosotros: <b>{ $credit }</b>. Úsalo entero o en parte al pagar.
wallet-empty = Ahora mismo no tienes saldo con nosotros. Si lo prefieres, las devoluciones pueden llegar aquí al momento.
wallet-history = <b>Pagos y devoluciones</b>
money-entry = { $when } · { $what }: { $amount }
money-payment = pago de { $number }
money-refund = devolución de { $number }
money-credit-used = saldo usado en { $number }
money-credit-back = saldo recuperado de { $number }
money-refund-wallet-other = devuelto en saldo
money-credit-other = saldo de regalo del cine
