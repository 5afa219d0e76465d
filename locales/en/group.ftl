# What the bot says in groups.

group-come-in = I sell cinema tickets, one person at a time. Let us talk in a private chat.
group-not-here = This works in a private chat with me only.
button-come-in = Open the box office

## When a payment could not even be looked at

payment-not-now = Sorry, this did not work just now, and nothing was charged. Please try again in a moment.
