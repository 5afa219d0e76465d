/** Who is known in this browser and whose chats are open. The server may have been started anew: see `restore`. */

import * as api from "./api.js";

const KEY = "local-telegram";

export const LANGUAGES = [
  ["en", "English"],
  ["ru", "Русский"],
  ["uk", "Українська"],
  ["es", "Español"],
  ["de", "Deutsch"],
  ["ar", "العربية"],
  ["fr", "Français"],
  ["it", "Italiano"],
  ["pt-br", "Português (Brasil)"],
  ["pl", "Polski"],
  ["tr", "Türkçe"],
  ["kk", "Қазақша"],
  ["uz", "Oʻzbekcha"],
  ["fa", "فارسی"],
  ["he", "עברית"],
  ["hi", "हिन्दी"],
  ["ja", "日本語"],
  ["zh-hans", "简体中文"],
  ["ko", "한국어"],
];

const saved = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
};

/** {people: [user], open: [id], current: id, theme: "auto" | "light" | "dark"}, written back by `save`. */
export const book = { people: [], open: [], current: null, theme: "auto", ...saved() };

export const save = () => localStorage.setItem(KEY, JSON.stringify(book));

export const byId = (id) => book.people.find((person) => person.id === id);

export const fullName = (person) => [person.first_name, person.last_name].filter(Boolean).join(" ");

/** Registers the person with the server, under their old id when they have one, and remembers them. */
export async function remember(fields) {
  const filled = Object.fromEntries(Object.entries(fields).filter(([name, value]) => name !== "blocked" && value));
  const { id, first_name, last_name, username, language_code } = { ...filled, ...(await api.saveUser(filled)) };
  const person = { id, first_name, last_name, username, language_code, blocked: Boolean(fields.blocked) };
  if (person.blocked) await api.setBlocked(id, true);
  const at = book.people.findIndex((one) => one.id === id);
  if (at >= 0) book.people[at] = person;
  else book.people.push(person);
  save();
  return person;
}

/** Makes the server know everybody this browser knows. */
export const restore = () => Promise.all(book.people.map((person) => remember(person)));

export function forget(id) {
  book.people = book.people.filter((person) => person.id !== id);
  book.open = book.open.filter((open) => open !== id);
  if (book.current === id) book.current = book.open.at(-1) ?? null;
  save();
}
