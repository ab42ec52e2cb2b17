"""Where the checkout of the course is."""

from pathlib import Path

import click


def find(given=None):
    """The folder given, or the nearest one above the current folder that holds a ``course/``.

    An installation in place (``pip install -e``) is looked at last, so that the commands work from
    anywhere.
    """
    if given:
        return Path(given).resolve()
    here = Path.cwd()
    package = Path(__file__).resolve().parents[2]
    for folder in [here, *here.parents, package]:
        if (folder / "course").is_dir() and (folder / "jupytext.toml").is_file():
            return folder
    raise click.UsageError("there is no course here; go to its folder, or name it with --root")
