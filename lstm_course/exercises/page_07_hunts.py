"""The exercises of page 07_trains_but_wrong: ten models whose loss falls, and what is wrong.

Four functions are to be written again, of the other six models the line to blame is to be found.
The key stands in `hunts_key`.
"""

import numpy as np

from ..cells import lstm
from ..cells.lstm import Params, State
from ..checks import Case, Choice, Exercise
from ..layers import scan
from .draws import EQUAL, SIZES, draws, normal, sized
from .hunts_key import KEY

PAGE = "07_trains_but_wrong"


# The references.

def _mend_01(H, lengths):
    steps = np.arange(len(H))[:, None]
    real = steps < lengths                                 # (1)
    total = np.sum(H * real[..., None], axis=0)            # (2)
    mean = total / lengths[:, None].astype(H.dtype)        # (3)
    return mean


def read(p, X, s):
    """What an answer that calls `read` is lent: the LSTM over X from the state s."""
    H, s, _ = scan.forward(lstm, p, X, s)
    return H, s


def _mend_04(p, X, s):
    state = s
    _starts = range(0, len(X), 4)
    _parts = []
    for t in _starts:
        some, state = read(p, X[t : t + 4], state)         # (1)
        _parts = [*_parts, some]
    H = np.concatenate(_parts)                             # (2)
    return H, state


def _mend_06(X, lengths):
    T, B = X.shape[:2]
    steps = np.arange(T)[:, None]
    back = lengths - 1 - steps                             # (1)
    source = np.where(steps < lengths, back, steps)        # (2)
    turned = X[source, np.arange(B)]                       # (3)
    return turned


def _mend_08(h):
    mean = h.mean(-1, keepdims=True)                       # (1)
    variance = h.var(-1, keepdims=True)                    # (2)
    n = (h - mean) / np.sqrt(variance + 1e-5)              # (3)
    return n


# The cases. Padded batches hold zeros behind each sequence's end; the longest sequence fills all
# steps, or all but one: a batch may be padded further than it needs.

def _steps(B, D, H):
    """A number of steps that differs from the other sizes, but in the probes, where all agree."""
    return B if B == D == H else B + D + 4


def _lengths(rng, T, B):
    lengths = rng.integers(1, T, B)
    lengths[rng.integers(B)] = T - rng.integers(2)
    return lengths


def _padded(rng, T, B, D, scale, dtype):
    lengths = _lengths(rng, T, B)
    X = normal(rng, scale, dtype, T, B, D)
    return X * (np.arange(T)[:, None, None] < lengths[:, None]).astype(dtype), lengths


def _states_args(rng, B, D, H, scale, dtype):
    # a cell goes on through the padding: its states are no zeros there
    T = _steps(B, D, H)
    return {"H": normal(rng, scale, dtype, T, B, H), "lengths": _lengths(rng, T, B)}


def _padded_args(rng, B, D, H, scale, dtype):
    X, lengths = _padded(rng, _steps(B, D, H), B, D, scale, dtype)
    return {"X": X, "lengths": lengths}


def _read_args(rng, B, D, H, scale, dtype, T=None):
    T = T or (6 if B == D == H else B + D + 6)
    p = Params(*(normal(rng, 1.0, dtype, *shape) for shape in ((4, D, H), (4, H, H), (4, 1, H))))
    return {"p": p, "X": normal(rng, scale, dtype, T, B, D),
            "s": State(*normal(rng, scale, dtype, 2, B, H))}


def _unit_args(rng, B, D, H, scale, dtype):
    # two units at least, as one alone has no spread
    shape = (B + 1, B, H + 1) if B == D == H else (B + D + 2, B, H + 1)
    return {"h": 2 * scale + normal(rng, scale, dtype, *shape)}


def _read_cases(seed):
    rng = np.random.default_rng(seed + 1)
    more = [Case(label, _read_args(rng, B, 4, 5, 1.0, np.float64, T))
            for label, B, T in (("one step, T = 1", 3, 1), ("one whole piece", 3, 4),
                                ("two whole pieces", 3, 8), ("six sequences", 6, 7))]
    return [*draws(seed, SIZES, _read_args), *more]


