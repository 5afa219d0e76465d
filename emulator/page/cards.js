/** What a bubble can hold besides text: photos, files, invoices, places, contacts. */

import { el, icon } from "./dom.js";
import { price } from "./money.js";

const SMALLEST = 200;
const WIDEST = 480;
const TALLEST = 440;
const ALBUM = 420;

/** How wide, in CSS pixels, a bubble is that holds these photos: as the picture is, within what a chat has room for. */
export function photoWidth(photos) {
  const [{ width, height }] = photos;
  return photos.length > 1 ? ALBUM : Math.min(WIDEST, Math.max(SMALLEST, width), (TALLEST * width) / height);
}

/** The message of an album that carries its caption. */
export const captionOf = (messages) => messages.find((message) => message.caption);

export function mediaOf(messages, chat, pictures) {
  const [message] = messages;
  if (message.photo) return album(messages, chat, pictures);
  if (message.document) return documentCard(message.document);
  if (message.invoice) return invoiceCard(message, chat);
  if (message.venue || message.location)
    return placeCard(message.venue?.location ?? message.location, message.venue, chat);
  if (message.contact) return contactCard(message.contact);
  return null;
}

function album(messages, chat, pictures) {
  const shots = messages.filter((message) => message.photo);
  const photos = shots.map((message) => ({
    ...message.photo,
    alt: altText(message, messages),
    caption: message.caption,
  }));
  const holder = el("div", { class: "photos" });
  holder.dataset.count = String(photos.length);
  photos.forEach((photo, index) => holder.append(photoButton(photo, () => chat.openPhoto(photos, index), pictures)));
  return holder;
}

const altText = (message, messages) => message.caption || captionOf(messages)?.caption || "Photo";

export function photoButton(photo, open, pictures) {
  const picture = pictures.get(photo.url) ?? el("img", { src: photo.url, decoding: "async" });
  picture.dataset.url = photo.url;
  picture.alt = photo.alt;
  const button = el(
    "button",
    {
      type: "button",
      class: "photo",
      "aria-label": `Open photo: ${photo.alt}`,
      "data-key": photo.url,
      on: { click: open },
    },
    picture,
  );
  button.style.setProperty("--ratio", `${photo.width} / ${photo.height}`);
  return button;
}

function documentCard(document_) {
  const name = document_.file_name ?? "file";
  const card = [
    el("span", { class: "file-icon", "aria-hidden": "true" }, name.split(".").pop().slice(0, 4)),
    el(
      "span",
      { class: "file-words" },
      el("span", { class: "file-name", dir: "auto" }, name),
      el("span", { class: "faint" }, fileSize(document_.file_size)),
    ),
  ];
  return el(
    "a",
    { class: "card file", href: document_.url ?? false, download: name, "aria-label": `Save ${name}` },
    card,
  );
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
    el(
      "div",
      { class: "invoice-total" },
      el("span", {}, "Invoice"),
      el("b", {}, price(total, currency, chat.reader.language)),
    ),
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
  return el(
    "a",
    { class: "place", href: address, on: { click: open } },
    map,
    el("span", { class: "place-words" }, words),
  );
}

function contactCard(contact) {
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ") || "Contact";
  return el(
    "div",
    { class: "card" },
    el("span", { class: "file-icon round", "aria-hidden": "true" }, name[0]),
    el(
      "span",
      { class: "file-words" },
      el("b", { dir: "auto" }, name),
      el("span", { class: "faint" }, contact.phone_number),
    ),
  );
}
