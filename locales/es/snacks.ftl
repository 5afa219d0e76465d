# Palomitas y bebidas: la carta junto a las butacas, el código de la barra, la entrega.

button-snacks = Palomitas y bebidas
button-usual = Lo de siempre, { $total }: { $items }
cart-usual = ¿Lo mismo que la última vez? { $items }: { $total }
usual-taken = Añadido lo de siempre. Puedes cambiarlo cuando quieras.
usual-gone = Ya no está en la carta: { $items }. Lo demás está añadido.
snacks-title = <b>Palomitas y bebidas</b>, { $cinema }
snacks-how = Elige aquí: se paga junto con las butacas y se recoge en la barra antes de la película. No llevan gastos de gestión ni admiten códigos.
snacks-item = { $name }: { $price }
snacks-contains = contiene { $allergens }
snacks-off = ya no está en la carta
snacks-total = <b>Con las butacas: { $total }</b>
snacks-popcorn = Palomitas
snacks-drinks = Bebidas
snacks-sweets = Dulces
snacks-combos = Menús
price-snack = { $number } × { $name }: { $amount }
allergen-gluten = gluten
allergen-milk = leche
allergen-eggs = huevo
allergen-nuts = frutos secos
allergen-peanuts = cacahuete
allergen-soya = soja
allergen-sesame = sésamo
allergen-sulphites = sulfitos

snacks-at-counter = 🍿 En la barra: <code>{ $code }</code> · { $items }
snacks-collected = 🍿 Recogido a las { $time }: { $items }
snacks-returned = 🍿 Sin recoger, devuelto por completo: { $items }
picture-counter = En la barra
cancel-snacks = Lo que nadie ha recogido en la barra ({ $amount }) se devuelve entero: <b>{ $back }</b> en total.
change-snacks-stay = Las palomitas y bebidas van contigo: el mismo código estará en las entradas nuevas.
change-snacks-back = Las palomitas y bebidas se quedan en el otro cine, así que te devolvemos esos { $amount } enteros.

order-waiting = 🍿 <b>{ $code }: por entregar</b>
order-handed-out = ✅ <b>{ $code }: entregado a las { $time }</b>
order-collected = ⛔ <b>ALTO: { $code } ya lo entregó { $name } a las { $time }</b>
order-returned = ⛔ <b>ALTO: { $code } se devolvió</b>, no hay nada que entregar.
order-for = Para { $holder } · sesión { $when }
order-undone = Deshecho: el pedido vuelve a esperar.
button-order = Entregar en barra: { $code }
button-undo-hand-out = Deshacer la entrega
button-hand-out = Entregado

refusal-snack-gone = Eso ya no está en la carta.
refusal-too-many-snacks =
    { $limit ->
        [one] Con una reserva solo se puede pedir { $limit } de cada cosa.
       *[other] Con una reserva se pueden pedir como mucho { $limit } de cada cosa.
    }
refusal-no-such-order = Aquí no hay ningún pedido con ese código. Míralo otra vez, por favor.
