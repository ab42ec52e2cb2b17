"""Repair: hold the state: exercise `masked_step` of page 07."""

from functools import partial

import numpy as np

from lstm_course.cells import lstm
from lstm_course.cells.lstm import Params
from lstm_course.checks import Case, Exercise
from lstm_course.lessons.random_cases import EQUAL, SIZES, draws, normal


def lstm_step(p, x, h, c):
    """What an answer that calls lstm_step is lent: the course's own cell."""
    return tuple(lstm.forward(p, x, lstm.State(h, c))[0])


def _masked_step(p, x, h, c, real):
    _word = real[:, None]
    h_new, c_new = lstm_step(p, x, h, c)                   # (1)
    h_held = np.where(_word, h_new, h)                     # (2)
    c_held = np.where(_word, c_new, c)                     # (3)
    return h_held, c_held


def _step_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    p = Params(*(normal(rng, 1.0, dtype, *shape) for shape in ((4, D, H), (4, H, H), (4, 1, H))))
    real = rng.permutation(np.arange(B) % 2 == 0)          # words and padding, but for B = 1
    return {"p": p, "x": draw(B, D), "h": draw(B, H), "c": draw(B, H), "real": real}


def _step_cases(seed):
    rng = np.random.default_rng(seed + 1)
    more = []
    for label, real in (("all are words", [True] * 3), ("all are padding", [False] * 3),
                        ("one text alone, at its padding", [False])):
        args = _step_args(rng, len(real), 4, 5, 1.0, np.float64)
        more.append(Case(label, {**args, "real": np.array(real)}))
    return [*draws(seed, SIZES, _step_args), *more]


SENTENCES = {
    "h_held = h_new * _word\nc_held = c_new * _word":
        "at padding the state is set to 0, so the text is forgotten. That is the broken code: the "
        "*old* state is kept there",
    "h_held = h_new\nc_held = c_new": "nothing is held: the cell goes on reading the padding",
    "h_held = h_new": "only the cell state is held: the hidden state goes on over the padding",
    "c_held = c_new": "only the hidden state is held: the cell state goes on over the padding",
    "h_held = h_new * _word": "the hidden state is set to 0 at padding: the old one is kept there",
    "c_held = c_new * _word": "the cell state is set to 0 at padding: the old one is kept there",
    "_word = ~real[:, None]": "the mask is turned around: the state is held at words, and the "
                             "padding is read",
    "(h_new, c_new) = lstm_step(p, x * real[:, None], h, c)\nh_held = h_new\nc_held = c_new":
        "the input is masked, and the cell steps on all the same: a step with the input 0 changes "
        "the state, too",
    "(h_new, c_new) = lstm_step(p, x, h * real[:, None], c * real[:, None])\nh_held = h_new\n"
    "c_held = c_new":
        "the old state is masked before the step, and then the padding is read: hold the old one "
        "instead of the new",
    "h_held = h_new * _word + h\nc_held = c_new * _word + c":
        "the old state is added at words, too: it is taken *instead of* the new one, at padding",
    "h_held = (h_new + h) / 2\nc_held = (c_new + c) / 2":
        "this is the mean of the old and the new state: take the one or the other",
    "h_held = np.where(_word, c_new, c)\nc_held = np.where(_word, h_new, h)":
        "h and c have changed places: h comes first, both in what `lstm_step` returns and in what "
        "you return",
    "h_held = np.where(_word.all(), h_new, h)\nc_held = np.where(_word.all(), c_new, c)":
        "one padded text stops all of them: each text has its own entry in the mask",
    "h_held = np.where(_word.any(), h_new, h)\nc_held = np.where(_word.any(), c_new, c)":
        "one text that goes on takes all of them along: each text has its own entry in the mask",
    "h_held = np.where(real, h_new, h)\nc_held = np.where(real, c_new, c)":
        "the mask lies along the units: it is one entry for each *text*, so make it a column, "
        "`real[:, None]`",
    "h_held = h\nc_held = c": "nothing is ever read: at words the new state is taken",
}

EXERCISE = Exercise(
    "masked_step", "07_training_lstms", _masked_step, ("h", "c"), cases=_step_cases,
    probes=lambda seed: draws(seed, EQUAL, _step_args), uses={"lstm_step": lstm_step},
    difficulty=3, minutes=15, lines=3, points=2,
    equations={1: "the step", 2: "the hidden state that is held",
               3: "the cell state that is held"},
    hints=("After its last word, what should a text's state be: 0, or what it was?",
           "(1) a step for all texts;  (2) the new h at words, the old h at padding;  (3) the "
           "same for c.",
           "`h_new, c_new = lstm_step(…)`, then "
           "`return np.where(real[:, None], h_new, …), np.where(…)`"),
    sentences=SENTENCES)
