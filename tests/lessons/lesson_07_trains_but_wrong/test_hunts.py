"""The hunts train happily and break one law each; mended as the key says, they break none."""

import inspect
import types

import pytest

from lstm_course.checks import laws
from lstm_course.lessons.lesson_07_trains_but_wrong import hunts
from lstm_course.lessons.lesson_07_trains_but_wrong.exercises.key import KEY

READS = {1: laws.one_hot(9, pad=0), 2: laws.one_hot(8), 3: laws.one_hot(8), 4: laws.real(1),
         5: laws.real(1), 6: laws.one_hot(6, pad=0), 7: laws.real(1), 8: laws.real(1),
         9: laws.one_hot(8), 10: laws.one_hot(3)}


def mended(n):
    """The hunt's module with the key's mends in its source."""
    source = inspect.getsource(hunts.HUNTS[n])
    for old, new in KEY[n].mends.items():
        assert source.count(old) == 1
        source = source.replace(old, new)
    twin = types.ModuleType(f"{hunts.__name__}.mended_{n:02}")
    twin.__package__ = hunts.__name__
    exec(compile(source, twin.__name__, "exec"), vars(twin))
    return twin


def judge(module, n):
    """The losses of its training, and the report on all laws that it offers functions for."""
    model, losses = hunts.train(module, 150)
    functions = {name: getattr(model, name) for name in ("outputs", "answer", "carry")
                 if hasattr(model, name)}
    if hasattr(model, "write"):
        functions["sample"] = model.write
    return losses, laws.check(**functions, begin=hunts.begin(module), inputs=READS[n])


@pytest.mark.parametrize("n", KEY)
def test_it_trains_and_breaks_its_law_and_no_other(n):
    losses, report = judge(hunts.HUNTS[n], n)
    assert losses[-10:].mean() < 0.6 * losses[:10].mean()
    assert report.broken == (KEY[n].law,)
    assert {f.state for f in report.findings} <= {"broken", "holds", "open"}
    told = {f.law for f in report.findings if not f.said.startswith("not applicable")}
    assert len(told) >= 2 and KEY[n].law in told and "downhill" in told
    assert report.notes == ()


@pytest.mark.parametrize("n", KEY)
def test_mended_it_trains_and_breaks_none(n):
    losses, report = judge(mended(n), n)
    assert losses[-10:].mean() < 0.6 * losses[:10].mean()
    assert report, str(report)
    assert report[KEY[n].law] and report["downhill"]


@pytest.mark.parametrize("n", KEY)
def test_the_line_to_blame_is_there_once(n):
    source = inspect.getsource(hunts.HUNTS[n])
    lines = [line.split("  #")[0].strip() for line in source.splitlines()]
    assert lines.count(KEY[n].blamed) == 1


def test_every_law_has_its_hunt():
    assert {h.law for h in KEY.values()} == set(laws.LAWS)
    assert list(KEY) == list(hunts.HUNTS) and len(KEY) == 10


def test_no_hunt_says_what_is_wrong_with_it():
    for n in KEY:
        text = inspect.getsource(hunts.HUNTS[n]).lower()
        assert not [w for w in ("bug", "wrong", "leak", "broken", "mistake") if w in text]
