"""The exercises of page 07_training_lstms: from a pile of texts to a run that stops in time."""

from functools import partial

import numpy as np

from ..cells.lstm import Params
from ..checks import Case, Choice, Exercise
from .draws import EQUAL, SIZES, draws, normal, sized
from .page_05 import lstm_step

PAGE = "07_training_lstms"


# The references. B texts, T steps, D inputs, H units; `real` is the mask. No line binds a name that
# an earlier line bound: so each line can be told apart by what it makes.

def _split_by_author(authors, drawn):
    chosen = authors[drawn]                                # (1)
    inside = np.isin(authors, chosen)                      # (2)
    train = np.flatnonzero(~inside)                        # (3)
    test = np.flatnonzero(inside)                          # (4)
    return train, test


def _group_by_length(lengths, size):
    order = np.argsort(lengths)                            # (1)
    groups = order.reshape(-1, size)                       # (2)
    return groups


def _trim_and_pad(sequences, most):
    kept = [w[-most:] for w in sequences]                  # (1)
    T = max([len(w) for w in kept])                        # (2)
    columns = [np.concatenate((w, np.zeros(T - len(w), int))) for w in kept]     # (3)
    ids = np.stack(columns, axis=1)                        # (4)
    return ids


def _make_mask(lengths, T):
    steps = np.arange(T)[:, None]                          # (1)
    real = steps < lengths                                 # (2)
    return real


def _masked_loss(y, t, real):
    error = y - t                                          # (1)
    count = int(np.sum(real))                              # (2)
    loss = np.sum(real * error * error) / count            # (3)
    dy = real * (2 * error) / count                        # (4)
    return loss, dy


def _last_states(H, lengths):
    texts = np.arange(len(lengths))
    ends = lengths - 1                                     # (1)
    last = H[ends, texts]                                  # (2)
    return last


def _masked_step(p, x, h, c, real):
    word = real[:, None]
    h_new, c_new = lstm_step(p, x, h, c)                   # (1)
    h_held = np.where(word, h_new, h)                      # (2)
    c_held = np.where(word, c_new, c)                      # (3)
    return h_held, c_held


def _reverse_words(X, lengths):
    texts = np.arange(len(lengths))
    t = np.arange(len(X))[:, None]
    back = np.where(t < lengths, lengths - 1 - t, t)       # (1)
    Y = X[back, texts]                                     # (2)
    return Y


def _both_ends(H, G, lengths):
    texts = np.arange(len(lengths))
    ahead = H[lengths - 1, texts]                          # (1)
    back = G[0]                                            # (2)
    both = np.concatenate((ahead, back), axis=1)           # (3)
    return both


def _teacher_inputs(words, start):
    first = np.full_like(words[:1], start)                 # (1)
    inputs = np.concatenate((first, words[:-1]))           # (2)
    targets = words.copy()                                 # (3)
    return inputs, targets


def _stop_early(losses, patience):
    epochs = np.arange(len(losses))
    before = np.minimum.accumulate(np.append(np.inf, losses))[:-1]
    lowest = losses < before                               # (1)
    waited = epochs - np.maximum.accumulate(np.where(lowest, epochs, 0))   # (2)
    stops = np.flatnonzero(waited >= patience)             # (3)
    last = int(np.append(stops, len(losses) - 1)[0])       # (4)
    best = int(np.argmin(losses[:last + 1]))               # (5)
    return best, last


# The cases. Lengths are all different where there is room for it, the longest fills the array, and
# what stands in the padding of states is random: who reads it gets something else.

def _lengths(rng, B, T):
    """B lengths from 1 to T, all different where B is at most T; one of them is T."""
    if B == T == 3:
        return np.array([2, 3, 1])  # no two change places: to exchange the axes then shows
    drawn = rng.permutation(T - 1)[: B - 1] + 1 if B <= T else rng.integers(1, T + 1, B - 1)
    return rng.permutation(np.append(drawn, T))


def _steps(B, D, H):
    """A number of steps that differs from the other sizes, but in the probes, where all agree."""
    return B if B == D == H else B + D + 2


def _state_args(rng, B, D, H, scale, dtype):
    T = _steps(B, D, H)
    return {"H": normal(rng, scale, dtype, T, B, H), "lengths": _lengths(rng, B, T)}


def _real(T, lengths):
    return np.arange(T)[:, None] < lengths


def _step_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    p = Params(*(normal(rng, 1.0, dtype, *shape) for shape in ((4, D, H), (4, H, H), (4, 1, H))))
    real = rng.permutation(np.arange(B) % 2 == 0)          # words and padding, but for B = 1
    return {"p": p, "x": draw(B, D), "h": draw(B, H), "c": draw(B, H), "real": real}


def _step_cases(seed):
    rng = np.random.default_rng(seed + 1)
    more = []
    for label, real in (("all are words", [True] * 3), ("all are padding", [False] * 3),
                        ("one text alone, at its padding", [False])):
        args = _step_args(rng, len(real), 4, 5, 1.0, np.float64)
        more.append(Case(label, {**args, "real": np.array(real)}))
    return [*draws(seed, SIZES, _step_args), *more]


