/** Builds DOM nodes. Text always enters as text nodes, so nothing a bot or a person writes can become markup. */

const SVG = "http://www.w3.org/2000/svg";

/** `on` maps event names to listeners; `false`, `null` and `undefined` leave an attribute out, `true` sets it empty. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (name === "class") node.className = value;
    else setAttribute(node, name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function setAttribute(node, name, value) {
  if (value === false || value === null || value === undefined) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? "" : value);
}

/** A drawing from the sprite in index.html, silent for screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

export function iconButton(name, label, onClick, extra = {}) {
  return el(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, ...extra, on: { click: onClick } },
    icon(name),
  );
}

/** Two initials on a colour that stays with the id. */
export function avatar(name, id, extraClass = "") {
  const initials = name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0].toUpperCase())
    .join("");
  const node = el("span", { class: `avatar ${extraClass}`, "aria-hidden": "true" }, initials || "?");
  node.dataset.hue = String(Math.abs(Number(id) || 0) % 7);
  return node;
}

export const hidden = (text) => el("span", { class: "visually-hidden" }, text);
