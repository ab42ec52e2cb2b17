"""Backpropagation through both layers: exercise `two_layer_gradients` of page 02."""

from numpy import tanh

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized

from .shared import BACK, GRADIENT_SENTENCES, net_args


def _two_layer_gradients(x, t, W, b, V, a):
    h = tanh(x @ W + b)                                # (1)
    y = h @ V + a                                      # (2)
    dy = 2 * (y - t) / y.size                          # (3)
    dV = h.T @ dy                                      # (4)
    da = dy.sum(axis=0, keepdims=True)                 # (5)
    dh = dy @ V.T                                      # (6)
    dz = dh * (1 - h * h)                              # (7)
    dW = x.T @ dz                                      # (8)
    db = dz.sum(axis=0, keepdims=True)                 # (9)
    return dW, db, dV, da


def _gradient_args(rng, B, D, H, scale, dtype):
    net = net_args(rng, B, D, H, min(scale, 1.0), dtype)  # saturated tanh has no slope to check
    t = normal(rng, scale, dtype, B, net["V"].shape[1])
    return {"x": net.pop("x"), "t": t, **net}


LAYER_SENTENCES = {
    "dz = dh": "the slope of tanh is left out: what passes back through tanh is scaled by 1 - h²",
    "dz = dh * h": "the slope of tanh is 1 - h², not h",
    "dz = dh * h * h": "the slope of tanh is 1 - h², not h²",
    "dz = dh * (1 - h)": "the slope of tanh is 1 - h²: the square is missing",
    "dz = dh * h * (1 - h)": "h (1 - h) is the slope of the sigmoid; this layer has tanh, whose "
                             "slope is 1 - h²",
    "dz = dh * (1 - tanh(h) ** 2)": "h is the tanh already: its slope is 1 - h², with no second "
                                    "tanh",
    "dz = dh * (1 + h * h)": "the sign is wrong: the slope of tanh is 1 - h²",
    "dz = dh * 1 - h * h": "brackets are missing: `dh` is multiplied by all of `1 - h * h`",
    "dz = 1 - h * h": "`dh` is left out: the slope of tanh scales what arrives from above",
    "db = dh.sum(axis=0, keepdims=True)": "`dh` stands where `dz` belongs: the bias sits before "
                                          "the tanh",
    "dW = x.T @ dh": "`dh` stands where `dz` belongs: W sits before the tanh",
    "db = dz.mean(axis=0, keepdims=True)": "the rows are averaged, but the bias was added to every "
                                           "row, so its gradients add up: sum",
    "dh = dy @ V": "`V` stands where its transpose belongs: back through `h @ V` it is `V.T`",
    "da = dy.sum(axis=0)\ndb = dz.sum(axis=0)":
        "`keepdims=True` is missing in both: `a` has the shape (1, K), `b` has (1, H)",
    "db = dz.sum(axis=0)": "`keepdims=True` is missing: `b` has the shape (1, H)",
}

EXERCISE = Exercise(
    "two_layer_gradients", "02_feed_forward", _two_layer_gradients, ("dW", "db", "dV", "da"),
    **sized(_gradient_args), equations=BACK, difficulty=4, minutes=25, lines=9, points=2,
    hints=("Of which quantity do you know the slope first: of the last one, or of the first?",
           "(6)  dh = dy Vᵀ;  (7)  dz = dh ⊙ (1 - h²);  (8)  dW = xᵀ dz;  (9)  db = the sum of "
           "dz over the rows.",
           "Nine lines: two forward, three as in `read_out_gradients`, then `dh = dy @ …`, "
           "`dz = dh * (…)`, `dW = … @ dz`, `db = …`"),
    sentences={**GRADIENT_SENTENCES, **LAYER_SENTENCES})
