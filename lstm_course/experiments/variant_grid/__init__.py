"""Every variant on every puzzle, ten seeds each: python -m lstm_course.experiments.variant_grid

It takes some minutes on one core and writes results.csv beside this file, which lesson 08
reads. With names of variants behind the command it only prints theirs and writes nothing.
"""

import csv
from pathlib import Path

from ...lessons.lesson_08_variants.runs.toy_tasks import TASKS, share_wrong, train_on_task
from ...lessons.lesson_08_variants.runs.variants import VARIANTS

FILE = Path(__file__).with_name("results.csv")
SEEDS = range(10)  # the first five are the experiment, the others repeat it


def run(name, puzzle, seed):
    """One training run of a variant -> its shares of wrong answers, near and far."""
    variant = VARIANTS[name]
    model = train_on_task(variant.cell, puzzle, seed, **variant.options)
    return share_wrong(model, puzzle, far=False), share_wrong(model, puzzle)


def grid(far=True):
    """The stored results: {puzzle: {variant: ten shares of wrong answers}}, near or far."""
    found = {puzzle: {name: [] for name in VARIANTS} for puzzle in TASKS}
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["puzzle"]][row["variant"]].append(float(row["far" if far else "near"]))
    return found


def main(names):
    """Runs the grid, or the part of it that belongs to these variants, a line at a time."""
    rows = []
    for puzzle in TASKS:
        for name in names or VARIANTS:
            for seed in SEEDS:
                near, far = run(name, puzzle, seed)
                rows.append((puzzle, name, seed, round(near, 4), round(far, 4)))
                print(*rows[-1], sep="  ", flush=True)
    if not names:
        with FILE.open("w", encoding="utf-8", newline="") as file:
            write = csv.writer(file, lineterminator="\n").writerow
            write(("puzzle", "variant", "seed", "near", "far"))
            for row in rows:
                write(row)

