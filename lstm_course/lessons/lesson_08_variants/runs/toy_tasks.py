"""Three small tasks that tell cells apart, and one way to train any cell on them.

Each is learned at one length and tried at twice that length, on strings that were never seen. The
task, the cell and the seed decide the result, and nothing else.
"""

from collections import namedtuple

import numpy as np

from lstm_course.datasets import anbn, count_since_reset, marked_recall
from lstm_course.layers import scan
from lstm_course.training import readout_model as models
from lstm_course.training.losses import softmax
from lstm_course.training.optimisers import Adam, clip

Puzzle = namedtuple("Puzzle", "sequences near far hidden")

# so few hidden units that a cell can't make up by size for what its equations lack
TASKS = {
    "count": Puzzle(anbn, {"least": 1, "most": 8}, {"least": 9, "most": 16}, hidden=4),
    "bell": Puzzle(count_since_reset, {"T": 40}, {"T": 80}, hidden=4),
    "mark": Puzzle(marked_recall, {"T": 12}, {"T": 24}, hidden=8),
}


def look_up(puzzle):
    """The Puzzle of this name; ValueError where there is none."""
    if puzzle not in TASKS:
        raise ValueError(f"puzzle is {puzzle!r}, expected one of {', '.join(TASKS)}")
    return TASKS[puzzle]


def train_on_task(cell, puzzle, seed=0, updates=500, rate=0.02, batch=16, **options):
    """Trains on fresh strings of the near length, by Adam, clipped at norm 1 -> a Model.

    cell: a module of lstm_course.cells; puzzle: a name in TASKS; options go to the cell's init.
    All cells that have the same seed see the same strings.
    """
    sequences, near, _, hidden = look_up(puzzle)
    rng, strings = np.random.default_rng([seed, 0]), np.random.default_rng([seed, 1])
    D, K = len(sequences.SYMBOLS), len(sequences.ANSWERS)
    V = rng.uniform(-1, 1, (hidden, K)) / np.sqrt(hidden)
    model = models.Model(cell, cell.init(rng, D, hidden, **options), V, np.zeros((1, K)))
    optimiser = Adam(models.weights(model), rate)
    for _ in range(updates):
        gradients = task_gradients(model, *sequences.batch(strings, batch, **near))
        clip(gradients, 1.0)
        optimiser.step(gradients)
    return model


def task_gradients(model, X, y, asked):
    """Gradients, as weights, of the mean cross-entropy over the steps that are asked."""
    z, _, H, tape = models.forward(model, X)
    dz = (softmax(z) - np.eye(z.shape[-1])[y]) * asked[..., None] / asked.sum()
    _, _, dp = scan.backward(model.cell, model.p, dz @ model.V.T, None, tape)
    return [*dp, np.einsum("tbh,tbk->hk", H, dz), dz.sum((0, 1))[None]]


def share_wrong(model, puzzle, far=True, strings=500, seed=99):
    """The share of fresh strings in which one answer or more is wrong, at the far or near length.

    In "bell" it is the share of wrong answers, as a string asks for one at every step.
    """
    sequences, near, longer, _ = look_up(puzzle)
    rng = np.random.default_rng(seed)
    X, y, asked = sequences.batch(rng, strings, **(longer if far else near))
    wrong = (models.forward(model, X)[0].argmax(-1) != y) & asked
    return float(wrong.mean() if puzzle == "bell" else wrong.any(0).mean())
