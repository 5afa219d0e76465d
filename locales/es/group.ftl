# Lo que dice el bot en los grupos.

group-come-in = Vendo entradas de cine, a cada persona por separado. Hablemos en un chat privado.
group-not-here = Esto solo funciona en un chat privado conmigo.
button-come-in = Abrir la taquilla

## Cuando un pago ni siquiera se pudo mirar

payment-not-now = Lo sentimos, ahora mismo no ha funcionado y no se te ha cobrado nada. Inténtalo otra vez dentro de un momento.
