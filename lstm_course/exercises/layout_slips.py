"""What a teacher says to the slips in the layout of weights, for page 09.

In the lines, `W` and `U` are ours, with the gates i, f, g, o along the first axis.
"""

from itertools import permutations


def _both(pattern, pairs):
    """One slip in each array: the pattern filled for all pairs of (target, source)."""
    return "\n".join(f"{target} = {pattern.format(source)}" for target, source in pairs)


def slips(patterns, pairs, alone=None):
    """pattern -> words, for a slip in all the arrays at once and in each of `alone` by itself.

    In the words {} is what went wrong: the arrays' names.
    """
    said = {}
    for pattern, words in patterns.items():
        *most, last = (f"`{source}`" for _, source in pairs)
        said[_both(pattern, pairs)] = words.format(f"{', '.join(most)} and {last}")
        for target, source in pairs if alone is None else alone:
            said[f"{target} = {pattern.format(source)}"] = words.format(f"`{source}`")
    return said


NAMED = {"iofg": "which is ONNX's", "igfo": "which old TensorFlow had",
         "ogfi": "the reverse of ours"}


def orders(pattern, words, right="ifgo", read=False):
    """pattern -> words for every order of the gates but the right one.

    {order} in the pattern becomes the list of their places among ours, or, where a file is `read`
    as if it stood in that order, the list of our gates' places in it; {said} in the words becomes
    their names.
    """
    said = {}
    for order in map("".join, permutations("ifgo")):
        if order != right:
            inside, wanted = (order, "ifgo") if read else ("ifgo", order)
            places = [inside.index(gate) for gate in wanted]
            named = ", ".join(order) + (f", {NAMED[order]}" if order in NAMED else "")
            said[pattern.replace("{order}", str(places))] = words.replace("{said}", named)
    return said


TORCH_PAIRS = (("weight_ih", "W"), ("weight_hh", "U"))
TURN = ("PyTorch's matrix stands on the left, `W x`, ours on the right, `x @ W`, so each gate's is "
        "turned over")
TORN = ("`reshape` on {} gives the right shape and tears the matrices apart: it reads on row by "
        "row. Turn each gate's matrix over first, `.mT`")
TORCH_SENTENCES = {
    # a square matrix that is only reshaped is one that was not turned over
    **slips({"{0}.reshape(-1, {0}.shape[1])": TORN}, TORCH_PAIRS, TORCH_PAIRS[:1]),
    **slips({
        "np.concatenate({0})": "the matrices of {} are not turned over: " + TURN,
        "{0}.T.reshape(-1, {0}.shape[1])":
            "`.T` on {} reverses all three axes, the gates' too: `.mT` exchanges the last two and "
            "leaves the gates in front",
        "{0}.transpose(2, 0, 1).reshape(-1, {0}.shape[1])":
            "the rows of {} run over the units first and over the gates inside: each gate keeps "
            "its H rows together",
        **orders("np.concatenate({0}[{order}].mT)",
                 "the gates of {} stand in the order {said}: PyTorch's is ours, i, f, g, o"),
        "{0}.swapaxes(0, 1).reshape(-1, {0}.shape[1])":
            "the first two axes of {} are exchanged: the gates stay in front, and the *last* two "
            "are exchanged, `.mT`",
        "np.concatenate({0}, axis=1)":
            "the gates of {} stand side by side, which is Keras' way: in PyTorch they stand one on "
            "top of the other, and each is turned over",
        "{0}.mT": "the four matrices of {} are still apart: put them one on top of the other, "
                  "(4 H, …)",
        "np.concatenate({0}.mT, axis=1)":
            "the gates of {} stand side by side: in PyTorch they stand one on top of the other",
    }, TORCH_PAIRS),
    "return (weight_hh, weight_ih)": "the two are returned in the wrong order: `weight_ih`, the "
                                     "weights of the input, comes first",
}

FROM_PAIRS = (("W", "weight_ih"), ("U", "weight_hh"))


def _units(H, words):
    """A wrong number of units: where it stops depends on how the shapes are spelled."""
    return {f"H = {H}{spelled}": words for spelled in (
        "", "\nU = weight_hh.reshape(4, H, H).mT",
        "\nW = weight_ih.reshape(4, H, weight_ih.shape[1]).mT")}


