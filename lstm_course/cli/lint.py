"""``lstm-course lint``: proof that every exercise is sound, and the figures of the diagnosis."""

import click

from . import checkout
from .exercise_facts import facts


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print figures and problems as JSON.")
@click.pass_obj
def lint(root, as_json):
    """Prove the exercises: solutions pass, stubs fail, wrong answers fail apart, hints stand.

    Prints for each exercise how many right answers of its corpus pass, how many wrong ones are
    refused and how many of those are named.
    """
    import json
    import os
    from dataclasses import asdict

    from ..exercises import lint as exercises
    from ..pages import page_lint

    os.environ["LSTM_COURSE_PROGRESS"] = "off"      # pages run here, and no learner is at work
    root = checkout.find(root)
    known = facts()
    rows, found = exercises.survey(root)
    found = [*page_lint.problems(root, known), *found]
    if as_json:
        click.echo(json.dumps({"exercises": sorted(known), "figures": [asdict(r) for r in rows],
                               "problems": found}, indent=1))
    else:
        _table(rows)
        for sentence in found:
            click.echo(sentence)
        if not found:
            click.echo(f"{len(known)} exercises sound")
    if found:
        raise SystemExit(1)


def _table(rows):
    click.echo(f"{'exercise':24}{'right':>7}{'pass':>6}{'wrong':>7}{'refused':>9}{'named':>7}")
    total = [sum(column) for column in zip([0] * 5, *map(_figures, rows), strict=True)]
    for name, figures in [*((r.exercise, _figures(r)) for r in rows), ("all", total)]:
        right, accepted, wrong, refused, named = figures
        click.echo(f"{name:24}{right:7}{accepted:6}{wrong:7}{refused:9}{named:7}")


def _figures(row):
    return row.right, row.accepted, row.wrong, row.refused, row.named
