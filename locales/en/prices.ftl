# What something costs and why, promo codes, the wallet.

price-seats = { $number } × { $kind }: { $amount }
price-rule = { $name }: { $amount }
price-fee = Booking fee: { $amount }
price-promo = Promo code { $code }: { $amount }

button-promo = I have a promo code
button-remove-code = Remove the code { $code }
promo-ask =
    <b>Please type your promo code.</b>
    Capitals and spaces do not matter.
promo-used = { $code }: { $amount } off.
promo-useless = The code { $code } takes nothing off these seats just now.

button-use-credit = Use my credit: { $amount }
button-leave-credit = Keep my credit for later

button-how-priced = How the price is made up
priced-title = <b>How the price is made up.</b> Booking { $number }
receipt-number = Receipt no. { $number }
receipt-tax = Tax included: { $tax }

button-wallet = My money
wallet-title = <b>My money</b>
wallet-balance = Your credit with us: <b>{ $credit }</b>. Use it in part or in full when you pay.
wallet-empty = You have no credit with us just now. Refunds can come here at once, if you like.
wallet-history = <b>Paid and paid back</b>
money-entry = { $when } · { $amount } · { $what }
money-payment = paid for { $number }
money-refund = refunded for { $number }
money-credit-used = credit used for { $number }
money-credit-back = credit back from { $number }
money-refund-wallet-other = refunded as credit
money-credit-other = credit from the house
