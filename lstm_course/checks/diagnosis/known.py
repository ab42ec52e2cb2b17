"""An exercise as diagnosing needs it: the reference as a program, its edits, equations by name."""

import numpy as np

from ..edits.edit_table import Table
from ..reference.program import Program
from ..verdict import Diagnosis

SEED = 0


_tables = {}


def known(exercise, uncalled=()):
    """The reference as a program and the table of its edits, made when first needed.

    uncalled: names that the exercise lends and an answer does not call; their equations are written
    out, where the exercise has them `inside`.
    """
    inside = {n: exercise.inside[n] for n in sorted(uncalled) if n in exercise.inside}
    key = exercise.name, *inside
    if key not in _tables:
        program = Program(exercise.reference, inside)
        case = (exercise.probes(SEED) or exercise.cases(SEED))[0]
        with np.errstate(all="ignore"):
            env = program.run(case.copy())
        _tables[key] = program, Table(program, env, exercise.sentences, whole=not inside)
    return _tables[key]


def diagnosis(exercise, edit):
    """The mistake that an edit amounts to."""
    where = f"{numbered(exercise, edit.equations)}: " if edit.equations else ""
    equation = edit.equations[0] if edit.equations else None
    return Diagnosis(equation, edit.line or edit.words, where + edit.words)


def numbered(exercise, numbers):
    """equation (5), the cell state; or equations (1), (2) and (4)."""
    if len(numbers) == 1:
        name = exercise.equations.get(numbers[0])
        return f"equation ({numbers[0]})" + (f", {name}" if name else "")
    *most, last = [f"({n})" for n in numbers]
    return f"equations {', '.join(most)} and {last}"
