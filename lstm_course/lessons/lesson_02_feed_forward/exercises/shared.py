"""What several exercises of page 02 share."""

from functools import partial

from lstm_course.lessons.random_cases import normal

BACK = {1: "the hidden layer", 2: "the output", 3: "the slope dy of the loss",
        4: "the gradient dV", 5: "the gradient da", 6: "the gradient dh",
        7: "the gradient dz", 8: "the gradient dW", 9: "the gradient db"}


def net_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, 1.0, dtype)
    K = H if B == D == H else H + 2
    return {"x": normal(rng, scale, dtype, B, D), "W": draw(D, H), "b": draw(1, H),
            "V": draw(H, K), "a": draw(1, K)}


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
