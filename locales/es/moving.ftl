# Una sesión que cambia de hora.

show-moved = <b>Lo sentimos: su sesión ha cambiado de hora.</b>
show-moved-was = Iba a empezar: { $when }. Ahora es:
show-moved-seats = Sus asientos: { $seats }.
show-moved-held = Los asientos que tiene reservados son para la nueva hora. Si no le viene bien, suéltelos.
show-moved-sold = Sus entradas siguen valiendo, y su código también. No tiene que hacer nada.
show-moved-given = Su entrada sigue valiendo, y su código también. Si la nueva hora no le viene bien, dígaselo a quien se la pasó.
show-moved-give-up = Si la nueva hora no le viene bien, cancele las entradas antes de que empiece la sesión: se le devuelve todo, { $back }.
button-moved-hold = Ver lo que tengo reservado
