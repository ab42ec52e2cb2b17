"""Stored runs: all that a module promises is kept, and a part of it comes out as it is kept."""

import json
import sys

import pytest

from lstm_course.experiments import (
    adders,
    clouds_and_france,
    names_apart,
    plain_book,
    reading_lengths,
    stored,
)

MODULES = (adders, clouds_and_france, names_apart, plain_book, reading_lengths)
# Runs that are quick and far from any edge, and how near they come on another processor.
PARTS = [
    (adders, {"longest": 5, "seed": 2}, "wrong, 64 bits", 0.02),
    (clouds_and_france, {"start": "ordinary", "optimiser": "descent", "rate": 0.3, "updates": 300,
                         "lag": 3, "seed": 1}, "right", 0.1),
    (names_apart, {"cell": "RNN", "most": 4, "rate": 0.03, "hidden": 16, "updates": 600,
                   "seed": 1}, "same after most", 0.05),
    (plain_book, {"writer": "no loop", "updates": 600, "seed": 0}, "legal", 200),
    (reading_lengths, {"reader": "convolution, maximum", "seen": [0, 1, 2, 3], "seed": 3},
     "right", 0.05),
]


def settings_of(module):
    return [json.dumps(settings) for settings in module.runs()]


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.__name__.split(".")[-1])
def test_all_runs_are_kept_in_their_order(module):
    wanted = settings_of(module)
    names = json.loads(wanted[0])
    assert [json.dumps({name: r[name] for name in names}) for r in module.kept()] == wanted
    assert len(set(wanted)) == len(wanted)


@pytest.mark.parametrize("module, settings, name, near", PARTS,
                         ids=lambda p: getattr(p, "__name__", "").split(".")[-1] or None)
def test_a_part_can_be_repeated(module, settings, name, near):
    kept, = module.kept(**settings)
    assert module.run(**settings)[name] == pytest.approx(kept[name], abs=near)


def toy(tmp_path, factor):
    """An experiment in a file of its own: three runs, each the seed times a factor."""
    def runs():
        return ({"seed": seed} for seed in range(3))

    def run(seed):
        asked.append(seed)
        return {"score": factor * seed}

    asked = []
    return str(tmp_path / "toy.py"), runs, run, asked


def test_repeating_writes_all_runs_and_says_what_differs(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["toy"])
    file, runs, run, _ = toy(tmp_path, 1.0)
    stored.repeat(file, runs, run)
    assert stored.kept(file, seed=2) == [{"seed": 2, "score": 2.0}]
    stored.repeat(file, runs, run)
    assert "3 came out the same\n" in capsys.readouterr().out
    stored.repeat(*toy(tmp_path, 1.5)[:3])
    said = "3 of them were kept, 1 came out the same; the largest difference is 1"
    assert said in capsys.readouterr().out
    assert stored.kept(file, seed=2) == [{"seed": 2, "score": 3.0}]


def test_what_is_missing_can_be_added(tmp_path, monkeypatch):
    file, runs, run, asked = toy(tmp_path, 1.0)
    stored.path(file).write_text('[{"seed": 1, "score": 7.0}]', encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["toy", "--missing"])
    stored.repeat(file, runs, run)
    assert asked == [0, 2]
    assert [r["score"] for r in stored.kept(file)] == [0.0, 7.0, 2.0]
