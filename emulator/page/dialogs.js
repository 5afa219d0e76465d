/** Dialogs and toasts. The browser's own modal dialog keeps the focus inside, closes on Esc and gives the focus back. */

import { el, icon, iconButton } from "./dom.js";

let titles = 0;

/** Shows `content` over `column`; resolves with what `close(value)` was given, or undefined after Esc or the backdrop. */
export function openDialog({ column, title, className = "", role = "dialog", content, actions = [] }) {
  const id = `dialog-title-${(titles += 1)}`;
  const dialog = el("dialog", { class: `dialog ${className}`, role, "aria-modal": "true", "aria-labelledby": id });
  let value;
  const close = (result) => {
    value = result;
    dialog.close();
  };
  dialog.append(el("h2", { id }, title));
  const body = typeof content === "function" ? content(close, dialog) : content;
  if (body) dialog.append(body);
  if (actions.length)
    dialog.append(
      el(
        "div",
        { class: "actions" },
        actions.map((action) => actionButton(action, close)),
      ),
    );
  return shown(dialog, column, () => value);
}

function actionButton({ label, value, kind = "plain" }, close) {
  return el("button", { type: "button", class: `button ${kind}`, on: { click: () => close(value) } }, label);
}

function shown(dialog, column, result) {
  const opener = document.activeElement;
  placeOver(dialog, column);
  document.body.append(dialog);
  dialog.addEventListener("mousedown", (event) => event.target === dialog && dialog.close());
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (opener?.isConnected) opener.focus({ preventScroll: true });
      resolve(result());
    });
    dialog.showModal();
  });
}

function placeOver(dialog, column) {
  const box = (column ?? document.body).getBoundingClientRect();
  dialog.style.setProperty("--left", `${box.left}px`);
  dialog.style.setProperty("--width", `${box.width}px`);
}

export function alertDialog(column, title, text) {
  return openDialog({
    column,
    title,
    role: "alertdialog",
    content: el("p", { class: "dialog-text", dir: "auto" }, text),
    actions: [{ label: "OK", value: true, kind: "primary" }],
  });
}

export function confirmDialog(column, title, text, label) {
  return openDialog({
    column,
    title,
    content: el("p", { class: "dialog-text", dir: "auto" }, text),
    actions: [
      { label: "Cancel", value: false },
      { label, value: true, kind: "primary" },
    ],
  });
}

/** A form of `fields` (nodes with names); resolves with {name: value} after `submit`, undefined otherwise. */
export function formDialog({ column, title, fields, submit, note }) {
  return openDialog({
    column,
    title,
    content: (close) => {
      const cancel = el("button", { type: "button", class: "button plain", on: { click: () => close() } }, "Cancel");
      const send = el("button", { type: "submit", class: "button primary" }, submit);
      const form = el(
        "form",
        {},
        note ? el("p", { class: "note" }, note) : null,
        fields,
        el("div", { class: "actions" }, cancel, send),
      );
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        close(Object.fromEntries(new FormData(form)));
      });
      return form;
    },
  });
}

export function field(label, attributes, hint) {
  const input = el("input", { class: "input", autocomplete: "off", dir: "auto", ...attributes });
  return el(
    "label",
    { class: "field" },
    el("span", { class: "label" }, label),
    input,
    hint ? el("span", { class: "hint" }, hint) : null,
  );
}

/** A short notice at the bottom of a column, read out politely and gone by itself. */
export function toast(column, text, kind = "") {
  const area = column.querySelector(".toasts");
  const node = el("div", { class: `toast ${kind}`, dir: "auto" }, text);
  area.append(node);
  setTimeout(() => node.remove(), Math.max(3500, 60 * text.length));
}

/** The photo as large as the window allows; arrows walk through the others of its album. */
export function openPhoto(photos, start) {
  let at = start;
  const picture = el("img", { class: "full" });
  const words = el("p", { class: "lightbox-caption", dir: "auto" });
  const dialog = el("dialog", { class: "lightbox", "aria-modal": "true", "aria-label": "Photo" });
  const show = (step) => {
    at = (at + step + photos.length) % photos.length;
    const photo = photos[at];
    Object.assign(picture, { src: photo.url, alt: photo.alt });
    words.textContent = photo.caption ?? "";
  };
  const walk = photos.length > 1;
  dialog.append(
    picture,
    words,
    iconButton("close", "Close photo", () => dialog.close(), { class: "icon-button lightbox-close" }),
    ...(walk ? [iconButton("back", "Previous photo", () => show(-1), { class: "icon-button lightbox-previous" })] : []),
    ...(walk ? [iconButton("forward", "Next photo", () => show(1), { class: "icon-button lightbox-next" })] : []),
  );
  dialog.addEventListener("keydown", (event) => {
    if (walk && event.key === "ArrowLeft") show(-1);
    if (walk && event.key === "ArrowRight") show(1);
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  show(0);
  return shown(dialog, null, () => undefined);
}

/** A button that opens a menu; `items()` gives {label, icon, run, kind} at the moment it is opened. */
export function menuButton(name, label, items) {
  const menu = el("div", { class: "menu", role: "menu", hidden: true });
  const button = iconButton(name, label, () => (menu.hidden ? open() : close()), {
    "aria-haspopup": "menu",
    "aria-expanded": "false",
  });
  const box = el("div", { class: "menu-box" }, button, menu);
  const close = (refocus = true) => {
    if (menu.hidden) return;
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (refocus) button.focus();
  };
  const open = () => {
    menu.replaceChildren(...items().map((item) => menuItem(item, close)));
    menu.hidden = false;
    button.setAttribute("aria-expanded", "true");
    menu.firstElementChild?.focus();
  };
  menu.addEventListener("keydown", (event) => walkMenu(event, menu, close));
  box.addEventListener("focusout", (event) => box.contains(event.relatedTarget) || close(false));
  return box;
}

function menuItem(item, close) {
  const run = () => {
    close();
    item.run();
  };
  return el(
    "button",
    { type: "button", role: "menuitem", tabindex: "-1", class: `menu-item ${item.kind ?? ""}`, on: { click: run } },
    icon(item.icon),
    el("span", {}, item.label),
    item.detail ? el("span", { class: "detail" }, item.detail) : null,
  );
}

function walkMenu(event, menu, close) {
  const items = [...menu.children];
  const at = items.indexOf(document.activeElement);
  const go = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  if (event.key in go) {
    event.preventDefault();
    items[go[event.key]].focus();
  }
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    close();
  }
}
