/** What the page can learn about the bot: who it is, its commands and its description, from the journal of its own calls. */

import * as api from "./api.js";

const asList = (value) => (typeof value === "string" ? JSON.parse(value) : (value ?? []));

/** The newest call for the reader's language, else the newest for every language. */
function latest(calls, language) {
  const mine = (wanted) => calls.findLast(({ params }) => (params.language_code ?? "") === wanted && isForEverybody(params.scope));
  return (language && mine(language.split("-")[0])) || mine("");
}

function isForEverybody(scope) {
  const type = typeof scope === "string" ? JSON.parse(scope).type : scope?.type;
  return !type || type === "default" || type === "all_private_chats";
}

/** {name, username, commands(language), description(language), refresh()}. */
export class Bot {
  constructor() {
    this.name = "Bot";
    this.username = null;
    this.commandCalls = [];
    this.descriptionCalls = [];
  }

  async refresh() {
    const [state, commands, descriptions] = await Promise.all([api.state(), api.journal("setMyCommands"), api.journal("setMyDescription")]);
    this.name = state.bot?.first_name ?? this.name;
    this.username = state.bot?.username ?? null;
    this.commandCalls = commands;
    this.descriptionCalls = descriptions;
  }

  commands(language) {
    return asList(latest(this.commandCalls, language)?.params.commands);
  }

  description(language) {
    return latest(this.descriptionCalls, language)?.params.description ?? "";
  }
}
