"""Photos: what Telegram takes for one, and the sizes it makes of it."""

import io
import warnings

from PIL import Image

from emulator import limits
from emulator.errors import bad_request
from emulator.files import FileStore, StoredFile, Upload

_THUMBNAIL = 320


def keep_photo(store: FileStore, upload: Upload) -> StoredFile:
    """Checks and stores a photo. body["sizes"] are its PhotoSize objects, smallest first. Raises ApiError."""
    size = len(upload.data)
    if not size:
        raise bad_request("file must be non-empty")
    if size > limits.PHOTO_BYTES:
        raise bad_request(
            f"file of size {size} bytes is too big for a photo; the maximum size is {limits.PHOTO_BYTES} bytes",
        )
    width, height = _dimensions(upload.data)
    if width + height > limits.PHOTO_SIDES or max(width, height) > limits.PHOTO_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    stored = store.keep("photo", upload)
    stored.body = {"sizes": [*_thumbnail(store, stored, width, height), _size(stored, width, height)]}
    for smaller in stored.body["sizes"][:-1]:
        store.by_id[smaller["file_id"]].body = stored.body
    return stored


def _dimensions(data: bytes) -> tuple[int, int]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as image:
                return image.size
    except (OSError, ValueError, Image.DecompressionBombError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None


def _thumbnail(store: FileStore, stored: StoredFile, width: int, height: int) -> list[dict[str, object]]:
    """The small size of a photo larger than it. It is drawn once for equal bytes."""
    if max(width, height) <= _THUMBNAIL:
        return []
    known = store.contents.get(f"thumbnail {stored.unique_id}")
    data = known or _shrunk(stored.data)
    store.contents[f"thumbnail {stored.unique_id}"] = data
    small = store.keep("photo", Upload(f"thumb_{stored.name}", "image/jpeg", data))
    return [_size(small, *_fit(width, height, _THUMBNAIL))]


def _fit(width: int, height: int, side: int) -> tuple[int, int]:
    scale = side / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _shrunk(data: bytes) -> bytes:
    out = io.BytesIO()
    try:
        with Image.open(io.BytesIO(data)) as image:
            small = image.convert("RGB").resize(_fit(*image.size, _THUMBNAIL))
            small.save(out, "JPEG", quality=70)
    except (OSError, ValueError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    return out.getvalue()


def _size(stored: StoredFile, width: int, height: int) -> dict[str, object]:
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
        "width": width,
        "height": height,
    }
