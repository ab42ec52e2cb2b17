"""Prove every exercise sound: what is right passes, what is wrong is refused and told apart."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from ..checks import Choice, judge
from ..checks.compare import equal
from ..checks.diagnosis.known import known
from ..checks.reference.statement import OUT
from .answer_corpus import answers
from .notebook_functions import functions_of
from .registry import exercises, pages

WRONG, RIGHT = 8, 3  # answers that each exercise's corpus must hold at least
NAMED = 0.9  # the share of wrong answers whose mistake must be named
FRESH = 7_000_000  # a seed that no check uses


@dataclass(frozen=True)
class Row:
    """The diagnosis figures of one exercise: counts of the corpus, and the edits tried."""

    exercise: str
    right: int
    accepted: int
    wrong: int
    refused: int
    nameable: int
    named: int
    edits: int


def in_common(root):
    """Problems that are no single exercise's: names used twice, files that belong to none."""
    return [*_names(), *_stray(root)]


def examine(root, exercise):
    """(row, problems) of one exercise of the checkout `root`."""
    if isinstance(exercise, Choice):
        row, found = _options(exercise)
    else:
        row, found = _corpus(root, exercise)
        found += _kind(exercise)
    found += [*_hints(exercise), *_page(root, exercise)]
    return row, [f"{exercise.name}: {problem}" for problem in found]


def _names():
    names = [name for found in pages().values() for name in found]
    return [f"{n}: the name is used twice" for n in sorted(set(names)) if names.count(n) > 1]


def _stray(root):
    known_files = {f"{e.page}/{e.name}" for e in exercises().values()}
    found = (root / "tests" / "corpus").glob("*/*.py")
    return [f"tests/corpus/{p.parent.name}/{p.name}: belongs to no exercise" for p in sorted(found)
            if f"{p.parent.name}/{p.stem.split('__')[0]}" not in known_files]


def _corpus(root, exercise):
    kept = answers(root, exercise)
    verdicts = {a: judge(exercise, a.fn, trusted=True) for a in kept}
    right, wrong = [a for a in kept if a.right], [a for a in kept if not a.right]
    nameable = [a for a in wrong if a.nameable]
    named = [a for a in nameable if a.named(verdicts[a])]
    found = []
    if len(wrong) < WRONG or len(right) < RIGHT:
        found.append(f"its corpus holds {len(wrong)} wrong and {len(right)} right answers, "
                     f"expected {WRONG} and {RIGHT} at least")
    if len(named) < NAMED * len(wrong):
        found.append(f"{len(named)} of its {len(wrong)} wrong answers are named, expected nine in "
                     f"ten at least")
    found += [f"the right answer {a.name} is refused: {verdicts[a]}"
              for a in right if not verdicts[a].passed]
    found += [f"the wrong answer {a.name} is accepted" for a in wrong if verdicts[a].passed]
    found += [f"the mistake of {a.name} is not named: {verdicts[a]}"
              for a in nameable if a not in named]
    for a, b in combinations(wrong, 2):
        if verdicts[a].message == verdicts[b].message and not _same(exercise, a.fn, b.fn):
            found.append(f"{a.name} and {b.name} get the same words")
    refused = sum(not verdicts[a].passed for a in wrong)
    accepted = sum(verdicts[a].passed for a in right)
    edits = len(known(exercise)[1].edits)
    return Row(exercise.name, len(right), accepted, len(wrong), refused, len(nameable),
               len(named), edits), found


def _options(choice):
    """Every option of a question is answered, each in its own words."""
    verdicts = {k: judge(choice, lambda k=k: k) for k in choice.options}
    found = [f"option {k} is judged wrongly: {v}" for k, v in verdicts.items()
             if v.passed != (k == choice.right)]
    if len(choice.options) < 3 or choice.right not in choice.options:
        found.append("it needs three options at least, the right one among them")
    if len(set(choice.options.values())) < len(choice.options) or "" in choice.options.values():
        found.append("each option needs a reply of its own")
    wrong = len(choice.options) - 1
    refused = sum(not v.passed for v in verdicts.values())
    return Row(choice.name, 1, 1 - (refused > wrong), wrong, min(refused, wrong), wrong, wrong,
               0), found


def _same(exercise, a, b):
    """Two functions that no numbers can tell apart, errors included."""
    cases = [*exercise.cases(FRESH), *exercise.probes(FRESH)]
    return _alike(*([_value(fn, case) for case in cases] for fn in (a, b)))


def _value(fn, case):
    """What a function gives on a case, None where it stops with an error."""
    try:
        with np.errstate(all="ignore"):
            return fn(*case.copy().values())
    except Exception:
        return None


def _hints(exercise):
    if len(set(exercise.hints)) != 3 or not all(h.strip() for h in exercise.hints):
        yield "it needs three different hints, none of them empty"
    elif "?" not in exercise.hints[0]:
        yield f"its first hint must be a question, but is {exercise.hints[0]!r}"
    if not (1 <= exercise.difficulty <= 5 and exercise.minutes > 0 and exercise.lines > 0):
        yield "difficulty must be 1 to 5, minutes and lines above 0"


def _page(root, exercise):
    """The page's solution passes, its stub fails with words of its own."""
    for folder, state in (("solutions", "right"), ("exercises", "open")):
        path = root / folder / f"{exercise.page}.ipynb"
        if not path.exists():
            yield f"{folder}/{path.name} is missing"
            continue
        made = functions_of(path.read_text(encoding="utf-8"))
        if exercise.name not in made:
            yield f"{folder}/{path.name} has no cell for it"
        elif (verdict := judge(exercise, made[exercise.name])).state != state:
            what = "solution must pass" if state == "right" else "stub must be told as unwritten"
            yield f"the {what}, but the check says: {verdict}"


def _kind(exercise):
    """Edits whose results the cases can't tell apart although other numbers would."""
    program, table = known(exercise)
    cases, fresh = ([*exercise.cases(seed), *exercise.probes(seed)] for seed in (0, FRESH))
    groups = {}
    for edit in table.edits:
        result = _results(program, edit, cases)
        for first in groups:
            if _alike(groups[first][0], result):
                groups[first][1].append(edit)
                break
        else:
            groups[edit] = result, []
    for first, (_, others) in groups.items():
        for other in others:
            if not _alike(_results(program, first, fresh), _results(program, other, fresh)):
                yield f"the cases are too kind: `{first.words}` and `{other.words}` look the same"


def _results(program, edit, cases):
    def edited(*args):
        return program.run(dict(zip(program.parameters, args, strict=True)), edit.changes)[OUT]

    return [_value(edited, case) for case in cases]


def _alike(a, b):
    for x, y in zip(a, b, strict=True):
        if x is None or y is None:
            if x is not y:
                return False
        elif not equal(x, y):
            return False
    return True
