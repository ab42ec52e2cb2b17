"""A checkpoint keeps every bit, and is whole or not there at all."""

import math
import os
import subprocess
import sys
import textwrap

import numpy as np
import pytest

from lstm_course.training import checkpoint


def test_every_bit_comes_back(tmp_path):
    rng = np.random.default_rng(0)
    arrays = {"weights.0": rng.normal(size=(2, 3)), "weights.1": np.array([0.1, -0.0, np.nan]),
              "single": np.float32(rng.normal(size=4))}
    rng.normal(size=5)
    notes = {"generator": rng.bit_generator.state, "losses": [0.1 + 0.2, math.inf, 1e-320],
             "epoch": 7, "best": None}
    checkpoint.save(tmp_path / "run.ckpt", arrays, notes)
    kept, said = checkpoint.load(tmp_path / "run.ckpt")
    assert kept.keys() == arrays.keys()
    for name, array in arrays.items():
        assert kept[name].dtype == array.dtype
        assert kept[name].tobytes() == array.tobytes()
    assert said == notes
    other = np.random.default_rng(1)
    other.bit_generator.state = said["generator"]
    assert (other.normal(size=9) == rng.normal(size=9)).all()
    assert os.listdir(tmp_path) == ["run.ckpt"]


def test_a_write_that_fails_leaves_the_old_checkpoint(tmp_path, monkeypatch):
    path = tmp_path / "run.ckpt"
    checkpoint.save(path, {"w": np.ones(3)}, {"epoch": 1})

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np, "savez", full)
    with pytest.raises(OSError, match="No space"):
        checkpoint.save(path, {"w": np.zeros(3)}, {"epoch": 2})
    assert checkpoint.load(path)[1] == {"epoch": 1}
    assert os.listdir(tmp_path) == ["run.ckpt"]


def test_who_is_killed_while_writing_leaves_the_old_checkpoint(tmp_path):
    path = tmp_path / "run.ckpt"
    checkpoint.save(path, {"w": np.ones(3)}, {"epoch": 1})
    code = textwrap.dedent(f"""
        import os, signal, numpy as np
        from lstm_course.training import checkpoint
        os.fsync = lambda file: os.kill(os.getpid(), signal.SIGKILL)
        checkpoint.save({str(path)!r}, {{"w": np.zeros(1000)}}, {{"epoch": 2}})
    """)
    killed = subprocess.run([sys.executable, "-c", code])
    assert killed.returncode != 0
    arrays, notes = checkpoint.load(path)
    assert notes == {"epoch": 1} and (arrays["w"] == 1).all()


def test_a_file_that_was_cut_is_named(tmp_path):
    path = tmp_path / "run.ckpt"
    checkpoint.save(path, {"w": np.ones(300)}, {})
    whole = path.read_bytes()
    for part in (whole[:0], whole[:20], whole[: len(whole) // 2], b"something else"):
        path.write_bytes(part)
        with pytest.raises(ValueError, match="run.ckpt is no whole checkpoint"):
            checkpoint.load(path)
    with pytest.raises(FileNotFoundError):
        checkpoint.load(tmp_path / "none.ckpt")
    np.savez(tmp_path / "other.npz", w=np.ones(3))
    with pytest.raises(ValueError, match="no whole checkpoint"):
        checkpoint.load(tmp_path / "other.npz")
