"""``lstm-course mend``: a page with git's conflict markers becomes a notebook again."""

import shutil
from pathlib import Path

import click

from . import checkout

FOLDERS = ("exercises", "notebooks", "solutions")


@click.command()
@click.argument("pages", metavar="[PAGE]...", nargs=-1)
@click.pass_obj
def mend(root, pages):
    """Put both sides of a git conflict together in PAGE, or in every page that has one.

    PAGE is 05, 05_lstm or a file. The answers of both sides are kept; the file as it was goes to
    .jupyter/mended. Exit 1 where a page can't be mended.
    """
    from ..pages import notebook_io
    from ..pages.errors import PageError
    from ..pages.merging import conflict

    root = checkout.find(root)
    found = marked(root)
    broken = {path: words for folder in FOLDERS
              for path, words in notebook_io.broken(root / folder).items() if path not in found}
    chosen, others = ([path for path in paths
                       if not pages or any(_means(root, word, path) for word in pages)]
                      for paths in (found, broken))
    for path in others:
        click.echo(f"Not mended: {broken[path]}", err=True)
    failed = bool(others)
    for path in chosen:
        name = path.relative_to(root).as_posix()
        try:
            page = conflict.mended(root, path)
        except PageError as error:
            click.echo(str(error), err=True)
            failed = True
            continue
        kept = _keep(root, path)
        notebook_io.write(page, path)
        click.echo(f"{name}: both sides are in it; as it was, it is in {kept}")
    if not chosen:
        click.echo("No page has a conflict.")
    elif not failed:
        click.echo("Look at them, then: git add exercises notebooks solutions && git commit")
    if failed:
        raise SystemExit(1)


def marked(root):
    """The pages that hold conflict markers, and those that git could not merge."""
    from ..pages.merging import conflict

    paths = {path for folder in FOLDERS for path in (root / folder).glob("*.ipynb")}
    # git may have taken away the file of a page that it could not merge
    open_ones = {root / path for path in conflict.unmerged(root)
                 if path.parent.name in FOLDERS and path.suffix == ".ipynb"}
    return sorted(path for path in paths | open_ones
                  if path in open_ones or path.is_file() and conflict.is_marked(path))


def _means(root, word, path):
    return word.removesuffix(".ipynb") in (path.stem, path.stem.split("_")[0]) or any(
        (folder / word).resolve() == path.resolve() for folder in (root, Path.cwd()))


def _keep(root, path):
    """A copy of the file, under a name that no other copy has; the path below the checkout."""
    folder = root / ".jupyter" / "mended"
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while (copy := folder / f"{path.parent.name}-{path.stem}-{number}.txt").exists():
        number += 1
    try:
        shutil.copy2(path, copy)
    except OSError:                     # half a copy would say that it is the whole file
        copy.unlink(missing_ok=True)
        raise
    return copy.relative_to(root).as_posix()
