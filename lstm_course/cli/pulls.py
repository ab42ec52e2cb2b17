"""What every command does first: git shall merge around answers when the course is pulled."""

import click

from . import checkout


def prepare(root):
    """Name the merge driver in the checkout's own settings, where there is a checkout."""
    from ..pages.merging import git_merge_driver

    try:
        git_merge_driver.install(checkout.find(root))
    except click.UsageError:
        return                          # the command itself will say that there is no course here
