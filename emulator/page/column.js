/** One person's chat with the bot: header, messages, typing line, and what happens when something is pressed. */

import * as api from "./api.js";
import { Composer, keyboardSource } from "./composer.js";
import { alertDialog, confirmDialog, menuButton, openPhoto, toast } from "./dialogs.js";
import { avatar, el, iconButton } from "./dom.js";
import { buttonKey } from "./keyboards.js";
import { deepLink, webAddress } from "./links.js";
import { MessageLog } from "./log.js";
import { openPayment, openReceipt } from "./payment.js";
import { fullName } from "./people.js";
import { askDeepLink } from "./scan.js";

const BOT_HUE = 4;

export class Column {
  /** `bot`: see bot.js; `hooks`: {live, close, edit, changed, seen()}. */
  constructor(person, bot, hooks) {
    this.person = person;
    this.bot = bot;
    this.hooks = hooks;
    this.pressed = new Map();
    this.arriving = new Set();
    this.blocked = Boolean(person.blocked);
    this.unread = 0;
    this.log = new MessageLog(this.chatForBubbles(), () => this.afterDrawing());
    this.composer = new Composer(this.chatForComposer(), () => this.bot.commands(this.person.language_code));
    this.node = this.build();
    this.stop = hooks.live.watch(person.id, {
      onEvent: (kind, message) => this.onEvent(kind, message),
      onGap: () => this.refetch(),
      onOnline: (online) => this.showOnline(online),
    });
    this.showBot = () => this.drawBot();
    bot.listeners.add(this.showBot);
    this.drawBot();
  }

  get botName() {
    return this.bot.name(this.person.language_code);
  }

  /** Once more whatever tells who the bot is. */
  drawBot() {
    this.node.querySelector(".title h2").textContent = this.botName;
    this.node.querySelector(".head > .avatar").replaceWith(avatar(this.botName, BOT_HUE));
    this.log.node.lang = this.person.language_code ?? "";
    this.log.node.setAttribute("aria-label", `Messages with ${this.botName}`);
    this.composer.showCommands();
    this.afterDrawing();
  }

  build() {
    this.subtitle = el("span", { class: "subtitle" }, "bot");
    const node = el("section", { class: "column", "aria-label": `${fullName(this.person)}'s chat` });
    this.start = el("button", { type: "button", class: "start", on: { click: () => this.say("/start") } }, "START");
    this.unblock = el(
      "button",
      { type: "button", class: "start", hidden: true, on: { click: () => this.setBlocked(false) } },
      "UNBLOCK BOT",
    );
    this.empty = el("div", { class: "empty" }, el("div", { class: "empty-card" }));
    this.down = iconButton("down", "To the newest message", () => this.log.toEnd(), {
      class: "icon-button to-end",
      hidden: true,
    });
    this.toasts = el("div", { class: "toasts", role: "status" });
    const foot = el("footer", { class: "foot" }, this.composer.node, this.start, this.unblock);
    node.append(this.header(), el("div", { class: "stage" }, this.log.node, this.empty, this.down, this.toasts), foot);
    return node;
  }

  header() {
    const name = fullName(this.person);
    this.badge = el(
      "span",
      { class: "who" },
      avatar(name, this.person.id, "small"),
      el(
        "span",
        { class: "who-words" },
        el("span", { class: "who-name", dir: "auto" }, name),
        el("span", { class: "who-language" }, this.person.language_code ?? ""),
      ),
    );
    return el(
      "header",
      { class: "head" },
      avatar(this.botName, BOT_HUE),
      el("div", { class: "title" }, el("h2", { dir: "auto" }, this.botName), this.subtitle),
      this.badge,
      menuButton("dots", `More for ${name}`, () => this.menuItems()),
      iconButton("close", `Close ${name}'s chat`, () => this.hooks.close(), { class: "icon-button close-column" }),
    );
  }

  menuItems() {
    return [
      { label: "Open a t.me link…", icon: "scan", run: () => this.askLink() },
      { label: "Edit person…", icon: "person", run: () => this.hooks.edit() },
      this.blocked
        ? { label: "Unblock bot", icon: "block", run: () => this.setBlocked(false) }
        : { label: "Block bot", icon: "block", kind: "dangerous", run: () => this.setBlocked(true) },
      { label: "Close chat", icon: "close", run: () => this.hooks.close() },
    ];
  }

  reader() {
    return {
      language: this.person.language_code,
      openLink: (address) => this.openLink(address),
      say: (text) => this.say(text),
      toast: (text) => toast(this.node, text),
    };
  }

  chatForBubbles() {
    return {
      reader: this.reader(),
      botName: this.botName,
      busy: (messageId) => this.pressed.get(messageId) ?? new Set(),
      press: (message, spec) => this.press(message, spec),
      openPhoto,
      find: (messageId) => this.log.messages.get(messageId),
      show: (messageId) => this.log.show(messageId),
    };
  }

  chatForComposer() {
    const column = this;
    return {
      get column() {
        return column.node;
      },
      person: () => this.person,
      say: (text) => this.say(text),
      attempt: (promise) => this.attempt(promise),
    };
  }

  /** What the server answered, or undefined after telling the person why it refused. */
  async attempt(promise) {
    this.log.following = true;
    try {
      return await promise;
    } catch (error) {
      toast(this.node, error.message, "error");
      return undefined;
    }
  }

  say(text) {
    return this.attempt(api.sendMessage(this.person.id, text));
  }

