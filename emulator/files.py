"""Files that went through the server. Equal bytes are kept once; each upload has an id of its own."""

import hashlib
import mimetypes
import re
import secrets
from dataclasses import dataclass, field
from typing import Any

from emulator.errors import ApiError, bad_request


@dataclass(slots=True)
class Upload:
    """A file that came with a multipart request."""

    name: str
    content_type: str
    data: bytes


@dataclass(slots=True)
class StoredFile:
    id: str
    unique_id: str
    kind: str
    name: str
    content_type: str
    path: str
    data: bytes
    body: dict[str, Any] = field(default_factory=dict)

    @property
    def described(self) -> dict[str, Any]:
        """The File object of getFile."""
        return {
            "file_id": self.id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.data),
            "file_path": self.path,
        }


_ENDING = re.compile(r"\.\w+\Z", re.ASCII)
_FOLDERS = {"photo": "photos", "document": "documents"}
_PREFIXES = {"photo": "AgACAgIAAxkB", "document": "BQACAgIAAxkB"}


@dataclass(slots=True)
class FileStore:
    by_id: dict[str, StoredFile] = field(default_factory=dict)
    by_path: dict[str, StoredFile] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)

    def keep(self, kind: str, upload: Upload) -> StoredFile:
        digest = hashlib.sha256(upload.data).hexdigest()
        data = self.contents.setdefault(digest, upload.data)
        suffix = _suffix(upload)
        stored = StoredFile(
            id=_PREFIXES[kind] + secrets.token_urlsafe(36),
            unique_id="AQAD" + digest[:16],
            kind=kind,
            name=upload.name,
            content_type=upload.content_type,
            path=f"{_FOLDERS[kind]}/file_{len(self.by_id)}{suffix}",
            data=data,
        )
        self.by_id[stored.id] = self.by_path[stored.path] = stored
        return stored

    def find(self, file_id: str, kind: str) -> StoredFile:
        """A file sent before. Raises the refusal for an id that is none, or one of another kind."""
        stored = self.by_id.get(file_id)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if stored.kind != kind:
            raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
        return stored

    def client_url(self, file_id: str) -> str:
        return f"/client/files/{file_id}"


def _suffix(upload: Upload) -> str:
    ending = _ENDING.search(upload.name)
    if ending:
        return ending[0].lower()
    return mimetypes.guess_extension(upload.content_type) or ""


def not_fetched() -> ApiError:
    """There is no network here, so an address of a file cannot be followed."""
    return bad_request("failed to get HTTP URL content")
