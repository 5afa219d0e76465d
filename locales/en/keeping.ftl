# Ways to pay that Stripe keeps for next time, at one's own wish.

button-cards = Paying faster next time
cards-title = <b>Keeping your card for next time</b>
cards-on = <b>On.</b> When you pay on the web page, tick the box there and Stripe keeps that card. Next time it is waiting for you.
cards-off = <b>Off.</b> Nothing is kept: you enter your card anew each time you pay on the web page. If you wish, Stripe, the company that runs that page, keeps it for you: you only tick a box there.
cards-leaving = What was kept before is being deleted at Stripe now.
cards-meaning = Only Stripe has the card, and it serves nothing but your own tickets here. We never see it, and nothing is ever charged unless you press Pay on that page yourself. We keep only the name under which Stripe knows you.
cards-back = You can change your mind here at any time.
button-card-keep = Keep my card at Stripe for next time
card-kept = From this payment on. Tick the box on the payment page, and Stripe keeps the card for next time. You can take it back in /settings.
button-cards-forget = Forget my saved ways to pay
privacy-cards = If you ask for it in the settings, Stripe keeps your card for next time. We then keep the name under which Stripe knows you, until you take it back.
forget-cards = The cards that Stripe keeps for you are deleted there too.
