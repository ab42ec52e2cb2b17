"""Teacher forcing: a forecaster that is told the truth at every step, and what it can do alone.

A model reads heights of the tide and says the next one at each step. In training a teacher puts the
true height in, whatever the model guessed last. Alone, it gets its own guess.

Source: Williams & Zipser 1989, "A learning algorithm for continually running fully recurrent neural
networks", section "Teacher-forced real-time recurrent learning".
"""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.datasets import tide
from lstm_course.training import readout_model as models
from lstm_course.training.optimisers import Adam, clip

STEPS, DAY = 72, 48  # a record of 36 hours to read, and a day to go alone


def train_forecaster(updates=800, noise=0.0, own=0.0, seed=1, watch=None):
    """A forecaster of the next height, an LSTM of 16 units, trained on fresh records -> a Model.

    noise: how many metres the teacher errs, on average; the heights to be guessed stay true.
    own: the share of steps, growing from 0, at which the model's own guess is put in for the truth;
    it comes from a first reading with the truth (Mihaylova & Martins 2019, "Scheduled sampling for
    transformers", after Bengio et al. 2015). watch(model) is called before every 100th update and
    after the last.
    """
    rng = np.random.default_rng(seed)
    model = models.init(rng, lstm, 1, 16)
    optimiser = Adam(models.weights(model), rate=0.02)
    for n in range(updates):
        if watch and n % 100 == 0:
            watch(model)
        heights = tide.tides(rng, STEPS + 1, 16)
        X, target = heights[:-1], heights[1:]
        if own:
            guesses = models.forward(model, X)[0]
            true = rng.random((STEPS - 1, 16, 1)) >= own * n / updates
            X = np.concatenate([X[:1], np.where(true, X[1:], guesses[:-1])])
        gradients = squared_error(model, X + noise * rng.standard_normal(X.shape), target)[1]
        clip(gradients, 1.0)
        optimiser.rate = 0.02 * (1 - n / updates)
        optimiser.step(gradients)
    if watch:
        watch(model)
    return model


def alone(model, heights, steps=DAY):
    """Heights (T, B, 1) that were measured -> guesses (steps, B, 1) for those that follow.

    From the second on, each is made from the guess before it.
    """
    y, s, _, _ = models.forward(model, heights)
    guesses = [y[-1]]
    while len(guesses) < steps:
        y, s, _, _ = models.forward(model, guesses[-1][None], s)
        guesses.append(y[-1])
    return np.stack(guesses)


def distances(model, records=100, seed=99):
    """How far off the guesses are, in metres: told the truth, and alone for a day; two floats.

    Both are asked of the same day, after 36 hours of reading, and are roots of mean squares.
    """
    heights = tide.tides(np.random.default_rng(seed), STEPS + DAY, records)
    told = models.forward(model, heights[:-1])[0][STEPS - 1 :]
    return tuple(float(np.sqrt(np.mean((guesses - heights[STEPS:]) ** 2)))
                 for guesses in (told, alone(model, heights[:STEPS])))


def squared_error(model, X, target):
    """X (T, B, D), targets (T, B, K) -> the mean squared error and its gradients as weights."""
    y, _, H, tape = models.forward(model, X)
    dy = 2 * (y - target) / y.size
    return float(np.mean((y - target) ** 2)), models.backward(model, H, dy, tape)
