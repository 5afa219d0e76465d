# Formas de pago que Stripe guarda para la próxima vez, si se le pide.

button-cards = Pagar más rápido la próxima vez
cards-title = <b>Tu tarjeta, guardada para la próxima vez</b>
cards-on = <b>Activado.</b> Cuando pagues en la página web, marca allí la casilla y Stripe guardará esa tarjeta. La próxima vez la encontrarás lista.
cards-off = <b>Desactivado.</b> No se guarda nada: en la página de pago escribes tu tarjeta cada vez. Si quieres, te la guarda Stripe, la empresa de esa página: basta con marcar allí una casilla.
cards-leaving = Lo que estaba guardado se está borrando ahora en Stripe.
cards-meaning = La tarjeta solo la tiene Stripe, y solo sirve para tus propias entradas aquí. Nosotros no la vemos nunca, y no se cobra nada si tú no pulsas Pagar en esa página. Solo guardamos el nombre con el que Stripe te conoce.
cards-back = Puedes cambiar de idea aquí cuando quieras.
button-card-keep = Guardar mi tarjeta en Stripe
card-kept = De acuerdo. Marca la casilla en la página de pago y Stripe guardará la tarjeta para la próxima vez. Puedes cambiar de idea en /settings.
button-cards-forget = Olvidar mis formas de pago
privacy-cards = Si lo pides en los ajustes, Stripe guarda tu tarjeta para la próxima vez. Entonces guardamos el nombre con el que Stripe te conoce, hasta que cambies de idea.
forget-cards = Las tarjetas que Stripe te guarda también se borran allí.
