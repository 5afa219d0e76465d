/** A message's text with its entities, as DOM nodes. Offsets count UTF-16 units, as strings do here. */

import { el } from "./dom.js";
import { timeNode } from "./times.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const PLAIN = { bold: "strong", italic: "em", underline: "u", strikethrough: "s" };

/** `reader`: {language, openLink(url), say(text), toast(text)}. */
export function renderText(text, entities, reader) {
  const ordered = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return render(text, ordered, 0, text.length, reader);
}

function render(text, entities, start, end, reader) {
  const fragment = document.createDocumentFragment();
  let at = start;
  for (let i = 0; i < entities.length;) {
    const entity = entities[i];
    const close = Math.min(entity.offset + entity.length, end);
    let next = i + 1;
    while (next < entities.length && entities[next].offset < close) next += 1;
    if (entity.offset > at) fragment.append(text.slice(at, entity.offset));
    const inside = render(text, entities.slice(i + 1, next), entity.offset, close, reader);
    fragment.append(wrap(entity, inside, text.slice(entity.offset, close), reader));
    at = BLOCKS.has(entity.type) && text[close] === "\n" ? close + 1 : close;
    i = next;
  }
  if (at < end) fragment.append(text.slice(at, end));
  return fragment;
}

function wrap(entity, inside, words, reader) {
  if (PLAIN[entity.type]) return el(PLAIN[entity.type], {}, inside);
  return WRAPPERS[entity.type]?.(inside, words, reader, entity) ?? el("span", {}, inside);
}

function link(inside, address, reader) {
  const open = (event) => {
    event.preventDefault();
    reader.openLink(address);
  };
  return el("a", { href: safeHref(address), rel: "noopener noreferrer", on: { click: open } }, inside);
}

const safeHref = (address) => (/^\s*(javascript|data|vbscript):/i.test(address) ? "#" : address);

function action(inside, className, onClick) {
  return el("button", { type: "button", class: className, on: { click: onClick } }, inside);
}

function spoiler(inside) {
  const cover = el(
    "span",
    { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, press to show" },
    inside,
  );
  const reveal = () => {
    cover.classList.add("revealed");
    for (const name of ["role", "tabindex", "aria-label"]) cover.removeAttribute(name);
  };
  cover.addEventListener("click", reveal);
  cover.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") reveal();
  });
  return cover;
}

function longQuote(inside) {
  const quote = el("blockquote", { class: "folded" }, inside);
  const toggle = action("Show more", "unfold", () => {
    toggle.textContent = quote.classList.toggle("folded") ? "Show more" : "Show less";
  });
  quote.append(toggle);
  return quote;
}

function copied(inside, words, reader) {
  const copy = async () => {
    await navigator.clipboard.writeText(words);
    reader.toast("Copied");
  };
  return el("code", { class: "copy", title: "Copy", on: { click: () => copy().catch(() => {}) } }, inside);
}

const WRAPPERS = {
  spoiler,
  code: copied,
  pre: (inside, words, reader, entity) =>
    el("pre", {}, entity.language ? el("span", { class: "language" }, entity.language) : null, el("code", {}, inside)),
  blockquote: (inside) => el("blockquote", {}, inside),
  expandable_blockquote: longQuote,
  text_link: (inside, words, reader, entity) => link(inside, entity.url, reader),
  url: (inside, words, reader) => link(inside, words, reader),
  email: (inside, words, reader) => link(inside, `mailto:${words}`, reader),
  phone_number: (inside, words, reader) => link(inside, `tel:${words}`, reader),
  bot_command: (inside, words, reader) => action(inside, "link", () => reader.say(words)),
  mention: (inside) => el("span", { class: "mention" }, inside),
  text_mention: (inside) => el("span", { class: "mention" }, inside),
  hashtag: (inside) => el("span", { class: "mention" }, inside),
  cashtag: (inside) => el("span", { class: "mention" }, inside),
  custom_emoji: (inside) => el("span", { class: "custom-emoji" }, inside),
  date_time: (inside, words, reader, entity) =>
    el("span", { class: "moment" }, timeNode(entity.unix_time, entity.date_time_format ?? "", reader.language, words)),
};
