"""Cut a flat vector: exercise `cut_flat_vector` of page 09."""

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized


def _cut_flat_vector(v, D, H):
    i2h_weight = v[:4 * H * D].reshape(4 * H, D)                                        # (1)
    h2h_weight = v[4 * H * D:4 * H * (D + H)].reshape(4 * H, H)                         # (2)
    i2h_bias = v[4 * H * (D + H):4 * H * (D + H) + 4 * H]                               # (3)
    h2h_bias = v[4 * H * (D + H) + 4 * H:]                                              # (4)
    return i2h_weight, h2h_weight, i2h_bias, h2h_bias


def _flat_args(rng, B, D, H, scale, dtype):
    return {"v": normal(rng, scale, dtype, 4 * H * (D + H) + 8 * H), "D": D, "H": H}


def _flat(i2h_weight, h2h_weight, i2h_bias, h2h_bias):
    """The four lines of a cut in another order: each is given where its part begins."""
    n, m, k = "4 * H * D", "4 * H * H", "4 * H"
    return "\n".join((
        f"i2h_weight = v[{i2h_weight}:][:{n}].reshape(4 * H, D)",
        f"h2h_weight = v[{h2h_weight}:][:{m}].reshape(4 * H, H)",
        f"i2h_bias = v[{i2h_bias}:][:{k}]", f"h2h_bias = v[{h2h_bias}:][:{k}]"))


# places counted from 1; the last part ends where `v` does, wherever it begins
FROM_ONE = "\n".join(("i2h_weight = v[1:][:4 * H * D].reshape(4 * H, D)",
                      "h2h_weight = v[4 * H * D + 1:][:4 * H * H].reshape(4 * H, H)",
                      "i2h_bias = v[4 * H * (D + H) + 1:][:4 * H]"))

AS_PLACES = ("lengths are used as places: `v[a:b]` and `np.split(v, [a, b])` want places counted "
             "from the start of `v`, so add up the lengths of all the parts before")

UNSHAPED = "{} still one row of numbers: `reshape` makes a matrix of 4 H rows of it"


def _lengths_as_places():
    """4 H D, 4 H H and 4 H taken for the places of the cuts, in a learner's several spellings."""
    n, m, k = "4 * H * D", "4 * H * H", "4 * H"
    uncut = f"i2h_weight = v[:{n}]\nh2h_weight = v[{n}:{m}]"
    said = {f"h2h_weight = v[{n}:{m}].reshape(4 * H, H)": AS_PLACES}  # stops here at any size
    # the biases, as np.split cuts them or in slices; "" where only the matrix is cut so
    for biases in ((f"{m}:{k}", f"{k}:"), (f"{m}:{k}", f"{k}:2 * {k}"), (f"{m}:{k}", f"-{k}:"),
                   (f"{m}:{m} + {k}", f"{m} + {k}:"),
                   (f"{m}:{m} + {k}", f"{m} + {k}:{m} + 2 * {k}"), ""):
        rest = "\ni2h_bias = v[{}]\nh2h_bias = v[{}]".format(*biases) if biases else ""
        for shape in ("-1, H", "4 * H, -1"):
            said[f"h2h_weight = v[{n}:{m}].reshape({shape}){rest}"] = AS_PLACES
        said[uncut + rest] = f"{AS_PLACES}; and " + UNSHAPED.format("each matrix is")
        if biases:
            said[rest.strip()] = AS_PLACES
    return said


