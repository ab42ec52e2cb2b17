"""``lstm-course merge``: what git calls when both sides changed a page of exercises."""

import click


@click.command()
@click.argument("base", type=click.Path(exists=True, dir_okay=False))
@click.argument("ours", type=click.Path(exists=True, dir_okay=False))
@click.argument("theirs", type=click.Path(exists=True, dir_okay=False))
def merge(base, ours, theirs):
    """Merge two versions of a page around their answers; the result stands in OURS.

    A merge driver for git, which any command names in the checkout's own .git/config.
    """
    from ..pages.errors import PageError
    from ..pages.merging import git_merge_driver

    try:
        git_merge_driver.run(base, ours, theirs)
    except PageError as error:
        raise click.ClickException(str(error)) from error
