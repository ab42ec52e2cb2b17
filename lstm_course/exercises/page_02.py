"""The exercises of page 02_feed_forward: from one neuron to a convolution."""

from functools import partial

import numpy as np
from numpy import tanh

from ..cells import sigmoid
from ..checks import Case, Choice, Exercise
from .draws import EQUAL, SIZES, draws, normal, sized

PAGE = "02_feed_forward"
BACK = {1: "the hidden layer", 2: "the output", 3: "the slope dy of the loss",
        4: "the gradient dV", 5: "the gradient da", 6: "the gradient dh",
        7: "the gradient dz", 8: "the gradient dW", 9: "the gradient db"}


# The references.

def _neuron(x, w, b):
    z = x @ w + b                                      # (1)
    y = sigmoid(z)                                     # (2)
    return y


def _bump(x, left, right, height, steepness):
    up = sigmoid(steepness * (x - left))               # (1)
    down = sigmoid(steepness * (x - right))            # (2)
    y = height * (up - down)                           # (3)
    return y


def _two_layer_net(x, W, b, V, a):
    h = tanh(x @ W + b)                                # (1)
    y = h @ V + a                                      # (2)
    return y


def _read_out_gradients(h, y, t):
    dy = 2 * (y - t) / y.size                          # (3)
    dV = h.T @ dy                                      # (4)
    da = dy.sum(axis=0, keepdims=True)                 # (5)
    return dV, da


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


def _bag_of_words(ids, D):
    X = np.eye(D)[ids]
    bag = X.sum(axis=0)
    return bag


def _convolve(X, K, b):
    z = X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2] + b    # (1)
    h = tanh(z)                                              # (2)
    return h


def _receptive_field(layers, width):
    field = layers * (width - 1) + 1
    return field


# The cases. Sizes: B examples, D inputs, H hidden neurons, and K = H + 2 outputs where there are.

def _neuron_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"x": draw(B, D), "w": normal(rng, 1.0, dtype, D), "b": float(rng.normal())}


def _net_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, 1.0, dtype)
    K = H if B == D == H else H + 2
    return {"x": normal(rng, scale, dtype, B, D), "W": draw(D, H), "b": draw(1, H),
            "V": draw(H, K), "a": draw(1, K)}


def _gradient_args(rng, B, D, H, scale, dtype):
    net = _net_args(rng, B, D, H, min(scale, 1.0), dtype)  # saturated tanh has no slope to check
    t = normal(rng, scale, dtype, B, net["V"].shape[1])
    return {"x": net.pop("x"), "t": t, **net}


def _read_out_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"h": tanh(draw(B, H)), "y": draw(B, D), "t": draw(B, D)}


def _convolve_args(rng, B, D, H, scale, dtype):
    T = B if B == D == H else B + 4
    return {"X": normal(rng, scale, dtype, T, B, D), "K": normal(rng, 1.0, dtype, 3, D, H),
            "b": normal(rng, 1.0, dtype, 1, H)}


def _convolve_cases(seed):
    rng = np.random.default_rng(seed + 1)
    args = _convolve_args(rng, 2, 5, 4, 1.0, np.float64)
    return [*draws(seed, SIZES, _convolve_args),
            Case("three steps, T = 3", {**args, "X": args["X"][:3]})]


def _bump_cases(seed):
    rng = np.random.default_rng(seed)

    def case(label, shape, dtype=np.float64, spread=2.0):
        left, width, height, steepness = (float(v) for v in rng.uniform(0.2, 1.5, 4))
        x = (spread * rng.standard_normal(shape)).astype(dtype)
        return Case(label, {"x": x, "left": left - 1, "right": left - 1 + width,
                            "height": height * (-1) ** len(label), "steepness": 3 * steepness})

    return [case("a vector", 7), case("three axes", (2, 3, 4)), case("one point", 1),
            case("far away", 5, spread=30.0), case("float32", 6, np.float32)]


def _words(label, rng, T, B, D):
    ids = rng.integers(D, size=(T, B))
    if T > 2:
        ids[1] = ids[0]  # a word that comes twice in every sentence
    return Case(label, {"ids": ids, "D": D})


def _bag_cases(seed):
    rng = np.random.default_rng(seed)
    return [_words("6 words, 3 sentences", rng, 6, 3, 9), _words("2 words", rng, 2, 4, 7),
            _words("one sentence alone", rng, 5, 1, 6), _words("one word", rng, 1, 3, 5),
            _words("many words of few", rng, 40, 2, 3)]


