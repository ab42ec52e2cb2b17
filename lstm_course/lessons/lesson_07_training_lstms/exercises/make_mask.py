"""The mask: exercise `make_mask` of page 07."""

import numpy as np

from lstm_course.checks import Case, Exercise

from .shared import draw_lengths


def _make_mask(lengths, T):
    steps = np.arange(T)[:, None]                          # (1)
    real = steps < lengths                                 # (2)
    return real


def _mask_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case(label, {"lengths": draw_lengths(rng, B, longest), "T": T})
            for label, B, longest, T in (("three texts, 6 steps", 3, 6, 6),
                                         ("five texts, 4 steps", 5, 4, 4),
                                         ("more steps than the longest has", 3, 5, 8),
                                         ("one text alone", 1, 3, 5),
                                         ("one step", 2, 1, 1))]


def _mask_probes(seed):
    rng = np.random.default_rng(seed)
    return [Case("as many texts as steps", {"lengths": draw_lengths(rng, 4, 4), "T": 4}),
            Case("as many, all shorter", {"lengths": draw_lengths(rng, 5, 3), "T": 5})]


SENTENCES = {
    "real = steps <= lengths": "one step too many is true: steps are counted from 0, so the last "
                               "word stands at length - 1",
    "real = steps < lengths - 1": "the last word is masked, too: steps are counted from 0, so it "
                                  "stands at length - 1",
    "real = steps >= lengths": "the mask is turned around: true is for words",
    "real = steps > lengths": "the mask is turned around, and one step off: true is for words",
    "real = steps >= T - lengths": "this is the mask of texts that are padded in front",
    "real = (np.arange(T) < lengths[:, None])":
        "the mask lies on its side, (B, T): time comes first here",
    "real = steps == lengths - 1": "only the last word is true: every word is",
    "real = steps == lengths": "only the first step of the padding is true: every word is",
    "real = steps < np.max(lengths) + 0 * lengths": "all texts get the mask of the longest one",
    "real = steps < np.min(lengths) + 0 * lengths": "all texts get the mask of the shortest one",
    "real = steps < T + 0 * lengths": "all steps are true: those after a text's last word are not",
}

EXERCISE = Exercise(
    "make_mask", "07_training_lstms", _make_mask, ("real",), _mask_cases, probes=_mask_probes,
    difficulty=2, minutes=10, lines=1,
    equations={1: "the steps", 2: "is it a word?"},
    hints=("A text has 3 words. At which of the steps 0, 1, 2, 3, 4 is there one?",
           "(1) the steps 0 … T - 1 as a column, (T, 1);  (2) true where the step is below the "
           "length.",
           "One line: `return np.arange(T)[:, None] … lengths`"),
    sentences=SENTENCES)
