/** One item of the chat: a message, or the messages of one album, drawn from what the server says they are now. */

import { captionOf, mediaOf, photoWidth } from "./cards.js";
import { el, hidden, icon } from "./dom.js";
import { renderText } from "./entities.js";
import { drawKeyboard, walkWithArrows } from "./keyboards.js";
import { price } from "./money.js";
import { renderBlocks } from "./rich.js";
import { clock } from "./times.js";

/** `chat`: {reader, botName, busy(messageId), press(message, spec), openPhoto(photos, at), find(messageId), show(messageId)}. */
export function drawItem(node, messages, chat) {
  const [first] = messages;
  const service = serviceText(first, chat);
  if (service) {
    drawService(node, service);
    return;
  }
  node.classList.remove("service");
  node.classList.add(first.from_bot ? "in" : "out");
  const bubble = el("div", { class: "bubble", dir: "auto" });
  bubble.append(hidden(first.from_bot ? `${chat.botName}: ` : "You: "), ...contents(messages, chat, picturesOf(node)));
  putBubble(node, bubble);
  const photos = messages.filter((message) => message.photo).map((message) => message.photo);
  node.classList.toggle("pictured", photos.length > 0);
  if (photos.length) node.style.setProperty("--photo-width", `${photoWidth(photos)}px`);
  bubble.classList.toggle("media-only", Boolean(first.photo) && !captionOf(messages));
  drawButtons(node, messages.at(-1), chat);
}

/** The new bubble in the old one's place, the focus on the part that has the same key. */
function putBubble(node, bubble) {
  const old = node.querySelector(":scope > .bubble");
  const key = old?.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  if (old) old.replaceWith(bubble);
  else node.prepend(bubble);
  if (key === undefined) return;
  [...bubble.querySelectorAll("[data-key]")].find((part) => part.dataset.key === key)?.focus({ preventScroll: true });
}

function drawService(node, text) {
  node.classList.add("service");
  node.replaceChildren(el("span", { class: "pill", dir: "auto" }, text));
}

function serviceText(message, chat) {
  const paid = message.successful_payment;
  if (paid) return `You have paid ${price(paid.total_amount, paid.currency, chat.reader.language)} to ${chat.botName}`;
  if (message.refunded_payment) {
    const back = message.refunded_payment;
    return `${chat.botName} has refunded ${price(back.total_amount, back.currency, chat.reader.language)}`;
  }
  if (message.pinned_message) return `${chat.botName} pinned a message`;
  return null;
}

function* contents(messages, chat, pictures) {
  const [message] = messages;
  const quoted = message.reply_to_message_id && chat.find(message.reply_to_message_id);
  if (quoted) yield quote(quoted, chat);
  const captioned = captionOf(messages);
  const caption = captioned
    ? textBlock(captioned.caption, captioned.entities ?? captioned.caption_entities, messages, chat)
    : null;
  const media = mediaOf(messages, chat, pictures);
  const above = caption && messages[0].show_caption_above_media;
  if (above) yield caption;
  if (media) yield media;
  if (message.rich_message) yield richBlock(message, chat);
  if (message.text) yield textBlock(message.text, message.entities, messages, chat);
  else if (caption && !above) yield caption;
  else if (!above) yield meta(messages);
  if (message.reactions?.length) yield reactions(message.reactions);
}

function quote(message, chat) {
  const words = message.text || message.caption || (message.photo ? "Photo" : "Message");
  const jump = () => chat.show(message.message_id);
  return el(
    "button",
    { type: "button", class: "quote", on: { click: jump } },
    el("b", { dir: "auto" }, message.from_bot ? chat.botName : "You"),
    el("span", { dir: "auto" }, words),
  );
}

const reactions = (all) =>
  el(
    "div",
    { class: "reactions" },
    all.map(({ emoji }) => el("span", { class: "reaction" }, emoji ?? "★")),
  );

function richBlock(message, chat) {
  const press = (spec) => chat.press(message, spec);
  const { blocks, is_rtl: rightToLeft } = message.rich_message;
  const writer = { ...chat, press, busy: chat.busy(message.message_id) };
  return el("div", { class: "rich", dir: rightToLeft ? "rtl" : "auto" }, renderBlocks(blocks, writer));
}

function textBlock(text, entities, messages, chat) {
  const block = el("div", { class: "text", dir: "auto" }, renderText(text, entities, chat.reader));
  if (isJumbo(text, entities)) block.classList.add("jumbo");
  block.append(meta(messages));
  return block;
}

const isJumbo = (text, entities) => !entities?.length && /^(\p{Extended_Pictographic}\uFE0F?){1,3}$/u.test(text);

function meta(messages) {
  const message = messages.at(-1);
  const edited = messages.some((one) => one.edit_date);
  const sent = el("time", { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date));
  return el("span", { class: "meta" }, edited ? "edited " : null, sent, message.from_bot ? null : icon("checks"));
}

/** Pictures already loaded, by address, so that an edit does not load them again. */
function picturesOf(node) {
  return new Map([...node.querySelectorAll("img[data-url]")].map((picture) => [picture.dataset.url, picture]));
}

/** The rows under a message; the Pay button of an invoice that is paid becomes its receipt. */
function rowsOf(message) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (!message.invoice?.paid) return rows;
  return rows.map((row) => row.map((spec) => (spec.pay ? { ...spec, text: "Receipt" } : spec)));
}

/** The keyboard under a message, with spinners where an answer is waited for. */
export function drawButtons(node, message, chat) {
  const rows = rowsOf(message);
  const holder = keyboardOf(node, rows.length > 0);
  node.classList.toggle("with-keyboard", rows.length > 0);
  if (holder) drawKeyboard(holder, rows, (spec) => chat.press(holder.message, spec), chat.busy(message.message_id));
  if (holder) holder.message = message;
  node.classList.toggle("wide", holder?.dataset.wide === "true");
}

/** The place for the keyboard: made when it is wanted, gone when it is not. */
function keyboardOf(node, wanted) {
  const old = node.querySelector(":scope > .keyboard");
  if (!wanted) old?.remove();
  if (!wanted || old) return wanted ? old : null;
  const attributes = { class: "keyboard", role: "group", "aria-label": "Buttons of this message", "aria-live": "off" };
  const holder = el("div", attributes);
  walkWithArrows(holder);
  node.append(holder);
  return holder;
}
