/** The bot that the page talks to, as the server knows it now; it may come, change its name or its commands later. */

import * as api from "./api.js";

const REFRESH_MS = 5000;
const OPEN_TO_ALL = ["all_private_chats", "default"];

/** What was set for the reader's language, else what was set for every language. */
const inLanguage = (byLanguage, language) => byLanguage?.[short(language)] || byLanguage?.[""];

const short = (language) => (language ?? "").split("-")[0];

export class Bot {
  constructor() {
    this.known = {};
    this.listeners = new Set();
  }

  name(language) {
    return inLanguage(this.known.names, language) || this.known.first_name || "Bot";
  }

  get username() {
    return this.known.username ?? null;
  }

  description(language) {
    return inLanguage(this.known.descriptions, language) ?? "";
  }

  /** [{command, description}] of the narrowest scope and language that has any. */
  commands(language) {
    const all = this.known.commands ?? [];
    for (const scope of OPEN_TO_ALL) {
      for (const code of [short(language), ""]) {
        const found = all.find((one) => one.scope === scope && one.language_code === code);
        if (found?.commands.length) return found.commands;
      }
    }
    return [];
  }

  /** Calls the listeners when something is new. */
  async refresh() {
    const fresh = await api.bot();
    if (JSON.stringify(fresh) === JSON.stringify(this.known)) return;
    this.known = fresh;
    for (const tell of this.listeners) tell();
  }

  keepFresh() {
    setInterval(() => this.refresh().catch(() => {}), REFRESH_MS);
  }
}
