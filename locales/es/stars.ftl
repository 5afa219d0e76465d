# Pagado con estrellas de Telegram.

cancel-stars-part = Las estrellas solo se devuelven todas juntas; por eso te abonamos { $amount } en tu saldo.