def _reverse_args(rng, B, D, H, scale, dtype):
    args = _state_args(rng, B, D, H, scale, dtype)
    real = _real(len(args["H"]), args["lengths"])
    return {"X": np.where(real[:, :, None], args["H"], dtype(0)), "lengths": args["lengths"]}


def _ends_args(rng, B, D, H, scale, dtype):
    args = _state_args(rng, B, D, H, scale, dtype)
    return {"H": args["H"], "G": normal(rng, scale, dtype, *args["H"].shape),
            "lengths": args["lengths"]}


def _loss_args(rng, B, D, H, scale, dtype):
    T = _steps(B, D, H)
    real = _real(T, _lengths(rng, B, T))
    draw = partial(normal, rng, scale, dtype, *real.shape)
    return {"y": draw(), "t": draw(), "real": real}


def _with_lengths(args, lengths):
    """A batch's arguments with other lengths, at most as long as the array; padded inputs are 0."""
    T = len(next(iter(args.values())))
    real = _real(T, lengths)
    given = {"lengths": lengths, "real": real}
    if "X" in args:
        given["X"] = np.where(real[:, :, None], args["X"], 0)
    return {**args, **{name: value for name, value in given.items() if name in args}}


def _padded(make):
    """Cases and probes for a function of a padded batch: those of `sized`, and three of lengths."""
    def cases(seed):
        rng = np.random.default_rng(seed + 1)

        def made(label, B, lengths):
            args = make(rng, B, 4, 5, 1.0, np.float64)
            return Case(label, _with_lengths(args, np.array(lengths)))

        return [*draws(seed, SIZES, make), made("all texts equally long", 3, [9, 9, 9]),
                made("more padding than it takes", 3, [4, 6, 2]),
                made("one text and much padding", 1, [3])]
    return {**sized(make), "cases": cases}


def _split_cases(seed):
    rng = np.random.default_rng(seed)
    cases = []
    for label, N, authors, count in (("12 rows by 5 authors", 12, 5, 3),
                                     ("20 rows by 9 authors", 20, 9, 4),
                                     ("9 rows by 4 authors, one row drawn", 9, 4, 1)):
        while True:
            names = rng.integers(authors, size=N)
            drawn = rng.permutation(N)[:count]
            train, test = _split_by_author(names, drawn)
            # somebody's further rows have to come along, and somebody has to be left
            if len(test) > count and len(train) > 1 and not np.array_equal(names[drawn], drawn):
                break
        cases.append(Case(label, {"authors": names, "drawn": drawn}))
    alone = np.array([4, 0, 3, 1, 2])
    return [*cases, Case("everybody has posted once", {"authors": alone,
                                                       "drawn": np.array([3, 1])})]


def _group_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case(label, {"lengths": rng.permutation(np.arange(3, 60))[: groups * size],
                         "size": size})
            for label, groups, size in (("batches of 4", 3, 4), ("batches of 2", 5, 2),
                                        ("one batch for all", 1, 6), ("batches of one", 5, 1),
                                        ("three batches of three", 3, 3))]


def _pad_cases(seed):
    rng = np.random.default_rng(seed)

    def made(label, lengths, most):
        return Case(label, {"sequences": tuple(rng.integers(2, 90, n) for n in lengths),
                            "most": most})

    return [made("one is trimmed", (4, 7, 2), 5), made("none has to be trimmed", (3, 6, 1, 4), 9),
            made("all are trimmed", (5, 8, 6, 7), 3), made("one text alone", (6,), 4),
            made("one word each", (3, 5), 1), made("as long as allowed", (2, 4, 3), 4)]


def _mask_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case(label, {"lengths": _lengths(rng, B, longest), "T": T})
            for label, B, longest, T in (("three texts, 6 steps", 3, 6, 6),
                                         ("five texts, 4 steps", 5, 4, 4),
                                         ("more steps than the longest has", 3, 5, 8),
                                         ("one text alone", 1, 3, 5),
                                         ("one step", 2, 1, 1))]


def _mask_probes(seed):
    rng = np.random.default_rng(seed)
    return [Case("as many texts as steps", {"lengths": _lengths(rng, 4, 4), "T": 4}),
            Case("as many, all shorter", {"lengths": _lengths(rng, 5, 3), "T": 5})]


def _teacher_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case(label, {"words": rng.integers(3, 99, (T, B)), "start": int(rng.integers(3))})
            for label, T, B in (("five steps of three texts", 5, 3), ("two steps", 2, 4),
                                ("one step", 1, 3), ("one text alone", 6, 1),
                                ("as many steps as texts", 4, 4))]


