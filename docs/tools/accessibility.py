"""Hold the built pages against axe's rules in headless Chromium: light and dark, wide and narrow.

    npm install --prefix build/axe axe-core
    python docs/tools/accessibility.py build/docs build/axe/node_modules/axe-core/axe.min.js

Of each folder the largest page and the index are looked at, with --all every page. Exit status 1 where something
serious is found.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

HARNESS = Path(__file__).with_suffix(".html")
WIDTHS = (1280, 390)
SCHEMES = {"light": "1", "dark": "0"}
SERIOUS = {"serious", "critical"}
PATIENCE = 1800
"""Seconds for one colour scheme."""


class Site(ThreadingHTTPServer):
    """The pages, the harness that looks at them, and what it found."""

    def __init__(self, pages: Path, axe: Path, looked_at: list[str]) -> None:
        super().__init__(("127.0.0.1", 0), partial(Handler, directory=str(pages)))
        self.own = {
            "/__harness": ("text/html", HARNESS.read_bytes()),
            "/__axe": ("text/javascript", axe.read_bytes()),
            "/__pages": ("application/json", json.dumps({"pages": looked_at, "widths": WIDTHS}).encode()),
        }
        self.done = Event()
        self.found: list[dict[str, Any]] = []


class Handler(SimpleHTTPRequestHandler):
    """Serves the pages and the harness, and takes what was found."""

    server: Site

    def do_GET(self) -> None:
        """Give a page, or a part of the harness."""
        if self.path not in self.server.own:
            super().do_GET()
            return
        kind, content = self.server.own[self.path]
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.end_headers()
        self.wfile.write(content)

    def do_POST(self) -> None:
        """Take what was found on all pages."""
        self.server.found = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(HTTPStatus.NO_CONTENT)
        self.end_headers()
        self.server.done.set()

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


def kinds(pages: Path) -> Iterator[str]:
    """Yield, of each folder, the largest page and the index."""
    for folder in sorted({page.parent for page in pages.rglob("*.html")}):
        by_size = sorted(folder.glob("*.html"), key=lambda page: page.stat().st_size, reverse=True)
        largest = [page for page in by_size if page.name != "index.html"][:1]
        for page in (*largest, *folder.glob("index.html")):
            yield f"/{page.relative_to(pages).as_posix()}"


def look(site: Site, scheme: str) -> list[dict[str, Any]]:
    """Return what axe finds in a colour scheme."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or sys.exit("there is no Chromium")
    site.done.clear()
    # A browser that ends may still write to its profile.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = (
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--window-size=1400,1000",
            "--remote-debugging-port=0",
        )
        colours = f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}"
        address = f"http://127.0.0.1:{site.server_port}/__harness"
        browser = subprocess.Popen(  # noqa: S603 (a browser, on pages of our own)
            [chromium, *options, colours, f"--user-data-dir={profile}", address],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            if not site.done.wait(PATIENCE):
                sys.exit("axe did not finish")
        finally:
            browser.terminate()
            browser.wait()
    return site.found


def main() -> int:
    """Look at the pages; print what is found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path, help="the folder of the built site")
    parser.add_argument("axe", type=Path, help="axe.min.js")
    parser.add_argument("--all", action="store_true", help="every page")
    arguments = parser.parse_args()
    every = (f"/{page.relative_to(arguments.pages).as_posix()}" for page in sorted(arguments.pages.rglob("*.html")))
    looked_at = [*(every if arguments.all else kinds(arguments.pages))]
    site = Site(arguments.pages, arguments.axe, looked_at)
    Thread(target=site.serve_forever, daemon=True).start()
    found = [{"scheme": scheme, **one} for scheme in SCHEMES for one in look(site, scheme)]
    for one in found:
        print(f"{one['impact']}: {one['page']} ({one['scheme']}, {one['width']} wide): {one['help']}: {one['where']}")
    serious = sum(one["impact"] in SERIOUS for one in found)
    print(f"{len(looked_at)} pages, light and dark, wide and narrow: {serious} serious findings, {len(found)} in all")
    return 1 if serious else 0


if __name__ == "__main__":
    sys.exit(main())
