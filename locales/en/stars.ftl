# Paid in Telegram Stars.

cancel-stars-part = Stars go back only all together, so { $amount } becomes credit with us.
