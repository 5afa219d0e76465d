# What stands in pictures: short, since it is drawn.

picture-screen = SCREEN
picture-taken = taken
picture-mine = yours for now
picture-bought = your tickets
picture-window = on the buttons

picture-row = Row
picture-seat = Seat
picture-zone = { $place } time
picture-booking = Booking
picture-note = Show this code at the door
picture-used = USED
