"""``lstm-course``: what a learner, an author or a program asks of the course.

One small module a command. Whatever is heavy is imported inside the commands, so that ``--help``
answers at once. Exit codes: 0 right, 1 the work falls short, 2 wrong use.
"""

import errno

import click

from .. import __version__
from . import pulls
from .build import build
from .check import check
from .doctor import doctor
from .lab import lab
from .lanes import lanes
from .lint import lint
from .mend import mend
from .merge import merge
from .progress import progress

# a full or read-only disk, a folder that is somebody else's
UNWRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM}
NO_TEMPORARY = ("no folder for temporary files can be written to, full or read-only as they are: "
                "make room, or set TMPDIR to a folder of yours")


class Commands(click.Group):
    """All commands; what a disk refuses is told in one line, whichever of them met it."""

    def invoke(self, context):
        try:
            return super().invoke(context)
        except OSError as error:
            if "No usable temporary directory" in str(error):
                raise click.ClickException(NO_TEMPORARY) from error
            if error.errno not in UNWRITABLE:
                raise
            where = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(f"{where}{error.strerror}") from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="lstm-course")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False),
    help="The checkout of the course; found from the current folder where it is not given.",
)
@click.pass_context
def main(context, root):
    """A course on LSTMs: lessons, exercises, and checks that say what is wrong."""
    context.obj = root
    if context.invoked_subcommand != "merge":       # git calls that one, in the middle of its work
        pulls.prepare(root)


for command in (lab, check, progress, doctor, build, lint, lanes, mend, merge):
    main.add_command(command)
