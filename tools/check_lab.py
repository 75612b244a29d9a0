"""Every notebook in a real JupyterLab in a real browser: opened, run cell by cell, looked at for errors, photographed.

``python -m tools.check_lab FOLDER [CORPUS …]`` starts JupyterLab as ``make lab`` does, on a copy of the notebooks, with
the article in ``seeds/`` and then with each corpus, and steers
headless Chromium over its own protocol. The browser is all it needs beyond ``.venv`` (Debian and Ubuntu:
``apt-get install chromium``). Exit status 1 if any notebook did not run whole and without errors.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.request import urlopen

import nbformat
import websocket

from tools.notebooks import inject

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
WIDTH, HEIGHT, TALLEST = 1400, 1000, 16_000
#: All cells are drawn, not only those in view, and no notice covers them.
SETTINGS = {
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
    "@jupyterlab/apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
}
RUN = """
(async path => {
  const pause = () => new Promise(done => setTimeout(done, 200));
  while (!window.jupyterapp) await pause();
  const app = window.jupyterapp;
  await app.restored;
  app.shell.collapseLeft();
  const panel = await app.commands.execute('docmanager:open', {path, factory: 'Notebook', kernel: {name: 'python3'}});
  await panel.context.ready;
  await panel.sessionContext.ready;
  app.shell.activateById(panel.id);
  await app.commands.execute('notebook:clear-all-cell-outputs');
  await app.commands.execute('notebook:run-all-cells');
  const cells = panel.content.model.toJSON().cells.filter(cell => cell.cell_type === 'code');
  const outputs = cells.flatMap(cell => cell.outputs);
  const text = lines => [lines].flat().join('');
  return JSON.stringify({
    cells: cells.length,
    unrun: cells.filter(cell => cell.execution_count === null).length,
    errors: outputs.filter(o => o.output_type === 'error').map(o => `${o.ename}: ${o.evalue}`),
    warnings: outputs.filter(o => o.name === 'stderr').map(o => text(o.text)),
    pictures: document.querySelectorAll('.jp-OutputArea img, .jp-OutputArea svg').length,
    height: Math.max(...[...document.querySelectorAll('.jp-WindowedPanel-outer')].map(e => e.scrollHeight)),
  });
})(%s)
"""
# The last cell was run last, so JupyterLab stands at the end and draws only what it shows.
_TO_THE_TOP = "document.querySelectorAll('.jp-WindowedPanel-outer').forEach(e => { e.scrollTop = 0; }); true"
T = TypeVar("T")


class Page:
    """A page of Chromium, steered over the DevTools protocol."""

    def __init__(self, address: str, patience: float) -> None:
        self._socket = websocket.create_connection(address, timeout=patience, suppress_origin=True)
        self._number = 0
        #: What the browser tells unasked, the last 10,000 things.
        self.told: deque[dict[str, Any]] = deque(maxlen=10_000)

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The answer to a command of the protocol; what the browser tells meanwhile is in ``told``."""
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv())
            if message.get("id") == self._number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                result: dict[str, Any] = message["result"]
                return result
            self.told.append(message)

    def run(self, script: str) -> Any:
        """The value of a script, awaited."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise RuntimeError(details.get("exception", {}).get("description") or details["text"])
        return answer["result"].get("value")

    def photograph(self, path: Path, height: int) -> None:
        """The page as PNG, as tall as asked."""
        self.call("Emulation.setDeviceMetricsOverride", width=WIDTH, height=height, deviceScaleFactor=1, mobile=False)
        time.sleep(2)  # the page draws itself anew
        self.run(_TO_THE_TOP)
        time.sleep(2)
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))
        self.call("Emulation.clearDeviceMetricsOverride")


def until(found: Callable[[], T | None], what: str, seconds: float = 90) -> T:
    """What ``found`` gives as soon as it gives something."""
    deadline = time.monotonic() + seconds
    while (thing := found()) is None:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what} did not start within {seconds:.0f} s")
        time.sleep(0.3)
    return thing


@contextmanager
def process(command: Sequence[str], **options: Any) -> Iterator[None]:
    """A program that is ended, with all that it started, when the block ends."""
    started = subprocess.Popen(command, start_new_session=True, **options)
    try:
        yield
    finally:
        os.killpg(started.pid, signal.SIGTERM)
        started.wait(30)


@contextmanager
def lab(work: Path, log: Path) -> Iterator[dict[str, Any]]:
    """JupyterLab on the copy in ``work``, with no settings of the person who runs it: its address and token."""
    for name, values in SETTINGS.items():
        place = work / "settings" / f"{name}.jupyterlab-settings"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(values), encoding="utf-8")
    folders = {
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "IPYTHONDIR": "ipython",
        "JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    }  # fmt: skip
    options = "--no-browser --expose-app-in-browser --ServerApp.port=0" + " --allow-root" * (os.geteuid() == 0)
    command = ["make", "lab", f"LAB_ROOT={work / 'copy'}", f"ARGS={options}"]
    with log.open("w", encoding="utf-8") as output:
        environment = os.environ | {name: str(work / folder) for name, folder in folders.items()}
        with process(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT):
            file = until(lambda: next((work / "runtime").glob("jpserver-*.json"), None), f"JupyterLab (see {log})")
            yield until(lambda: json.loads(file.read_text() or "null"), "JupyterLab")


@contextmanager
def browser(program: str, work: Path, patience: float) -> Iterator[Page]:
    """A page of a new headless browser that knows nothing and asks nobody but the server."""
    profile = work / "profile"
    command = [
        program, "--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", "--remote-debugging-port=0",
        f"--user-data-dir={profile}", f"--window-size={WIDTH},{HEIGHT}", "about:blank",
    ]  # fmt: skip
    if os.geteuid() == 0:
        command.insert(1, "--no-sandbox")
    with process(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        ready = profile / "DevToolsActivePort"
        port = until(lambda: ready.read_text().split()[0] if ready.exists() and ready.stat().st_size else None, program)
        with urlopen(f"http://127.0.0.1:{port}/json/list") as answer:
            pages = [page for page in json.load(answer) if page["type"] == "page"]
        yield Page(pages[0]["webSocketDebuggerUrl"], patience)


def faults(seen: dict[str, Any]) -> list[str]:
    """What was wrong with a notebook that was run."""
    unrun = [f"{seen['unrun']} of {seen['cells']} cells were not run"] if seen["unrun"] else []
    return [*unrun, *seen["errors"], *(f"a red strip, on stderr: {text!r}" for text in seen["warnings"])]


def with_corpus(notebook: Path, corpus: Path) -> None:
    """Have a copy of a notebook read other articles."""
    nb = nbformat.read(notebook, as_version=4)
    inject(nb, {"corpus": str(corpus)})
    nbformat.write(nb, notebook)


def check(program: str, pictures: Path, patience: float, corpus: Path | None = None) -> bool:
    """Whether every notebook runs in JupyterLab on a corpus (default: the stored one); says so line by line."""
    good = True
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        work = Path(folder)
        for name in ("notebooks", "seeds"):
            shutil.copytree(ROOT / name, work / "copy" / name)
        with lab(work, pictures / "jupyterlab.log") as server, browser(program, work, patience) as page:
            for notebook in sorted((work / "copy" / "notebooks").glob("*.ipynb")):
                if corpus:
                    with_corpus(notebook, corpus)
                page.call("Page.navigate", url=f"{server['url']}lab?token={server['token']}&reset")
                time.sleep(2)  # the page before is gone
                try:
                    seen = json.loads(page.run(RUN % json.dumps(f"notebooks/{notebook.name}")))
                except websocket.WebSocketTimeoutException:
                    print(f"{notebook.name}: not done after {patience:.0f} s; give it more with --patience")
                    return False
                page.photograph(pictures / f"{notebook.stem}.png", min(seen["height"] + 150, TALLEST))
                wrong = faults(seen)
                print(
                    f"{notebook.name}: {seen['cells']} cells, {seen['pictures']} pictures",
                    *(wrong or ["no error"]),
                    sep="\n  ",
                )
                good = good and not wrong
    return good


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.check_lab", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the pictures and the server's log go")
    parser.add_argument("corpora", type=Path, nargs="*", help="articles to run them on as well")
    parser.add_argument("--browser", help=f"Chromium or Chrome (default: the first of {', '.join(BROWSERS)})")
    parser.add_argument("--patience", type=float, default=600, help="seconds that one notebook may take (default: 600)")
    options = parser.parse_args()
    program = options.browser or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not program:
        print(
            "Chromium was not found: install it (apt-get install chromium) or name it: --browser PATH", file=sys.stderr
        )
        return 2
    good = check(program, options.folder.resolve(), options.patience)
    for corpus in options.corpora:
        print(f"On {corpus}:")
        good &= check(program, options.folder.resolve() / corpus.stem, options.patience, corpus.resolve())
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