STORIES = (("a valley", 3, (9, 6, 5, 4, 4.5, 4.2, 4.4, 3, 2)),
           ("a new lowest loss in between", 2, (9, 6, 7, 5, 5.5, 4, 6, 7, 8, 1)),
           ("patience 1", 1, (3, 2, 2.5, 1)), ("it never stops", 3, (9, 8, 7, 7.5, 6, 6.5)),
           ("the lowest is met again", 2, (5, 3, 4, 3, 4, 1)),
           ("it falls back and forth above its lowest", 4, (5, 2, 4, 3, 4, 3.5, 1, 0.5)),
           ("down from the first epoch on", 1, (4, 3, 2)), ("up from the first epoch on", 2,
                                                              (2, 3, 4, 5)))


def _stop_cases(seed):
    rng = np.random.default_rng(seed)
    cases = [Case(label, {"losses": np.array(losses, dtype=float) / 10, "patience": patience})
             for label, patience, losses in STORIES]
    for n in (12, 20):
        losses = rng.random(n) + 2 / np.arange(1, n + 1)
        cases.append(Case(f"a run of {n} epochs", {"losses": losses, "patience": 3}))
    return cases


# What a teacher says to the slips that have a belief behind them.

SPLIT_SENTENCES = {
    "inside = np.isin(np.arange(len(authors)), drawn)":
        "the authors play no part: their other rows stay in training, which is the leak",
    "chosen = drawn":
        "row numbers are looked up among the authors: `drawn` holds rows, `authors[drawn]` says "
        "who wrote them",
    "chosen = authors[drawn[:1]]": "only the first drawn row's author is taken over",
    "train = np.setdiff1d(np.arange(len(authors)), drawn)":
        "the authors' other rows are in both parts: they go to the test, so take them out of "
        "training",
    "test = np.sort(drawn)":
        "the authors' other rows are in neither part: they are lost, though the test could use "
        "them",
    "test = drawn":
        "the authors' other rows are in neither part: they are lost, though the test could use "
        "them (and the rows should stand in rising order)",
    "return (test, train)": "the two are returned in the wrong order: training comes first",
    "train = authors[~inside]\ntest = authors[inside]":
        "these are the authors of the rows; wanted are the numbers of the rows",
    "train = np.unique(authors[~inside])\ntest = np.unique(authors[inside])":
        "these are the authors' names, each once; wanted are the numbers of their rows",
    "train = ~inside\ntest = inside":
        "these are masks, one entry for each row; wanted are the numbers of the rows",
    "train = np.flatnonzero(inside)\ntest = np.flatnonzero(~inside)":
        "the two parts are exchanged: the drawn rows belong to the test",
}

GROUP_SENTENCES = {
    "order = np.arange(len(lengths))": "nothing is sorted: the rows stand as they came",
    "order = np.sort(lengths)":
        "these are the sorted lengths; wanted are the numbers of the texts, which `np.argsort` "
        "gives",
    "order = np.argsort(-lengths)": "the longest come first; begin with the shortest",
    "order = np.argsort(np.argsort(lengths))":
        "these are the ranks of the texts; wanted is which text stands at each place: one "
        "`argsort`",
    "groups = order.reshape(size, -1)":
        "rows and columns are exchanged: a batch is a row, so there are `size` columns",
    "groups = order.reshape(size, -1).T":
        "the sorted texts are dealt out in turn, so each batch gets short and long ones: "
        "neighbours belong together",
    "groups = np.sort(order.reshape(-1, size), axis=1)":
        "the batches are right, but the texts in each are sorted by number, not by length",
    "groups = order.reshape(-1, size)[::-1]": "the batches stand from the longest to the shortest",
    "groups = np.stack([k + np.argsort(lengths[k:k + size]) "
    "for k in range(0, len(lengths), size)])":
        "each batch is sorted for itself: sort all texts first, then cut",
    "groups = np.stack([np.argsort(part) for part in lengths.reshape(-1, size)])":
        "each batch is sorted for itself, and the numbers begin at 0 in each: sort all texts "
        "first, then cut",
}

PAD_SENTENCES = {
    "kept = [w[:most] for w in sequences]":
        "the first `most` words are kept; what counts stands at the end here",
    "kept = [w[:-most] for w in sequences]":
        "the last `most` words are thrown away: `words[-most:]` keeps them",
    "kept = [w[most:] for w in sequences]":
        "the first `most` words are thrown away, and the rest is kept, however long: count from "
        "the end, `words[-most:]`",
    "kept = list(sequences)": "nothing is trimmed: `most` is not used",
    "kept = [w[-most - 1:] for w in sequences]": "one word too many is kept",
    "kept = [w[1 - most:] for w in sequences]": "one word too few is kept",
    "T = most":
        "every batch is filled up to `most` steps, although its longest text may be shorter",
    "T = max([len(w) for w in sequences])":
        "the array is as long as the longest text was *before* trimming",
    "columns = [np.concatenate((np.zeros(T - len(w), int), w)) for w in kept]":
        "the padding stands in front: it goes behind the words, as the first step must be a word",
    "columns = [np.concatenate((w, np.ones(T - len(w), int))) for w in kept]":
        "the padding is filled with 1, the number of unknown words: it is 0",
    "columns = [np.concatenate((w, np.full(T - len(w), -1))) for w in kept]":
        "the padding is filled with -1: it is 0",
    "columns = [np.concatenate((w, np.full(T - len(w), w[-1]))) for w in kept]":
        "the last word is repeated where padding belongs: fill up with 0",
    "columns = [np.resize(w, T) for w in kept]":
        "a short text is read again where padding belongs: `np.resize` begins anew; fill up "
        "with 0",
    "ids = np.stack(columns)":
        "each text is a row, (B, T): time comes first here, so a text is a column",
}

