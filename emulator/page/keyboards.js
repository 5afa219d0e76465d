/** Keyboards under messages and above the typing line. Arrow keys walk over the buttons; redrawing keeps the focus. */

import { el, icon, setAttribute } from "./dom.js";

const CORNER = [
  ["url", "arrow-out"],
  ["login_url", "arrow-out"],
  ["web_app", "window"],
  ["copy_text", "copy"],
  ["switch_inline_query", "forward"],
  ["switch_inline_query_current_chat", "forward"],
  ["request_location", "pin"],
  ["request_contact", "person"],
];

/** What makes a button the same button after an edit. */
export const buttonKey = (spec) => spec.callback_data ?? spec.url ?? spec.text;

/** Draws `rows` of button specs into `holder`, keeping the nodes of equal shape; `paint` adds what only one kind has. */
export function drawKeyboard(holder, rows, onPress, busy = new Set()) {
  const shape = rows.map((row) => row.length).join();
  if (holder.dataset.shape !== shape) rebuild(holder, rows, onPress);
  holder.dataset.shape = shape;
  const buttons = holder.querySelectorAll("button");
  rows.flat().forEach((spec, index) => paint(buttons[index], spec, busy.has(buttonKey(spec))));
  holder.dataset.wide = String(Math.max(...rows.map((row) => row.length)) >= 5);
}

function rebuild(holder, rows, onPress) {
  const before = [...holder.querySelectorAll("button")];
  const focused = before.indexOf(document.activeElement);
  const key = focused >= 0 ? before[focused].dataset.key : null;
  holder.replaceChildren(
    ...rows.map((row) =>
      el(
        "div",
        { class: "row" },
        row.map(() => newButton(onPress)),
      ),
    ),
  );
  if (focused < 0) return;
  const after = [...holder.querySelectorAll("button")];
  const same = rows.flat().findIndex((spec) => buttonKey(spec) === key);
  after[same >= 0 ? same : Math.min(focused, after.length - 1)]?.focus({ preventScroll: true });
}

function newButton(onPress) {
  const button = el("button", { type: "button", class: "key", dir: "auto" }, el("span", { class: "words" }));
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled") !== "true" && button.getAttribute("aria-busy") !== "true")
      onPress(button.spec, button);
  });
  return button;
}

function paint(button, spec, isBusy) {
  setAttribute(button, "aria-busy", isBusy ? "true" : null);
  const painted = JSON.stringify(spec);
  if (button.dataset.painted === painted) return;
  button.dataset.painted = painted;
  button.dataset.key = buttonKey(spec);
  button.spec = spec;
  button.firstElementChild.textContent = spec.text;
  setAttribute(button, "data-style", spec.style);
  setAttribute(button, "aria-disabled", spec.disabled ? "true" : null);
  setAttribute(button, "title", spec.url);
  button.querySelector(".icon")?.remove();
  const corner = CORNER.find(([field]) => spec[field]);
  if (corner) button.append(icon(corner[1]));
}

/** Lets arrow keys move between the buttons of `holder`, row by row. */
export function walkWithArrows(holder) {
  holder.addEventListener("keydown", (event) => {
    const rows = [...holder.querySelectorAll(".row")].map((row) => [...row.querySelectorAll("button")]);
    const y = rows.findIndex((row) => row.includes(document.activeElement));
    if (y < 0) return;
    const target = neighbour(rows, rows[y].indexOf(document.activeElement), y, event.key);
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
}

function neighbour(rows, x, y, key) {
  const flat = rows.flat();
  const at = flat.indexOf(rows[y][x]);
  if (key === "ArrowRight") return flat[at + 1];
  if (key === "ArrowLeft") return flat[at - 1];
  const other = key === "ArrowDown" ? rows[y + 1] : key === "ArrowUp" ? rows[y - 1] : null;
  return other?.[Math.round((x / Math.max(1, rows[y].length - 1)) * (other.length - 1))];
}
