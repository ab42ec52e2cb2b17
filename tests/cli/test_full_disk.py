"""A disk that is full or read-only is told as what it is, with the folder's name."""

import errno
import os
import subprocess
import sys
import tempfile

import pytest
from sample_course import learner

from lstm_course.cli import room

APART = ["unshare", "--map-root-user", "--mount"]       # a mount of our own, if we may
FILL = """
mount -t tmpfs -o size=32k tmpfs "$1" || exit 9
exec "$2" -c "import sys; from lstm_course.cli import room; room.expect(sys.argv[1])" "$1"
"""


def test_a_full_folder_is_named(tmp_path):
    try:
        done = subprocess.run([*APART, "sh", "-c", FILL, "sh", tmp_path, sys.executable],
                              capture_output=True, text=True)
    except FileNotFoundError:
        pytest.skip("no unshare here")
    if "Error" not in done.stderr:
        pytest.skip(f"nothing can be mounted here: {done.stderr}")
    assert f"No space left on device: '{tmp_path}'" in done.stderr


def test_a_folder_with_room_is_left_as_it_is(tmp_path):
    room.expect(tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("full", ["temporary", ".jupyter"])
def test_a_kernel_that_dies_for_want_of_room_is_told_so(call, root, page, monkeypatch, full):
    learner.answer(page, **learner.RIGHT)
    learner.add(page, "check_double", "import os\nos._exit(1)")

    def expect(folder):
        if (full == ".jupyter") == (str(folder) == str(root / ".jupyter")):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))

    monkeypatch.setattr(room, "expect", expect)
    done = call("check", page)
    assert done.exit_code == 1 and "No space left on device" in done.output
    assert "the kernel died" not in done.output
    assert ("course/.jupyter" in done.output) == (full == ".jupyter")


def test_without_a_folder_for_temporary_files_the_remedy_is_named(call, page, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: ["/proc/none"])
    done = call("check", page)
    assert done.exit_code == 1 and "set TMPDIR to a folder of yours" in done.output
