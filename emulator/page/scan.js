/** Opening a deep link from outside: typed, seen in an open chat, or read from a QR code in a picture. */

import { field, formDialog } from "./dialogs.js";
import { el } from "./dom.js";
import { deepLink, isPayload } from "./links.js";
import { readQr } from "./qr.js";

const MOST = 12;
const read = new Map();

/** What the picture's QR code says, read once a picture; null when it says nothing. */
function qrOf(url) {
  if (!read.has(url))
    read.set(
      url,
      readQr(url).catch(() => null),
    );
  return read.get(url);
}

/** `seen`: {links: [text], photos: [{url, from}]}. Resolves with {username, payload}, null for nonsense, undefined for no choice. */
export async function askDeepLink(column, seen) {
  const input = field(
    "Link or payload",
    { name: "link", required: true, placeholder: "https://t.me/bot?start=…", dir: "ltr", inputmode: "url" },
    "What a scanned QR code says, or only the part after start=",
  );
  const fill = (link) => (input.querySelector("input").value = link);
  const chips = el("div", { class: "chips", role: "group", "aria-label": "Seen in the open chats" });
  const note = el("p", { class: "hint", role: "status" });
  addLinks(chips, seen.links, fill);
  addCodes(chips, seen.photos, fill);
  const answer = await formDialog({
    column,
    title: "Open a t.me link",
    fields: [input, pictureField(fill, note), note, chips],
    submit: "Open",
  });
  if (!answer) return undefined;
  return isPayload(answer.link) ? { username: "", payload: answer.link.trim() } : deepLink(answer.link);
}

function chip(link, words, fill) {
  return el("button", { type: "button", class: "chip", title: link, on: { click: () => fill(link) } }, words);
}

function addLinks(chips, links, fill) {
  for (const link of links)
    chips.append(chip(link, el("span", { class: "mono" }, link.replace(/^https?:\/\//, "")), fill));
}

async function addCodes(chips, photos, fill) {
  const known = new Set();
  for (const { url, from } of photos.slice(0, MOST)) {
    const words = await qrOf(url);
    const link = words && deepLink(words);
    if (!link?.payload || known.has(link.payload)) continue;
    known.add(link.payload);
    chips.append(chip(words, `QR in ${from}'s chat · …${link.payload.slice(-6)}`, fill));
  }
}

function pictureField(fill, note) {
  const choose = async (event) => {
    const url = URL.createObjectURL(event.target.files[0]);
    const words = await readQr(url).catch(() => null);
    URL.revokeObjectURL(url);
    note.textContent = words ? "" : "There is no QR code in this picture that can be read.";
    if (words) fill(words);
  };
  const input = el("input", { type: "file", accept: "image/*", class: "visually-hidden", on: { change: choose } });
  return el("label", { class: "button picture-field" }, input, "Read a QR code from a picture…");
}
