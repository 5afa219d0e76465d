/** Keeps chats fresh. A browser allows six connections a server, so only some chats get a stream; the rest ask each second. */

const STREAMS = 3;
const SECOND = 1000;
const KINDS = ["message", "edit", "delete", "answer"];
let streams = 0;

/** Calls `onEvent(kind, data)` and, whenever something may have been missed, `onGap()`. Returns a function that ends it. */
export function follow(chatId, hooks) {
  if (streams >= STREAMS) return poll(hooks.onGap);
  streams += 1;
  let source = connect(chatId, hooks);
  const retry = setInterval(() => {
    if (source.readyState === EventSource.CLOSED) source = connect(chatId, hooks);
  }, SECOND);
  return () => {
    clearInterval(retry);
    source.close();
    streams -= 1;
  };
}

function connect(chatId, { onEvent, onGap, onOnline }) {
  const source = new EventSource(`/client/chats/${chatId}/events`);
  source.addEventListener("open", onGap);
  source.addEventListener("error", () => onOnline(false));
  for (const kind of KINDS) source.addEventListener(kind, (event) => onEvent(kind, JSON.parse(event.data)));
  return source;
}

function poll(onGap) {
  onGap();
  const timer = setInterval(onGap, SECOND);
  return () => clearInterval(timer);
}
