# Snacks und Getränke: die Karte zu den Plätzen, der Code für die Theke, die Ausgabe.

button-snacks = Snacks und Getränke
button-usual = Wie immer, { $total }: { $items }
cart-usual = Wie beim letzten Mal? { $items }: { $total }
usual-taken = Wie immer: ist schon dabei. Ändern können Sie jederzeit.
usual-gone = Nicht mehr auf der Karte: { $items }. Alles andere ist dabei.
snacks-title = <b>Snacks und Getränke</b>, { $cinema }
snacks-how = Hier wählen, zusammen mit den Plätzen bezahlen und vor dem Film an der Theke abholen. Buchungsgebühr und Gutscheincodes gelten dafür nicht.
snacks-item = { $name }: { $price }
snacks-contains = enthält { $allergens }
snacks-off = nicht mehr auf der Karte
snacks-total = <b>Zusammen mit den Plätzen: { $total }</b>
snacks-popcorn = Popcorn
snacks-drinks = Getränke
snacks-sweets = Süßes
snacks-combos = Menüs
price-snack = { $number } × { $name }: { $amount }
allergen-gluten = Gluten
allergen-milk = Milch
allergen-eggs = Eier
allergen-nuts = Nüsse
allergen-peanuts = Erdnüsse
allergen-soya = Soja
allergen-sesame = Sesam
allergen-sulphites = Sulfite

snacks-at-counter = 🍿 An der Theke: <code>{ $code }</code> · { $items }
snacks-collected = 🍿 Abgeholt um { $time }: { $items }
snacks-returned = 🍿 Nicht abgeholt, voll erstattet: { $items }
picture-counter = An der Theke
cancel-snacks = Nicht abgeholte Snacks ({ $amount }) erstatten wir ganz: zusammen <b>{ $back }</b>.
change-snacks-stay = Die Snacks kommen mit: Derselbe Code steht auf den neuen Karten.
change-snacks-back = Die Snacks bleiben im bisherigen Kino; die { $amount } dafür bekommen Sie ganz zurück.

order-waiting = 🍿 <b>{ $code }: auszugeben</b>
order-handed-out = ✅ <b>{ $code }: ausgegeben um { $time }</b>
order-collected = ⛔ <b>HALT: { $code } wurde um { $time } von { $name } ausgegeben</b>
order-returned = ⛔ <b>HALT: { $code } wurde erstattet</b>, es gibt nichts auszugeben.
order-for = Für { $holder } · Vorstellung { $when }
order-undone = Zurückgenommen: Die Bestellung wartet wieder.
button-order = Snacks ausgeben: { $code }
button-undo-hand-out = Zurücknehmen
button-hand-out = Ausgegeben

refusal-snack-gone = Das steht nicht mehr auf der Karte.
refusal-too-many-snacks =
    { $limit ->
        [one] Von jedem gibt es pro Buchung nur { $limit } Stück.
       *[other] Von jedem gibt es pro Buchung höchstens { $limit } Stück.
    }
refusal-no-such-order = Hier gibt es keine Bestellung mit diesem Code. Bitte noch einmal nachsehen.
