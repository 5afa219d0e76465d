# Що написано на картинках: коротко, адже це малюється.

picture-screen = ЕКРАН
picture-taken = зайнято
picture-mine = за Вами
picture-bought = Ваші квитки
picture-window = на кнопках

picture-row = Ряд
picture-seat = Місце
picture-zone = час: { $place }
picture-booking = Бронювання
picture-note = Покажіть цей код на вході
picture-used = ПОГАШЕНО
