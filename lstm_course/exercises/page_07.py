"""The exercises of page 07_training_lstms: from a pile of texts to a run that stops in time."""

from functools import partial

import numpy as np

from ..cells.lstm import Params
from ..checks import Case, Choice, Exercise
from . import batch_slips as slips
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
    kept = [words[-most:] for words in sequences]          # (1)
    T = max([len(words) for words in kept])                # (2)
    columns = [np.concatenate((words, np.zeros(T - len(words), int))) for words in kept]  # (3)
    ids = np.stack(columns, axis=1)                        # (4)
    return ids


def _make_mask(lengths, T):
    steps = np.arange(T)[:, None]                          # (1)
    real = steps < lengths                                 # (2)
    return real


def _masked_loss(y, t, real):
    e = y - t                                              # (1)
    n = int(np.sum(real))                                  # (2)
    loss = np.sum(real * e * e) / n                        # (3)
    dy = real * (2 * e) / n                                # (4)
    return loss, dy


def _last_states(H, lengths):
    _texts = np.arange(len(lengths))
    ends = lengths - 1                                     # (1)
    last = H[ends, _texts]                                 # (2)
    return last


def _masked_step(p, x, h, c, real):
    _word = real[:, None]
    h_new, c_new = lstm_step(p, x, h, c)                   # (1)
    h_held = np.where(_word, h_new, h)                     # (2)
    c_held = np.where(_word, c_new, c)                     # (3)
    return h_held, c_held


def _reverse_words(X, lengths):
    _texts = np.arange(len(lengths))
    t = np.arange(len(X))[:, None]
    back = np.where(t < lengths, lengths - 1 - t, t)       # (1)
    Y = X[back, _texts]                                    # (2)
    return Y


def _both_ends(H, G, lengths):
    _texts = np.arange(len(lengths))
    ahead = H[lengths - 1, _texts]                         # (1)
    back = G[0]                                            # (2)
    both = np.concatenate((ahead, back), axis=1)           # (3)
    return both


def _teacher_inputs(words, start):
    first = np.full_like(words[:1], start)                 # (1)
    inputs = np.concatenate((first, words[:-1]))           # (2)
    targets = words.copy()                                 # (3)
    return inputs, targets


def _stop_early(losses, patience):
    _epochs = np.arange(len(losses))
    _before = np.minimum.accumulate(np.append(np.inf, losses))[:-1]
    lowest = losses < _before                              # (1)
    waited = _epochs - np.maximum.accumulate(np.where(lowest, _epochs, 0))  # (2)
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
        sentences=slips.SPLIT),
    Exercise(
        "group_by_length", PAGE, _group_by_length, ("groups",), _group_cases,
        difficulty=1, minutes=10, lines=2,
        equations={1: "the order", 2: "the batches"},
        hints=("Which text is the shortest, and which comes next? You want their numbers, not "
               "their lengths.",
               "(1) the numbers of the texts from the shortest to the longest;  (2) `size` in each "
               "row.",
               "Two lines: `order = np.arg…(lengths)`, then `return order.reshape(…, …)`"),
        sentences=slips.GROUP),
    Exercise(
        "trim_and_pad", PAGE, _trim_and_pad, ("ids",), _pad_cases,
        difficulty=3, minutes=15, lines=6, points=2,
        equations={1: "trim", 2: "the number of steps", 3: "pad", 4: "time first"},
        hints=("How long is the longest text once all are trimmed?",
               "(1) the last `most` words of each;  (2) T, the longest of them;  (3) zeros behind "
               "each;  (4) an array (T, B), a text in each column.",
               "`ids = np.zeros((T, B), dtype=int)`, then in a loop over the texts "
               "`ids[:len(…), b] = …`"),
        sentences=slips.PAD),
    Exercise(
        "make_mask", PAGE, _make_mask, ("real",), _mask_cases, probes=_mask_probes,
        difficulty=2, minutes=10, lines=1,
        equations={1: "the steps", 2: "is it a word?"},
        hints=("A text has 3 words. At which of the steps 0, 1, 2, 3, 4 is there one?",
               "(1) the steps 0 … T - 1 as a column, (T, 1);  (2) true where the step is below the "
               "length.",
               "One line: `return np.arange(T)[:, None] … lengths`"),
        sentences=slips.MASK),
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
        sentences=slips.LOSS),
    Exercise(
        "last_states", PAGE, _last_states, ("last",), **_padded(_state_args),
        difficulty=2, minutes=10, lines=1,
        equations={1: "the last words", 2: "the states there"},
        hints=("A text of 3 words: at which step stands its last word, if steps are counted "
               "from 0?",
               "(1) the last word of text b stands at step lengths[b] - 1;  (2) its state is "
               "H[that step, b].",
               "One line: `return H[lengths …, np.arange(…)]`"),
        sentences=slips.LAST),
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
        sentences=slips.STEP),
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
        sentences=slips.REVERSE),
    Exercise(
        "both_ends", PAGE, _both_ends, ("both",), **_padded(_ends_args),
        difficulty=3, minutes=15, lines=3,
        equations={1: "the reader ahead", 2: "the reader back", 3: "side by side"},
        hints=("At which step has the reader back read the whole text?",
               "(1) H at each text's last word;  (2) G at step 0;  (3) side by side, (B, 2 H).",
               "Two lines: `ahead = H[…, np.arange(…)]`, then "
               "`return np.concatenate((ahead, G[…]), axis=…)`"),
        sentences=slips.ENDS),
    Exercise(
        "teacher_inputs", PAGE, _teacher_inputs, ("inputs", "targets"), _teacher_cases,
        difficulty=2, minutes=10, lines=3,
        equations={1: "the first input", 2: "the inputs", 3: "the targets"},
        hints=("When the network is asked for word 3 of a text, which word should the teacher have "
               "put in last?",
               "(1) a row of `start`;  (2) that row, then all words but the last;  (3) all words.",
               "`first = np.full((1, B), start)`, then `np.concatenate((first, words[…]))`"),
        sentences=slips.TEACHER),
    Choice(
        "read_the_curves", PAGE,
        {"a": "This is how a sound split looks: the network learns its texts by heart, and on "
              "texts that it has never seen it gets worse. Early stopping keeps the weights of "
              "the valley.",
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
        sentences=slips.STOP),
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
