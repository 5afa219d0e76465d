# Was auf Bildern steht: kurz, denn es wird gezeichnet.

picture-screen = LEINWAND
picture-taken = belegt
picture-mine = Ihre Auswahl
picture-bought = Ihre Karten
picture-window = auf den Knöpfen

picture-row = Reihe
picture-seat = Platz
picture-zone = Ortszeit { $place }
picture-booking = Buchung
picture-note = Zeigen Sie diesen Code am Einlass
picture-used = EINGELÖST
