/** The payment sheet of an invoice: what is bought, what it costs, and the three ways a payment can end. */

import * as api from "./api.js";
import { openDialog, toast } from "./dialogs.js";
import { el } from "./dom.js";
import { price } from "./money.js";

const ENDINGS = [
  { outcome: "paid", kind: "primary", label: (total) => `Pay ${total}` },
  { outcome: "failed", kind: "danger", label: () => "Let the payment fail" },
  { outcome: "left", kind: "plain", label: () => "Leave before paying" },
];

/** Opens the sheet; resolves when it is closed, whatever was chosen. */
export function openPayment(column, person, message) {
  const { invoice } = message;
  const total = price(invoice.total_amount, invoice.currency, person.language_code);
  return openDialog({
    column,
    title: "Payment",
    className: "sheet",
    content: (close) => {
      const status = el("p", { class: "status", role: "alert", dir: "auto" });
      const buttons = ENDINGS.map((ending) =>
        el(
          "button",
          { type: "button", class: `button block ${ending.kind}`, on: { click: () => choose(ending.outcome) } },
          ending.label(total),
        ),
      );
      const choose = async (outcome) => {
        setBusy(buttons, status, true);
        const refusal = await settle(column, person, message, outcome, total);
        setBusy(buttons, status, false);
        if (refusal === null) close(outcome);
        else status.textContent = refusal;
      };
      const note = el("p", { class: "note" }, "A pretended provider: no money moves.");
      return el(
        "div",
        { class: "sheet-body" },
        summary(invoice, person, total),
        status,
        el("div", { class: "sheet-actions" }, buttons),
        note,
      );
    },
  });
}

/** What was paid, for an invoice that is. */
export function openReceipt(column, person, { invoice }) {
  const total = price(invoice.total_amount, invoice.currency, person.language_code);
  const content = el("div", { class: "sheet-body" }, summary(invoice, person, total));
  return openDialog({ column, title: "Receipt", content, actions: [{ label: "OK", value: true, kind: "primary" }] });
}

function setBusy(buttons, status, busy) {
  for (const button of buttons) button.disabled = busy;
  status.classList.toggle("waiting", busy);
  status.textContent = busy ? "Waiting for the bot to confirm the order…" : "";
}

/** null when the sheet has nothing more to say, otherwise why the payment was refused. */
async function settle(column, person, message, outcome, total) {
  try {
    const result = await api.pay(person.id, message.message_id, outcome);
    const check = result.pre_checkout ?? {};
    if (!check.answered)
      return "The bot did not confirm the order within 10 seconds, so Telegram cancelled the payment.";
    if (!check.ok) return check.error_message || "The bot refused the order.";
    if (result.charged) toast(column, `Payment successful: ${total}`, "success");
    else
      toast(
        column,
        outcome === "failed" ? "The payment failed. Nothing was charged." : "Left before paying. Nothing was charged.",
      );
    return null;
  } catch (error) {
    return error.message;
  }
}

function summary(invoice, person, total) {
  const lines = (invoice.prices ?? []).map(({ label, amount }) =>
    line(label, price(amount, invoice.currency, person.language_code)),
  );
  return el(
    "div",
    { class: "order" },
    invoice.photo_url ? el("img", { class: "order-picture", src: invoice.photo_url, alt: "" }) : null,
    el("div", { class: "order-title", dir: "auto" }, invoice.title),
    el("div", { class: "order-words", dir: "auto" }, invoice.description),
    el("dl", { class: "lines" }, lines, line("Total", total, "total")),
  );
}

const line = (label, amount, extra = "") =>
  el("div", { class: `line ${extra}` }, el("dt", { dir: "auto" }, label), el("dd", {}, amount));
