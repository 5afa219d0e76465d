/** One item of the chat: a message, or the messages of one album, drawn from what the server says they are now. */

import { el, hidden, icon } from "./dom.js";
import { renderText } from "./entities.js";
import { drawKeyboard, walkWithArrows } from "./keyboards.js";
import { price } from "./money.js";
import { clock } from "./times.js";

/** `chat`: {reader, botName, busy(messageId), press(message, spec), openPhoto(photos, at), payment(message)}. */
export function drawItem(node, messages, chat) {
  const [first] = messages;
  const service = serviceText(first, chat);
  if (service) return drawService(node, service);
  node.className = `message ${first.from_bot ? "in" : "out"}`;
  const bubble = el("div", { class: "bubble", dir: "auto" });
  bubble.append(hidden(first.from_bot ? `${chat.botName}: ` : "You: "), ...contents(messages, chat, picturesOf(node)));
  const old = node.querySelector(":scope > .bubble");
  if (old) old.replaceWith(bubble);
  else node.prepend(bubble);
  bubble.classList.toggle("media-only", Boolean(first.photo) && !captionOf(messages));
  return drawButtons(node, messages.at(-1), chat);
}

function drawService(node, text) {
  node.className = "message service";
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
  const captioned = captionOf(messages);
  const caption = captioned ? textBlock(captioned.caption, captioned.entities ?? captioned.caption_entities, messages, chat) : null;
  const media = mediaOf(messages, chat, pictures);
  const above = caption && messages[0].show_caption_above_media;
  if (above) yield caption;
  if (media) yield media;
  if (message.text) yield textBlock(message.text, message.entities, messages, chat);
  else if (caption && !above) yield caption;
  else if (!above) yield meta(messages);
}

const captionOf = (messages) => messages.find((message) => message.caption);

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

function mediaOf(messages, chat, pictures) {
  const [message] = messages;
  if (message.photo) return album(messages, chat, pictures);
  if (message.document) return documentCard(message.document);
  if (message.invoice) return invoiceCard(message, chat);
  if (message.venue || message.location) return placeCard(message.venue?.location ?? message.location, message.venue, chat);
  if (message.contact) return contactCard(message.contact);
  return null;
}

function picturesOf(node) {
  return new Map([...node.querySelectorAll("img[data-url]")].map((picture) => [picture.dataset.url, picture]));
}

function album(messages, chat, pictures) {
  const shots = messages.filter((message) => message.photo);
  const photos = shots.map((message) => ({ ...message.photo, alt: altText(message, messages), caption: message.caption }));
  const holder = el("div", { class: "photos" });
  holder.dataset.count = String(photos.length);
  holder.style.setProperty("--shape", String(photos[0].width / photos[0].height));
  photos.forEach((photo, index) => holder.append(photoButton(photo, () => chat.openPhoto(photos, index), pictures)));
  return holder;
}

const altText = (message, messages) => message.caption || captionOf(messages)?.caption || "Photo";

function photoButton(photo, open, pictures) {
  const picture = pictures.get(photo.url) ?? el("img", { src: photo.url, decoding: "async" });
  picture.dataset.url = photo.url;
  picture.alt = photo.alt;
  const button = el("button", { type: "button", class: "photo", "aria-label": `Open photo: ${photo.alt}`, on: { click: open } }, picture);
  button.style.setProperty("--ratio", `${photo.width} / ${photo.height}`);
  return button;
}

function documentCard(document_) {
  const name = document_.file_name ?? "file";
  const card = [
    el("span", { class: "file-icon", "aria-hidden": "true" }, name.split(".").pop().slice(0, 4)),
    el("span", { class: "file-words" }, el("span", { class: "file-name", dir: "auto" }, name), el("span", { class: "faint" }, fileSize(document_.file_size))),
  ];
  return el("a", { class: "card file", href: document_.url ?? false, download: name, "aria-label": `Save ${name}` }, card);
}

function fileSize(bytes) {
  if (!bytes) return "";
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

function invoiceCard(message, chat) {
  const { title, description, currency, total_amount: total, photo_url: picture } = message.invoice;
  return el(
    "div",
    { class: "invoice" },
    picture ? el("img", { class: "invoice-picture", src: picture, alt: "" }) : null,
    el("div", { class: "invoice-title", dir: "auto" }, title),
    el("div", { class: "invoice-words", dir: "auto" }, description),
    el("div", { class: "invoice-total" }, el("span", {}, "Invoice"), el("b", {}, price(total, currency, chat.reader.language))),
  );
}

function placeCard({ latitude, longitude }, venue, chat) {
  const address = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  const map = el("span", { class: "map" }, icon("pin"));
  const words = venue
    ? [el("b", { dir: "auto" }, venue.title), el("span", { class: "faint", dir: "auto" }, venue.address)]
    : [el("b", {}, "Location"), el("span", { class: "faint" }, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`)];
  const open = (event) => {
    event.preventDefault();
    chat.reader.openLink(address);
  };
  return el("a", { class: "place", href: address, on: { click: open } }, map, el("span", { class: "place-words" }, words));
}

function contactCard(contact) {
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ") || "Contact";
  return el("div", { class: "card" }, el("span", { class: "file-icon round", "aria-hidden": "true" }, name[0]), el("span", { class: "file-words" }, el("b", { dir: "auto" }, name), el("span", { class: "faint" }, contact.phone_number)));
}

/** The rows under a message; the Pay button of an invoice that is paid becomes its receipt. */
function rowsOf(message) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (!message.invoice?.paid) return rows;
  return rows.map((row) => row.map((spec) => (spec.pay ? { ...spec, text: "Receipt" } : spec)));
}

function drawButtons(node, message, chat) {
  const rows = rowsOf(message);
  let holder = node.querySelector(":scope > .keyboard");
  if (!rows.length) return holder?.remove();
  if (!holder) {
    holder = el("div", { class: "keyboard", role: "group", "aria-label": "Buttons of this message", "aria-live": "off" });
    walkWithArrows(holder);
    node.append(holder);
  }
  node.classList.add("with-keyboard");
  drawKeyboard(holder, rows, (spec, button) => chat.press(holder.message, spec, button), chat.busy(message.message_id));
  holder.message = message;
  node.classList.toggle("wide", holder.dataset.wide === "true");
  return holder;
}
