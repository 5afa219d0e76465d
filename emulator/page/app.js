/** The window: the list of people, the columns of those who are open, and the look. */

import { Bot } from "./bot.js";
import { Column } from "./column.js";
import { confirmDialog, field, formDialog } from "./dialogs.js";
import { avatar, el, hidden, icon, iconButton } from "./dom.js";
import { Live } from "./live.js";
import { book, byId, forget, fullName, LANGUAGES, remember, restore, save } from "./people.js";
import { startTicking } from "./times.js";

const START_LINK = /https?:\/\/t\.me\/\w+\?start=[\w-]{1,64}/g;
const THEMES = ["auto", "light", "dark"];
const bot = new Bot();
const live = new Live(restore);
const columns = new Map();
const people = document.querySelector("#people");
const stage = document.querySelector("#columns");
const welcome = document.querySelector("#welcome");

function applyTheme() {
  document.documentElement.dataset.theme = book.theme;
  const button = document.querySelector("#theme");
  const label = `Theme: ${book.theme}`;
  button.replaceChildren(icon({ auto: "contrast", light: "sun", dark: "moon" }[book.theme]));
  button.setAttribute("aria-label", label);
  button.title = label;
}

function nextTheme() {
  book.theme = THEMES[(THEMES.indexOf(book.theme) + 1) % THEMES.length];
  save();
  applyTheme();
}

function languageField(chosen) {
  const options = LANGUAGES.map(([code, name]) =>
    el("option", { value: code, selected: code === chosen }, `${name} (${code})`),
  );
  return el(
    "label",
    { class: "field" },
    el("span", { class: "label" }, "Language"),
    el("select", { class: "input", name: "language_code" }, options),
  );
}

function personFields(person) {
  return [
    field("First name", { name: "first_name", required: true, maxlength: "64", value: person.first_name }),
    field("Last name (optional)", { name: "last_name", maxlength: "64", value: person.last_name }),
    field(
      "Username (optional)",
      { name: "username", maxlength: "32", pattern: "[A-Za-z0-9_]{4,32}", value: person.username, dir: "ltr" },
      "4 to 32 letters, digits or _",
    ),
    languageField(person.language_code),
  ];
}

async function addPerson() {
  const language = navigator.language.split("-")[0];
  const answer = await formDialog({
    title: "Add a person",
    fields: personFields({ language_code: language }),
    submit: "Add",
  });
  if (!answer) return;
  const person = await attempt(remember(answer));
  if (person) openColumn(person.id);
}

async function editPerson(id) {
  const column = columns.get(id)?.node;
  const answer = await formDialog({ column, title: "Edit person", fields: personFields(byId(id)), submit: "Save" });
  if (!answer || !(await attempt(remember({ ...byId(id), ...answer, id })))) return;
  dropColumn(id);
  openColumn(id);
}

async function removePerson(id) {
  const yes = await confirmDialog(
    null,
    "Remove person",
    `Remove ${fullName(byId(id))} from this list? The chat itself stays on the server.`,
    "Remove",
  );
  if (!yes) return;
  dropColumn(id);
  forget(id);
  draw();
}

async function attempt(promise) {
  try {
    return await promise;
  } catch (error) {
    const note = document.querySelector("#notice");
    note.textContent = error.message;
    setTimeout(() => (note.textContent = ""), 6000);
    return undefined;
  }
}

function openColumn(id) {
  if (!book.open.includes(id)) book.open.push(id);
  book.current = id;
  save();
  draw();
  const { node, composer } = columns.get(id);
  node.scrollIntoView({ inline: "nearest", block: "nearest" });
  if (matchMedia("(pointer: fine)").matches)
    (composer.node.hidden ? node.querySelector(".start:not([hidden])") : composer.input)?.focus();
}

function closeColumn(id) {
  dropColumn(id);
  book.open = book.open.filter((open) => open !== id);
  if (book.current === id) book.current = book.open.at(-1) ?? null;
  save();
  draw();
  people.querySelector("button")?.focus();
}

function dropColumn(id) {
  columns.get(id)?.remove();
  columns.delete(id);
}

function newColumn(person) {
  return new Column(person, bot, {
    live,
    close: () => closeColumn(person.id),
    edit: () => editPerson(person.id),
    changed: () => {
      save();
      drawPeople();
    },
    seen,
  });
}

/** Start links and photos of the open chats, newest first, each photo with whose chat it is in. */
function seen() {
  const all = [...columns.values()].flatMap(({ log, person }) => log.ordered().map((message) => ({ message, person })));
  all.sort((a, b) => b.message.date - a.message.date || b.message.message_id - a.message.message_id);
  const links = all.flatMap(({ message }) => JSON.stringify(message).match(START_LINK) ?? []);
  const photos = all.filter(({ message }) => message.photo);
  return {
    links: [...new Set(links)].slice(0, 8),
    photos: photos.map(({ message, person }) => ({ url: message.photo.url, from: fullName(person) })),
  };
}

function draw() {
  for (const id of book.open) if (byId(id) && !columns.has(id)) columns.set(id, newColumn(byId(id)));
  const open = book.open.filter((id) => columns.has(id));
  open.forEach((id, index) => {
    const { node } = columns.get(id);
    if (stage.children[index] !== node) stage.insertBefore(node, stage.children[index] ?? null);
    node.classList.toggle("current", id === book.current);
  });
  welcome.hidden = open.length > 0;
  stage.hidden = open.length === 0;
  showCurrent();
  drawPeople();
}

function drawPeople() {
  const focused = document.activeElement?.dataset?.person;
  people.replaceChildren(...book.people.map(personRow));
  if (focused) people.querySelector(`[data-person="${focused}"]`)?.focus();
}

function personRow(person) {
  const unread = columns.get(person.id)?.unread ?? 0;
  const isOpen = book.open.includes(person.id);
  const words = el(
    "span",
    { class: "person-words" },
    el("span", { class: "person-name", dir: "auto" }, fullName(person)),
    el("span", { class: "faint" }, isOpen ? `${person.language_code ?? ""} · open` : (person.language_code ?? "")),
  );
  const badge = unread ? el("span", { class: "badge" }, String(unread), hidden(" unread")) : null;
  const button = el(
    "button",
    {
      type: "button",
      class: "person",
      "data-person": String(person.id),
      "aria-current": person.id === book.current ? "true" : null,
      on: { click: () => openColumn(person.id) },
    },
    avatar(fullName(person), person.id),
    words,
    badge,
  );
  const remove = iconButton("close", `Remove ${fullName(person)}`, () => removePerson(person.id), {
    class: "icon-button remove-person",
  });
  return el("li", { class: isOpen ? "is-open" : "" }, button, remove);
}

const phone = matchMedia("(max-width: 699px)");

/** On a phone's width one person at a time; a column that nobody sees gathers unread messages. */
function showCurrent() {
  for (const [id, column] of columns) column.node.hidden = phone.matches && id !== book.current;
  for (const column of columns.values()) if (!column.node.hidden) column.afterDrawing();
}

async function begin() {
  applyTheme();
  document.querySelector("#theme").addEventListener("click", nextTheme);
  for (const button of document.querySelectorAll(".add-person")) button.addEventListener("click", addPerson);
  bot.listeners.add(() => (document.title = `${bot.name()} · local Telegram`));
  await Promise.all([attempt(bot.refresh()), attempt(restore())]);
  bot.keepFresh();
  draw();
  phone.addEventListener("change", showCurrent);
  startTicking();
}

begin();
