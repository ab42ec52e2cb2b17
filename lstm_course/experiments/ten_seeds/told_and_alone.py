"""A forecaster that is told the truth: what 700 more updates change, over ten seeds.

    python -m lstm_course.experiments.ten_seeds.told_and_alone

repeats all runs (a minute or two on one core) and writes their results beside this file, in
told_and_alone.json, which lesson 07 shows. The page itself has seed 1.
"""

from ...lessons.lesson_07_training_lstms.runs import teacher_forcing
from .. import stored

SEEDS = range(1, 11)
EARLY, LATE = 100, 800      # updates


def runs():
    """The settings of all runs."""
    return [{"seed": seed} for seed in SEEDS]


def run(seed):
    """How far off it is in metres, told each height and alone for a day: "told early", "told late",
    "alone early", "alone late", after 100 and 800 updates of the same training."""
    seen = []
    teacher_forcing.train_forecaster(
        updates=LATE, seed=seed, watch=lambda net: seen.append(teacher_forcing.distances(net)))
    return {f"{name} {when}": round(seen[n // 100][k], 3)
            for k, name in enumerate(("told", "alone"))
            for when, n in (("early", EARLY), ("late", LATE))}


def kept(**settings):
    """The results that come with the course, those that agree with `settings`."""
    return stored.kept(__file__, **settings)


if __name__ == "__main__":
    stored.repeat(__file__, runs, run)
