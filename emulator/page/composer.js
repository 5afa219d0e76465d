/** The typing line: text, attachments, commands and the bot's reply keyboard. */

import * as api from "./api.js";
import { field, formDialog, menuButton } from "./dialogs.js";
import { el, iconButton } from "./dom.js";
import { drawKeyboard, walkWithArrows } from "./keyboards.js";

const PLACES = [
  ["London", "51.5074, -0.1278"],
  ["Berlin", "52.5200, 13.4050"],
  ["Kyiv", "50.4501, 30.5234"],
  ["Almaty", "43.2380, 76.9450"],
  ["Madrid", "40.4168, -3.7038"],
  ["New York", "40.7128, -74.0060"],
];

export class Composer {
  /** `chat`: {column, person, say(text), attempt(promise)}; `commands()` gives [{command, description}]. */
  constructor(chat, commands) {
    this.chat = chat;
    this.commands = commands;
    this.input = this.textArea();
    this.file = el("input", { type: "file", hidden: true, tabindex: "-1", on: { change: () => this.attach() } });
    this.send = iconButton("send", "Send", () => this.submit(), { class: "icon-button send" });
    this.toggle = iconButton("keyboard", "Bot keyboard", () => this.showKeys(this.keys.hidden), {
      "aria-expanded": "false",
      hidden: true,
    });
    this.menu = menuButton("menu", "Commands", () => this.commandItems());
    this.menu.hidden = true;
    this.keys = el("div", { class: "reply-keyboard", role: "group", "aria-label": "Bot keyboard", hidden: true });
    walkWithArrows(this.keys);
    const attach = iconButton("attach", "Attach a photo or a file", () => this.file.click());
    this.line = el("div", { class: "typing" }, this.menu, attach, this.input, this.toggle, this.send, this.file);
    this.node = el("div", { class: "composer" }, this.line, this.keys);
    this.shownFor = null;
  }

  textArea() {
    const area = el("textarea", {
      class: "draft",
      rows: "1",
      placeholder: "Message",
      "aria-label": "Message",
      dir: "auto",
      enterkeyhint: "send",
    });
    area.addEventListener("input", () => this.resize());
    area.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
    area.addEventListener("paste", (event) => event.clipboardData.files[0] && this.offer(event.clipboardData.files[0]));
    return area;
  }

  resize() {
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight}px`;
    this.send.classList.toggle("ready", this.input.value.trim() !== "");
  }

  async submit() {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = "";
    this.resize();
    if ((await this.chat.say(text)) !== undefined || this.input.value) return;
    this.input.value = text;
    this.resize();
  }

  showCommands() {
    this.menu.hidden = this.commands().length === 0;
  }

  commandItems() {
    return this.commands().map(({ command, description }) => ({
      label: `/${command}`,
      detail: description,
      icon: "slash",
      run: () => this.chat.say(`/${command}`),
    }));
  }

  attach() {
    const [file] = this.file.files;
    this.file.value = "";
    if (file) this.offer(file);
  }

  /** Asks for a caption and whether a picture goes as a photo, then sends. */
  async offer(file) {
    const picture = file.type.startsWith("image/");
    const preview = picture
      ? el("img", { class: "preview", src: URL.createObjectURL(file), alt: "" })
      : el("p", { class: "dialog-text" }, file.name);
    const plain = el("label", { class: "check" }, el("input", { type: "checkbox", name: "as_file" }), "Send as a file");
    const fields = [preview, field("Caption", { name: "caption", maxlength: "1024" }), picture ? plain : null];
    const answer = await formDialog({
      column: this.chat.column,
      title: picture ? "Send a photo" : "Send a file",
      fields,
      submit: "Send",
    });
    if (picture) URL.revokeObjectURL(preview.src);
    if (!answer) return;
    const deliver = picture && !answer.as_file ? api.sendPhoto : api.sendDocument;
    await this.chat.attempt(deliver(this.chat.person().id, file, answer.caption));
  }

  /** `source` is the message that set the keyboard, or null when there is none to show. */
  setKeyboard(source) {
    const keyboard = source?.reply_keyboard;
    this.toggle.hidden = !keyboard;
    this.input.placeholder = keyboard?.input_field_placeholder || "Message";
    if (keyboard)
      drawKeyboard(
        this.keys,
        keyboard.keyboard.map((row) => row.map(asSpec)),
        (spec) => this.pressKey(spec, keyboard),
      );
    const shown = source ? `${source.message_id}` : null;
    if (shown !== this.shownFor) this.showKeys(Boolean(keyboard));
    this.shownFor = shown;
  }

  showKeys(shown) {
    this.keys.hidden = !shown;
    this.toggle.setAttribute("aria-expanded", String(shown));
  }

  async pressKey(spec, keyboard) {
    if (spec.request_location) await this.shareLocation();
    else if (spec.request_contact) await this.shareContact();
    else await this.chat.say(spec.text);
    if (keyboard.one_time_keyboard) this.showKeys(false);
  }

  async shareLocation() {
    const input = field(
      "Coordinates",
      {
        name: "point",
        required: true,
        value: PLACES[0][1],
        inputmode: "text",
        pattern: "\\s*-?\\d+(\\.\\d+)?\\s*,\\s*-?\\d+(\\.\\d+)?\\s*",
      },
      "Latitude, longitude",
    );
    const pick = ([name, point]) =>
      el(
        "button",
        { type: "button", class: "chip", on: { click: () => (input.querySelector("input").value = point) } },
        name,
      );
    const answer = await formDialog({
      column: this.chat.column,
      title: "Share your location",
      fields: [input, el("div", { class: "chips" }, PLACES.map(pick))],
      submit: "Share",
    });
    if (!answer) return;
    const [latitude, longitude] = answer.point.split(",").map(Number);
    await this.chat.attempt(api.sendLocation(this.chat.person().id, latitude, longitude));
  }

  async shareContact() {
    const input = field(
      "Phone number",
      { name: "phone", required: true, type: "tel", value: "+12025550123", dir: "ltr" },
      "The bot will see this number",
    );
    const answer = await formDialog({
      column: this.chat.column,
      title: "Share your phone number",
      fields: [input],
      submit: "Share",
    });
    if (answer) await this.chat.attempt(api.sendContact(this.chat.person().id, answer.phone));
  }

  focus() {
    this.input.focus({ preventScroll: true });
  }
}

const asSpec = (key) => (typeof key === "string" ? { text: key } : key);

/** The message whose reply keyboard is in force: the newest one that sets or removes it. */
export function keyboardSource(messages) {
  const source = messages.findLast((message) => message.reply_keyboard || message.reply_markup?.remove_keyboard);
  return source?.reply_keyboard?.keyboard ? source : null;
}