def _unit_cases(seed):
    rng = np.random.default_rng(seed + 1)
    return [*draws(seed, SIZES, _unit_args),
            Case("inside a step: (B, H)", {"h": 1 + rng.standard_normal((4, 6))}),
            Case("units that all agree", {"h": np.full((2, 3, 5), 0.7)})]


# What a teacher says to the slips that have a belief behind them.

MEAN_SENTENCES = {
    "real = steps >= 0": "all steps count, padded ones too: that is the broken model",
    "real = steps <= lengths": "one step too many: step `lengths` is the first of the padding, as "
                               "steps count from 0",
    "real = steps < lengths - 1": "the last real step is left out: steps 0 to `lengths` - 1 count",
    "real = steps >= lengths": "the mask is turned round: these are the padded steps",
    "real = steps < lengths.max()": "the longest sequence's length is used for all of them",
    "real = steps < lengths.min()": "the shortest sequence's length is used for all of them",
    "real = steps < lengths[0]": "the first sequence's length is used for all of them",
    "real = steps == lengths - 1": "only the last real step counts: the mean takes all real ones",
    "real = steps >= len(H) - lengths": "the mean is taken of the last steps, but padding stands "
                                        "at the end: the real steps come first",
    "real = (np.arange(len(H)) < lengths[:, None]).reshape(len(H), -1)":
        "`reshape` tears the mask apart: (B, T) becomes (T, B) by `.T`, which moves each entry to "
        "its place",
    "return np.max(np.where(real[..., None], H, -np.inf), axis=0)":
        "this is the maximum over the real steps: the mean is their sum by their number",
    "return H[lengths - 1, np.arange(len(lengths))]":
        "this is the last real state: the mean takes all real ones",
    "mean = total": "the sum is not divided by the number of real steps",
    "mean = total / lengths": "`lengths` (B,) meets the units of `total` (B, H) here: it needs an "
                              "axis for them, `lengths[:, None]`",
    "mean = total / np.maximum(lengths - 1, 1)[:, None]": "the sum is divided by one step too few",
    "mean = total / len(H)": "the sum is right, but is divided by all T steps: the padded ones are "
                             "zeros now, and still count",
    "mean = total / lengths.max()": "the sum is right, but every sequence is divided by the "
                                    "longest one's length",
    "mean = total / lengths.sum()": "the sum is divided by the real steps of the whole batch: each "
                                    "sequence has its own length",
    "mean = total / lengths.mean()": "each sum is divided by the mean length: each sequence has "
                                     "its own",
    "real = steps >= 0\nmean = total / len(H)":
        "the mean runs over all steps, padded ones too: that is the broken model",
}

PIECES_SENTENCES = {
    "(some, state) = read(p, X[t:t + 4], s)":
        "every piece starts from the state that was given at the beginning: that is the broken "
        "model. What one piece ends with, the next one starts with",
    "(some, state) = read(p, X[t:t + 4], None)": "every piece starts from zeros",
    "(some, state) = read(p, X[t:t + 4], s if t == 0 else None)":
        "every piece but the first starts from zeros",
    "(some, state) = read(p, X[t:t + 4], None if t == 0 else state)":
        "the given state is ignored: the first piece starts from zeros",
    "(some, state) = read(p, X[t:t + 3], state)":
        "steps are left out: each piece holds three, and the next begins after four",
    "(some, state) = read(p, X[t:t + 5], state)":
        "the pieces overlap: each holds five steps, and the next begins after four",
    "(some, state) = read(p, X[t:t + 4], s._replace(h=state.c, c=state.h) if t else s)":
        "`h` and `c` have changed places between the pieces",
    "(some, state) = read(p, X[t:t + 4], state._replace(c=s.c))":
        "`h` is handed on from piece to piece, but `c` is not",
    "(some, state) = read(p, X[t:t + 4], state._replace(c=0 * s.c))":
        "`h` is handed on from piece to piece, but `c` starts from zeros",
    "(some, state) = read(p, X[t:t + 4], state._replace(h=s.h))":
        "`c` is handed on from piece to piece, but `h` is not",
    "(some, state) = read(p, X[t:t + 4], state._replace(h=0 * s.h))":
        "`c` is handed on from piece to piece, but `h` starts from zeros",
    "_starts = range(0, len(X) // 4 * 4, 4)":
        "the last piece is left out where it is shorter than four steps",
    "_starts = range(0, len(X) - 1, 4)":
        "a last piece of one step is left out: `range` stops before its end anyway",
    "_starts = range(0, len(X) - 4, 4)":
        "the last piece is left out: `range` stops before its end anyway",
    "_starts = range(len(X))":
        "the pieces overlap: each holds four steps, and the next begins one step later",
    "H = np.concatenate(_parts[::-1])": "the pieces are put together from the last to the first",
    "H = _parts[-1]": "only the last piece is returned",
    "H = np.stack(_parts)": "the pieces are stacked along a new axis: `np.concatenate` puts them "
                           "one behind the other",
    "return (H, s)": "the state before the first step is returned, not the one after the last",
}

