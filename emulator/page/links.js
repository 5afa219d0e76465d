/** What opening a link means inside a messenger: deep links stay here, the rest goes to a new tab after a question. */

const SAFE = new Set(["http:", "https:", "mailto:", "tel:"]);
const HOSTS = new Set(["t.me", "telegram.me", "telegram.dog"]);

function parsed(text) {
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
}

/** {username, payload} of a `t.me/<bot>?start=` or `tg://resolve` link, null for any other text. */
export function deepLink(text) {
  const url = parsed(text.trim());
  if (!url) return null;
  if (url.protocol === "tg:" && (url.host || url.pathname.replace(/\//g, "")) === "resolve") {
    return { username: url.searchParams.get("domain") ?? "", payload: url.searchParams.get("start") ?? "" };
  }
  if (!HOSTS.has(url.host.replace(/^www\./, ""))) return null;
  const [, username, ...rest] = url.pathname.split("/");
  if (!username || rest.some(Boolean) || /^[+$]/.test(username)) return null;
  return { username, payload: url.searchParams.get("start") ?? "" };
}

/** The address to open in a new tab, null when a browser had better not. */
export function webAddress(text) {
  const url = parsed(text.trim());
  return url && SAFE.has(url.protocol) ? url.href : null;
}

/** A bare payload is 1-64 of A-Z a-z 0-9 _ -. */
export const isPayload = (text) => /^[\w-]{1,64}$/.test(text.trim());
