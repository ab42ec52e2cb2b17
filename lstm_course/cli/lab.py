"""``lstm-course lab``: JupyterLab at a page, with everything that it writes inside the checkout."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import click

from . import checkout

FIRST = "00_start_here"


@click.command()
@click.argument("page", required=False)
@click.option("--browser/--no-browser", default=True, help="Open a browser, or only say where.")
@click.option("--port", type=int, default=8888, show_default=True, help="0 takes any free one.")
@click.option("--author", is_flag=True, help="Carry saved lessons and solutions to course/.")
@click.pass_obj
def lab(root, page, browser, port, author):
    """Open JupyterLab at PAGE: 05, 05_lstm, a notebook's path, or nothing for the first lesson.

    The server listens on this machine only and keeps its token; the browser is handed it.
    """
    from . import lab_settings, lab_trust
    from .jupyter_env import environment
    from .mend import marked

    root = checkout.find(root)
    notebook = choose(root, page)
    env = environment(root)
    lab_settings.write(root, author)
    for sentence in lab_trust.sign(root, env["JUPYTER_DATA_DIR"]):
        click.echo(sentence)
    for path in marked(root):
        click.echo(f"{path.relative_to(root).as_posix()} was left with a conflict by git; "
                   "`lstm-course mend` puts both sides together.")
    command = [sys.executable, "-m", "jupyterlab", *lab_settings.flags(root, notebook, port)]
    if not browser:
        command.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")          # in a container there is often nobody else
    click.echo(f"JupyterLab opens {notebook}. To stop it, press Ctrl-C here.")
    sys.stdout.flush()
    os.chdir(root)
    if os.name == "posix":
        os.execve(sys.executable, command, env)     # so that signals reach it without us between
    raise SystemExit(subprocess.run(command, env=env).returncode)


def choose(root, wanted):
    """The notebook to open, as a path below ``root`` with forward slashes."""
    from ..pages import notebook_io

    lessons = [path.stem for path in notebook_io.notebooks(root / "notebooks")]
    if wanted is None:
        if not lessons:
            raise click.ClickException("there is no lesson yet; run lstm-course build")
        return f"notebooks/{FIRST if FIRST in lessons else lessons[0]}.ipynb"
    for folder in (root, Path.cwd()):
        with suppress(OSError, ValueError, RuntimeError):       # no name that a file could have
            path = (folder / wanted).resolve()
            if path.is_file() and path.is_relative_to(root):
                return path.relative_to(root).as_posix()
    for folder in ("notebooks", "exercises"):
        for path in notebook_io.notebooks(root / folder):
            if wanted in (path.stem, path.stem.split("_")[0]):
                return f"{folder}/{path.name}"
    names = ", ".join(lessons) or "none yet"
    raise click.UsageError(f"there is no page {wanted!r}; the pages are: {names}")