MASK_SENTENCES = {
    "real = steps <= lengths": "one step too many is true: steps are counted from 0, so the last "
                               "word stands at length - 1",
    "real = steps < lengths - 1": "the last word is masked, too: steps are counted from 0, so it "
                                  "stands at length - 1",
    "real = steps >= lengths": "the mask is turned around: true is for words",
    "real = steps > lengths": "the mask is turned around, and one step off: true is for words",
    "real = steps >= T - lengths": "this is the mask of texts that are padded in front",
    "real = (np.arange(T) < lengths[:, None])":
        "the mask lies on its side, (B, T): time comes first here",
    "real = steps == lengths - 1": "only the last word is true: every word is",
    "real = steps == lengths": "only the first step of the padding is true: every word is",
    "real = steps < np.max(lengths) + 0 * lengths": "all texts get the mask of the longest one",
    "real = steps < np.min(lengths) + 0 * lengths": "all texts get the mask of the shortest one",
    "real = steps < T + 0 * lengths": "all steps are true: those after a text's last word are not",
}

LOSS_SENTENCES = {
    "count = real.size":
        "the sum is divided by all T · B steps, padding included: the loss gets smaller with every "
        "step of padding. Divide by the number of words",
    "count = real.shape[1]": "the sum is divided by the number of texts; divide by the number of "
                             "words",
    "count = len(real)": "the sum is divided by the number of steps; divide by the number of words",
    "count = 1": "nothing is divided: this is the sum, not the mean",
    "loss = np.sum(error * error) / count": "the loss counts the padding, too",
    "loss = np.sum(error * error) / count\ndy = 2 * error / count":
        "nothing is masked: both the loss and the gradient count the padding",
    "loss = np.mean(error * error)\ndy = 2 * error / error.size":
        "nothing is masked: this is the mean over words and padding",
    "loss = np.mean(np.sum(real * error * error, axis=0) / np.sum(real, axis=0))":
        "this is the mean of the texts' means, in which a word of a short text weighs more: every "
        "word counts alike here",
    "loss = np.mean(np.sum(real * error * error, axis=0) / np.sum(real, axis=0))\n"
    "dy = 2 * real * error / np.sum(real, axis=0) / real.shape[1]":
        "this is the mean of the texts' means, in loss and gradient: every word counts alike here, "
        "whatever text it stands in",
    "error = real * y - t\nloss = np.sum(error * error) / count\ndy = 2 * error / count":
        "the outputs at padded steps are set to 0, but their targets are not: mask the *error*",
    "dy = 2 * error / count": "the loss is right, but the gradient is not masked: the padding "
                              "still teaches",
    "dy = 2 * real * error / real.size":
        "the gradient is divided by all steps, the loss by the words: it is not its gradient",
    "dy = real * error / count": "the 2 is missing: the slope of a square is 2 times the error",
    "dy = 2 * real * error": "the gradient of a mean is divided by the count, too",
    "error = t - y": "the sign of the error is turned around: the gradient points uphill",
    "loss = np.sum(real * np.abs(error)) / count": "these are absolute errors; the loss has "
                                                   "squares",
    "loss = np.sqrt(np.sum(real * error * error) / count)": "this is the root of the loss",
    "count = int(np.sum(~real))": "the sum is divided by the number of padded steps; divide by the "
                             "words",
}

LAST = ("the last word of a text stands at step `length - 1`, since steps are counted from 0")
LAST_SENTENCES = {
    "last = H[-1]": "the last column is read, which is padding for all but the longest text",
    "ends = lengths": f"one step too late: {LAST}",
    "ends = lengths - 2": f"one step too early: {LAST}",
    "last = H[0]": "the first state is read: nothing but one word has gone into it",
    "ends = np.minimum(lengths, len(H) - 1)":
        f"one step too late, but for the longest text: {LAST}",
    "last = H[-lengths, texts]": "the lengths are counted from the end of the array: count them "
                                 "from its beginning",
    "last = np.max(H, axis=0)": "this is the largest value over time, not the last state",
    "last = np.mean(H, axis=0)": "this is the mean over time, not the last state",
    "last = np.sum(H, axis=0)": "this is the sum over time, not the last state",
    "last = H[ends]":
        "this takes for each text the states of *all* texts, (B, B, H): say which text, too, "
        "`H[ends, np.arange(B)]`",
    "last = H[texts, ends]": "the axes are exchanged: time comes first",
    "last = H[np.full(len(lengths), np.max(ends)), texts]":
        "all are read at the end of the longest text: each has its own",
    "last = H[np.full(len(lengths), np.min(ends)), texts]":
        "all are read at the end of the shortest text",
    "last = H[np.full(len(lengths), ends[0]), texts]":
        "all are read at the end of the first text: each has its own",
}

