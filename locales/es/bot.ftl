# El propio bot: las primeras palabras, la ayuda, los comandos y lo que dice cuando algo sale mal.

language-name = Español
language-ask = <b>¿En qué idioma hablamos?</b>
language-set = En español, entonces.

welcome =
    <b>¡Qué bien verle, { $name }!</b>
    Esto es la taquilla. Elija una película y sus butacas; las entradas llegan aquí mismo, al chat.
welcome-back = <b>¡Qué bien verle otra vez, { $name }!</b>

help-title = <b>Cómo funciona</b>
help-buy =
    1. Elija una película, un día y una hora.
    2. Diga cuántas butacas: le enseño las mejores y lo que cuestan. O elija en el plano de la sala.
    3. Las butacas son suyas mientras paga. Las entradas llegan aquí como imágenes; enseñe el código en la puerta.
help-keep = También puede escribir las butacas mientras mira una sala: <code>F7 F8</code> o <code>fila F 7-8</code>.
help-more =
    /start – películas en cartelera
    /tickets – mis entradas
    /wallet – mi saldo, lo pagado y lo devuelto
    /city – otra ciudad
    /language – otro idioma
    /settings – avisos, horas de silencio, salas como texto
    /support – escribir al cine
    /privacy – mis datos: verlos, llevármelos, que me olviden
    /cancel – devolver lo que tengo guardado y parar

stopped = De acuerdo, lo dejamos aquí. No tiene ninguna butaca guardada y no se ha cobrado nada.
not-understood = No le he entendido bien. Pulse un botón o escriba /start para ver la cartelera.
old-button = Ese botón es de hace mucho y las cosas han cambiado. Sigamos desde aquí.
old-button-toast = Este botón es demasiado antiguo. Aquí es donde estamos ahora.
broken = Lo sentimos, algo ha salido mal por nuestra parte. No se ha cobrado nada por ello. Si vuelve a pasar, díganos el número <code>{ $incident }</code>.
broken-toast = Lo sentimos, algo ha salido mal por nuestra parte (número { $incident }).

command-start = Cartelera
command-tickets = Mis entradas
command-wallet = Mi saldo, lo pagado y lo devuelto
command-city = Elegir otra ciudad
command-language = Idioma · Language
command-settings = Avisos, horas de silencio, salas como texto
command-support = Escribir al cine
command-privacy = Mis datos: verlos, llevármelos, que me olviden
command-cancel = Devolver lo que tengo guardado y parar
command-help = Cómo funciona
bot-description =
    Entradas de cine sin colas: elija una película y sus butacas y pague en el chat. Sus entradas llegan aquí mismo.

    Pulse Iniciar para ver la cartelera.
bot-short-description = Entradas de cine en el chat: elija película, elija butacas, pague y venga.
