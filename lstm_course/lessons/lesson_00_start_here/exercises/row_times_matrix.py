"""A row times a matrix: exercise `row_times_matrix` of page 00."""

from lstm_course.checks import Exercise

from .shared import made_cases


def _row_times_matrix(x, W):
    y = x @ W
    return y


def _row_args(draw, T, B, D):
    return {"x": draw(B, D), "W": draw(D, T)}


SENTENCES = {
    "y = x @ W.T": "`W` is transposed: x has D columns, and W has D rows already",
    "y = (x @ W).T": "the result is transposed: a row of x gives a row of the answer",
    "y = W.T @ x.T": "the product is turned over: with W on the left a sequence becomes a column",
    "y = W @ x": "the two have changed places: the rows stand on the left, the matrix on the right",
    "y = x * W": "`*` multiplies entry by entry; the matrix product is `@`",
    "y = x[:1] @ W": "only the first row is multiplied: each row of the batch gives its own",
    "y = np.sum(x @ W, axis=0)": "the rows are summed up: each row of the batch keeps its own",
    "y = np.mean(x @ W, axis=0)": "this is the mean over the rows: each row keeps its own",
    "y = x @ np.abs(W)": "the signs of the weights are lost",
    "y = np.tanh(x @ W)": "nothing is squashed here: the product alone is asked for",
    "y = x @ W + x": "`x` is added once more: the product alone is asked for",
    "y = -x @ W": "the sign is turned",
    "y = x @ W[::-1]": "the rows of `W` stand in reverse order",
    "y = x @ W / x.shape[1]": "this is the mean of the products; the matrix product sums them up",
}

EXERCISE = Exercise(
    "row_times_matrix", "00_start_here", _row_times_matrix, ("y",), **made_cases(_row_args),
    difficulty=1, minutes=5, lines=1,
    hints=("x is (B, D) and W is (D, H). In which order do the two D stand side by side?",
           "y_bh = x_b1 W_1h + x_b2 W_2h + … : multiply, then sum up over d.",
           "One line: `return … @ …`"),
    sentences=SENTENCES)
