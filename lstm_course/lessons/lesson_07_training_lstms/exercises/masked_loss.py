"""A loss that sees no padding: exercise `masked_loss` of page 07."""

from functools import partial

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal

from .shared import draw_lengths, number_of_steps, padded, real_steps


def _masked_loss(y, t, real):
    e = y - t                                              # (1)
    n = int(np.sum(real))                                  # (2)
    loss = np.sum(real * e * e) / n                        # (3)
    dy = real * (2 * e) / n                                # (4)
    return loss, dy


def _loss_args(rng, B, D, H, scale, dtype):
    T = number_of_steps(B, D, H)
    real = real_steps(T, draw_lengths(rng, B, T))
    draw = partial(normal, rng, scale, dtype, *real.shape)
    return {"y": draw(), "t": draw(), "real": real}


SENTENCES = {
    "n = real.size":
        "the sum is divided by all T · B steps, padding included: the loss gets smaller with every "
        "step of padding. Divide by the number of words",
    "n = real.shape[1]":
        "the sum is divided by the number of texts; divide by the number of words",
    "n = len(real)": "the sum is divided by the number of steps; divide by the number of words",
    "n = 1": "nothing is divided: this is the sum, not the mean",
    "loss = np.sum(e * e) / n": "the loss counts the padding, too",
    "loss = np.sum(e * e) / n\ndy = 2 * e / n":
        "nothing is masked: both the loss and the gradient count the padding",
    "loss = np.mean(e * e)\ndy = 2 * e / e.size":
        "nothing is masked: this is the mean over words and padding",
    "loss = np.mean(np.sum(real * e * e, axis=0) / np.sum(real, axis=0))":
        "this is the mean of the texts' means, in which a word of a short text weighs more: every "
        "word counts alike here",
    "loss = np.mean(np.sum(real * e * e, axis=0) / np.sum(real, axis=0))\n"
    "dy = 2 * real * e / np.sum(real, axis=0) / real.shape[1]":
        "this is the mean of the texts' means, in loss and gradient: every word counts alike here, "
        "whatever text it stands in",
    "e = real * y - t\nloss = np.sum(e * e) / n\ndy = 2 * e / n":
        "the outputs at padded steps are set to 0, but their targets are not: mask the *error*",
    "dy = 2 * e / n":
        "the loss is right, but the gradient is not masked: the padding still teaches",
    "dy = 2 * real * e / real.size":
        "the gradient is divided by all steps, the loss by the words: it is not its gradient",
    "dy = real * e / n": "the 2 is missing: the slope of a square is 2 times the error",
    "dy = 2 * real * e": "the gradient of a mean is divided by the count, too",
    "e = t - y": "the sign of the error is turned around: the gradient points uphill",
    "loss = np.sum(real * np.abs(e)) / n": "these are absolute errors; the loss has squares",
    "loss = np.sqrt(np.sum(real * e * e) / n)": "this is the root of the loss",
    "n = int(np.sum(~real))":
        "the sum is divided by the number of padded steps; divide by the number of words",
    "loss = np.sum(~real * e * e) / n\ndy = ~real * (2 * e) / n":
        "the mask is turned around: the padding counts, and the words do not",
    "n = int(np.sum(~real))\nloss = np.sum(~real * e * e) / n\ndy = ~real * (2 * e) / n":
        "the mask is turned around: this is the mean over the padding",
    "loss = np.sum(real * e * e) / n / 2\ndy = real * e / n":
        "this is half of the loss: some define it so, and the 2 of the gradient goes away; here "
        "there is no 1/2",
    "dy = real * np.abs(2 * e) / n":
        "the sign of the error is lost: the gradient says which way, too",
    "loss = np.sum(real * e * e, axis=0) / np.sum(real, axis=0)\n"
    "dy = 2 * real * e / np.sum(real, axis=0)":
        "these are the losses of the texts, one each: add up over steps and texts, for one number",
    "loss = np.sum(real * e * e, axis=0) / n":
        "the sum runs over time only: add up over the texts, too, for one number",
}

EXERCISE = Exercise(
    "masked_loss", "07_training_lstms", _masked_loss, ("loss", "dy"), **padded(_loss_args),
    difficulty=3, minutes=15, lines=3, points=2,
    equations={1: "the errors", 2: "the number of words", 3: "the loss", 4: "its gradient"},
    hints=("If a batch gets ten more steps of padding, what should happen to its loss?",
           "(2) n is the number of words;  (3) the sum of the squared errors at words over n;  "
           "(4) 2 · error / n at words, 0 at padding.",
           "`n = real.sum()`, `loss = (real * … ** 2).sum() / n`, `dy = 2 * real * … / n`"),
    sentences=SENTENCES)