FROM_SENTENCES = {
    **slips({
        "{0}.reshape(4, -1, H)":
            "{}: cut into the right shape without being turned over. `reshape` reads on row by "
            "row: first (4, H, …), then `.mT`"}, FROM_PAIRS, FROM_PAIRS[:1]),
    **slips({
        "{0}.reshape(4, H, -1)": "the matrices of {} are not turned over: " + TURN,
        "{0}.reshape(H, 4, -1).transpose(1, 2, 0)":
            "the rows of {} are cut as if each unit's four stood together: each *gate's* H rows do",
        "{0}.T.reshape(4, -1, H)":
            "after `.T` the gates of {} are blocks of columns, and `reshape` cuts rows: split "
            "along axis 1, or cut first and turn over then",
        **orders("{0}.reshape(4, H, -1)[{order}].mT",
                 "the gates of {} are taken for {said}: PyTorch's order is ours, i, f, g, o",
                 read=True),
        "{0}.reshape(4, H, -1)[[0, 3, 1, 2]].mT":
            "the gates of {} are put into the order i, o, f, g, which is ONNX's: PyTorch's order "
            "is ours, i, f, g, o",
        "{0}.reshape(4, H, -1).T":
            "`.T` on the four blocks of {} reverses all three axes, the gates' too: `.mT` "
            "exchanges the last two and leaves the gates in front",
        "{0}.reshape(4, H, -1).mT.swapaxes(0, 1)":
            "the gates of {} stand along the second axis: they stand along the first, (4, …, H)",
        "np.concatenate({0}.reshape(4, H, -1).mT)":
            "the four matrices of {} are joined again: they keep an axis of their own, (4, …, H), "
            "as `np.stack` makes it",
        "{0}.reshape(H, 4, -1).mT": "the rows of {} are cut into H blocks of 4: a gate has H rows, "
                                    "so they are 4 blocks of H",
        "{0}.T": "all of {} is turned over and nothing is cut: cut four blocks of H rows first, "
                 "then turn each over",
    }, FROM_PAIRS),
    "return (U, W)": "the two are returned in the wrong order: `W` comes first",
    **_units("weight_hh.shape[0]",
             "`shape[0]`, the number of rows, is 4 H in both arrays, all four gates; the number "
             "of units is `weight_hh.shape[1]`"),
    **_units("weight_ih.shape[1]",
             "`weight_ih.shape[1]` is D, the number of inputs; the number of units is "
             "`weight_hh.shape[1]`"),
}

ONE_BIAS_SENTENCES = {
    "_total = bias_ih": "`bias_hh` is dropped: both are added to the same sum, so both count",
    "_total = bias_hh": "`bias_ih` is dropped: both are added to the same sum, so both count",
    "_total = (bias_ih + bias_hh) / 2":
        "this is the mean of the two: PyTorch adds both, so what replaces them is their sum",
    "_total = bias_ih - bias_hh": "the two are subtracted: PyTorch adds both",
    "_total = bias_ih * bias_hh": "the two are multiplied: PyTorch adds both",
    "_total = np.maximum(bias_ih, bias_hh)": "the larger of the two is taken: PyTorch adds both",
    "b = _total.reshape(-1, 4).T.reshape(4, 1, -1)":
        "every fourth number is taken for a gate: a gate's H numbers stand together",
    "b = _total.reshape(4, -1)": "the middle axis is missing: `b` is (4, 1, H), so that it can be "
                                "added to (4, B, H)",
    "b = _total.reshape(1, 4, -1)": "the axis of length 1 stands in front: it belongs in the "
                                   "middle, (4, 1, H)",
    "b = _total.reshape(4, -1, 1)": "the axis of length 1 stands last: it belongs in the middle, "
                                   "(4, 1, H)",
    "b = _total": "the four gates are not taken apart: `b` is (4, 1, H)",
    **orders("b = _total.reshape(4, 1, -1)[{order}]",
             "the gates of `b` stand in the order {said}: PyTorch's order is ours, i, f, g, o"),
    "b = _total.reshape(4, 1, -1)[[0, 2, 3, 1]]":
        "the gates are taken for i, o, f, g, which is ONNX's: PyTorch's order is ours, i, f, g, o",
    **{f"_total = np.{how}((bias_ih, bias_hh)){then}":
       "the two are kept side by side: PyTorch *adds* them in the gate"
       for how, then in (("concatenate", ""), ("concatenate", "\nb = _total.reshape(8, 1, -1)"),
                         ("concatenate", "\nb = _total.reshape(4, 2, -1)"),
                         ("stack", "\nb = _total"))},
    "b = _total.reshape(4, 1, -1) + (np.arange(4) == 1).reshape(4, 1, 1)":
        "1 is added to the forget gate's bias: that is done to a *new* network, and these numbers "
        "have their own",
    "b = _total.reshape(4, 1, -1).sum(-1, keepdims=True)":
        "each gate's H numbers are summed up to one: every unit keeps a bias of its own",
    "b = np.sum(bias_ih + bias_hh)": "everything is summed up to one number: add the two entry by "
                                     "entry, `+`",
}

