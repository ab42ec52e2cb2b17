"""A neuron: exercise `neuron` of page 02."""

from functools import partial

from lstm_course.cells import sigmoid
from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized


def _neuron(x, w, b):
    z = x @ w + b                                      # (1)
    y = sigmoid(z)                                     # (2)
    return y


def _neuron_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"x": draw(B, D), "w": normal(rng, 1.0, dtype, D), "b": float(rng.normal())}


EXERCISE = Exercise(
    "neuron", "02_feed_forward", _neuron, ("y",), **sized(_neuron_args),
    equations={1: "the weighted sum", 2: "the activation"}, uses={"sigmoid": sigmoid},
    difficulty=1, minutes=5, lines=1,
    hints=("What happens to the inputs first: are they summed up or squashed?",
           "y = σ(x · w + b), one output for each row of x.",
           "One line: `return sigmoid(x @ … + …)`"),
    sentences={
        "y = tanh(z)": "`tanh` stands where `sigmoid` belongs: here y lies between 0 and 1",
        "y = z": "the activation `sigmoid` is left out: the weighted sum alone is returned",
        "z = x @ w": "the bias `b` is missing",
        "z = x @ w - b": "the bias is taken away; it is added",
        "z = x @ (w + b)": "the bias is added to each weight; it is added once, to the sum",
        "z = (x + b) @ w": "the bias is added to each input; it is added once, to the sum",
        "z = (x * w + b).sum(axis=1)": "the bias is added to each product; it is added once, "
                                       "to the sum",
        "z = x.sum(axis=-1) + b": "the inputs are summed up without their weights",
        "z = (x @ w + b) / len(w)": "this is a mean; a neuron sums up and does not divide",
        "z = x * w + b": "each input is weighted, but nothing is summed up: use `@`",
        "y = (z > 0) * 1.0": "this neuron is on or off; the sigmoid is a smooth step",
        "y = sigmoid(x @ w) + b": "the bias is added after the sigmoid; it belongs inside"})