def _field_cases(seed):
    rng = np.random.default_rng(seed)
    pairs = [(2, 3), (1, 5), (3, 1), *((int(n), int(k)) for n, k in rng.integers(3, 9, (3, 2)))]
    return [Case(f"{n} layer{'s' * (n > 1)} of width {k}", {"layers": n, "width": k})
            for n, k in pairs]


GRADIENT_SENTENCES = {
    "dy = (y - t) / y.size": "the factor 2 is missing: it comes from the square in the loss",
    "dy = 2 * (t - y) / y.size": "`t - y` points the other way: the slope of (y - t)² is "
                                 "2 (y - t), and going downhill comes later",
    "dy = 2 * (y - t)": "the loss is a *mean*: divide by the number of entries, `y.size`",
    "dy = 2 * (y - t) / len(y)": "the mean is over all entries of y, not only over the rows: "
                                 "divide by `y.size`",
    "dy = (y - t) / len(y)": "the factor 2 is missing, and the mean is over all entries, `y.size`",
    "dy = 2 * y - t / y.size": "brackets are missing: both `y` and `t` are doubled and divided, so "
                               "`y - t` stands in brackets",
    "dy = y - t": "the factor 2 of the square and the division by `y.size` of the mean are missing",
    "dy = (y - t) ** 2 / y.size": "this is the loss itself, entry by entry, not its slope",
    "da = dy.mean(axis=0, keepdims=True)": "the rows are averaged, but the bias was added to every "
                                           "row, so its gradients add up: sum",
    "da = dy.sum(axis=1, keepdims=True)": "the sum runs along axis 1, but `a` was added to every "
                                          "row: sum over axis 0",
    "da = dy.sum(axis=0)": "`keepdims=True` is missing: `a` has the shape (1, K)",
    "da = dy.sum(keepdims=True)": "everything is added up, but each output has a bias of its own: "
                                  "sum over axis 0 only",
    "da = dy.sum()": "everything is added up, but each output has a bias of its own: sum over "
                     "axis 0 only",
}
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