KERAS_PAIRS = (("kernel", "W"), ("recurrent_kernel", "U"))
KERAS_ALL = _both("np.concatenate({0}[{{order}}], axis=1)", KERAS_PAIRS) + (
    "\nbias = b[{order}].ravel()")
KERAS_SENTENCES = {
    **slips({
        "{0}.reshape({0}.shape[1], -1)":
            "`reshape` on {} gives the right shape and tears the matrices apart: it reads on row "
            "by row. Put the four matrices side by side",
        "np.concatenate({0}.mT)":
            "{} in PyTorch's way, turned over and one on top of the other: Keras has `x @ kernel` "
            "as we do, so the gates stand side by side, unturned",
        "np.concatenate({0}.mT, axis=1)":
            "the matrices of {} are turned over: Keras has `x @ kernel`, as we do",
        "{0}.transpose(1, 2, 0).reshape({0}.shape[1], -1)":
            "the four gates of each unit of {} stand together: a gate's H columns do",
        **orders("np.concatenate({0}[{order}], axis=1)",
                 "the gates of {} stand in the order {said}: Keras' is i, f, c, o, and its c is "
                 "our g"),
        "{0}.mT.reshape({0}.shape[1], -1)":
            "`reshape` on the turned-over {} gives the right shape and tears the matrices apart: "
            "put the four side by side, as they are",
        "np.concatenate({0})": "the gates of {} stand one on top of the other: side by side, "
                               "axis 1",
        **dict.fromkeys(("{0}", "{0}.swapaxes(0, 1)"),
                        "the gates of {} still have an axis of their own: here they stand side by "
                        "side, in one matrix of 4 H columns"),
        "{0}.ravel()": "one row of numbers is made of {}: Keras keeps a matrix, with the gates "
                       "side by side",
    }, KERAS_PAIRS),
    **orders(KERAS_ALL, "in all three the gates stand in the order {said}: Keras' is i, f, c, o, "
                        "and its c is our g"),
    "bias = b.reshape(1, -1)": "the bias is a matrix of one row: Keras has 4 H plain numbers, "
                               "(4 H,)",
    "bias = b.reshape(-1, 1)": "the bias is a matrix of one column: Keras has 4 H plain numbers, "
                               "(4 H,)",
    "bias = b": "the bias is still (4, 1, H): Keras has one row of 4 H numbers",
    "bias = b[:, 0]": "the bias is still (4, H): Keras has one row of 4 H numbers",
    "bias = b.transpose(2, 0, 1).ravel()":
        "the four gates of each unit stand together in the bias: a gate's H numbers do",
    **orders("bias = b[{order}].ravel()",
             "the bias alone stands in the order {said}: the weights are in Keras' order, i, f, "
             "c, o, and so must it be"),
    "bias = np.tile(b.ravel(), 2)":
        "the bias stands there twice: Keras' LSTM has one, of 4 H numbers",
    "bias = np.concatenate((b.ravel(), 0 * b.ravel()))":
        "a second bias follows: that is ONNX's way; Keras' LSTM has one, of 4 H numbers",
    "bias = np.stack((b.ravel(), 0 * b.ravel()))":
        "the bias has a second row: so has a GRU's in Keras; its LSTM has one bias, (4 H,)",
    "bias = b.ravel() / 2": "half of the bias is left: Keras' LSTM adds it once, so all of it "
                            "belongs there",
    "bias = b.ravel() + (np.arange(b.size) // b.shape[2] == 1)":
        "1 is added to the forget gate's bias: Keras does so to a *new* layer, and ours has "
        "learned since",
    "return (recurrent_kernel, kernel, bias)":
        "the first two are returned in the wrong order: `kernel`, the weights of the input, comes "
        "first",
}

ONNX_PAIRS = (("W_onnx", "W"), ("R", "U"))
NOT_LOCATED = ("the places are looked up the other way round: ours are i 0, f 1, g 2, o 3, and "
               "ONNX wants i, o, f, c, so take 0, 3, 1, 2")
