/** The list of messages of one chat. Only items whose messages changed are drawn again. */

import { drawButtons, drawItem } from "./bubble.js";
import { el } from "./dom.js";
import { dayKey, dayName } from "./times.js";

const NEAR_BOTTOM = 120;

export class MessageLog {
  /** `chat` is what bubbles need (see bubble.js); `onChange` is told after every drawing. */
  constructor(chat, onChange) {
    this.chat = chat;
    this.onChange = onChange;
    this.messages = new Map();
    this.drawn = new Map();
    this.list = el("div", { class: "list" });
    this.node = el("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" }, this.list);
    this.node.addEventListener("scroll", () => this.onChange(), { passive: true });
    new ResizeObserver(() => this.following && this.toEnd()).observe(this.list);
    new ResizeObserver(() => this.following && this.toEnd()).observe(this.node);
    this.following = true;
    this.node.addEventListener("scroll", () => (this.following = this.isAtEnd()), { passive: true });
  }

  /** Takes the whole chat as the server sees it; of two messages with one number the later in the list counts. */
  replace(messages) {
    const all = new Map(messages.map((message) => [message.message_id, message]));
    const fresh = new Map([...all].filter(([, message]) => !message.deleted));
    for (const [id, message] of fresh) {
      const known = this.messages.get(id);
      if (known && JSON.stringify(known) === JSON.stringify(message)) fresh.set(id, known);
    }
    this.messages = fresh;
    this.draw();
  }

  /** Takes one message that came, changed or went. */
  put(message) {
    if (message.deleted) this.messages.delete(message.message_id);
    else this.messages.set(message.message_id, message);
    this.draw();
  }

  /** In order of sending. */
  ordered() {
    return [...this.messages.values()].sort((a, b) => a.message_id - b.message_id);
  }

  draw() {
    const stay = this.following;
    const ordered = this.ordered();
    const nodes = this.nodesOf(grouped(ordered));
    nodes.forEach((node, index) => {
      if (this.list.children[index] !== node) this.list.insertBefore(node, this.list.children[index] ?? null);
    });
    while (this.list.children.length > nodes.length) this.list.lastElementChild.remove();
    if (stay) this.toEnd();
    this.onChange();
  }

  nodesOf(items) {
    const seen = new Map();
    const nodes = [];
    items.forEach((messages, index) => {
      const [first] = messages;
      const before = items[index - 1]?.[0];
      if (!before || dayKey(before.date) !== dayKey(first.date)) nodes.push(this.day(first.date, seen));
      const node = this.item(messages, seen);
      const after = items[index + 1]?.[0];
      node.classList.toggle("tail", !after || after.from_bot !== first.from_bot || isService(after));
      node.classList.toggle("follows", Boolean(before) && before.from_bot === first.from_bot && !isService(before));
      nodes.push(node);
    });
    this.drawn = seen;
    return nodes;
  }

  day(date, seen) {
    const key = `day ${dayKey(date)}`;
    const record = this.drawn.get(key) ?? { node: el("div", { class: "day" }, el("span", { class: "pill" })) };
    record.node.firstElementChild.textContent = dayName(date);
    seen.set(key, record);
    return record.node;
  }

  item(messages, seen) {
    const key = messages[0].message_id;
    const record = this.drawn.get(key) ?? { node: el("div", { class: "message" }), messages: [] };
    const same = record.messages.length === messages.length && record.messages.every((one, i) => one === messages[i]);
    if (!same) drawItem(record.node, messages, this.chat);
    record.messages = messages;
    record.node.dataset.messageId = String(key);
    seen.set(key, record);
    return record.node;
  }

  /** Shows a spinner that came or went; only a rich message has buttons inside its text. */
  refresh(messageId) {
    for (const { node, messages = [] } of this.drawn.values()) {
      if (!messages.some((message) => message.message_id === messageId)) continue;
      if (messages[0].rich_message) drawItem(node, messages, this.chat);
      else drawButtons(node, messages.at(-1), this.chat);
    }
  }

  /** Scrolls to a message. */
  show(messageId) {
    this.list
      .querySelector(`[data-message-id="${messageId}"]`)
      ?.scrollIntoView({ block: "center", behavior: "smooth" });
  }

  isAtEnd() {
    return this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < NEAR_BOTTOM;
  }

  toEnd() {
    this.node.scrollTop = this.node.scrollHeight;
    this.following = true;
  }
}

const isService = (message) =>
  Boolean(message.successful_payment || message.refunded_payment || message.pinned_message);

/** Neighbours of one album become one item; everything else stands alone. */
function grouped(messages) {
  const items = [];
  for (const message of messages) {
    const last = items.at(-1);
    const album = message.media_group_id;
    if (album && last && last[0].media_group_id === album) last.push(message);
    else items.push([message]);
  }
  return items;
}
