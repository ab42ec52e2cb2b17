"""Two neurons make a bump: exercise `bump` of page 02."""

import numpy as np

from lstm_course.cells import sigmoid
from lstm_course.checks import Case, Exercise


def _bump(x, left, right, height, steepness):
    up = sigmoid(steepness * (x - left))               # (1)
    down = sigmoid(steepness * (x - right))            # (2)
    y = height * (up - down)                           # (3)
    return y


def _bump_cases(seed):
    rng = np.random.default_rng(seed)

    def case(label, shape, dtype=np.float64, spread=2.0):
        left, width, height, steepness = (float(v) for v in rng.uniform(0.2, 1.5, 4))
        x = (spread * rng.standard_normal(shape)).astype(dtype)
        return Case(label, {"x": x, "left": left - 1, "right": left - 1 + width,
                            "height": height * (-1) ** len(label), "steepness": 3 * steepness})

    return [case("a vector", 7), case("three axes", (2, 3, 4)), case("one point", 1),
            case("far away", 5, spread=30.0), case("float32", 6, np.float32)]


EXERCISE = Exercise(
    "bump", "02_feed_forward", _bump, ("y",), _bump_cases, uses={"sigmoid": sigmoid},
    equations={1: "the neuron that climbs", 2: "the neuron that climbs later",
               3: "their difference"},
    difficulty=2, minutes=10, lines=3,
    hints=("Which neuron fires between left and right but not the other?",
           "y = height · (σ(s (x - left)) - σ(s (x - right))), s being the steepness.",
           "Three lines: `up = sigmoid(… * (x - …))`, `down = …`, `return … * (… - …)`"),
    sentences={
        "y = height * (up + down)": "the two steps are added: that is a stair of two steps; "
                                    "subtract the second to come down again",
        "y = height * (down - up)": "the two steps are exchanged: this is a dent, not a bump",
        "y = up - down": "the `height` is left out",
        "y = height * up": "the second neuron is missing: it climbs and never comes down",
        "y = height * up - down": "brackets are missing: both steps are scaled by the height",
        "y = height * up * down": "the two are multiplied; that is a step at the right end",
        "y = height * (up * (1 - down))": "up · (1 - down) is a bump too, but a product of two "
                                          "neurons is no layer: a layer only adds",
        "up = sigmoid(steepness * x - left)": "brackets are missing: the neuron climbs where "
                                              "x = left, so scale `x - left`",
        "down = sigmoid(steepness * x - right)": "brackets are missing: the second neuron "
                                                 "climbs where x = right, so scale "
                                                 "`x - right`",
        "down = sigmoid(steepness * (x + right))": "`x + right` climbs at -right; take "
                                                   "`x - right`",
        "down = sigmoid(steepness * (x - left))": "`left` stands where `right` belongs: both "
                                                  "neurons climb at the same place, so nothing "
                                                  "is left of the bump",
        "down = tanh(steepness * (x - right))": "`tanh` stands where `sigmoid` belongs in the "
                                                "second neuron",
        "up = sigmoid(steepness * (x + left))": "`x + left` climbs at -left; take `x - left`",
        "up = sigmoid(x - left)": "the first neuron forgets the `steepness`",
        "down = sigmoid(x - right)": "the second neuron forgets the `steepness`",
        "up = tanh(steepness * (x - left))": "`tanh` stands where `sigmoid` belongs in the "
                                             "first neuron"})
