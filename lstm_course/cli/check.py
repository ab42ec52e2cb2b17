"""``lstm-course check``: a learner's page, judged by its own checks in a fresh kernel."""

import os
from pathlib import Path

import click

from . import checkout


@click.command()
@click.argument("pages", metavar="PAGE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print the results as JSON.")
@click.option("--timeout", default=30.0, show_default=True, help="Seconds that a cell may take.")
@click.pass_obj
def check(root, pages, as_json, timeout):
    """Run exercise pages with nbval, each in a fresh kernel; one line an exercise.

    PAGE is 05 (all pages of this number), 05_lstm or a file. The file is not changed. Exit 1 unless
    all exercises pass.
    """
    import json

    from .checking import page as checked

    root = checkout.find(root)
    notebook_io = [file for page in pages for file in _files(root, page)]
    results = checked.run_all(root, notebook_io, timeout)
    if as_json:
        click.echo(json.dumps([result.to_dict() for result in results], indent=1))
    else:
        for result in results:
            _show(result, name_page=len(results) > 1)
    if not all(result.passed for result in results):
        raise SystemExit(1)


def _files(root, page):
    """The learner's files that PAGE means, each with its page's solutions."""
    from ..pages import notebook_io

    path = Path(page)
    if path.suffix == ".ipynb" and os.path.lexists(path):
        return [(path, _reference(root, path))]
    found = notebook_io.notebooks(root / "exercises")
    named = [p for p in found if page.removesuffix(".ipynb") in (p.stem, p.stem.split("_")[0])]
    if not named:
        names = ", ".join(p.stem for p in found) or "none yet"
        raise click.UsageError(f"there is no page {page!r}; pages with exercises: {names}")
    return [(p, _reference(root, p)) for p in named]


def _reference(root, path):
    """The solutions that belong to a learner's file."""
    from ..pages import notebook_io, origin
    from ..pages.errors import PageError

    solutions = {p.stem: p for p in notebook_io.notebooks(root / "solutions")}
    within, trouble = None, f"{path} is no page of the course, by its metadata or its name"
    try:
        within = origin.page(notebook_io.read(path))
    except PageError as error:
        trouble = str(error)
    # A copy may be called anything; where its metadata were taken, its name has to begin as the
    # page's: "05_lstm (my try).ipynb".
    near = [name for name in solutions if path.stem.startswith(name)]
    for name in [within, path.stem, *near]:
        if name in solutions:
            return solutions[name]
    raise click.UsageError(trouble)


def _show(result, name_page):
    if result.error:
        click.echo(f"Error: {result.error}", err=True)
        return
    if name_page:
        click.echo(f"{result.page}")
    for exercise in result.exercises:
        mark = "✓" if exercise.passed else "✗"
        first, *rest = _without_name(exercise).split("\n")
        click.echo(f"{mark} {exercise.name}: {first}")
        for line in rest:
            click.echo(f"    {line.strip()}")
    for note in result.notes:
        click.echo(f"  note: {note}")
    right = sum(exercise.passed for exercise in result.exercises)
    click.echo(f"{right} of {len(result.exercises)} exercises right")


def _without_name(exercise):
    """The verdict's text without the mark and the name, which stand at the line's beginning."""
    for mark in "✓✗○":
        prefix = f"{mark} {exercise.name}: "
        if exercise.text.startswith(prefix):
            return exercise.text.removeprefix(prefix)
    return exercise.text
