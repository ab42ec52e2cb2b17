"""Where the same weights lie in each framework's arrays: one letter a gate's matrix."""

from lstm_course.figures.palette import INK, PART
from lstm_course.figures.svg import document, tag, text

D, H = 44, 62          # what D inputs and H units measure in the drawing
GAP, LEFT, TOP = 10, 196, 44
BIAS, SIDE, LOW = LEFT + 420, 34, 30    # where the biases begin, the width and height of one
ORDERS = {"ours": "ifgo", "PyTorch": "ifgo", "Keras": "ifco", "ONNX": "iofc", "MXNet": "ifgo"}


def draw_layouts():
    """Five rows, a framework each: the input weights and the bias of an LSTM -> SVG text."""
    body, y = [], TOP
    body += [text(LEFT, 24, "weights of the input", 18, weight="bold"),
             text(BIAS, 24, "biases", 18, weight="bold")]
    for name, rows in (("ours", _ours), ("PyTorch", _tall), ("Keras", _wide), ("ONNX", _tall),
                       ("MXNet", _flat)):
        made, tall = rows(name, y)
        body += [text(16, y + 22, name, 20, weight="bold"), *made]
        y += tall + 34
    said = "; ".join(f"{name} {', '.join(order)}" for name, order in ORDERS.items())
    words = ("Each row is a framework, each box a gate's weights. Ours: four matrices apart. "
             "PyTorch and ONNX: one on top of the other, turned over. Keras: side by side. MXNet: "
             f"all in one line. Orders: {said}.")
    return document(BIAS + 8 * SIDE + 12, y - 10, "The same weights in five layouts", words, body)


def _box(x, y, width, height, gate, turned=False):
    """A gate's part; a small T says that it is turned over."""
    colour = PART["g" if gate == "c" else gate]
    words = text(x + width / 2, y + height / 2 + 7, gate, 20, "middle", "bold")
    high = text(x + width / 2 + 9, y + height / 2 + 1, "T", 12, "start") if turned else ""
    return tag("rect", x=x + 2, y=y + 2, width=width - 4, height=height - 4, fill="#FFFFFF",
               stroke=colour, stroke_width=4) + words + high


def _frame(x, y, width, height):
    return tag("rect", x=x - 3, y=y - 3, width=width + 6, height=height + 6, fill="none",
               stroke=INK, stroke_width=2)


def _said(y, words):
    return text(16, y + 46, words, 15)


def _bias(y, order, twice=False):
    """One row of biases, or two such rows one behind the other."""
    boxes = [_box(BIAS + k * SIDE, y, SIDE, LOW, gate)
             for k, gate in enumerate(order * (1 + twice))]
    return [_frame(BIAS, y, SIDE * len(boxes), LOW), *boxes]


def _ours(name, y):
    boxes = []
    for k, gate in enumerate(ORDERS[name]):
        for x, width, height in ((LEFT + k * (H + GAP), H, D),
                                 (BIAS + k * (SIDE + GAP), SIDE, LOW)):
            boxes += [_frame(x, y, width, height), _box(x, y, width, height, gate)]
    return [_said(y, "(4, D, H), (4, 1, H)"), *boxes], D


def _wide(name, y):
    boxes = [_box(LEFT + k * H, y, H, D, gate) for k, gate in enumerate(ORDERS[name])]
    return [_said(y, "(D, 4 H), (4 H,)"), _frame(LEFT, y, 4 * H, D), *boxes,
            *_bias(y, ORDERS[name])], D


def _tall(name, y):
    tall = H * 0.55            # less than true, so that the rows of the drawing stay near
    boxes = [_box(LEFT, y + k * tall, D + 18, tall, gate, turned=True)
             for k, gate in enumerate(ORDERS[name])]
    if name == "PyTorch":
        shapes = "(4 H, D), 2 × (4 H,)"
        biases = [*_bias(y, ORDERS[name]), *_bias(y + LOW + 14, ORDERS[name])]
    else:
        shapes, biases = "(1, 4 H, D), (1, 8 H)", _bias(y, ORDERS[name], twice=True)
    return [_said(y, shapes), _frame(LEFT, y, D + 18, 4 * tall), *boxes, *biases], 4 * tall


def _flat(name, y):
    """Input matrices, recurrent matrices, two rows of biases, all in one line."""
    x, made = LEFT, []
    for words, width, turned in (("weights of the input", 44, True),
                                 ("recurrent weights", 54, True),
                                 ("biases", SIDE - 4, False), ("biases", SIDE - 4, False)):
        made.append(text(x + 2 * width, y + LOW + 24, words, 15, "middle"))
        for gate in ORDERS[name]:
            made.append(_box(x, y, width, LOW, gate, turned))
            x += width
    return [_said(y, "one vector"), _frame(LEFT, y, x - LEFT, LOW), *made], 56
