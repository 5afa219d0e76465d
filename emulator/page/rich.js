/** Rich messages: blocks of text, tables, lists, pictures and buttons. What a block cannot show, its text stands for. */

import { photoButton } from "./cards.js";
import { el, icon, setAttribute } from "./dom.js";
import { renderText } from "./entities.js";
import { buttonKey } from "./keyboards.js";

const HEADINGS = { 1: "h3", 2: "h3", 3: "h4", 4: "h4" };
const MARKS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  subscript: "sub",
  superscript: "sup",
  marked: "mark",
};
const ADDRESSES = {
  url: ({ url }) => url,
  email_address: (node) => `mailto:${node.email_address}`,
  phone_number: (node) => `tel:${node.phone_number}`,
};

/** `writer`: what a bubble's chat gives (see bubble.js), with `press(spec)` and `busy`, the keys being waited for. */
export const renderBlocks = (blocks, writer) => blocks.map((block) => renderBlock(block, writer));

function renderBlock(block, writer) {
  const draw = BLOCKS[block.type];
  if (draw) return draw(block, writer);
  return el("p", { dir: "auto" }, renderRich(block.text ?? block.expression ?? "", writer));
}

/** RichText is a string, a list of RichText, or a node with RichText inside. */
function renderRich(text, writer) {
  if (typeof text === "string") return [text];
  if (Array.isArray(text)) return text.flatMap((part) => renderRich(part, writer));
  if (text.type === "button") return [richButton(text.button, writer)];
  const inside = renderRich(text.text ?? text.alternative_text ?? text.expression ?? "", writer);
  if (MARKS[text.type]) return [el(MARKS[text.type], {}, inside)];
  if (ADDRESSES[text.type]) return [address(ADDRESSES[text.type](text), inside, writer)];
  if (text.type === "bot_command")
    return [
      el("button", { type: "button", class: "link", on: { click: () => writer.reader.say(text.bot_command) } }, inside),
    ];
  return [likeEntity(text, writer) ?? el("span", {}, inside)];
}

/** Spoilers, code and live times look as they do in plain text. */
function likeEntity(node, writer) {
  if (!["spoiler", "code", "date_time"].includes(node.type)) return null;
  const words = plain(node);
  return renderText(words, [{ ...node, offset: 0, length: words.length }], writer.reader);
}

/** The letters of a RichText. */
function plain(text) {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(plain).join("");
  return plain(text.text ?? text.alternative_text ?? text.expression ?? "");
}

function address(url, inside, writer) {
  const open = (event) => {
    event.preventDefault();
    writer.reader.openLink(url);
  };
  return el("a", { href: "#", title: url, on: { click: open } }, inside);
}

function richButton(spec, writer) {
  const named = { ...spec, text: plain(spec.text) };
  const press = () => !spec.disabled && writer.press(named);
  const button = el(
    "button",
    { type: "button", class: "key", dir: "auto", on: { click: press } },
    el("span", { class: "words" }, named.text),
  );
  button.dataset.key = buttonKey(named);
  setAttribute(button, "data-style", spec.style);
  setAttribute(button, "aria-disabled", spec.disabled ? "true" : null);
  setAttribute(button, "aria-busy", writer.busy.has(buttonKey(named)) ? "true" : null);
  return button;
}

function table(block, writer) {
  const looks = ["bordered", "striped", "compact"].filter((look) => block[`is_${look}`]).join(" ");
  const rows = block.cells.map((row) =>
    el(
      "tr",
      {},
      row.map((cell) => tableCell(cell, writer)),
    ),
  );
  const caption = block.caption ? el("caption", {}, renderRich(block.caption, writer)) : null;
  return el("div", { class: "table-box" }, el("table", { class: looks }, caption, el("tbody", {}, rows)));
}

function tableCell(cell, writer) {
  const attributes = { colspan: cell.colspan, rowspan: cell.rowspan, dir: "auto" };
  const node = el(cell.is_header ? "th" : "td", attributes, renderRich(cell.text ?? "", writer));
  node.style.textAlign = cell.align;
  node.style.verticalAlign = cell.valign;
  return node;
}

function list(block, writer) {
  const mark = (item) => (item.has_checkbox ? (item.is_checked ? "☑" : "☐") : item.label);
  const items = block.items.map((item) =>
    el("li", {}, el("span", {}, mark(item)), el("div", {}, renderBlocks(item.blocks, writer))),
  );
  return el("ul", {}, items);
}

function picture(block, writer) {
  const full = block.photo.at(-1);
  const alt = block.caption ? plain(block.caption.text) : "Photo";
  const photo = { ...full, url: `/client/files/${full.file_id}`, alt, caption: block.caption ? alt : "" };
  const caption = block.caption ? el("figcaption", { dir: "auto" }, renderRich(block.caption.text, writer)) : null;
  return el(
    "figure",
    {},
    photoButton(photo, () => writer.openPhoto([photo], 0), new Map()),
    caption,
  );
}

function quotation(block, writer) {
  const inside = block.blocks ? renderBlocks(block.blocks, writer) : renderRich(block.text, writer);
  const credit = block.credit ? el("cite", { class: "foot-note" }, renderRich(block.credit, writer)) : null;
  return el("blockquote", { dir: "auto" }, inside, credit);
}

const BLOCKS = {
  heading: (block, writer) => el(HEADINGS[block.size] ?? "h5", { dir: "auto" }, renderRich(block.text, writer)),
  pre: (block) => el("pre", {}, el("code", {}, plain(block.text))),
  footer: (block, writer) => el("p", { class: "foot-note", dir: "auto" }, renderRich(block.text, writer)),
  divider: () => el("hr"),
  anchor: () => el("span", { hidden: true }),
  list,
  table,
  blockquote: quotation,
  expandable_blockquote: quotation,
  pullquote: quotation,
  collage: (block, writer) => el("div", {}, renderBlocks(block.blocks, writer)),
  slideshow: (block, writer) => el("div", {}, renderBlocks(block.blocks, writer)),
  details: (block, writer) =>
    el(
      "details",
      { open: Boolean(block.is_open) },
      el("summary", {}, renderRich(block.summary, writer)),
      renderBlocks(block.blocks, writer),
    ),
  map: (block) => el("div", { class: "map" }, icon("pin")),
  buttons: (block, writer) =>
    el(
      "div",
      { class: "row" },
      block.buttons.map((spec) => richButton(spec, writer)),
    ),
  photo: picture,
};
