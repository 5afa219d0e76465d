/** Prices from integer minor units, written as the reader's language writes them. */

const STARS = "XTR";

/** `amount` in minor units of the ISO `currency`; Telegram Stars have none and show a star. */
export function price(amount, currency, language) {
  if (currency === STARS) return `⭐ ${new Intl.NumberFormat(language).format(amount)}`;
  const format = new Intl.NumberFormat(language, { style: "currency", currency });
  return format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits);
}
