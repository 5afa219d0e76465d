# Paying otherwise than by Telegram's own invoice, and the counter.

pay-how = <b>How would you like to pay { $total }?</b>
way-telegram = Card in Telegram
way-stripe = Card on the web page
way-counter = At the counter
page-ready = <b>The payment page is ready.</b> Pay { $total } there; no card details pass through this chat.
page-after = Your tickets come here as soon as it is paid.
page-silent = <b>The payment page does not answer just now.</b> Nothing was charged, and your seats are safe. Try again in a moment, or pay in another way.
button-pay-page = Pay { $total } on the web page
button-try-again = Try again
button-other-way = Pay in another way
counter-reserved = <b>Reserved.</b> Pay { $total } at the counter of { $cinema }.
counter-number = Give them this number: <code>{ $number }</code>
counter-until = Please pay before <b>{ $when }</b>; then the seats go back on sale. Your tickets come here once you have paid.
payment-failed = <b>Your payment did not go through.</b> Nothing was charged.

cash-take = <b>Take { $total }</b> for <code>{ $number }</code>.
cash-taken = <b>Taken: { $total }</b> for <code>{ $number }</code>. The tickets are in the visitor's chat.
cash-for = Reserved by { $name }.
button-cash = I have taken { $total }

findings-none = <b>The books agree.</b> There is nothing to see to.
findings-title =
    { $count ->
        [one] <b>One thing in the books needs you.</b>
       *[other] <b>{ $count } things in the books need you.</b>
    }
finding-charge-without-booking = { $number }. { $amount } came in at { $provider } for no booking of ours: <code>{ $reference }</code>, found { $when } UTC.
finding-amount-differs = { $number }. { $provider } says { $amount }, our books say another sum: <code>{ $reference }</code>, found { $when } UTC.
finding-payment-without-charge = { $number }. Our books have { $amount } that { $provider } knows nothing of: <code>{ $reference }</code>, found { $when } UTC.
finding-elsewhere = { $number }. { $amount } was given back in { $provider }'s own dashboard: <code>{ $reference }</code>, found { $when } UTC. Where that was all the money, the tickets are void.
finding-chargeback = { $number }. { $amount } was taken back by the card's owner at { $provider }: <code>{ $reference }</code>, found { $when } UTC. Where that was all the money, the tickets are void. Answer the dispute there.
finding-refund-too-much = { $number }. { $provider } gave back { $amount }, more than was left of that payment: <code>{ $reference }</code>, found { $when } UTC.
finding-not-taken = { $number }. { $provider } says that { $amount } came in, and we could not write it down: <code>{ $reference }</code>, found { $when } UTC. Nobody has tickets for it.
finding-refund-not-taken = { $number }. { $provider } says that { $amount } went back, and we could not write it down: <code>{ $reference }</code>, found { $when } UTC. Nothing was changed here.
finding-other = { $number }. { $amount } at { $provider }: <code>{ $reference }</code>, found { $when } UTC.
button-settle-finding = Number { $number } is settled
