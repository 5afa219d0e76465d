"""Answers to taps and inline queries: in time, once."""

from emulator import limits
from emulator.errors import bad_request
from emulator.methods.call import Call


def answer_callback_query(call: Call) -> bool:
    params = call.params
    answer = {
        "text": params.get("text"),
        "show_alert": params.get("show_alert", False),
        "url": params.get("url"),
    }
    if len(answer["text"] or "") > limits.CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if answer["url"] and not _opens_this_bot(call, answer["url"]):
        raise bad_request("URL_INVALID")
    query = call.bot.queries.answer(params["callback_query_id"], "callback_query", answer)
    call.world.events.tell(query.chat_id, "answer", {"chat_id": query.chat_id, "user_id": query.user_id, **answer})
    return True


def _opens_this_bot(call: Call, url: str) -> bool:
    """Without a game, a tap may only open the bot's own deep link."""
    name = call.bot.user["username"].lower()
    address = url.lower().removeprefix("https://").removeprefix("http://")
    return address.split("?")[0] in {f"t.me/{name}", f"telegram.me/{name}"} or address.startswith(
        f"tg://resolve?domain={name}",
    )


def answer_inline_query(call: Call) -> bool:
    results = call.params["results"]
    if len(results) > limits.INLINE_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [result["id"] for result in results]
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if not all(1 <= len(number.encode()) <= limits.CALLBACK_DATA_BYTES for number in ids):
        raise bad_request("RESULT_ID_INVALID")
    call.bot.queries.answer(
        call.params["inline_query_id"],
        "inline_query",
        {
            "results": results,
            "next_offset": call.params.get("next_offset", ""),
            "button": call.params.get("button"),
        },
    )
    return True


METHODS = {"answerCallbackQuery": answer_callback_query, "answerInlineQuery": answer_inline_query}
