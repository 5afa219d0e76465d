# El propio bot: las primeras palabras, la ayuda, los comandos y lo que dice cuando algo sale mal.

language-name = Español
language-ask = <b>¿En qué idioma hablamos?</b>
language-set = En español, entonces.

welcome =
    <b>¡Qué alegría verte, { $name }!</b>
    Esto es la taquilla. Elige una película y tus butacas; las entradas llegan aquí mismo, al chat.
welcome-back = <b>¡Qué alegría verte otra vez, { $name }!</b>

help-title = <b>Cómo funciona</b>
help-buy =
    1. Elige una película, un día y una hora.
    2. Di cuántas butacas quieres: te enseño las mejores y lo que cuestan. O elige en el plano de la sala.
    3. Las butacas son tuyas mientras pagas. Las entradas llegan aquí como imágenes; muestra el código en la puerta.
help-wish = O escribe sin más lo que quieres: <i>dos entradas para Metrópolis mañana por la noche</i>.
help-keep = También puedes escribir las butacas (<code>F7 F8</code> o <code>fila F 7-8</code>) mientras miras una sala.
help-more =
    /start – películas en cartelera
    /tickets – mis entradas
    /wallet – mi saldo, pagos y devoluciones
    /watching – de qué quiero enterarme
    /city – otra ciudad
    /language – otro idioma
    /settings – avisos, horas de silencio, salas como texto
    /support – escribir al cine
    /privacy – mis datos: verlos, llevármelos, borrarlos
    /cancel – liberar mis butacas y parar
help-staff =
    <b>Para el personal</b>
    Apunta con la cámara al código de una entrada y abre el enlace: te digo al momento si el cliente puede pasar.
    El código del bar o el número de una reserva se escriben aquí.
    Encargados: /findings – en qué difieren nuestras cuentas y las del proveedor de pagos; /refunds – lo que hay que devolver a mano.

stopped = De acuerdo, lo dejamos aquí. No tienes ninguna butaca reservada y no se te ha cobrado nada.
not-understood = No te he entendido bien. Pulsa un botón o escribe /start para ver la cartelera.
old-button = Ese botón es de hace mucho y las cosas han cambiado. Sigamos desde aquí.
old-button-toast = Este botón es demasiado antiguo. Así están las cosas ahora.
broken = Lo sentimos, algo ha salido mal por nuestra parte. No se te ha cobrado nada por ello. Si vuelve a pasar, dinos el número <code>{ $incident }</code>.
broken-toast = Lo sentimos, algo ha salido mal por nuestra parte (número { $incident }).

command-start = Cartelera
command-tickets = Mis entradas
command-wallet = Mi saldo, pagos y devoluciones
command-city = Elegir otra ciudad
command-language = Idioma · Language
command-settings = Avisos, horas de silencio, salas como texto
command-support = Escribir al cine
command-privacy = Mis datos: verlos, llevármelos, borrarlos
command-cancel = Liberar mis butacas y parar
command-help = Cómo funciona
bot-description =
    Entradas de cine sin hacer cola: elige una película y tus butacas y paga en el chat. Tus entradas llegan aquí mismo.

    Pulsa Iniciar para ver la cartelera.
bot-short-description = Entradas de cine en el chat: elige película, elige butacas, paga y ven.
