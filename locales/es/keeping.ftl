# Formas de pago que Stripe guarda para la próxima vez, si se le pide.

button-cards = Pagar más rápido la próxima vez
cards-title = <b>Su tarjeta, guardada para la próxima vez</b>
cards-on = <b>Activado.</b> Cuando pague en la página web, marque allí la casilla y Stripe guardará esa tarjeta. La próxima vez la encontrará lista.
cards-off = <b>Desactivado.</b> No se guarda nada: en la página de pago escribe su tarjeta cada vez. Si lo desea, se la guarda Stripe, la empresa de esa página: basta con marcar allí una casilla.
cards-leaving = Lo que estaba guardado se está borrando ahora en Stripe.
cards-meaning = La tarjeta solo la tiene Stripe, y solo sirve para sus propias entradas aquí. Nosotros no la vemos nunca, y no se cobra nada si usted no pulsa Pagar en esa página. Solo guardamos el nombre con el que Stripe le conoce.
cards-back = Puede cambiar de idea aquí cuando quiera.
button-card-keep = Guardar mi tarjeta en Stripe
button-cards-forget = Olvidar mis formas de pago
privacy-cards = Si lo pide en los ajustes, Stripe guarda su tarjeta para la próxima vez. Entonces guardamos el nombre con el que Stripe le conoce, hasta que cambie de idea.
forget-cards = Las tarjetas que Stripe le guarda también se borran allí.
