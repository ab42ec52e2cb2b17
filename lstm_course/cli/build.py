"""``lstm-course build``: the notebook folders from ``course/``."""

import click

from . import checkout
from .exercise_facts import facts


@click.command()
@click.argument("names", metavar="[PAGE]...", nargs=-1)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 on drift.")
@click.option("--force", is_flag=True, help="Execute pages again whose text did not change.")
@click.pass_obj
def build(root, names, only_check, force):
    """Write notebooks/, solutions/ and exercises/ from the texts in course/.

    PAGE is a name or a number: 05_lstm or 05. Answers in exercises/ are kept.
    """
    from ..pages.errors import PageError
    from ..pages.sources import all_pages, choose

    root = checkout.find(root)
    try:
        every = all_pages(root)
    except PageError as error:
        raise click.ClickException(str(error)) from error
    try:
        pages = choose(every, names)
    except PageError as error:
        raise click.UsageError(str(error)) from error
    if only_check:
        _check(root, pages, every if not names else None)
    else:
        _build(root, pages, force)


def _check(root, pages, every):
    from ..pages import up_to_date

    found = up_to_date.drift(pages, facts())
    if every is not None:
        found += up_to_date.strays(root, every)
    for sentence in found:
        click.echo(sentence)
    if found:
        raise SystemExit(1)
    click.echo(f"{_count(len(pages), 'page')} up to date")


def _build(root, pages, force):
    import os

    from ..pages.build_page import build as build_page
    from ..pages.errors import PageError
    from .jupyter_env import environment

    # Not only the kernel: the client that starts it reads these, too.
    os.environ.update(environment(root))
    known, failed = facts(), False
    for page in pages:
        try:
            built = build_page(page, known, force=force)
        except PageError as error:
            click.echo(str(error), err=True)
            failed = True
            continue
        click.echo(f"{page.text.name}: {_words(built)}")
    if failed:
        raise SystemExit(1)


def _words(built):
    words = ["executed" if built.executed else "code unchanged, not executed"]
    words.append("wrote " + ", ".join(built.written) if built.written else "nothing to write")
    if built.kept_answers:
        words.append("kept the answers in it")
    return "; ".join(words)


def _count(number, noun):
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
