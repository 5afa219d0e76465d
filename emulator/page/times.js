/** Moments in the reader's own zone and language, and relative ones that keep ticking. */

import { el } from "./dom.js";

const STEPS = [
  ["year", 31536000],
  ["month", 2592000],
  ["week", 604800],
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

const PARTS = {
  w: { weekday: "long" },
  d: { day: "numeric", month: "numeric", year: "2-digit" },
  D: { day: "numeric", month: "long", year: "numeric" },
  t: { hour: "numeric", minute: "2-digit" },
  T: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

/** `seconds` from now, negative for the past: "in 9 minutes". */
export function relative(seconds, language) {
  const size = Math.abs(seconds);
  const [unit, length] = STEPS.find(([, step]) => size >= step) ?? STEPS.at(-1);
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.trunc(seconds / length), unit);
}

/** `format` is Telegram's date_time_format: `r`, or `w?[dD]?[tT]?`; an unknown one gives null. */
export function formatted(unixTime, format, language) {
  if (format === "r") return relative(unixTime - Date.now() / 1000, language);
  if (!/^w?[dD]?[tT]?$/.test(format) || !format) return null;
  const options = Object.assign({}, ...[...format].map((letter) => PARTS[letter]));
  return new Intl.DateTimeFormat(language, options).format(new Date(unixTime * 1000));
}

/** A `<time>` whose text follows the clock when the format is relative; `fallback` is what the bot wrote. */
export function timeNode(unixTime, format, language, fallback) {
  const moment = new Date(unixTime * 1000);
  const node = el("time", {
    datetime: moment.toISOString(),
    title: new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "medium" }).format(moment),
  });
  node.textContent = formatted(unixTime, format, language) ?? fallback;
  if (format === "r") Object.assign(node.dataset, { ticking: String(unixTime), language });
  if (format === "r") node.setAttribute("aria-live", "off");
  return node;
}

function tick() {
  for (const node of document.querySelectorAll("time[data-ticking]")) {
    const words = relative(Number(node.dataset.ticking) - Date.now() / 1000, node.dataset.language);
    if (node.textContent !== words) node.textContent = words;
  }
}

export const startTicking = () => setInterval(tick, 1000);

export const clock = (unixTime) =>
  new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(unixTime * 1000);

export const dayKey = (unixTime) => new Date(unixTime * 1000).toDateString();

/** "Today", "Yesterday", "20 November" or, in another year, "20 November 2025". */
export function dayName(unixTime) {
  const day = new Date(unixTime * 1000);
  const now = new Date();
  if (day.toDateString() === now.toDateString()) return "Today";
  now.setDate(now.getDate() - 1);
  if (day.toDateString() === now.toDateString()) return "Yesterday";
  const year = day.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat("en", { day: "numeric", month: "long", year }).format(day);
}
