# الأسعار بعملة المرء أيضًا، بالتقريب.

price-also = { $price } (≈ { $about })
settings-currency = الأسعار أيضًا بعملة: { $currency }
button-currency = الأسعار بعملتي
currency-ask = <b>بأي عملة نعرض الأسعار أيضًا؟</b> تظهر بين قوسين وبالتقريب، وأنت تدفع دائمًا السعر المكتوب قبلها.
currency-rates = أسعار الصرف ليوم { $day }، حددتها السينما.
currency-none = كما تُدفع فقط