EXERCISES = (
    Exercise(
        "neuron", PAGE, _neuron, ("y",), **sized(_neuron_args),
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
            "y = sigmoid(x @ w) + b": "the bias is added after the sigmoid; it belongs inside"}),
    Exercise(
        "bump", PAGE, _bump, ("y",), _bump_cases, uses={"sigmoid": sigmoid},
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
                                                 "first neuron"}),
    Exercise(
        "two_layer_net", PAGE, _two_layer_net, ("y",), **sized(_net_args),
        equations={1: "the hidden layer", 2: "the output"},
        difficulty=1, minutes=10, lines=2,
        hints=("What does the second layer take in: x, or what the first layer made of it?",
               "(1)  h = tanh(x W + b);  (2)  y = h V + a.",
               "Two lines: `h = tanh(x @ … + …)`, then `return h @ … + …`"),
        sentences={
            "h = x @ W + b": "`tanh` is left out of the hidden layer: two layers without it are no "
                             "more than one",
            "h = sigmoid(x @ W + b)": "`sigmoid` stands where `tanh` belongs in the hidden layer",
            "h = tanh(x @ W)": "the hidden layer's bias `b` is missing",
            "y = h @ V": "the output's bias `a` is missing",
            "y = tanh(h @ V + a)": "a `tanh` goes around the output, which only sums up",
            "y = sigmoid(h @ V + a)": "a `sigmoid` goes around the output, which only sums up",
            "h = np.maximum(x @ W + b, 0)": "a ReLU stands where `tanh` belongs in the hidden "
                                            "layer",
            "h = tanh(x @ W) + b": "the hidden layer's bias is added after the tanh; it belongs "
                                   "inside"}),
    Exercise(
        "read_out_gradients", PAGE, _read_out_gradients, ("dV", "da"), **sized(_read_out_args),
        equations=BACK, difficulty=3, minutes=15, lines=3,
        hints=("If one output y were a little larger, how would the mean of (y - t)² change?",
               "(3)  dy = 2 (y - t) / n, for n entries;  (4)  dV = hᵀ dy;  (5)  da = the sum of dy "
               "over the rows.",
               "Three lines: `dy = 2 * (…) / y.size`, `dV = h.… @ …`, "
               "`da = dy.sum(axis=…, keepdims=True)`"),
        sentences={**GRADIENT_SENTENCES,
                   "return (da, dV)": "the two are returned in the wrong order: dV comes first"}),
    Exercise(
        "two_layer_gradients", PAGE, _two_layer_gradients, ("dW", "db", "dV", "da"),
        **sized(_gradient_args), equations=BACK, difficulty=4, minutes=25, lines=9, points=2,
        hints=("Of which quantity do you know the slope first: of the last one, or of the first?",
               "(6)  dh = dy Vᵀ;  (7)  dz = dh ⊙ (1 - h²);  (8)  dW = xᵀ dz;  (9)  db = the sum of "
               "dz over the rows.",
               "Nine lines: two forward, three as in `read_out_gradients`, then `dh = dy @ …`, "
               "`dz = dh * (…)`, `dW = … @ dz`, `db = …`"),
        sentences={**GRADIENT_SENTENCES, **LAYER_SENTENCES}),
    Choice(
        "start_at_zero", PAGE,
        options={
            "a": "random weights do learn, but here all slopes that lead to W and V are products "
                 "with a zero. Look at the equations: dV = hᵀ dy, and what is h?",
            "b": "that happens when all weights start at the same number that is *not* zero. With "
                 "zeros it is worse: h is 0, so dV is 0, and dh = dy Vᵀ is 0 too.",
            "c": "yes. h = tanh(0) = 0, so dV = hᵀ dy = 0; V = 0, so dh = dy Vᵀ = 0 and dW and db "
                 "with it. Only da is left, and the best constant is the mean of the targets.",
            "d": "nearly: all of W, b and V stand still. But a is added to the output directly, "
                 "and da is the sum of dy, which is not zero."},
        right="c", difficulty=3, minutes=10,
        hints=("Which of the four gradients dW, db, dV, da can be other than zero?",
               "Put W = 0, b = 0, V = 0, a = 0 into (1) to (9), one after the other.",
               "Leave out everything that is multiplied by h or by V.")),
    Exercise(
        "bag_of_words", PAGE, _bag_of_words, ("bag",), _bag_cases, difficulty=2, minutes=10,
        lines=1,
        hints=("What does the broken function do when a word comes a second time?",
               "bag = the sum over time of the one-hot vectors.",
               "One line: `return np.eye(D)[ids].sum(axis=…)`, or one sign changed in the loop"),
        sentences={
            "bag = X.max(axis=0)": "a word that comes twice is counted once: count each time that "
                                   "it comes",
            "bag = X.mean(axis=0)": "these are shares: the bag holds counts, so don't divide by "
                                    "the length",
            "bag = X.sum(axis=1)": "the sum runs over the sentences, axis 1; it must run over "
                                   "time, axis 0",
            "bag = X.sum(axis=(0, 1))": "all sentences are thrown into one bag; each has its own",
            "bag = X.sum(axis=2)": "the sum runs over the words, axis 2, and counts nothing but "
                                   "ones; it must run over time, axis 0",
            "bag = X.sum()": "everything is added up: sum over time only, axis 0",
            "bag = np.tile(X.max(axis=1).sum(axis=0), (X.shape[1], 1))":
                "`bag[:, …]` is every row, so each sentence gets the words of all: sentence n has "
                "the row n, `np.arange(B)`",
            "bag = X[0]": "only the first word is in the bag",
            "bag = X[-1]": "only the last word is in the bag",
            "bag = X[1:].sum(axis=0)": "the first word is left out",
            "bag = X[:-1].sum(axis=0)": "the last word is left out"}),
    Exercise(
        "convolve", PAGE, _convolve, ("h",), _convolve_cases,
        probes=lambda seed: draws(seed, EQUAL, _convolve_args),
        equations={1: "the weighted sum of three steps", 2: "the activation"},
        difficulty=3, minutes=15, lines=1, points=2,
        hints=("Which step does K[0] meet when the filter stands at its first place, and which at "
               "its last?",
               "h_t = tanh(x_t K₀ + x_{t+1} K₁ + x_{t+2} K₂ + b), for t = 0 … T - 3.",
               "One line: `return tanh(X[:-2] @ K[0] + X[…] @ K[1] + X[…] @ K[2] + b)`"),
        sentences={
            "z = X[:-2] @ K[2] + X[1:-1] @ K[1] + X[2:] @ K[0] + b":
                "the kernel is turned around: K[0] belongs to the first of the three steps "
                "(turning it is what mathematicians call a convolution)",
            "z = X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2]": "the bias `b` is missing",
            "z = X[:-2] @ K[0] + X[1:-1] @ K[1] + b": "the third step is missing: `X[2:] @ K[2]`",
            "z = X[:-2] @ K[0] + X[1:-1] @ K[0] + X[2:] @ K[0] + b":
                "all three steps meet `K[0]`, so order is lost: each has weights of its own",
            "z = X[:-2] @ K.sum(axis=0) + b": "only the first of the three steps is seen",
            "z = (X[:-2] + X[1:-1] + X[2:]) @ K[0] + b":
                "the three steps are added up before the weights, so order is lost",
            "z = X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2] + 3 * b":
                "the bias is added three times, once for each step: once is enough",
            "z = (X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2]) / 3 + b":
                "the three products are averaged; they are summed up",
            "z = X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2]\nh = tanh(z) + b":
                "the bias is added after the `tanh`; it belongs inside",
            "z = X @ K[0] + X[1:] @ K[1] + X[2:] @ K[2] + b":
                "the slices end at different places: the first must stop two steps before the end, "
                "the second one step, so that all have T - 2 steps",
            "z = X[0] @ K[0] + X[1] @ K[1] + X[2] @ K[2] + b":
                "only the first place is worked out; there are T - 2 of them",
            "h = tanh(z) + b": "the bias is added twice, once after the `tanh`",
            "h = z": "`tanh` is left out",
            "h = tanh(X[:-2] @ K[0]) + tanh(X[1:-1] @ K[1]) + tanh(X[2:] @ K[2] + b)":
                "each product is squashed on its own; a neuron sums up first and squashes once",
            "h = np.maximum(z, 0)": "a ReLU stands where `tanh` belongs",
            "h = tanh(z[::-1])": "the places are in reverse order"}),
    Exercise(
        "receptive_field", PAGE, _receptive_field, ("the number of words",), _field_cases,
        difficulty=2, minutes=5, lines=1,
        hints=("How many more words does a place see with one more layer on top?",
               "1 + layers · (width - 1): each layer adds width - 1 words.",
               "One line: `return … * (… - 1) + 1`"),
        sentences={
            "field = layers * width": "neighbours share words: a layer adds only `width - 1` new "
                                      "ones",
            "field = width ** layers": "the fields of neighbours overlap, so they add up; they "
                                       "would multiply if the filter jumped by its width",
            "field = layers * (width - 1)": "the word itself is missing: with no layer a place "
                                            "sees 1 word",
            "field = layers + width": "each layer adds `width - 1`, not 1",
            "field = layers + width - 1": "each layer adds `width - 1`, not 1: this fits width 2 "
                                          "only",
            "field = layers * width + 1": "a layer adds `width - 1` new words, not `width`",
            "field = layers * width - 1": "neighbours share a word in each layer, not once",
            "field = (layers - 1) * width + 1": "layers and width have changed parts: it is the "
                                                "width that loses 1",
            "field = width": "this is one layer; each further one adds `width - 1`",
            "field = width + 2 * (layers - 1)":
                "each further layer adds 2 here, which holds for width 3 only",
            "field = 2 * layers + 1": "this holds for width 3 only"}),
    Choice(
        "three_layers", PAGE,
        options={
            "a": "the width of a layer is 3 as before, but a third layer sees three places of the "
                 "second, and these reach further than one of them.",
            "b": "with five adverbs, `not` and `good` are the first and the last of seven words in "
                 "a row. How many does a place of the third layer see?",
            "c": "yes. A place of the third layer sees 1 + 3 · 2 = 7 words. Six adverbs with `not` "
                 "and `good` at their ends are eight, so no place holds both.",
            "d": "with six adverbs between them, `not` and `good` span eight words, both ends "
                 "counted. Is that still within what one place sees?",
            "e": "training finds weights, but where no place sees both words, the score is a sum "
                 "of what each does alone, whatever the weights are."},
        right="c", difficulty=3, minutes=5,
        hints=("How many words in a row does one place of the third layer see?",
               "Compare 1 + 3 · (3 - 1) with the number of words from `not` to `good`, both ends "
               "counted: that is two more than the adverbs.",
               "Leave out the training: the question is what no weights can do.")),
)
