# Mit Telegram-Sternen bezahlt.

cancel-stars-part = Sterne lassen sich nur alle zusammen zurückzahlen, deshalb schreiben wir Ihnen { $amount } als Guthaben gut.
