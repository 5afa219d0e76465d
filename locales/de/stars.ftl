# Mit Telegram-Sternen bezahlt.

cancel-stars-part = Sterne gehen nur alle zusammen zurück, deshalb werden { $amount } Guthaben bei uns.
