# Что написано на картинках: коротко, ведь это рисуется.

picture-screen = ЭКРАН
picture-taken = занято
picture-mine = за вами
picture-bought = ваши билеты
picture-window = на кнопках

picture-row = Ряд
picture-seat = Место
picture-zone = время: { $place }
picture-booking = Бронь
picture-note = Покажите этот код на входе
picture-used = ПОГАШЕН
