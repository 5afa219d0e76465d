# Una sesión que cambia de hora.

show-moved = <b>Lo sentimos: tu sesión ha cambiado de hora.</b>
show-moved-was = Antes: { $when }. Ahora:
show-moved-seats = Tus butacas: { $seats }.
show-moved-held = Las butacas que tienes reservadas son para la nueva hora. Si no te viene bien, libéralas.
show-moved-sold = Tus entradas siguen valiendo, y su código también. No tienes que hacer nada.
show-moved-given = Tu entrada sigue valiendo, y su código también. Si la nueva hora no te viene bien, díselo a quien te la pasó.
show-moved-give-up = Si la nueva hora no te viene bien, cancela las entradas antes de que empiece la sesión: te lo devolvemos todo, { $back }.
button-moved-hold = Ver mi reserva
