"""The chat page in real Chromium, against the real emulator and a small bot; screenshots stay in artefacts/browser/."""

import asyncio
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

HERE = Path(__file__).parent
PICTURES = HERE.parents[1] / "artefacts" / "browser"
TOKEN = "4200000001:sample-bot-for-the-browser-tests"
PHONE, DESKTOP = (390, 844), (1280, 900)
expect.set_options(timeout=40_000)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def until_ready(address: str, what: str) -> None:
    """Waits until /client/bot answers and, under the key, says anything at all."""
    async with aiohttp.ClientSession() as http:
        for _ in range(300):
            try:
                async with http.get(f"{address}/client/bot") as response:
                    if (await response.json())[what]:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.1)
    raise TimeoutError(f"no {what} at {address}")


@asynccontextmanager
async def program(*command: str | Path) -> AsyncIterator[None]:
    process = await asyncio.create_subprocess_exec(sys.executable, *command)
    try:
        yield
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


@asynccontextmanager
async def local_telegram(port: int) -> AsyncIterator[str]:
    """The emulator with the sample bot behind it; gives the page's address."""
    address = f"http://127.0.0.1:{port}"
    async with program("-m", "emulator", "--port", str(port), "--username", "sample_bot", "--name", "Sample bot"):
        await until_ready(address, "first_name")
        async with program(HERE / "sample_bot.py", address, TOKEN):
            await until_ready(address, "descriptions")
            yield address


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def address():
    async with local_telegram(free_port()) as here:
        yield here


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium(chromium_path):
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path, args=["--no-sandbox"])
        yield browser
        await browser.close()


class Window:
    """A browser window on the chat page. Nothing may go wrong in its console."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.name = name
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda line: self.faults.append(line.text) if line.type == "error" else None)

    async def add(self, name: str, language: str = "en") -> Locator:
        """Adds a person through the page and gives their column."""
        await self.page.locator(".add-person:visible").first.click()
        dialog = self.page.get_by_role("dialog", name="Add a person")
        await dialog.get_by_label("First name").fill(name)
        await dialog.get_by_label("Language").select_option(language)
        await dialog.get_by_role("button", name="Add", exact=True).click()
        return self.column(name)

    async def begin(self, name: str, language: str = "en") -> Locator:
        """Adds a person who presses START and waits for the bot's greeting."""
        column = await self.add(name, language)
        await column.get_by_role("button", name="START").click()
        await expect(column.get_by_text("This is what I can do.")).to_be_visible()
        return column

    def column(self, name: str) -> Locator:
        return self.page.get_by_role("region", name=f"{name}'s chat")

    async def say(self, column: Locator, text: str) -> None:
        await column.get_by_label("Message", exact=True).fill(text)
        await column.get_by_label("Message", exact=True).press("Enter")

    async def picture(self, what: str) -> None:
        PICTURES.mkdir(parents=True, exist_ok=True)
        await self.page.wait_for_timeout(250)
        await self.page.screenshot(path=PICTURES / f"{self.name}-{what}.png")


@pytest_asyncio.fixture(loop_scope="session")
async def windows(chromium: Browser, address: str, request):
    """Opens windows: `await windows(size, scheme)`. Each has a memory of its own, as another computer would."""
    opened: list[Window] = []

    async def open_window(size: tuple[int, int] = DESKTOP, scheme: str = "light", at: str = address) -> Window:
        context = await chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            has_touch=size == PHONE,
            locale="en-GB",
            permissions=["clipboard-read", "clipboard-write"],
        )
        name = f"{request.node.originalname.removeprefix('test_')}-{size[0]}-{scheme}"
        window = Window(await context.new_page(), name)
        opened.append(window)
        await window.page.goto(at)
        return window

    yield open_window
    for window in opened:
        await window.page.context.close()
    assert [fault for window in opened for fault in window.faults] == []


@pytest.fixture
def telegram_on():
    """Starts a local Telegram of the test's own on a port: `async with telegram_on(port) as address`."""
    return local_telegram


@pytest.fixture
def port() -> int:
    return free_port()