SENTENCES = {
    **_lengths_as_places(),
    "i2h_weight = v[:4 * H * D]": UNSHAPED.format("`i2h_weight` is"),
    "h2h_weight = v[4 * H * D:4 * H * (D + H)]": UNSHAPED.format("`h2h_weight` is"),
    "i2h_weight = v[:4 * H * D]\nh2h_weight = v[4 * H * D:4 * H * (D + H)]":
        UNSHAPED.format("each matrix is"),
    _flat("8 * H", "8 * H + 4 * H * D", "0", "4 * H"):
        "the biases are taken from the front: in this vector all weights come first, then all "
        "biases",
    _flat("0", "4 * H * D + 4 * H", "4 * H * D", "4 * H * (D + H) + 4 * H"):
        "each matrix is followed by its bias here: in this vector both matrices come first, then "
        "both biases",
    _flat("4 * H * H", "0", "4 * H * (D + H)", "4 * H * (D + H) + 4 * H"):
        "the recurrent weights are taken first: the input's come first",
    "i2h_bias = v[4 * H * (D + H) + 4 * H:]\n"
    "h2h_bias = v[4 * H * (D + H):4 * H * (D + H) + 4 * H]":
        "the two biases have changed places: the input's comes first",
    "i2h_weight = v[:4 * H * D].reshape(D, 4 * H).T":
        "`i2h_weight` is read as (D, 4 H) and turned over: the vector holds it row by row as "
        "(4 H, D)",
    "h2h_weight = v[4 * H * D:4 * H * (D + H)].reshape(H, 4 * H).T":
        "`h2h_weight` is read as (H, 4 H) and turned over: the vector holds it row by row as "
        "(4 H, H)",
    "i2h_weight = v[:4 * H * D].reshape(D, 4 * H).T\n"
    "h2h_weight = v[4 * H * D:4 * H * (D + H)].reshape(H, 4 * H).T":
        "both matrices are read with 4 H columns and turned over: the vector holds them row by row "
        "with 4 H rows",
    "i2h_weight = v[:4 * H * D].reshape(D, 4 * H)\n"
    "h2h_weight = v[4 * H * D:4 * H * (D + H)].reshape(H, 4 * H)":
        "the matrices have 4 H columns, which is Keras' way: here they have 4 H rows",
    "i2h_weight = v[:4 * H * D].reshape(4, H, D)\n"
    "h2h_weight = v[4 * H * D:4 * H * (D + H)].reshape(4, H, H)":
        "the gates have an axis of their own: here they stand one on top of the other, (4 H, …)",
    "i2h_weight = v[:4 * H * D].reshape(4, H, D).mT\n"
    "h2h_weight = v[4 * H * D:4 * H * (D + H)].reshape(4, H, H).mT":
        "the matrices are turned into ours already: only cut them here, (4 H, …)",
    **{f"i2h_bias = v[4 * H * (D + H):4 * H * (D + H) + 4 * H].reshape({shape})\n"
       f"h2h_bias = v[4 * H * (D + H) + 4 * H:].reshape({shape})":
       "in the biases the gates have an axis of their own: here each bias is one row of 4 H numbers"
       for shape in ("4, H", "4, 1, H")},
    **{f"i2h_bias = v[4 * H * (D + H):][:4 * H] + v[-4 * H:]{rest}":
       "the two biases are added up: here `v` is only cut, and both are wanted"
       for rest in ("", "\nh2h_bias = 0 * v[-4 * H:]")},
    "i2h_bias = v[4 * H * (D + H):]":
        "`i2h_bias` goes on to the end of `v`: the last 4 H numbers there are `h2h_bias`",
    **{f"i2h_bias = v[4 * H * (D + H):4 * H * (D + H) + H]\nh2h_bias = v[{rest}]":
       "the biases are H numbers long: each holds four gates, 4 H"
       for rest in ("4 * H * (D + H) + H:4 * H * (D + H) + 2 * H", "-H:",
                    "4 * H * (D + H) + 4 * H:4 * H * (D + H) + 5 * H")},
    "i2h_bias = v[4 * H * (D + H):4 * H * (D + H) + H]\nh2h_bias = v[4 * H * (D + H) + H:]":
        "`i2h_bias` is H numbers long, and `h2h_bias` all the rest: each holds four gates, 4 H",
    **{"h2h_weight = v[4 * H * D:8 * H * D].reshape(4 * H, D)\n"
       f"i2h_bias = v[8 * H * D:8 * H * D + 4 * H]\nh2h_bias = v[{rest}]":
       "`h2h_weight` is cut with D columns: it stands beside the old hidden state, so it has H"
       for rest in ("8 * H * D + 4 * H:", "8 * H * D + 4 * H:8 * H * D + 8 * H")},
    **{FROM_ONE + last:
       "the parts begin one place too late: places are counted from 0, so `v[:n]` or `v[0:n]` is "
       "the first"
       for last in ("", "\nh2h_bias = v[4 * H * (D + H) + 4 * H + 1:]")},
    **{f"i2h_weight = v[:4 * H * D - 1].reshape({shape})":
       "the first part is one number too short: a slice `v[a:b]` ends before place b, without a "
       "`- 1`"
       for shape in ("4 * H, D", "-1, D", "4 * H, -1")},
    "i2h_weight = v[:4 * H * D].reshape(4 * D, H)\n"
    "h2h_weight = v[4 * H * D:4 * D * (D + H)].reshape(4 * D, D)\n"
    "i2h_bias = v[4 * D * (D + H):4 * D * (D + H) + 4 * D]\n"
    "h2h_bias = v[4 * D * (D + H) + 4 * D:]":
        "`D` and `H` have changed places: `D` is the number of inputs, `H` that of units",
    "i2h_weight = v[:4 * H * D].reshape((4 * H, D), order='F')\n"
    "h2h_weight = v[4 * H * D:4 * H * (D + H)].reshape((4 * H, H), order='F')":
        "the vector is read column by column: it holds the matrices row by row",
    "h2h_weight = v[:4 * H * H].reshape(4 * H, H)":
        "`h2h_weight` is cut from the front again: it begins where `i2h_weight` ends",
    "i2h_weight = v[:H * D].reshape(H, D)\nh2h_weight = v[H * D:H * (D + H)].reshape(H, H)\n"
    "i2h_bias = v[H * (D + H):][:H]\nh2h_bias = v[H * (D + H) + H:][:H]":
        "the factor 4 is missing in all sizes: each array holds four gates",
    "h2h_bias = v[4 * H * (D + H):4 * H * (D + H) + 4 * H]":
        "`h2h_bias` is the same as `i2h_bias`: it stands behind it",
    "i2h_weight = np.concatenate([v[:4 * H * (D + H)].reshape(4, -1)[:, :H * D]]).reshape(4 * H, "
    "D)\nh2h_weight = v[:4 * H * (D + H)].reshape(4, -1)[:, H * D:].reshape(4 * H, H)":
        "each gate's two matrices are taken side by side: in this vector the input's matrices of "
        "all four gates come first, then the recurrent ones",
}

EXERCISE = Exercise(
    "cut_flat_vector", "09_frameworks", _cut_flat_vector,
    ("i2h_weight", "h2h_weight", "i2h_bias", "h2h_bias"), **sized(_flat_args),
    equations={1: "the input weights", 2: "the recurrent weights", 3: "the input's bias",
               4: "the old state's bias"},
    difficulty=3, minutes=15, lines=6, points=2,
    hints=("How many numbers has each of the four arrays? Where does each begin, if they stand "
           "one behind the other?",
           "4 H D numbers, then 4 H H, then 4 H, then 4 H; each matrix row by row with 4 H "
           "rows.",
           "`n, m = 4 * H * D, 4 * H * H`, then `v[:n].reshape(…)`, `v[n:n + m].reshape(…)` "
           "and two more parts"),
    sentences=SENTENCES)
