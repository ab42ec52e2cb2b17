"""Stop early: exercise `stop_early` of page 07."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _stop_early(losses, patience):
    _epochs = np.arange(len(losses))
    _before = np.minimum.accumulate(np.append(np.inf, losses))[:-1]
    lowest = losses < _before                              # (1)
    waited = _epochs - np.maximum.accumulate(np.where(lowest, _epochs, 0))  # (2)
    stops = np.flatnonzero(waited >= patience)             # (3)
    last = int(np.append(stops, len(losses) - 1)[0])       # (4)
    best = int(np.argmin(losses[:last + 1]))               # (5)
    return best, last


STORIES = (("a valley", 3, (9, 6, 5, 4, 4.5, 4.2, 4.4, 3, 2)),
           ("a new lowest loss in between", 2, (9, 6, 7, 5, 5.5, 4, 6, 7, 8, 1)),
           ("patience 1", 1, (3, 2, 2.5, 1)), ("it never stops", 3, (9, 8, 7, 7.5, 6, 6.5)),
           ("the lowest is met again", 2, (5, 3, 4, 3, 4, 1)),
           ("it falls back and forth above its lowest", 4, (5, 2, 4, 3, 4, 3.5, 1, 0.5)),
           ("down from the first epoch on", 1, (4, 3, 2)), ("up from the first epoch on", 2,
                                                              (2, 3, 4, 5)))


def _stop_cases(seed):
    rng = np.random.default_rng(seed)
    cases = [Case(label, {"losses": np.array(losses, dtype=float) / 10, "patience": patience})
             for label, patience, losses in STORIES]
    for n in (12, 20):
        losses = rng.random(n) + 2 / np.arange(1, n + 1)
        cases.append(Case(f"a run of {n} epochs", {"losses": losses, "patience": 3}))
    return cases


SENTENCES = {
    "lowest = losses <= _before":
        "a loss as low as the lowest counts as a new one: only a lower one does",
    "lowest = np.append(True, losses[1:] < losses[:-1])":
        "each loss is compared with the one before it; compare it with the lowest so far",
    "stops = np.flatnonzero(waited > patience)":
        "it waits one epoch too long: after `patience` epochs without a new lowest loss it stops",
    "stops = np.flatnonzero(waited >= patience - 1)":
        "it stops one epoch too early: the epoch with the lowest loss itself is not waited for",
    "waited = np.cumsum(~lowest)":
        "all epochs without a new lowest loss are counted together: a new lowest loss begins the "
        "count anew",
    "best = int(np.argmin(losses))":
        "the lowest of *all* losses is taken, those after the stop included: nobody knows them "
        "by then",
    "best = last": "the last weights are kept; those of the lowest loss are wanted",
    "best = last - patience":
        "this is right where it stops, but a run that never stops has its lowest loss elsewhere",
    "return (last, best)": "the two are returned in the wrong order: the best epoch comes first",
    "last = int(np.argmin(losses))": "it stops at the lowest loss: by then nobody knows that it is "
                                     "the lowest",
    "last = len(losses) - 1": "it never stops",
    "last = int(np.append(stops, len(losses) - 1)[0]) + 1\nbest = int(np.argmin(losses[:last]))":
        "the last epoch is counted as a number of epochs: epochs are counted from 0",
    "last = int(np.append(stops - 1, len(losses) - 1)[0])":
        "the epoch before the stop is returned: the one in which the patience ran out has been "
        "trained, too",
    "last = int(np.append(stops, len(losses))[0])":
        "where it never stops, the last epoch is `len(losses) - 1`",
    "best = int(len(losses[:last + 1]) - 1 - np.argmin(losses[:last + 1][::-1]))":
        "of two equal losses the later one is taken: the first was not beaten",
    "waited = _epochs - np.maximum.accumulate(np.where(lowest, _epochs, 0))\n"
    "stops = np.flatnonzero(np.append(False, losses[1:] > losses[:-1]))":
        "it stops at the first loss that rises: wait for `patience` epochs",
    "last = int(np.append(stops, len(losses) - 1)[0]) + 1\n"
    "best = int(np.argmin(losses[:last])) + 1": "both epochs are counted from 1: count from 0",
    "last = int(np.append(stops, len(losses) - 2)[0])":
        "the last epoch of the list is never looked at: it has the number `len(losses) - 1`",
    "lowest = np.cumprod(np.append(True, losses[1:] < losses[:-1])) > 0\n"
    "best = int(np.sum(lowest)) - 1":
        "the first loss that is not lower ends the search for a better one: as long as the "
        "patience lasts, a later epoch may still be the best",
}

EXERCISE = Exercise(
    "stop_early", "07_training_lstms", _stop_early, ("best", "last"), _stop_cases,
    difficulty=4, minutes=20, lines=7, points=2,
    equations={1: "a new lowest loss", 2: "epochs since the last one", 3: "the patience runs "
               "out", 4: "the last epoch", 5: "the best epoch"},
    hints=("Which two numbers must you carry from epoch to epoch?",
           "Keep the lowest loss so far and its epoch. A lower loss replaces both. Stop as "
           "soon as epoch - best has reached the patience.",
           "`best = 0`, then a loop over the epochs: `if losses[epoch] < losses[best]: …`, "
           "`if epoch - best >= …: break`"),
    sentences=SENTENCES)
