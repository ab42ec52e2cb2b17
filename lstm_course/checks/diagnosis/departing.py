"""How an answer departs at a line: by an edit, by its own value, by what it makes of a value."""

import numpy as np

from ..compare import equal
from ..reference.statement import ITEM
from ..reference.work import RUN
from .departure import DEPARTED, SUSPECT, Departure, Stuck
from .handed import handed
from .labels import copied_all, got, put, refilled


class Departing:
    """The half of a `Walk` for a line whose value the answer does not have."""

    def _departs(self, step, before, env, missing):
        place = step.statement.place
        if not self._needed(step.statement):
            return False
        own = {label: found for label, v in missing.items()
               if (found := self._own(step, env, label, v))}
        if place in self.departed:  # told already: the answer's own values go on
            return bool(self._calls_differ(step, before, env, missing) or own and self._taken(
                step, env, self._put(env, own), missing, own, None))
        for e in self._edits_at(place):
            made = self._edited(e, place, before)
            if made is not None and self._fits(step, made, missing, own):
                return self._taken(step, env, made, missing, own, e)
        if self._earlier(step, env, missing, own, self._unseen(step)):
            return True
        if own:
            made = self._put(env, own)
            targets = {label: value for label, (_, value) in own.items()}
            edit = self.deeper(step.statement, before, targets)
            if edit is None and (self._earlier(step, env, missing, own, self._made_of(step))
                                 or self._calls_differ(step, before, env, missing)):
                return True
            return self._taken(step, env, made, missing, own, edit)
        return (self._calls_differ(step, before, env, missing)
                or self._replaced(step, env, missing))

    def _needed(self, statement):
        """Whether any line reads what this one makes, as the lines are by now."""
        return any(set(statement.writes) & set(made.reads) for s in self.program.statements
                   for made in self.found.changes.get(s.place, (s,)))

    def _put(self, env, own):
        made = copied_all(env)
        for label, (_, value) in own.items():
            put(made, label, value)
        return made

    def _own(self, step, env, label, value):
        """(name, value) of what the answer has in the place of this value, by its name."""
        place = step.statement.place
        of, nth = self.passes[place], self.nth[place]
        mine = self._output(step.statement, label)
        if mine is not None:
            return (label, mine) if np.shape(mine) == np.shape(value) else None
        found = self.answered.own(label, value, nth, of)
        if found and not self.answered.has(found[1], fresh=True):
            # the name may stand for something else here: does the answer use it as this?
            made = copied_all(env)
            put(made, label, found[1])
            return found if self.ahead(step.statement, made) else None
        return found

    def _earlier(self, step, env, missing, own, steps):
        """One of these lines before is what was edited, and the answer's value comes of it."""
        for k in steps[::-1]:
            earlier = self.found.steps[k]
            place = earlier.statement.place
            if ITEM in (*earlier.statement.reads, *earlier.statement.writes):
                continue
            for e in self._edits_at(place):
                made = self._edited(e, place, earlier.before)
                if made is None:
                    continue
                made = self._again(k, step, {n: made[n] for n in earlier.statement.writes})
                if made is not None and self._fits(step, made, missing, own):
                    self._depart(earlier, Departure(earlier, tuple(earlier.values), "", e))
                    self.found.changes[place] = e.changes[place]
                    env.update(made)
                    self._settled(step)
                    return True
        return False

    def _again(self, k, step, changed):
        """The variables after `step` where step `k` has bound other values."""
        env, fresh = {**step.before, **changed}, set(changed)
        for later in [*self.found.steps[k + 1:-1], step]:
            if fresh.isdisjoint(later.statement.reads) or not later.statement.pure:
                continue
            self.work.add(RUN)
            try:
                later.statement.run(env)
            except Exception:
                return None
            fresh |= set(later.statement.writes)
        return env

    def _edited(self, edit, place, before):
        env = copied_all(before)
        self.work.add(RUN)
        try:
            for statement in edit.changes[place]:
                statement.run(env)
        except Exception:
            return None
        return env

    def _fits(self, step, made, missing, own):
        """Whether all values of the line are the answer's once it is edited."""
        fresh = False
        for label in step.values:
            value = got(made, label)
            if value is None:
                return False
            if label in own:
                if not equal(own[label][1], value):
                    return False
                fresh = True
            elif not self.answered.says(value) and self._output(step.statement, label) is not None:
                if not equal(self._output(step.statement, label), value):
                    return False
            elif label in missing and not self.answered.says(value):
                continue  # zeros, say, are everywhere: only what comes of them can tell
            elif not self.answered.has(value):
                return False
            elif label in missing:
                fresh |= self.answered.has(value, fresh=True)
        return fresh or self.ahead(step.statement, made)

    def _taken(self, step, env, made, missing, own, edit):
        """From here on the answer's own values stand in the place of the reference's."""
        place = step.statement.place
        label = next(iter(own or missing))
        name = own[label][0] if own else ""
        self._depart(step, Departure(step, tuple(missing), name, edit, got(made, label),
                                     got(env, label)))
        env.update({n: made[n] for n in step.statement.writes if n in made})
        if edit is not None:
            self.found.changes[place] = edit.changes[place]
        return True

    def _depart(self, step, departure, again=False):
        step.state = DEPARTED
        steps = self.found.steps
        if departure.call:  # what it is given is made in the same step, by the lines before
            departure.region = tuple(steps[k] for k in step.parents if steps[k].at == step.at
                                     and steps[k].statement.equation)
        elif departure.edit is None:
            departure.region = tuple(steps[k] for k in self._unseen(step))
            for suspect in departure.region:
                suspect.state = SUSPECT
        self._clear(step)
        if again or step.statement.place not in self.departed:
            self.found.departures.append(departure)
        self.departed.add(step.statement.place)

    def _calls_differ(self, step, before, env, missing):
        """A function that was lent is given something else: then the answer's result goes on."""
        for name in set(self.lent) & set(step.statement.reads):
            if (sum(name in s.reads for s in self.program.statements) > 1
                    or len(self.answered.calls[name]) != self.passes[step.statement.place]):
                continue  # the answer may call it in another order, or for several steps at once
            k = len(self.asked.get(name, ())) - 1
            call = handed(self.answered, name, k, self.asked[name][k]) if k >= 0 else None
            if call is None:
                continue
            new = [n for n in call.differ if n not in self.told]
            if new:
                self.told |= set(new)
                self._depart(step, Departure(step, tuple(missing), call=call.only(new)), again=True)
            step.state = DEPARTED
            made = copied_all(before)
            result = self.asked[name][k][1]
            made[name] = lambda *_, call=call, result=result: refilled(result, list(call.back))
            try:
                step.statement.run(made)
            except Exception:
                raise Stuck from None
            env.update({n: made[n] for n in step.statement.writes})
            return True
        return False

    def _replaced(self, step, env, missing):
        """A value of the answer's of which the lines below make what the answer has."""
        if len(missing) != 1 or step.statement.place in self.departed:
            return False
        (label, value), = missing.items()
        for name, mine in self.answered.fresh(np.shape(value)):
            made = copied_all(env)
            put(made, label, np.asarray(mine, np.asarray(value).dtype).reshape(np.shape(value)))
            if self.ahead(step.statement, made):
                return self._taken(step, env, made, missing, {label: (name, mine)}, None)
        return False