ONNX_SENTENCES = {
    **orders("order = {order}",
             "this is the order {said}: ONNX wants i, o, f, c, and its c is our g", right="iofg"),
    "order = [0, 1, 2, 3]": "the gates still stand in our order, i, f, g, o: ONNX wants i, o, f, c",
    "order = [0, 2, 3, 1]": NOT_LOCATED,
    **slips({"{0}[order].reshape(1, -1, {0}.shape[1])": TORN}, ONNX_PAIRS, ONNX_PAIRS[:1]),
    **slips({
        "np.concatenate({0}.mT)[None]":
            "the gates of {} stand in our order still, i, f, g, o, and those of other arrays in "
            "ONNX's: all take the same",
        "np.concatenate({0}[order])[None]":
            "the matrices of {} are not turned over: ONNX computes `X * (W^T)`, as PyTorch does",
        "np.concatenate({0}[order], axis=1)[None]":
            "the gates of {} stand side by side, which is Keras' way: ONNX puts them one on top of "
            "the other, each turned over, as PyTorch does",
        "np.concatenate({0}[order].mT)":
            "the axis in front of {} is missing, which counts the directions: (1, 4 H, …)",
        "np.concatenate({0}[order].mT, axis=1)[None]":
            "the gates of {} stand side by side: ONNX puts them one on top of the other",
        "{0}[order].mT[None]":
            "the gates of {} still have an axis of their own: put them one on top of the other, "
            "(1, 4 H, …)",
        "np.concatenate({0}.mT)[order][None]":
            "four single rows of {} are taken: put the gates in order first, while they have an "
            "axis of their own, and join them then",
    }, ONNX_PAIRS),
    "W_onnx = np.concatenate(W[order].mT)\nR = np.concatenate(U[order].mT)\n"
    "B = np.concatenate((b[order].ravel(), 0 * b.ravel()))":
        "all three lack the axis in front, which counts the directions: (1, 4 H, …) and (1, 8 H)",
    "W_onnx = np.concatenate(W[order].mT)[..., None]\n"
    "R = np.concatenate(U[order].mT)[..., None]\n"
    "B = np.concatenate((b[order].ravel(), 0 * b.ravel()))[..., None]":
        "the axis for the directions stands last: it belongs in front, (1, 4 H, …), which "
        "`[None]` does",
    "B = np.concatenate((b.ravel(), 0 * b.ravel()))[None]":
        "the bias stands in our order still, i, f, g, o: its blocks take ONNX's order too",
    "B = np.concatenate((b[order].ravel(), b[order].ravel()))[None]":
        "the bias stands in both halves, and ONNX adds them: every bias counts twice. One half "
        "holds zeros",
    "B = np.concatenate((0 * b.ravel(), b[order].ravel()))[None]":
        "the zeros come first: ONNX would compute the same, but here the first half (Wb) holds our "
        "bias and the second (Rb) the zeros",
    "B = b[order].ravel()[None]":
        "the second half of `B` is missing: ONNX wants 8 H numbers, Wb and then Rb",
    "B = np.concatenate((b[order].ravel(), 0 * b.ravel()))":
        "`B` lacks the axis in front, which counts the directions: (1, 8 H)",
    "B = np.concatenate((b[order].ravel(), b[order].ravel()))[None] / 2":
        "half of the bias stands in each half of `B`: ONNX would compute the same, but here the "
        "first half (Wb) holds all of it and the second (Rb) zeros",
    "B = np.stack((b[order][:, 0], 0 * b[:, 0]), axis=1).reshape(1, -1)":
        "each gate's bias is followed by its zeros: first come all four biases (Wb), then all "
        "zeros (Rb)",
    "B = b.reshape(1, -1)":
        "the second half of `B` is missing, and the first stands in our order still, i, f, g, o: "
        "its blocks take ONNX's order too",
    "B = np.stack((b[order].ravel(), 0 * b.ravel()))":
        "the two biases stand in two rows: `B` is one row, (1, 8 H), Wb and then Rb",
    "B = np.concatenate((b.ravel()[order], 0 * b.ravel()))[None]":
        "four single numbers of `b` are taken: put the gates in order first, while they have an "
        "axis of their own",
    "B = np.concatenate((b.ravel()[order], 0 * b.ravel()[4:], 0 * b.ravel()))[None]":
        "four single numbers of `b` are taken: put the gates in order first, while they have an "
        "axis of their own",
    "return (R, W_onnx, B)": "the first two are returned in the wrong order: `W`, the weights of "
                             "the input, comes first",
}