STEP_SENTENCES = {
    "h_held = h_new * word\nc_held = c_new * word":
        "at padding the state is set to 0, so the text is forgotten. That is the broken code: the "
        "*old* state is kept there",
    "h_held = h_new\nc_held = c_new": "nothing is held: the cell goes on reading the padding",
    "h_held = h_new": "only the cell state is held: the hidden state goes on over the padding",
    "c_held = c_new": "only the hidden state is held: the cell state goes on over the padding",
    "h_held = h_new * word": "the hidden state is set to 0 at padding: the old one is kept there",
    "c_held = c_new * word": "the cell state is set to 0 at padding: the old one is kept there",
    "word = ~real[:, None]": "the mask is turned around: the state is held at words, and the "
                             "padding is read",
    "(h_new, c_new) = lstm_step(p, x * real[:, None], h, c)\nh_held = h_new\nc_held = c_new":
        "the input is masked, and the cell steps on all the same: a step with the input 0 changes "
        "the state, too",
    "(h_new, c_new) = lstm_step(p, x, h * real[:, None], c * real[:, None])\nh_held = h_new\n"
    "c_held = c_new":
        "the old state is masked before the step, and then the padding is read: hold the old one "
        "instead of the new",
    "h_held = h_new * word + h\nc_held = c_new * word + c":
        "the old state is added at words, too: it is taken *instead of* the new one, at padding",
    "h_held = (h_new + h) / 2\nc_held = (c_new + c) / 2":
        "this is the mean of the old and the new state: take the one or the other",
    "h_held = np.where(word, c_new, c)\nc_held = np.where(word, h_new, h)":
        "h and c have changed places: h comes first, both in what `lstm_step` returns and in what "
        "you return",
    "h_held = np.where(word.all(), h_new, h)\nc_held = np.where(word.all(), c_new, c)":
        "one padded text stops all of them: each text has its own entry in the mask",
    "h_held = np.where(word.any(), h_new, h)\nc_held = np.where(word.any(), c_new, c)":
        "one text that goes on takes all of them along: each text has its own entry in the mask",
    "h_held = np.where(real, h_new, h)\nc_held = np.where(real, c_new, c)":
        "the mask lies along the units: it is one entry for each *text*, so make it a column, "
        "`real[:, None]`",
}

REVERSE_SENTENCES = {
    "Y = X[::-1]":
        "the whole array is turned around, so the padding comes first: only the words of each text "
        "are",
    "Y = X[:, ::-1]": "the order of the texts is turned around; turn time around",
    "Y = X[:, :, ::-1]": "the entries of each input are turned around; turn time around",
    "Y = X": "nothing is turned around",
    "back = np.where(t < lengths, lengths - t, t)":
        "one step off: the last word stands at length - 1 and comes to step 0",
    "back = np.where(t < lengths - 1, lengths - 2 - t, t)":
        "the last word stays where it was: `X[n - 2::-1]` or so begins one word too early",
    "back = np.where((t < lengths) & (t > 0), lengths - t, t)":
        "the first word stays where it was: all words are turned around",
    "back = np.where(t < lengths, len(X) - 1 - t, t)":
        "each text is read from the end of the array, so its padding comes first: its own end is "
        "at length - 1",
    "back = np.where(t < lengths, np.max(lengths) - 1 - t, t)":
        "all texts are read from the end of the longest one: each has its own end",
    "back = np.where(t < lengths[0], lengths[0] - 1 - t, t)":
        "all texts are turned around at the end of the first one: each has its own end",
    "Y = X[back[::-1], texts]": "the words are turned around twice, so they only move behind the "
                                "padding",
    "back = np.where(t < np.min(lengths), np.min(lengths) - 1 - t, t)":
        "all texts are turned around at the end of the shortest one: each has its own end",
    "Y = np.where((t < lengths - 1)[:, :, None], X[back, texts], 0 * X)":
        "the first word of each text is lost",
    "Y = np.where((t > 0)[:, :, None], X[back, texts], 0 * X)":
        "the last word of each text is lost",
}

