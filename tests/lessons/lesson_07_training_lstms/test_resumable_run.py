"""A run that is broken off and resumed gives the numbers of one that is not, bit for bit."""

import os
import signal
import subprocess
import sys
import textwrap

import numpy as np
import pytest

from lstm_course.lessons.lesson_07_training_lstms.runs import RatingRun
from lstm_course.training import batches, checkpoint
from lstm_course.training import readout_model as models

D = 7


def data(seed, count):
    """Texts whose rating is that of their first word, so that it must be carried to the end."""
    rng = np.random.default_rng(seed)
    texts = [rng.integers(2, D, size=n) for n in rng.integers(1, 9, count)]
    target = np.array([[(text[0] - 4) / 2] for text in texts])
    return batches(texts, target, 8)


@pytest.fixture
def run():
    return lambda **more: RatingRun(data(0, 60), data(1, 30), D, hidden=6, rate=0.02, **more)


def bits(run):
    return [w.tobytes() for w in models.weights(run.model)]


def test_it_learns_and_keeps_its_best_weights(run):
    one = run(patience=3)
    losses = one.fit(most=200)
    assert losses.shape == (len(one.losses), 2) and losses[0, 0] > 0.4 > 0.1 > losses[-1, 0]
    best = one.stopping.best_epoch
    assert best == losses[:, 1].argmin() and len(losses) == best + 4
    from lstm_course.lessons.lesson_07_training_lstms.runs import sentiment

    assert sentiment.loss_of(one.model, one.valid, one.read) == losses[best, 1]


def test_it_is_the_same_each_time_and_another_with_another_seed(run):
    made = [run(seed=seed) for seed in (1, 1, 2)]
    for one in made:
        one.fit(most=2)
    assert bits(made[0]) == bits(made[1]) != bits(made[2])
    assert made[0].losses == made[1].losses


@pytest.mark.parametrize("broken_after", [0, 1, 4])
def test_a_resumed_run_is_the_unbroken_one_bit_for_bit(run, tmp_path, broken_after):
    path = tmp_path / "run.ckpt"
    whole = run(patience=2)
    for _ in range(6):
        whole.epoch()

    first = run(patience=2)
    for _ in range(broken_after):
        first.epoch()
    checkpoint.save(path, *first.state())

    second = run(patience=2, seed=99)  # nothing of a fresh run shines through
    second.restore(*checkpoint.load(path))
    for _ in range(6 - broken_after):
        second.epoch()
    assert bits(second) == bits(whole)
    assert second.losses == whole.losses
    assert second.stopping.notes() == whole.stopping.notes()
    assert [w.tobytes() for w in second.best] == [w.tobytes() for w in whole.best]


@pytest.mark.parametrize("missing", ["optimiser", "generator"])
def test_what_is_not_restored_makes_another_run(run, missing):
    whole, second = run(), run()
    for _ in range(2):
        whole.epoch()
    state = whole.state()
    arrays = {name: a.copy() for name, a in state[0].items()}
    second.restore(arrays, state[1], **{missing: False})
    whole.epoch()
    second.epoch()
    assert bits(second) != bits(whole)


def test_a_process_that_is_killed_is_resumed_by_another(tmp_path):
    """The same numbers as in one go, in another process that knows only the file."""
    code = textwrap.dedent("""
        import os, signal, sys
        from pathlib import Path
        sys.path.insert(0, {here!r})
        from test_resumable_run import D, data
        from lstm_course.lessons.lesson_07_training_lstms.runs import RatingRun
        from lstm_course.training import checkpoint
        run = RatingRun(data(0, 60), data(1, 30), D, hidden=6, rate=0.02)
        path = Path({path!r})
        if path.exists():
            run.restore(*checkpoint.load(path))
        while len(run.losses) < 5:
            run.epoch()
            checkpoint.save(path, *run.state())
            if len(run.losses) == {dies}:
                os.kill(os.getpid(), signal.SIGKILL)
        print(run.losses[-1])
    """)
    here = os.path.dirname(__file__)

    def go(name, dies):
        script = code.format(here=here, path=str(tmp_path / name), dies=dies)
        return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)

    whole = go("whole", dies=0)
    assert whole.returncode == 0, whole.stderr
    assert go("broken", dies=3).returncode == -signal.SIGKILL
    resumed = go("broken", dies=0)
    assert resumed.stdout == whole.stdout and resumed.stdout
