"""What a wrong answer's verdict says: the mistakes that explain it, or where it departs."""

from functools import cached_property

from ..compare import close
from ..edits.search import RAISED, Search
from ..verdict import Diagnosis, Verdict
from .known import diagnosis, known, numbered
from .led import insight
from .measured import furthest, measured
from .possible import equations_of, possible_equations
from .words import listed, pointers, suspects

SLIGHT = 1e-4  # a difference that a learner may not see is told with its size


class Inquiry:
    """What is to be found out about a wrong answer; each thing only when it is asked for.

    trials   those of the cases, `of` of them, and of the probes
    watched  (number of a trial, the outcome of its case, watched), or None
    """

    def __init__(self, exercise, trials, watched, passed, of):
        self.exercise, self.trials, self.watched = exercise, trials, watched
        self.passed, self.of = passed, of
        self.program, self.table = known(exercise)

    def named(self, trial):
        """A verdict that names the mistake; None where no edit gives the answer's results."""
        if not self._telling:
            return None
        for known_one in self.exercise.mistakes:
            if known_one.gives(self._search.cases, self._search.outcomes, RAISED):
                return self._known_mistake(known_one)
        if found := self._search.singles():
            return self._edited(found[0], found[1:], trial)
        if self.shown and self.shown.whole:
            return self._edited(self.shown.edits, [], trial)
        if self.told is None and (found := self._search.two()):
            return self._edited(found, [], trial)
        return None

    def _known_mistake(self, found):
        where = f"{numbered(self.exercise, found.equations)}: " if found.equations else ""
        said = where + found.sentence
        diagnoses = tuple(Diagnosis(n, found.name, said) for n in found.equations or (None,))
        return Verdict(self.exercise.name, False, (self.passed, self.of), said, diagnoses[0],
                       diagnoses)

    @cached_property
    def _telling(self):
        return [k for k, t in enumerate(self.trials) if t.kind in ("values", "shape", "finite")]

    @cached_property
    def _search(self):
        return self._searched(self.program, self.table)

    def _searched(self, program, table):
        values = [RAISED if t.outcome.trouble or t.kind == "type" else t.outcome.value
                  for t in self.trials]
        cases = [t.case for t in self.trials]
        return Search(program, table, cases, values, [*self._telling, 0][0])

    @cached_property
    def shown(self):
        """The Insight into the watched run, None where there is none."""
        if self.watched is None:
            return None
        k, outcome = self.watched
        called = {r.function for r in outcome.recorded if r.lent}
        program, table = known(self.exercise, self.exercise.uses.keys() - called)
        return insight(self.exercise, program, table, self.trials[k].case, outcome,
                       self._searched(program, table))

    @cached_property
    def told(self):
        """Where the answer departs, in words; None where that is not clear."""
        return pointers(self.exercise, self.shown, numbered) if self.shown else None

    def _edited(self, edits, others, trial):
        """The verdict on an answer that these edits explain; others give the same numbers."""
        diagnoses = tuple(diagnosis(self.exercise, e) for e in edits)
        lines = ["; and ".join(d.sentence for d in diagnoses)]
        if trial.kind != "values":
            lines.append(f"That is why it {trial.sentence} ({trial.case.label}).")
        elif (far := furthest(trial)) < SLIGHT:
            lines.append(f"The largest difference is {far:.2g}.")
        shown = [f"`{e.line}`" for e in edits if e.line]
        if shown and trial.kind == "values":
            lines.append(f"Your numbers are those of {' with '.join(shown)}")
        others = [e for e, *_ in others if e.kind != "falling"  # 1 - f says it more simply
                  and not e.words.startswith(edits[0].words)]
        if len(edits) == 1 and others and not edits[0].taught:
            lines.append(f"The same numbers come out when {others[0].words}.")
        return Verdict(self.exercise.name, False, (self.passed, self.of), "\n  ".join(lines),
                       diagnoses[0], diagnoses)

    def unexplained(self, trial):
        """No edit fits: where the answer departs, if that is known; how far off which output is."""
        lines = [self.told.sentence, *self.told.lines] if self.told else []
        at = self.trials.index(trial)
        count = sum(t.kind == "values" for t in self.trials[:self.of])
        lines += measured(self.exercise, trial, at, count, self.of)
        lines += [f"It also overwrites the input `{name}`: does a line below still need it as it "
                  f"was?" for name in list(trial.outcome.changed or ())[:1]]
        if not self.told:
            lines += _known_right(self.shown)
            if possible := _possible(self.exercise, trial, self.shown):
                lines.append(f"Still possible: {numbered(self.exercise, possible)}.")
        return self.without_edit("\n  ".join(lines))

    def troubled(self, sentence):
        """Its form is wrong, and no edit fits: the sentence that says so, and where it departs."""
        more = [self.told.sentence, *self.told.lines] if self.told else []
        return self.without_edit("\n  ".join([sentence, *more]))

    def without_edit(self, message):
        """The verdict on an answer of which it is known where it departs, at most."""
        return Verdict(self.exercise.name, False, (self.passed, self.of), message,
                       departures=self.told.diagnoses if self.told else ())


def _known_right(shown):
    """What the answer has right on the way, where it is not known at which line it departs."""
    return [f"Right on the way: {listed(shown.right)}."] if shown and shown.right else []


def _possible(exercise, trial, shown):
    """The equations that nothing clears; none where that would be all of them."""
    program, _ = known(exercise)
    right = [bool(close(mine, theirs).all()) for mine, theirs in trial.outputs]
    possible = possible_equations(program, trial, right)
    if shown and (own := suspects(shown)):
        possible = [n for n in possible if n in own] or own
    return possible if len(possible) < len(equations_of(program)) else []
