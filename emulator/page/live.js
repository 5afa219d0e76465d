/** One stream of events for all open chats: a browser allows six connections to a server, and taps need some. */

const RETRY_MS = 1000;
const KINDS = ["message", "edit", "delete"];

export class Live {
  /** `revive` makes a server that forgot everybody know them again. */
  constructor(revive) {
    this.revive = revive;
    this.watchers = new Map();
    this.source = null;
    setInterval(() => this.retry(), RETRY_MS);
  }

  /** `watcher`: {onEvent(kind, message), onGap(), onOnline(online)}; onGap is called whenever something may have been missed. */
  watch(chatId, watcher) {
    this.watchers.set(chatId, watcher);
    this.connectSoon();
    return () => {
      this.watchers.delete(chatId);
      this.connectSoon();
    };
  }

  /** Columns come and go together: one new stream for all of them. */
  connectSoon() {
    if (!this.planned) queueMicrotask(() => this.connect());
    this.planned = true;
  }

  connect() {
    this.planned = false;
    this.source?.close();
    this.source = null;
    if (!this.watchers.size) return;
    const source = new EventSource(`/client/chats/${[...this.watchers.keys()].join(",")}/events`);
    source.addEventListener("open", () => this.each((watcher) => watcher.onGap()));
    source.addEventListener("error", () => this.each((watcher) => watcher.onOnline(false)));
    for (const kind of KINDS) source.addEventListener(kind, (event) => this.deliver(kind, JSON.parse(event.data)));
    this.source = source;
  }

  deliver(kind, message) {
    this.watchers.get(message.chat_id)?.onEvent(kind, message);
  }

  each(tell) {
    for (const watcher of this.watchers.values()) tell(watcher);
  }

  /** The browser itself comes back after a lost connection, but not after a refusal. */
  async retry() {
    if (this.source?.readyState !== EventSource.CLOSED) return;
    this.source = null;
    await this.revive().catch(() => {});
    this.connectSoon();
  }
}
