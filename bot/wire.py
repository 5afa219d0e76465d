"""The way to Telegram: aiogram's session, without a form and without a model where plain JSON says it all."""

import json
from contextlib import suppress
from http import HTTPStatus
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import Response, TelegramMethod
from aiohttp.payload import BytesPayload

from bot.calls import Sent

READ_AS_SAID = (bool, Sent, list[Sent])  # what these calls return is not made into models


class Wire(AiohttpSession):
    """Files go as aiogram sends them, and what Telegram refuses is raised as aiogram does."""

    def build_form_data(self, bot: Bot, method: TelegramMethod[Any]) -> Any:
        files: dict[str, Any] = {}
        fields = {
            name: prepared
            for name, value in method.model_dump(warnings=False).items()
            if (prepared := self.prepare_value(value, bot=bot, files=files))
        }
        if files:
            return super().build_form_data(bot, method)
        return BytesPayload(json.dumps(fields, ensure_ascii=False).encode(), content_type="application/json")

    def check_response(self, bot: Bot, method: TelegramMethod[Any], status_code: int, content: str) -> Response[Any]:
        if status_code == HTTPStatus.OK and method.__returning__ in READ_AS_SAID:
            with suppress(ValueError, TypeError, KeyError):
                said = self.json_loads(content)
                if said["ok"] is True:
                    return Response.model_construct(ok=True, result=said["result"])
        return super().check_response(bot, method, status_code, content)
