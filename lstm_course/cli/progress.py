"""``lstm-course progress``: what is done, and what is next."""

import click

MARKS = {"done": "✓", "begun": "◐", "next": "→", "open": "○", "to come": "·"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the progress as JSON.")
@click.pass_obj
def progress(root, as_json):
    """Say which exercises are passed, page by page, and which one comes next.

    A pass is noted when `check` says ✓ in a notebook. The record lies in your data folder; set
    LSTM_COURSE_PROGRESS to name another folder, or to `off` to keep none.
    """
    import json

    from .. import progress as record
    from ..exercises import standing

    pages = standing()
    try:
        folder, off = record.place(), "Nothing is kept: LSTM_COURSE_PROGRESS is off."
    except record.NoHome:
        folder, off = None, "Nothing is kept."
    following = next((page for page in pages if page.state in ("begun", "next")), None)
    trouble, broken = record.trouble(), _broken(root)
    if as_json:
        plain = _plain(pages, following, folder, trouble)
        click.echo(json.dumps({**plain, "broken": broken}, indent=1))
        return
    for page in pages:
        click.echo(_line(page))
    done, of = sum(page.done for page in pages), sum(page.of for page in pages)
    click.echo(f"\n{done} of {of} exercises passed.")
    if following:
        click.echo(f"Next: {following.left[0]}, in exercises/{following.page}.ipynb")
    click.echo(f"Kept in {folder}" if folder else off)
    for sentence in [trouble] * bool(trouble) + broken:
        click.echo(f"△ {sentence}")


def _broken(root):
    """A sentence for each page of exercises that can't be opened, where the course lies here."""
    from ..pages import notebook_io
    from . import checkout

    try:
        return [*notebook_io.broken(checkout.find(root) / "exercises").values()]
    except click.UsageError:            # the record is there without a checkout
        return []


def _line(page):
    counted = "to come" if page.state == "to come" else f"{page.done} of {page.of}"
    left = f"  left: {', '.join(page.left)}" if page.state == "begun" else ""
    return f"{MARKS[page.state]} {page.number} {page.title:<24}{counted:>8}{left}"


def _plain(pages, following, folder, trouble):
    from dataclasses import asdict

    return {
        "passed": sum(page.done for page in pages),
        "of": sum(page.of for page in pages),
        "next": {"page": following.page, "exercise": following.left[0]} if following else None,
        "pages": [asdict(page) for page in pages],
        "folder": str(folder) if folder else None,
        "trouble": trouble,
    }