TURN_SENTENCES = {
    "turned = X[::-1]": "the whole batch is turned round, its padding comes first: that is the "
                        "broken model",
    "turned = X": "nothing is turned",
    "turned = X[(steps + lengths) % T, np.arange(B)]":
        "the steps are moved behind the padding, but are still in their old order",
    "turned = X[source]": "`source` says which step, but not of which sequence: beside it belongs "
                          "`np.arange(B)`",
    "turned = X[:, ::-1]": "the batch is turned round, not the time: axis 0 is the time",
    "turned = X[..., ::-1]": "the inputs of each step are turned round, not the time: axis 0 is "
                             "the time",
    "back = lengths - steps": "one too far: the last real step of a sequence is `lengths` - 1",
    "back = lengths - 2 - steps": "one too few: the last real step of a sequence is `lengths` - 1",
    "back = lengths.max() - 1 - steps": "all are turned within the longest one's length",
    "source = np.where(steps < lengths.min(), lengths.min() - 1 - steps, steps)":
        "all are turned within the shortest one's length",
    "source = np.where(steps < lengths[0], lengths[0] - 1 - steps, steps)":
        "all are turned within the first one's length",
    "source = np.where(steps < lengths // 2, back, steps)":
        "each sequence's second half is written over the first and stays where it was, too",
    "source = np.where(steps == 0, lengths - 1, np.where(steps == lengths - 1, 0, steps))":
        "the first and the last step change places, and those between stay where they are",
    "turned = X[source, np.arange(B)][:, np.lexsort((-lengths,))]":
        "each one is turned rightly, but the batch is sorted by length: its order must stay",
    "turned = np.where((np.arange(B) < B - 1)[:, None], X[source, np.arange(B)], X)":
        "the last sequence of the batch is not turned",
    "turned = np.where((np.arange(B) > 0)[:, None], X[source, np.arange(B)], X)":
        "the first sequence of the batch is not turned",
}

UNIT_SENTENCES = {
    "mean = h.mean(1, keepdims=True)\nvariance = h.var(1, keepdims=True)":
        "the mean and the variance are taken along axis 1, which is the batch in (T, B, H): that "
        "is the broken model. The units stand on the last axis",
    "mean = h.mean(0, keepdims=True)\nvariance = h.var(0, keepdims=True)":
        "the mean and the variance are taken along axis 0, which is the time in (T, B, H): so the "
        "past would see the future. The units stand on the last axis",
    "mean = h.mean()\nvariance = h.var()":
        "one mean and one variance are taken of everything: each step of each sequence has its own",
    "mean = h.mean(tuple(range(h.ndim - 1)), keepdims=True)\n"
    "variance = h.var(tuple(range(h.ndim - 1)), keepdims=True)":
        "each unit is normalised over all steps and sequences: that is batch normalisation",
    "mean = h.mean(1, keepdims=True)": "the mean is taken along axis 1, which is the batch in "
                                       "(T, B, H), and only the variance over the units",
    "variance = h.var(1, keepdims=True)": "the variance is taken along axis 1, which is the batch "
                                          "in (T, B, H), and only the mean over the units",
    "mean = 0": "the mean is not taken off",
    "variance = h.var(-1, keepdims=True, ddof=1)": "the variance is divided by H - 1: here it is "
                                                   "the mean of the squares, so by H",
    "variance = (h * h).mean(-1, keepdims=True)": "this is the mean square: the mean has to be "
                                                  "taken off before the numbers are squared",
    "n = h - mean": "the mean is taken off, but nothing is divided by the spread",
    "n = (h - mean) / (variance + 1e-05)": "the square root is missing: the variance is the spread "
                                           "squared",
    "n = (h - mean) / np.sqrt(variance + 1e-08)": "1e-8 is added, but 1e-5 is asked for",
    "n = h / np.sqrt(np.sum(h * h, axis=-1, keepdims=True) + 1e-05)":
        "this gives each row the length 1: wanted are the mean 0 and the variance 1",
    "n = np.exp(h - np.max(h, axis=-1, keepdims=True)) / "
    "np.sum(np.exp(h - np.max(h, axis=-1, keepdims=True)), axis=-1, keepdims=True)":
        "this is the softmax: its entries share a sum of 1; wanted are the mean 0 and the "
        "variance 1",
    "n = (h - mean) / np.sqrt(variance)": "1e-5 is missing: where all units agree, 0 would be "
                                          "divided by 0",
    "n = (h - mean) / (np.sqrt(variance) + 1e-05)":
        "1e-5 is added outside the root: it belongs to the variance, inside",
    "n = h - mean / np.sqrt(variance + 1e-05)": "brackets are missing: all of `h - mean` is "
                                                "divided",
}


