"""``lstm-course lint``: proof that every exercise is sound, and the figures of the diagnosis."""

import click

from . import checkout
from .exercise_facts import facts


@click.command()
@click.argument("words", metavar="[NAME|PAGE]...", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print figures and problems as JSON.")
@click.option("--held-out", "only_held_out", is_flag=True,
              help="Only the held-out answers, each with what the check says of it.")
@click.pass_obj
def lint(root, words, as_json, only_held_out):
    """Prove the exercises: solutions pass, stubs fail, wrong answers fail apart, hints stand.

    Prints for each exercise how many right answers of its corpus pass, how many wrong ones are
    refused and how many of those are named; then how many of the held-out answers are, which nobody
    tunes on. NAME is an exercise, PAGE a page: 05 or 05_lstm; all where none is given.
    """
    import os

    from ..exercises import held_out
    from ..exercises import lint as exercises

    os.environ["LSTM_COURSE_PROGRESS"] = "off"      # pages run here, and no learner is at work
    root = checkout.find(root)
    chosen = _chosen(words)
    rows, found = [], []
    if not only_held_out:
        if not words:
            found += [*_pages(root), *exercises.in_common(root)]
        for row, problems in _rows(root, chosen, quiet=as_json):
            rows.append(row)
            found += problems
    measured = _held_out(root, chosen)
    rates = held_out.rates(measured)
    found += [*_wrongly_judged(measured), *(held_out.below(rates) if not words else ())]
    answers = measured if only_held_out else None
    if as_json:
        _print_json(chosen, rows, rates, found, answers)
    else:
        _print(rows, rates, found, answers)
    if found:
        raise SystemExit(1)


def _chosen(words):
    """The names of the exercises that the words mean, in the order of the pages."""
    from ..exercises.registry import names

    known = names()
    meant = {word: [name for name, page in known.items()
                    if word in (name, page, page.split("_")[0])] for word in words}
    unknown = [word for word, found in meant.items() if not found]
    if unknown:
        raise click.UsageError(f"there is no exercise and no page {unknown[0]!r}; expected a name "
                               "such as lstm_step, or a page such as 05")
    wanted = {name for found in meant.values() for name in found}
    return [name for name in known if name in wanted or not words]


def _pages(root):
    from ..pages import page_lint

    return page_lint.problems(root, facts())


def _rows(root, names, quiet):
    """(row, problems) of each exercise, its figures printed as soon as they are there."""
    from ..exercises import lint as exercises
    from ..exercises.registry import find

    if not quiet:
        click.echo(f"{'exercise':24}{'right':>7}{'pass':>6}{'wrong':>7}{'refused':>9}{'named':>7}")
    for name in names:
        row, problems = exercises.examine(root, find(name))
        if not quiet:
            _print_row(name, _figures(row))
        yield row, problems


def _figures(row):
    return row.right, row.accepted, row.wrong, row.refused, row.named


def _print_row(name, figures):
    right, accepted, wrong, refused, named = figures
    click.echo(f"{name:24}{right:7}{accepted:6}{wrong:7}{refused:9}{named:7}")


def _held_out(root, names):
    from tqdm import tqdm

    from ..exercises import held_out

    return list(tqdm(held_out.measure(root, set(names)), unit="answer", desc="held out",
                     disable=None, leave=False))


def _wrongly_judged(measured):
    return [f"held out, {m.exercise}, {m.answer}: the "
            f"{'right answer is refused' if m.right else 'wrong answer is accepted'}: {m.said}"
            for m in measured if m.passed != m.right]


def _print(rows, rates, found, answers):
    if rows:
        _print_row("all", [sum(column) for column in zip(*map(_figures, rows), strict=True)])
    for m in answers or ():
        click.echo(f"{m.exercise}, {m.answer} [{m.grade or 'not read'}] {m.slip}\n  {m.said}\n")
    for sentence in [*_told(rates), *found]:
        click.echo(sentence)
    if rows and not found:
        click.echo(f"{len(rows)} exercises sound")


def _told(found):
    """The rates of the held-out answers, in words."""
    from ..exercises.held_out import FALSE, LED, NAMED

    if not found.right + found.wrong:
        return []
    said = [f"held out: {found.accepted} of {found.right} right answers pass, "
            f"{found.refused} of {found.wrong} wrong ones are refused"]
    if found.read:
        said.append(f"of {found.read} read by a marker: {found.share(NAMED):.0%} named, "
                    f"{found.share(NAMED, LED):.0%} named or led to the place, "
                    f"{found.share(FALSE):.1%} misled")
    if found.read < found.wrong:
        said.append(f"{found.wrong - found.read} have other words than a marker has read")
    return said


def _print_json(names, rows, rates, found, answers):
    import json
    from dataclasses import asdict

    told = {"exercises": sorted(names), "figures": [asdict(r) for r in rows],
            "held_out": asdict(rates), "problems": found}
    if answers is not None:
        told["answers"] = [asdict(m) for m in answers]
    click.echo(json.dumps(told, indent=1))
