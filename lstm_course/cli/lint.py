"""``lstm-course lint``: proof that every exercise is sound."""

import click

from . import root as checkout
from .facts import facts


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON.")
@click.pass_obj
def lint(root, as_json):
    """Prove the exercises: solutions pass, stubs fail, wrong answers fail apart, hints stand."""
    import json

    from ..exercises import lint as exercises
    from ..pages import static

    root = checkout.find(root)
    known = facts()
    found = [*static.problems(root, known), *exercises.problems(root)]
    if as_json:
        click.echo(json.dumps({"exercises": sorted(known), "problems": found}, indent=1))
    else:
        for sentence in found:
            click.echo(sentence)
        if not found:
            click.echo(f"{len(known)} exercises sound")
    if found:
        raise SystemExit(1)