EXERCISES = (
    Exercise(
        "mend_01", PAGE, _mend_01, ("mean",), **sized(_states_args),
        difficulty=2, minutes=15, lines=3,
        equations={1: "which steps are real", 2: "their sum", 3: "their mean"},
        hints=("A sequence of 2 real steps stands in a batch of 12. How many states should its "
               "mean be made of?",
               "(1) step t is real where t < length;  (2) the sum of the real ones;  (3) divided "
               "by the length.",
               "`real = np.arange(len(H))[:, None] < …`, then `(H * real[..., None]).sum(…) / "
               "lengths[:, None]`"),
        sentences=MEAN_SENTENCES),
    Choice(
        "blame_02", PAGE,
        {"a": "It is made anew for each text, from that text's seed. Made once for all texts, it "
              "would go on where the text before left it, and then no seed would tell anything.",
         "b": f"Yes: {KEY[2].why}.",
         "c": "Each word is fed back with the state that the words before it left: so it must be. "
              "Law (3) holds, as the report says.",
         "d": "Every text begins without a state, and its first word comes from `rng`: two texts "
              "of one seed agree there. Look at where they part."},
        "b", ("At which place do the two texts part, and which line makes that word?",
              "Two lines draw a word: the first word, and all the others.",
              "Leave out whatever does not draw. Then ask of each draw: does the seed reach it?"),
        difficulty=1, minutes=5),
    Choice(
        "blame_03", PAGE,
        {"a": "The last axis holds the hidden units, so their states are put side by side and no "
              "two sequences meet. Law (4) holds, as the report says.",
         "b": "This takes each cell's part out of the gradient, in the order of its own reading. "
              "A wrong cut would raise the loss, and law (5) holds.",
         "c": f"Yes: {KEY[3].why}.",
         "d": "The states of the second cell are turned round so that both stand at the same word. "
              "Without it they would not fit together, but the future would be seen all the same."},
        "c", ("When the model is asked for the next word, what has each of its two cells read?",
              "Follow the word at t + 1: into which states does it go?",
              "One line decides that somebody reads from the end. Which one?"),
        difficulty=2, minutes=5),
    Exercise(
        "mend_04", PAGE, _mend_04, ("H", "s"),
        cases=_read_cases, probes=lambda seed: draws(seed, EQUAL, _read_args),
        difficulty=2, minutes=15, lines=5,
        equations={1: "one piece", 2: "all pieces"}, uses={"read": read},
        hints=("What must the second piece know of the first?",
               "(1) H_piece, s = read(p, piece, s): what one piece ends with, the next starts "
               "with;  (2) the pieces one behind the other.",
               "In the loop, `some, … = read(p, X[t : t + 4], …)` with the same name in both "
               "places"),
        sentences=PIECES_SENTENCES),
    Choice(
        "blame_05", PAGE,
        {"a": "The step follows the gradients of this batch, as it should. Law (5) can't be told "
              "here only because the loss, asked twice, gives two numbers: why does it?",
         "b": "It only makes room for a batch of another size, so that nothing stops with an "
              "error. Without it the same would go wrong, and louder.",
         "c": "The answer to X[t] is the position at t + 1: that is the task, and the model is not "
              "shown it before it has answered.",
         "d": f"Yes: {KEY[5].why}."},
        "d", ("The same question gets two answers. Where can the model keep anything between them?",
              "Look for what begins with `self.` and is written to when the model is asked.",
              "Leave out `update`: the answers differ even when nothing is learned in between."),
        difficulty=2, minutes=5),
    Exercise(
        "mend_06", PAGE, _mend_06, ("turned",), **sized(_padded_args),
        difficulty=3, minutes=20, lines=4, points=2,
        equations={1: "where each step comes from", 2: "real steps only", 3: "taken from there"},
        hints=("A list of 3 words stands in a batch of 9 steps. Which of its steps must come first "
               "when it is read backwards?",
               "Step t of the result is step n - 1 - t of the sequence, while t < n; behind that, "
               "padding stays where it is.",
               "`turned = X.copy()`, and for each sequence i of length n: `turned[:n, i] = "
               "X[:n, i][…]`"),
        sentences=TURN_SENTENCES),
    Choice(
        "blame_07", PAGE,
        {"a": f"Yes: {KEY[7].why}.",
         "b": "It is the right line under the wrong law: axis 0 is the time, so each place gets a "
              "mean of its own, and no place hears of another. Law (4) holds.",
         "c": "The answer to step t is the temperature at t + 1: that is the task. The model is "
              "not shown it before it has answered.",
         "d": "The forecast is `level + spread * z`, so its slope by z is the spread. Were it "
              "missing, the loss would still fall, and law (5) holds as it is."},
        "a", ("It is six in the morning. Which numbers may the forecast be made of?",
              "Law (1) says that a later hour changes an earlier forecast. Which line looks at all "
              "hours at once?",
              "The cell reads one hour after the other, so it is not the cell. What is done to X "
              "before the cell reads it?"),
        difficulty=3, minutes=10),
    Exercise(
        "mend_08", PAGE, _mend_08, ("n",), cases=_unit_cases,
        probes=lambda seed: draws(seed, EQUAL, _unit_args),
        difficulty=2, minutes=10, lines=2,
        equations={1: "the mean", 2: "the variance", 3: "normalised"},
        hints=("In (T, B, H), which axis holds the units? And in (B, H)?",
               "(1) the mean over the units;  (2) their variance;  (3) n = (h - mean) / "
               "√(variance + 1e-5).",
               "`axis=…, keepdims=True` in both, with an axis that is the units' in (B, H) and in "
               "(T, B, H)"),
        sentences=UNIT_SENTENCES),
    Choice(
        "blame_09", PAGE,
        {"a": "It takes the pair in the order h, c, which is the order of `State`, and leaves None "
              "as it is. Does the pair come in that order?",
         "b": f"Yes: {KEY[9].why}.",
         "c": "Training starts each excerpt without a state, as each begins with a new sentence. "
              "That is why the slip never shows in the loss, but it is not the slip.",
         "d": "A wrong gradient would raise the loss, and law (5) holds. What goes from one call "
              "of `carry` to the next?"},
        "b", ("Two hands touch the state: one gives it out, one takes it in. Do they agree?",
              "`lstm.State` has the fields h and c, in this order.",
              "Leave out `update`: law (3) calls `carry` alone."),
        difficulty=2, minutes=5),
    Choice(
        "blame_10", PAGE,
        {"a": "It returns the loss before the step, as its first line says. What matters is where "
              "the weights change, and by which gradients.",
         "b": "The state at the end is handed out whole, and law (3) holds.",
         "c": "There has to be something before the first batch only because a step is taken "
              "before there are gradients. With the steps in the right order, these zeros would "
              "never be used.",
         "d": f"Yes: {KEY[10].why}."},
        "d", ("At the first step the loss stays exactly where it was. Which gradients were used?",
              "Read `update` from top to bottom, and ask of each line which batch its numbers come "
              "from.",
              "A step needs the gradients of its own batch. Which line comes too early for that?"),
        difficulty=3, minutes=10),
)
