"""How much is left?: exercise `memory_left` of page 06."""

import numpy as np

from lstm_course.cells import sigmoid
from lstm_course.checks import Case, Exercise


def _memory_left(b, k):
    f = sigmoid(b)                                 # (1)
    left = f**k                                    # (2)
    return left


def _memory_cases(seed):
    rng = np.random.default_rng(seed)
    cases = [Case(f"{H} units, {k} steps", {"b": 2 * rng.standard_normal(H), "k": k})
             for H, k in ((5, 3), (4, 50), (6, 1), (1, 7), (3, 0))]
    return [*cases, Case("large biases", {"b": 4 + rng.uniform(size=4), "k": 200}),
            Case("float32", {"b": rng.standard_normal(5).astype(np.float32), "k": 4})]


SENTENCES = {
    "f = b": "the bias itself is taken for the gate: the gate is `sigmoid(b)`",
    "f = np.tanh(b)": "`tanh` stands where `sigmoid` belongs: a gate is a share between 0 and 1",
    "f = 1 - sigmoid(b)": "this is what one step *loses*: it keeps `sigmoid(b)`",
    "f = sigmoid(-b)": "this is what one step *loses*: it keeps `sigmoid(b)`",
    "left = f * k": "k steps multiply k times: that is a power, `f ** k`",
    "left = f / k": "k steps multiply k times: that is a power, `f ** k`",
    "left = k ** f": "upside down: `f` to the power of k, not k to the power of `f`",
    "left = 1 - f ** k": "this is what is *lost* after k steps",
    "left = 1 - k * (1 - f)": "the loss of one step is taken k times from the whole: each step "
                              "takes its share of what is *left*, so shares multiply",
    "left = f ** (k - 1)": "this is one step too few: k steps are k factors",
    "left = f ** (k + 1)": "this is one step too many: k steps are k factors",
    "left = sigmoid(b * k)": "the k stands inside the sigmoid: the gate is `sigmoid(b)`, and k "
                             "such gates are multiplied",
    "left = sigmoid(b ** k)": "the power stands inside the sigmoid: take it of the gate",
    "left = np.exp(-k / b)": "this takes the bias for a time: the gate is `sigmoid(b)`, and k such "
                             "gates are multiplied",
    "left = np.prod(f) ** k": "the units are multiplied with each other: each has a memory of its "
                              "own",
    "left = np.mean(f ** k)": "this is the mean over the units: each has a memory of its own",
}

EXERCISE = Exercise(
    "memory_left", "06_lstm_gradients", _memory_left, ("left",), _memory_cases, difficulty=1,
    minutes=10,
    lines=1, equations={1: "the forget gate", 2: "k steps"}, uses={"sigmoid": sigmoid},
    hints=("If one step keeps 0.7 of it, what do two steps keep?",
           "(1) f = σ(b);  (2) after k steps f multiplied by itself k times is left.",
           "One line: `return sigmoid(…) ** …`"),
    sentences=SENTENCES)
