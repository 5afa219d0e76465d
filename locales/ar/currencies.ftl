# الأسعار بعملة المرء أيضًا، بالتقريب.

price-also = { $price } (≈ { $about })
price-about = <i>≈ { $about }</i>
settings-currency = الأسعار أيضًا بعملة: { $currency }
button-currency = الأسعار بعملتي
currency-ask = <b>بأي عملة نعرض الأسعار أيضًا؟</b> تظهر بالتقريب بجانب السعر أو في السطر الذي تحته، وأنت تدفع دائمًا سعر السينما.
currency-rates = أسعار الصرف ليوم { $day }، حددتها السينما.
currency-none = بلا عملة أخرى
