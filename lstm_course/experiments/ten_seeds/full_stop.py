"""How does a cell get rid of a value at the full stop: by its gate, or by adding? Ten seeds.

    python -m lstm_course.experiments.ten_seeds.full_stop

repeats all runs (under a minute on one core) and writes their results beside this file, in
full_stop.json, which lesson 08 shows. The page itself has seed 1.
"""

from ...cells import gru, lstm, lstm_1997, peephole
from ...figures import keeper, read
from ...training import train_reader
from .. import stored

CELLS = {"lstm": lstm, "lstm_1997": lstm_1997, "peephole": peephole, "gru": gru}
SEEDS = range(1, 11)
TEXT = "Jane saw big old Spot . Doug saw".split()


def runs():
    """The settings of all runs."""
    return [{"cell": cell, "seed": seed} for cell in CELLS for seed in SEEDS]


def run(cell, seed):
    """At the full stop, in the unit that tells the first names apart best: what it "held", what the
    "gate" for the old let through (1 where there is none), and what was "added"."""
    reader, _ = train_reader(CELLS[cell], most=4, updates=300, seed=seed)
    at, k = read(reader, TEXT).steps[TEXT.index(".")], keeper(reader)
    old, new = (at.h_before, at.h) if cell == "gru" else (at.c_before, at.c)
    gate = 1 if cell == "lstm_1997" else (at.z if cell == "gru" else at.f)[k]
    return {"held": round(float(old[k]), 2), "gate": round(float(gate), 2),
            "added": round(float(new[k] - gate * old[k]), 2)}


def kept(**settings):
    """The results that come with the course, those that agree with `settings`."""
    return stored.kept(__file__, **settings)


if __name__ == "__main__":
    stored.repeat(__file__, runs, run)