OLD_SENTENCES = {
    **orders("order = {order}",
             "the file is read as {said}: it holds i, j, f, o, and its j is our g", right="igfo",
             read=True),
    "order = [0, 1, 2, 3]": "the gates still stand in the old order, i, j, f, o: ours is i, f, g, "
                            "o, and the old j is our g",
    "order = [0, 1, 2, 3]\nb = bias.reshape(4, 1, H)[order] + one[[0, 2, 1, 3]]":
        "weights and bias still stand in the old order, i, j, f, o, with the 1 at its forget gate, "
        "the third block: ours is i, f, g, o, and the old j is our g",
    "V = np.stack(np.split(kernel, 4, axis=1))":
        "the weights still stand in the old order, i, j, f, o, and only the bias is reordered",
    "V = kernel.reshape(4, -1, H)[order]":
        "`reshape` tears the kernel apart: its four blocks are blocks of columns, so split it "
        "along axis 1",
    "V = np.stack(np.split(kernel, 4))[order]":
        "the rows of the kernel are split: its four blocks are blocks of columns, axis 1",
    "V = np.stack([kernel[:, k::4] for k in range(4)])[order]":
        "every fourth column is taken for a gate: a gate's H columns stand side by side",
    "V = np.stack(np.split(kernel, 4, axis=1)).mT[order]":
        "each gate's matrix is turned over: TensorFlow computes `[x, h] @ kernel`, our way round",
    "W = V[:, H:]\nU = V[:, :H]":
        "the rows are taken for [h, x]: here x comes first, so the first D rows are `W` and the "
        "last H are `U`",
    "W = V[:, -H:]\nU = V[:, :-H]":
        "`W` and `U` are exchanged: x comes first, so the first D rows are `W`",
    "W = V[:, :H]\nU = V[:, H:]":
        "the rows are cut after H: x comes first, so the first part has D rows and the last has H",
    "W = V[:, :V.shape[1] // 2]\nU = V[:, V.shape[1] // 2:]":
        "the rows are cut in the middle: the first part has D rows and the last has H",
    "W = V[:, :-H].mT\nU = V[:, -H:].mT":
        "each part is turned over: TensorFlow computes `[x, h] @ kernel`, our way round",
    "b = np.where(one > 0, one, bias.reshape(4, 1, H)[order])":
        "the forget gate's bias is set to 1: the 1 is *added* to what the file holds",
    "b = bias.reshape(4, 1, H)[order] + one[[1, 0, 2, 3]]":
        "1 is added to the input gate: after the exchange the forget gate stands at index 1",
    "b = bias.reshape(4, 1, H)[order] + one[[0, 2, 3, 1]]":
        "1 is added to the output gate: after the exchange the forget gate stands at index 1",
    "b = bias.reshape(4, 1, H)[order]":
        "the forget bias is missing: the old cell adds 1 to the forget gate's sum at every step, "
        "and the file doesn't hold it",
    "W = V[:, :-len(bias)]\nU = V[:, -len(bias):]":
        "the rows are cut with `len(bias)`, which is 4 H, all four gates: the last H are `U`",
    "b = (bias.reshape(4, 1, H)[order] + one).ravel()":
        "the bias is one row of numbers: `b` is (4, 1, H)",
    "b = bias.reshape(4, 1, H)[order] + 2 * one":
        "2 is added to the forget gate's bias: the old cell adds 1",
    "b = bias.reshape(4, 1, H)":
        "the bias still stands in the old order, i, j, f, o, and the forget bias is missing: the "
        "old cell adds 1 to the forget gate's sum at every step",
    "b = bias.reshape(4, 1, H)[order] + 1":
        "1 is added to all four: only the forget gate has it",
    "b = bias.reshape(4, 1, H)[order] + one[order]":
        "1 is added to the candidate: in the file the forget gate is the third block, and after "
        "the exchange the second, index 1",
    "b = bias.reshape(4, 1, H)[order] - one":
        "1 is subtracted: the old cell *adds* it, so a bias that holds it is larger by 1",
    "b = bias.reshape(4, 1, H) + one":
        "the bias still stands in the old order, i, j, f, o: its blocks move as the weights' do",
    "b = bias.reshape(4, 1, H) + one[order]":
        "the bias still stands in the old order, i, j, f, o, though its forget gate got the 1: its "
        "blocks move as the weights' do",
    "b = bias.reshape(H, 4).T.reshape(4, 1, H)[order] + one":
        "every fourth number of the bias is taken for a gate: a gate's H numbers stand together",
    "b = bias.reshape(4, H)[order] + one[:, 0]": "the middle axis of `b` is missing: (4, 1, H)",
    "return (U, W, b)": "the first two are returned in the wrong order: `W` comes first",
}


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


FLAT_SENTENCES = {
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
