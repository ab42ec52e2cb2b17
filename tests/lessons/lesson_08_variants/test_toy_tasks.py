"""Training on the small tasks: gradients, what decides the result, and the stored grid."""

import itertools

import numpy as np
import pytest

from lstm_course.cells import gru, lstm, lstm_1997
from lstm_course.experiments import variant_grid
from lstm_course.lessons.lesson_08_variants.runs import (
    TASKS,
    VARIANTS,
    share_wrong,
    train_on_task,
)
from lstm_course.lessons.lesson_08_variants.runs.toy_tasks import task_gradients
from lstm_course.training import cross_entropy, p_value
from lstm_course.training import readout_model as models


@pytest.mark.parametrize("puzzle", TASKS)
def test_gradients_against_finite_differences(puzzle):
    task = TASKS[puzzle].sequences
    rng = np.random.default_rng(0)
    X, y, asked = task.batch(rng, 3)
    V = rng.normal(size=(4, len(task.ANSWERS)))
    model = models.Model(lstm, lstm.init(rng, len(task.SYMBOLS), 4), V,
                         rng.normal(size=(1, V.shape[1])))
    weights = models.weights(model)

    def loss():
        z = models.forward(model, X)[0]
        return cross_entropy(z[asked][None], y[asked][None])[0]

    gradients = task_gradients(model, X, y, asked)
    for w, dw in zip(weights, gradients, strict=True):
        way = rng.normal(size=w.shape)
        w += 1e-6 * way
        above = loss()
        w -= 2e-6 * way
        below = loss()
        w += 1e-6 * way
        assert (above - below) / 2e-6 == pytest.approx((dw * way).sum(), rel=1e-5, abs=1e-8)


def test_task_cell_and_seed_decide_everything():
    one, two, other = (train_on_task(gru, "mark", seed, updates=3) for seed in (1, 1, 2))
    for a, b in zip(models.weights(one), models.weights(two), strict=True):
        np.testing.assert_array_equal(a, b)
    assert (one.p.W != other.p.W).any()
    none = train_on_task(VARIANTS["gru_cho, no biases"].cell, "mark", updates=1, bias=False)
    assert none.p.b.size == 0


def test_what_was_not_learned_is_wrong_and_what_was_is_right():
    young, old = (train_on_task(lstm_1997, "count", 3, updates=n) for n in (0, 400))
    assert share_wrong(young, "count") > 0.5 > 0.1 > share_wrong(old, "count", far=False)


def test_an_unknown_puzzle_is_named():
    with pytest.raises(ValueError, match="puzzle is 'sum', expected one of count, bell, mark"):
        train_on_task(lstm, "sum")


def test_the_stored_grid_is_whole():
    for far in (True, False):
        results = variant_grid.grid(far)
        assert list(results) == list(TASKS)
        for runs in results.values():
            assert list(runs) == list(VARIANTS)
            for shares in runs.values():
                assert len(shares) == len(variant_grid.SEEDS)
                assert all(0 <= share <= 1 for share in shares)


@pytest.mark.parametrize(("name", "puzzle"), [("lstm_1997", "count"), ("coupled", "count"),
                                              ("rnn", "mark")])
def test_a_run_repeats_what_the_grid_has_stored(name, puzzle):
    """Coarsely: another processor rounds in another way, and training makes that grow."""
    stored = variant_grid.grid()[puzzle][name]
    assert max(stored) - min(stored) < 0.1
    assert variant_grid.run(name, puzzle, 3)[1] == pytest.approx(stored[3], abs=0.15)


def test_names_behind_the_command_print_their_runs_and_write_nothing(monkeypatch, capsys):
    monkeypatch.setattr(variant_grid, "SEEDS", [0])
    monkeypatch.setattr(variant_grid, "run", lambda *given: (0.25, 0.5))
    monkeypatch.setattr(variant_grid, "FILE", None)
    variant_grid.main(["gru"])
    lines = capsys.readouterr().out.splitlines()
    assert lines == [f"{puzzle}  gru  0  0.25  0.5" for puzzle in TASKS]


def test_the_command_writes_what_grid_reads(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(variant_grid, "SEEDS", [0, 1])
    monkeypatch.setattr(variant_grid, "run", lambda name, puzzle, seed: (seed / 8, len(name) / 64))
    monkeypatch.setattr(variant_grid, "FILE", tmp_path / "grid.csv")
    variant_grid.main([])
    assert variant_grid.grid()["bell"]["gru_cho, no biases"] == [0.2812, 0.2812]
    assert variant_grid.grid(far=False)["mark"]["rnn"] == [0.0, 0.125]


def test_the_chance_of_a_gap_by_slow_counting():
    a, b = [0.1, 0.5, 0.4], [0.3, 0.9, 0.8, 0.5]
    seen, found = abs(np.mean(a) - np.mean(b)), []
    for hand in itertools.permutations([*a, *b]):
        found.append(abs(np.mean(hand[:3]) - np.mean(hand[3:])) >= seen - 1e-9)
    assert p_value(a, b) == pytest.approx(np.mean(found)) == p_value(b, a)


def test_its_ends():
    assert p_value([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]) == pytest.approx(2 / 252)
    assert p_value([1.0, 2.0], [2.0, 1.0]) == 1.0
    with pytest.raises(ValueError, match="a has 0 numbers"):
        p_value([], [1.0])