ENDS_SENTENCES = {
    "ahead = H[-1]":
        "the reader ahead is taken from the last column, which is padding for the shorter texts",
    "back = G[-1]":
        "the reader back is taken from the last column, where it has only begun: it has read all "
        "at step 0",
    "ahead = H[-1]\nback = G[-1]":
        "both are taken from the last column, as `out[-1]` does: there the reader ahead stands in "
        "the padding, and the reader back has only begun",
    "back = G[lengths - 1, texts]":
        "the reader back is taken at the last word, where it has read that one word: it has read "
        "all at step 0",
    "ahead = H[-1]\nback = G[lengths - 1, texts]":
        "the two ends are exchanged: the reader ahead ends at the last word, the reader back at "
        "step 0",
    "ahead = H[0]": "the reader ahead is taken at step 0, where it has read one word",
    "ahead = H[0]\nback = G[lengths - 1, texts]":
        "each reader is taken where it begins: the reader ahead ends at the last word, the reader "
        "back at step 0",
    "ahead = H[0]\nback = G[-1]":
        "the two ends are exchanged: `H[0]` and `G[-1]` are where the readers begin",
    "ahead = H[lengths, texts]": f"the reader ahead is taken one step too late: {LAST}",
    "ahead = H[np.minimum(lengths, len(H) - 1), texts]":
        f"the reader ahead is taken one step too late: {LAST}",
    "both = np.concatenate((back, ahead), axis=1)": "the reader back stands first; the reader "
                                                    "ahead does",
    "both = np.concatenate((ahead, back))":
        "the two stand below each other, (2 B, H): side by side is axis 1",
    "both = ahead + back": "the two are added; put them side by side",
    "both = (ahead + back) / 2": "this is the mean of the two; put them side by side",
    "both = np.concatenate((ahead, ahead), axis=1)": "the reader back is missing",
    "both = np.concatenate((back, back), axis=1)": "the reader ahead is missing",
    "both = np.stack((ahead, back), axis=2).reshape(len(lengths), -1)":
        "the entries of the two are shuffled like cards: all of the reader ahead come first",
}

TEACHER_SENTENCES = {
    "inputs = words":
        "nothing is moved: the network would read the word that it is asked for, and learn to "
        "copy it",
    "inputs = np.concatenate((words[1:], first))":
        "the inputs are moved the wrong way: at each step the network would read the word *after* "
        "the one that it is asked for",
    "inputs = np.roll(words, 1, axis=0)":
        "the last word comes round to the first step, so the network sees the end of the text "
        "before it begins: the first input is `start`",
    "inputs = np.roll(words, 1)":
        "`np.roll` without an axis moves across the texts; move in time only, and the first input "
        "is `start`",
    "inputs = np.roll(words, 1, axis=1)":
        "the texts are moved, not the steps: each text would read another one's words",
    "inputs = np.concatenate((first, words[1:]))":
        "the first word is replaced by `start`, and nothing is moved",
    "inputs = np.concatenate((words[:-1], first))":
        "`start` stands at the end, where it replaces the last word; it comes first and moves all "
        "others by one step",
    "inputs = np.full_like(words, start)":
        "the network reads nothing but `start`: a teacher puts in the true word of the step before",
    "targets = np.concatenate((words[1:], first))":
        "the targets are moved, too: after `start` the first word is asked for, so they stay",
    "inputs = words\ntargets = np.concatenate((words[1:], first))":
        "the first word is read and the second is asked for, so the first is never learned, and "
        "`start` is taken for a last word",
    "targets = np.concatenate((first, words[:-1]))":
        "the targets are moved as the inputs are: input and target are the same word",
    "return (targets, inputs)": "the two are returned in the wrong order: the inputs come first",
    "first = np.zeros_like(words[:1])": "the first input is 0, not `start`",
    "first = words[:1]": "the first word stands twice, and `start` is missing",
    "first = np.full_like(words[:1], start)\ninputs = np.concatenate((first, words[:-1]), axis=0)\n"
    "targets = np.concatenate((words[:-1], first))":
        "the last word is no target: `start` stands in its place",
}

STOP_SENTENCES = {
    "lowest = losses <= before":
        "a loss as low as the lowest counts as a new one: only a lower one does",
    "lowest = np.append(True, losses[1:] < losses[:-1])":
        "each loss is compared with the one before it; compare it with the lowest so far",
    "stops = np.flatnonzero(waited > patience)":
        "it waits one epoch too long: after `patience` epochs without a new lowest loss it stops",
    "stops = np.flatnonzero(waited >= patience - 1)":
        "it stops one epoch too early: the epoch with the lowest loss itself is not waited for",
    "waited = np.cumsum(~lowest)":
        "all epochs without a new lowest loss are counted together: a new lowest loss begins the "
        "count anew",
    "best = int(np.argmin(losses))":
        "the lowest of *all* losses is taken, those after the stop included: nobody knows them "
        "by then",
    "best = last": "the last weights are kept; those of the lowest loss are wanted",
    "best = last - patience":
        "this is right where it stops, but a run that never stops has its lowest loss elsewhere",
    "return (last, best)": "the two are returned in the wrong order: the best epoch comes first",
    "last = int(np.argmin(losses))": "it stops at the lowest loss: by then nobody knows that it is "
                                     "the lowest",
    "last = len(losses) - 1": "it never stops",
    "last = int(np.append(stops, len(losses) - 1)[0]) + 1\nbest = int(np.argmin(losses[:last]))":
        "the last epoch is counted as a number of epochs: epochs are counted from 0",
    "last = int(np.append(stops - 1, len(losses) - 1)[0])":
        "the epoch before the stop is returned: the one in which the patience ran out has been "
        "trained, too",
    "last = int(np.append(stops, len(losses))[0])":
        "where it never stops, the last epoch is `len(losses) - 1`",
    "best = int(len(losses[:last + 1]) - 1 - np.argmin(losses[:last + 1][::-1]))":
        "of two equal losses the later one is taken: the first was not beaten",
    "waited = epochs - np.maximum.accumulate(np.where(lowest, epochs, 0))\n"
    "stops = np.flatnonzero(np.append(False, losses[1:] > losses[:-1]))":
        "it stops at the first loss that rises: wait for `patience` epochs",
}

