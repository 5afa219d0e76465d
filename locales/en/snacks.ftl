# Snacks and drinks: the menu beside the seats, the code at the counter, the handing out.

button-snacks = Snacks and drinks
button-usual = Your usual, { $total }: { $items }
cart-usual = The same as last time? { $items }: { $total }
usual-taken = Your usual is in. Change what you like.
usual-gone = Not on the menu any more: { $items }. The rest of your usual is in.
snacks-title = <b>Snacks and drinks</b> at { $cinema }
snacks-how = Choose here; you pay for them with your seats and collect them at the counter before the film. There is no booking fee on them, and promo codes do not apply.
snacks-item = { $name }: { $price }
snacks-contains = contains { $allergens }
snacks-off = not on the menu any more
snacks-total = <b>Together with your seats: { $total }</b>
snacks-popcorn = Popcorn
snacks-drinks = Drinks
snacks-sweets = Sweets
snacks-combos = Combos
price-snack = { $number } × { $name }: { $amount }
allergen-gluten = gluten
allergen-milk = milk
allergen-eggs = eggs
allergen-nuts = nuts
allergen-peanuts = peanuts
allergen-soya = soya
allergen-sesame = sesame
allergen-sulphites = sulphites

snacks-at-counter = 🍿 At the counter: <code>{ $code }</code> · { $items }
snacks-collected = 🍿 Collected at { $time }: { $items }
snacks-returned = 🍿 Not collected, paid back in full: { $items }
picture-counter = At the counter
cancel-snacks = The snacks nobody has collected ({ $amount }) come back in full: <b>{ $back }</b> in all.
change-snacks-stay = Your snacks come along: the same code is on the new tickets.
change-snacks-back = The snacks stay at the old cinema, so their { $amount } comes back to you in full.

order-waiting = 🍿 <b>{ $code }: to be handed out</b>
order-handed-out = ✅ <b>{ $code }: handed out at { $time }</b>
order-collected = ⛔ <b>STOP: { $code } was handed out at { $time } by { $name }</b>
order-returned = ⛔ <b>STOP: { $code } was paid back</b>, there is nothing to hand out.
order-for = For { $holder } · show { $when }
order-undone = Taken back: the order waits again.
button-order = Snacks to hand out: { $code }
button-undo-hand-out = Take it back
button-hand-out = Handed out

refusal-snack-gone = That is not on the menu any more.
refusal-too-many-snacks =
    { $limit ->
        [one] You can have only { $limit } of each with one booking.
       *[other] You can have at most { $limit } of each with one booking.
    }
refusal-no-such-order = There is no order with this code here. Please check the code.
