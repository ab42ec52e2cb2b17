"""A text as the cell reads it: for every word, all numbers of its step."""

import inspect
import re
from collections import namedtuple

import numpy as np

from ..datasets import childrens_book, encoding
from ..training.losses import softmax
from ..training.readout_model import forward
from .cell_specs import anatomy_of

# Each part is an array (H,), or None where the cell has no such thing.
Step = namedtuple("Step", "h_before c_before i f g o c m h")
GruStep = namedtuple("GruStep", "h_before r z n h")
Reading = namedtuple("Reading", "words steps guesses anatomy")


def names_in_cache(cell):
    """The names of a cache's entries, in order, as the cell's backward unpacks them."""
    return re.search(r"^ *(.+) = cache$", inspect.getsource(cell.backward), re.M)[1].split(", ")


def steps_of(cell, tape, last):
    """A tape with B = 1 and the last state -> a Step (or GruStep) for each entry of the tape."""
    names, steps = names_in_cache(cell), []
    found = [dict(zip(names, cache, strict=True)) for cache in tape]
    for parts, after in zip(found, [*(parts["s"] for parts in found[1:]), last], strict=True):
        old = parts["s"]
        values = {**parts, "h_before": old.h, "h": after.h}
        if anatomy_of(cell).reset:
            kind = GruStep
        else:
            kind = Step
            values |= {"c_before": old.c, "c": after.c}
            if "c" in anatomy_of(cell).squashed:
                values["m"] = parts.get("m", after.h)  # without output gate h' is tanh(c') itself
        steps.append(kind(*(values[name][0] if name in values else None for name in kind._fields)))
    return steps


def read(model, words):
    """Words of the children's book, from the zero state on -> Reading of T steps.

    The model's cell is the LSTM, a variant of it or a GRU. guesses (T, D) are the model's
    probabilities for the word after each step. Raises ValueError where it is another cell.
    """
    anatomy = anatomy_of(model.cell)
    X = encoding.one_hot(childrens_book.numbers(words)[:, None], len(childrens_book.WORDS))
    z, last, _, tape = forward(model, X)
    return Reading(list(words), steps_of(model.cell, tape, last), softmax(z[:, 0]), anatomy)


def units(reading):
    """The number of hidden units."""
    return len(reading.steps[0].h)


def look_up(reading, t, unit):
    """The step t of a Reading in one unit: the same names, each with a plain number or None."""
    steps = len(reading.steps)
    if not 0 <= t < steps:
        raise ValueError(f"step is {t}, expected 0 to {steps - 1}")
    if not 0 <= unit < units(reading):
        raise ValueError(f"unit is {unit}, expected 0 to {units(reading) - 1}")
    step = reading.steps[t]
    return step._replace(**{name: float(v[unit]) for name, v in step._asdict().items()
                            if v is not None})


def cell_states(reading):
    """Reading -> the memory after every step, (T, H): c_t, or h_t in a GRU."""
    return np.array([getattr(step, "c", step.h) for step in reading.steps])
