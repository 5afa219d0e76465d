from emulator.errors import ApiError, bad_request


def unparsable(text: str) -> ApiError:
    return bad_request(f"can't parse entities: {text}")