EXERCISES = (
    Exercise(
        "split_by_author", PAGE, _split_by_author, ("train", "test"), _split_cases,
        difficulty=2, minutes=10, lines=3,
        equations={1: "who was drawn", 2: "all their rows", 3: "the training rows",
                   4: "the test rows"},
        hints=("If row 7 is drawn and its author has also written rows 2 and 9, where must 2 and "
               "9 go?",
               "(1) the authors of the drawn rows;  (2) which rows are by one of them;  (3) the "
               "rows that are not;  (4) those that are.",
               "Three lines: `inside = np.isin(authors, authors[…])`, then two "
               "`np.flatnonzero(…)`"),
        sentences=SPLIT_SENTENCES),
    Exercise(
        "group_by_length", PAGE, _group_by_length, ("groups",), _group_cases,
        difficulty=1, minutes=10, lines=2,
        equations={1: "the order", 2: "the batches"},
        hints=("Which text is the shortest, and which comes next? You want their numbers, not "
               "their lengths.",
               "(1) the numbers of the texts from the shortest to the longest;  (2) `size` in each "
               "row.",
               "Two lines: `order = np.arg…(lengths)`, then `return order.reshape(…, …)`"),
        sentences=GROUP_SENTENCES),
    Exercise(
        "trim_and_pad", PAGE, _trim_and_pad, ("ids",), _pad_cases,
        difficulty=3, minutes=15, lines=6, points=2,
        equations={1: "trim", 2: "the number of steps", 3: "pad", 4: "time first"},
        hints=("How long is the longest text once all are trimmed?",
               "(1) the last `most` words of each;  (2) T, the longest of them;  (3) zeros behind "
               "each;  (4) an array (T, B), a text in each column.",
               "`ids = np.zeros((T, B), dtype=int)`, then in a loop over the texts "
               "`ids[:len(…), b] = …`"),
        sentences=PAD_SENTENCES),
    Exercise(
        "make_mask", PAGE, _make_mask, ("real",), _mask_cases, probes=_mask_probes,
        difficulty=2, minutes=10, lines=1,
        equations={1: "the steps", 2: "is it a word?"},
        hints=("A text has 3 words. At which of the steps 0, 1, 2, 3, 4 is there one?",
               "(1) the steps 0 … T - 1 as a column, (T, 1);  (2) true where the step is below the "
               "length.",
               "One line: `return np.arange(T)[:, None] … lengths`"),
        sentences=MASK_SENTENCES),
    Choice(
        "predict_the_padding", PAGE,
        {"a": "The errors at words are as they were, but the mean now takes in twice as many steps "
              "at which there is nothing to err about. Which way does that move it?",
         "b": "Yes: three quarters of the steps are padding now, where before it was half. The "
              "errors at words stay as they were, and the mean over all steps halves. A better "
              "number, and the same network.",
         "c": "At padded steps the network is as good as perfect. More of them can't make a mean "
              "over all steps larger.",
         "d": "Nothing new can be learned from padding. What gets smaller is the number, not the "
              "mistakes at the words."},
        "b", ("What is the error at a padded step, and over how many steps is the mean taken?",
              "Write the sum of all squared errors above the line, and T · B below it. Which of "
              "the two changes?",
              "Take one text of 10 words with an error of 1 at each, and 10 steps of padding with "
              "an error of 0; then 30 of them."),
        difficulty=2, minutes=5),
    Exercise(
        "masked_loss", PAGE, _masked_loss, ("loss", "dy"), **_padded(_loss_args),
        difficulty=3, minutes=15, lines=4, points=2,
        equations={1: "the errors", 2: "the number of words", 3: "the loss", 4: "its gradient"},
        hints=("If a batch gets ten more steps of padding, what should happen to its loss?",
               "(2) n is the number of words;  (3) the sum of the squared errors at words over n;  "
               "(4) 2 · error / n at words, 0 at padding.",
               "`n = real.sum()`, `loss = (real * … ** 2).sum() / n`, `dy = 2 * real * … / n`"),
        sentences=LOSS_SENTENCES),
    Exercise(
        "last_states", PAGE, _last_states, ("last",), **_padded(_state_args),
        difficulty=2, minutes=10, lines=1,
        equations={1: "the last words", 2: "the states there"},
        hints=("A text of 3 words: at which step stands its last word, if steps are counted "
               "from 0?",
               "(1) the last word of text b stands at step lengths[b] - 1;  (2) its state is "
               "H[that step, b].",
               "One line: `return H[lengths …, np.arange(…)]`"),
        sentences=LAST_SENTENCES),
    Exercise(
        "masked_step", PAGE, _masked_step, ("h", "c"), cases=_step_cases,
        probes=lambda seed: draws(seed, EQUAL, _step_args), uses={"lstm_step": lstm_step},
        difficulty=3, minutes=15, lines=3, points=2,
        equations={1: "the step", 2: "the hidden state that is held",
                   3: "the cell state that is held"},
        hints=("After its last word, what should a text's state be: 0, or what it was?",
               "(1) a step for all texts;  (2) the new h at words, the old h at padding;  (3) the "
               "same for c.",
               "`h_new, c_new = lstm_step(…)`, then "
               "`return np.where(real[:, None], h_new, …), np.where(…)`"),
        sentences=STEP_SENTENCES),
    Exercise(
        "reverse_words", PAGE, _reverse_words, ("Y",), **_padded(_reverse_args),
        difficulty=4, minutes=20, lines=4, points=2,
        equations={1: "which step comes here", 2: "the inputs from there"},
        hints=("A text of 3 words in an array of 5 steps: which old step comes to each of the "
               "steps 0 to 4?",
               "(1) to step t comes the word of step length - 1 - t, as long as t is below the "
               "length; padding stays;  (2) Y[t, b] is X[that step, b].",
               "A loop over the texts: `Y = X.copy()`, then "
               "`Y[:n, b] = X[:n, b][…]` with n = lengths[b]"),
        sentences=REVERSE_SENTENCES),
    Exercise(
        "both_ends", PAGE, _both_ends, ("both",), **_padded(_ends_args),
        difficulty=3, minutes=15, lines=3,
        equations={1: "the reader ahead", 2: "the reader back", 3: "side by side"},
        hints=("At which step has the reader back read the whole text?",
               "(1) H at each text's last word;  (2) G at step 0;  (3) side by side, (B, 2 H).",
               "Two lines: `ahead = H[…, np.arange(…)]`, then "
               "`return np.concatenate((ahead, G[…]), axis=…)`"),
        sentences=ENDS_SENTENCES),
    Exercise(
        "teacher_inputs", PAGE, _teacher_inputs, ("inputs", "targets"), _teacher_cases,
        difficulty=2, minutes=10, lines=3,
        equations={1: "the first input", 2: "the inputs", 3: "the targets"},
        hints=("When the network is asked for word 3 of a text, which word should the teacher have "
               "put in last?",
               "(1) a row of `start`;  (2) that row, then all words but the last;  (3) all words.",
               "`first = np.full((1, B), start)`, then `np.concatenate((first, words[…]))`"),
        sentences=TEACHER_SENTENCES),
    Choice(
        "read_the_curves", PAGE,
        {"a": "This is how a sound split looks: the network learns its texts by heart, and on texts "
              "that it has never seen it gets worse. Early stopping keeps the weights of the "
              "valley.",
         "b": "Yes: it learns by heart as A does, but the doubles praise it for that, so the "
              "validation loss shows nothing but progress. Early stopping would go on to the end.",
         "c": "This network has learned nothing at all, so it has nothing by heart that doubles "
              "could praise: it reads the last column, which is padding.",
         "d": "In B alone one could not tell. But there is A: the same network, as many texts, as "
              "many epochs. Why should learning by heart do harm in one and none in the other?"},
        "b", ("What happens to the validation loss when a network begins to learn by heart, and "
              "what if the validation texts are among those that it learns?",
              "Where learning by heart shows, the validation loss rises while the training loss "
              "falls.",
              "Leave out the panel in which nothing is learned, and compare the other two."),
        difficulty=3, minutes=10),
    Exercise(
        "stop_early", PAGE, _stop_early, ("best", "last"), _stop_cases,
        difficulty=4, minutes=20, lines=8, points=2,
        equations={1: "a new lowest loss", 2: "epochs since the last one", 3: "the patience runs "
                   "out", 4: "the last epoch", 5: "the best epoch"},
        hints=("Which two numbers must you carry from epoch to epoch?",
               "Keep the lowest loss so far and its epoch. A lower loss replaces both. Stop as "
               "soon as epoch - best has reached the patience.",
               "`best = 0`, then a loop over the epochs: `if losses[epoch] < losses[best]: …`, "
               "`if epoch - best >= …: break`"),
        sentences=STOP_SENTENCES),
    Choice(
        "what_is_missing", PAGE,
        {"a": "The rate is the same at every epoch here, and stands in the program: a new run has "
              "it, too.",
         "b": "Yes: the generator draws the order of the batches. A new one draws the orders of "
              "epochs 0 to 9 again, where the unbroken run draws those of 10 to 19.",
         "c": "A gradient is used once, in the step after it was computed, and made anew at the "
              "next batch. Nothing of it is left at the end of an epoch.",
         "d": "Every batch begins with a state of zeros here, so no hidden state goes from one "
              "batch to the next, let alone from epoch to epoch."},
        "b", ("What does a run still use in epoch 10 that was changed in epochs 0 to 9?",
              "Weights and Adam's numbers are in the file. What else decides how epoch 10 goes?",
              "Leave out what is the same in every epoch, and what is made anew for every batch."),
        difficulty=3, minutes=5),
)
