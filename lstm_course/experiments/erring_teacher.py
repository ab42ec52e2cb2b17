"""What helps a forecaster that will go alone: a teacher who errs, or its own guesses put in?

    python -m lstm_course.experiments.erring_teacher

repeats all runs (some minutes on one core) and writes their results beside this file, in
erring_teacher.json, which lesson 07 shows.
"""

from ..lessons.lesson_07_training_lstms.runs import teacher_forcing
from . import stored

WAYS = {"the teacher tells the truth": {}, "the teacher errs by 30 cm": {"noise": 0.3},
        "now and then its own guess": {"own": 0.5}}
SEEDS = (1, 2, 3, 4, 5)


def runs():
    """The settings of all runs."""
    return [{"way": way, "seed": seed} for way in WAYS for seed in SEEDS]


def run(way, seed):
    """{"told": how far off it is with the truth, "alone": and alone for a day}, in metres."""
    forecaster = teacher_forcing.train_forecaster(seed=seed, **WAYS[way])
    told, alone = teacher_forcing.distances(forecaster)
    return {"told": round(told, 3), "alone": round(alone, 3)}


def kept(**settings):
    """The results that come with the course, those that agree with `settings`."""
    return stored.kept(__file__, **settings)


if __name__ == "__main__":
    stored.repeat(__file__, runs, run)
