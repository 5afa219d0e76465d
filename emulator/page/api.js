/** The emulator's client side over HTTP: one function a call, an Error with the server's own words when it refuses. */

async function request(path, options) {
  const response = await fetch(path, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error || `${response.status} ${response.statusText}`);
  return body;
}

const post = (path, body) =>
  request(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

function upload(path, fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== "") form.append(name, value);
  return request(path, { method: "POST", body: form });
}

export const saveUser = (user) => post("/client/users", user);
export const sendMessage = (userId, text) => post("/client/messages", { user_id: userId, text });
export const startBot = (userId, payload) => post("/client/start", { user_id: userId, payload });
export const setBlocked = (userId, blocked) => post("/client/blocks", { user_id: userId, blocked });
export const press = (userId, messageId, data) =>
  post("/client/presses", { user_id: userId, message_id: messageId, data });
export const pay = (userId, messageId, outcome) =>
  post("/client/payments", { user_id: userId, message_id: messageId, outcome });
export const sendLocation = (userId, latitude, longitude) =>
  post("/client/locations", { user_id: userId, latitude, longitude });
export const sendContact = (userId, phoneNumber) =>
  post("/client/contacts", { user_id: userId, phone_number: phoneNumber });
export const sendPhoto = (userId, file, caption) => upload("/client/photos", { user_id: userId, file, caption });
export const sendDocument = (userId, file, caption) => upload("/client/documents", { user_id: userId, file, caption });
/** The bot in use: names, descriptions, commands. */
export const bot = () => request("/client/bot");
export const users = () => request("/client/users");

/** Every message of the chat as it is now seen, oldest first. */
export const messages = (chatId) => request(`/client/chats/${chatId}/messages`);