  onEvent(kind, message) {
    const away = !this.log.following || this.node.hidden;
    if (kind === "message" && message.from_bot && away) this.setUnread(this.unread + 1);
    for (const list of this.arriving) list.push(message);
    this.log.put(message);
  }

  setUnread(count) {
    this.unread = count;
    this.down.dataset.count = count ? String(count) : "";
    this.hooks.changed();
  }

  /** The whole chat anew. What arrives while the answer is on its way may be newer than the answer. */
  async refetch() {
    const arrived = [];
    this.arriving.add(arrived);
    try {
      this.log.replace([...(await api.messages(this.person.id)), ...arrived]);
      this.showOnline(true);
    } catch {
      this.showOnline(false);
    } finally {
      this.arriving.delete(arrived);
    }
  }

  showOnline(online) {
    this.subtitle.textContent = online ? "bot" : "connecting…";
    this.node.classList.toggle("offline", !online);
  }

  afterDrawing() {
    if (!this.node) return;
    const ordered = this.log.ordered();
    const begun = ordered.length > 0;
    this.empty.hidden = begun;
    if (!begun) this.drawEmpty();
    this.start.hidden = begun || this.blocked;
    this.unblock.hidden = !this.blocked;
    this.composer.node.hidden = !begun || this.blocked;
    this.composer.setKeyboard(keyboardSource(ordered));
    this.down.hidden = this.log.following;
    if (this.log.following && this.unread && !this.node.hidden) this.setUnread(0);
  }

  drawEmpty() {
    const words = this.bot.description(this.person.language_code);
    this.empty.firstElementChild.replaceChildren(
      avatar(this.botName, BOT_HUE, "large"),
      el("h3", { dir: "auto" }, words ? "What can this bot do?" : "No messages here yet"),
      el("p", { dir: "auto" }, words || "Press START to open the conversation."),
    );
  }

  async press(message, spec) {
    if (spec.pay) await (message.invoice?.paid ? openReceipt : openPayment)(this.node, this.person, message);
    else if (spec.url) await this.openLink(spec.url);
    else if (spec.callback_data !== undefined) await this.tap(message.message_id, spec);
    else if (spec.copy_text) await this.copy(spec.copy_text.text);
    else if (spec.switch_inline_query_current_chat !== undefined) this.draft(spec.switch_inline_query_current_chat);
    else toast(this.node, "This kind of button works in Telegram only.");
  }

  async tap(messageId, spec) {
    const busy = this.pressed.get(messageId) ?? new Set();
    this.pressed.set(messageId, busy.add(buttonKey(spec)));
    this.log.refresh(messageId);
    try {
      await this.showAnswer(await api.press(this.person.id, messageId, spec.callback_data), () =>
        this.release(messageId, spec),
      );
    } catch (error) {
      toast(this.node, error.message, "error");
    } finally {
      this.release(messageId, spec);
    }
  }

  release(messageId, spec) {
    if (this.pressed.get(messageId)?.delete(buttonKey(spec))) this.log.refresh(messageId);
  }

  /** A toast, an alert, a link, or nothing, as answerCallbackQuery said. */
  async showAnswer({ answered, answer }, release) {
    release();
    if (!answered) toast(this.node, "The bot has not answered this tap.", "error");
    else if (answer?.url) await this.openLink(answer.url);
    else if (answer?.text && answer.show_alert) await alertDialog(this.node, this.botName, answer.text);
    else if (answer?.text) toast(this.node, answer.text);
  }

  async copy(text) {
    await navigator.clipboard.writeText(text).catch(() => {});
    toast(this.node, "Copied");
  }

  draft(text) {
    this.composer.input.value = `@${this.bot.username ?? ""} ${text}`;
    this.composer.resize();
    this.composer.focus();
  }

  /** Deep links to the bot are opened here for this person; anything else asks first and goes to a new tab. */
  async openLink(address) {
    const deep = deepLink(address);
    if (deep?.payload || (deep && this.isOurs(deep.username))) return this.openDeepLink(deep);
    const web = webAddress(address);
    if (!web) return toast(this.node, "This link cannot be opened here.", "error");
    const yes = await confirmDialog(this.node, "Open link", `Do you want to open ${web}?`, "Open");
    if (yes) window.open(web, "_blank", "noopener,noreferrer");
    return undefined;
  }

  isOurs(username) {
    return Boolean(this.bot.username) && username.toLowerCase() === this.bot.username.toLowerCase();
  }

  async openDeepLink({ username, payload }) {
    if (this.bot.username && username && !this.isOurs(username))
      return toast(this.node, `This link is for @${username}.`, "error");
    return payload ? this.attempt(api.startBot(this.person.id, payload)) : this.say("/start");
  }

  async askLink() {
    const deep = await askDeepLink(this.node, this.hooks.seen());
    if (deep) await this.openDeepLink(deep);
    else if (deep === null) toast(this.node, "This is neither a t.me link nor a payload.", "error");
  }

  async setBlocked(blocked) {
    if ((await this.attempt(api.setBlocked(this.person.id, blocked))) === undefined) return;
    this.blocked = blocked;
    this.person.blocked = blocked;
    this.hooks.changed();
    this.afterDrawing();
    toast(this.node, blocked ? "The bot is blocked: it gets 403 in this chat." : "The bot is unblocked.");
  }

  remove() {
    this.stop();
    this.bot.listeners.delete(this.showBot);
    this.node.remove();
  }
}
