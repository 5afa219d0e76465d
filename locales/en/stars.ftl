# Paid in Telegram Stars.

cancel-stars-part = Stars can only go back all together, so { $amount } becomes credit with us.
