"""``lstm-course doctor``: can this machine run the course, and what to do where not."""

import click

from . import checkout

MARKS = {True: "✓", False: "✗", None: "△"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.pass_obj
def doctor(root, as_json):
    """Look at this machine; exit 1 where it can't run the course."""
    import json
    from dataclasses import asdict

    from . import doctor_checks

    findings = doctor_checks.all_of(checkout.find(root))
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings], indent=1))
    else:
        for finding in findings:
            click.echo(f"{MARKS[finding.well]} {finding.what}: {finding.words}")
            if finding.advice:
                click.echo(f"    {finding.advice}")
    if any(finding.well is False for finding in findings):
        raise SystemExit(1)
    if not as_json:
        click.echo("This machine can run the course.")
