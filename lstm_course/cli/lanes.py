"""``lstm-course lanes``: the pages as other machines would run them, and what differs."""

import click

from . import checkout


@click.command()
@click.argument("names", metavar="[PAGE]...", nargs=-1)
@click.option("--lane", "wanted", metavar="NAME", multiple=True,
              help="Only this lane; may be given more than once.")
@click.option("--training", is_flag=True, help="Only the lessons that train a network.")
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1),
              help="How many pages to run at once.")
@click.option("--list", "only_list", is_flag=True, help="Say which lanes there are; run nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print lanes and differences as JSON.")
@click.pass_obj
def lanes(root, names, wanted, training, jobs, only_list, as_json):
    """Run lessons and solutions in each lane that this machine offers; list what differs.

    A lane is another kernel of OpenBLAS, NumPy or PyTorch, two threads, another hash seed, another
    locale and time zone. PAGE is a name or a number: 05_lstm or 05. Exit 1 where an output differs.
    """
    import json
    from dataclasses import asdict

    from ..lanes import lane, lane_table
    from ..pages import sources
    from ..pages.errors import PageError

    root = checkout.find(root)
    try:
        pages = sources.choose(sources.all_pages(root), names)
    except PageError as error:
        raise click.UsageError(str(error)) from error
    offered, skipped = lane.offered()
    offered, skipped = _chosen(offered, skipped, wanted)
    if training:
        pages = [page for page in pages if sources.trains(page)]
    runs, failed = ([], []) if only_list else _run(root, pages, offered, jobs)
    if as_json:
        click.echo(json.dumps({"lanes": [asdict(one) for one in offered], "skipped": skipped,
                               "runs": [asdict(run) for run in runs]}, indent=1))
    elif only_list:
        for one in offered:
            click.echo(f"{one.name}: {one.about}")
        for name, why in skipped.items():
            click.echo(f"skipped {name}: {why}")
    else:
        for line in [*lane_table.lines(runs, offered, pages, skipped), *lane_table.places(runs)]:
            click.echo(line)
    for sentence in failed:
        click.echo(sentence, err=True)
    if failed or any(run.differs for run in runs):
        raise SystemExit(1)


def _chosen(offered, skipped, wanted):
    """The lanes asked for, all where none was; one that this machine lacks stays in ``skipped``."""
    known = {one.name: one for one in offered}
    unknown = [name for name in wanted if name not in known and name not in skipped]
    if unknown:
        raise click.UsageError(f"there is no lane {unknown[0]!r}; the lanes here are: "
                               f"{', '.join(known)}")
    if not wanted:
        return offered, skipped
    return ([one for one in offered if one.name in wanted],
            {name: why for name, why in skipped.items() if name in wanted})


def _run(root, pages, lanes, jobs):
    """Page by page: what came out, and a sentence for each page that could not be run in a lane."""
    from concurrent.futures import ThreadPoolExecutor

    from tqdm import tqdm

    from ..lanes.run_lane import run
    from ..pages.errors import PageError
    from .jupyter_env import environment

    environ, runs, failed = environment(root), [], []
    with (tqdm(total=len(pages) * len(lanes), unit="run", disable=None) as bar,
          ThreadPoolExecutor(jobs) as workers):     # each waits for a process of its own
        asked = [workers.submit(run, page, lane, environ) for page in pages for lane in lanes]
        for answer in asked:
            answer.add_done_callback(lambda _: bar.update())
        for answer in asked:
            try:
                runs.append(answer.result())
            except PageError as error:
                failed.append(str(error))
    return runs, failed
