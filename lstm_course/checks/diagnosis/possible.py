"""Which equations may be wrong, and which a right number clears."""

import ast
import re

from ..compare import close


def possible_equations(program, trial, right):
    """The equations that may be wrong: a right output clears those that it depends on.

    Where an output feeds another, the other is judged on from the learner's own value: h on from
    the learner's c, so that (4) and (6) are cleared or stay under suspicion on their own account.
    """
    names = program.returned
    if len(names) != len(right) or None in names or not program.straight:
        return sorted(equations_of(program))
    reach = {n: program.slice(n) for n in names}
    own = dict(zip(names, (mine for mine, _ in trial.outputs), strict=True))
    places, trusted = set(), {}
    for name in sorted(names, key=lambda n: len(reach[n])):
        env = program.run(trial.case.args, program.given(trusted))
        if not close(own[name], env[name]).all():
            places |= reach[name] - set().union(*(reach[n] for n in trusted))
        trusted[name] = own[name]
    for name, fits in zip(names, right, strict=True):
        places = places - reach[name] if fits else places
    for name, (mine, theirs) in zip(names, trial.outputs, strict=True):
        for k, part in enumerate(_stacked(program, name)):
            if close(mine[k], theirs[k]).all():
                places = places - program.slice(part)
    return sorted({s.equation for s in program.statements if s.place in places and s.equation})


def _stacked(program, name):
    """The variables that np.stack puts together under this name, [] where it does not."""
    for s in program.statements:
        if s.writes == (name,) and (found := re.fullmatch(
                r"np\.stack\(\(([\w, ]+)\)\)", ast.unparse(s.tree.value))):
            return found[1].split(", ")
    return []


def equations_of(program):
    """The numbers of all equations of a program."""
    return {s.equation for s in program.statements} - {None}
