"""One artificial neuron, drawn with the numbers that go through it."""

from lstm_course.figures.palette import BLUE, INK, VERMILION
from lstm_course.figures.svg import document, line, tag, text, value

WIDTH = 900


def draw_neuron(names, x, w, b, y):
    """names of the inputs, inputs x, weights w, bias b and output y of one neuron -> an SVG.

    A connection is as wide as its weight is strong, and dashed where it is below zero. Raises
    ValueError where names, x and w differ in length.
    """
    if not len(names) == len(x) == len(w):
        raise ValueError(f"{len(names)} names, {len(x)} inputs, {len(w)} weights: expected as many")
    height = 70 * len(names) + 60
    middle, strongest = height / 2, max(abs(v) for v in w)
    body = []
    for n, (name, xn, wn) in enumerate(zip(names, x, w, strict=True)):
        at = 65 + 70 * n
        body += [text(20, at + 6, name, 19), text(220, at + 6, value(xn), 20, "end", "bold")]
        body.append(_connection((235, at), (505, middle), wn, strongest))
        label = 235 + 95, at + (middle - at) * 95 / 270
        body.append(tag("rect", x=label[0] - 42, y=label[1] - 16, width=84, height=30, rx=5,
                        fill="#FFFFFF", stroke="#BBBBBB"))
        body.append(text(label[0], label[1] + 6, f"× {value(wn)}", 17, "middle"))
    z = float(sum(a * c for a, c in zip(x, w, strict=True)) + b)
    body += [line([(540, height - 30), (540, middle + 35)], 3),
             text(540, height - 8, f"bias {value(b)}", 18, "middle")]
    for cx, sign in ((540, "Σ"), (700, "σ")):
        body.append(tag("circle", cx=cx, cy=middle, r=35, fill="#FFFFFF", stroke=INK,
                        stroke_width=4))
        body.append(text(cx, middle + 10, sign, 30, "middle", "bold"))
    body += [line([(575, middle), (660, middle)], 3, arrow=True),
             text(617, middle - 14, value(z), 20, "middle", "bold"),
             line([(735, middle), (810, middle)], 3, arrow=True),
             text(820, middle + 7, value(y), 22, "start", "bold")]
    said = ", ".join(f"{name} {value(xn)} times {value(wn)}"
                     for name, xn, wn in zip(names, x, w, strict=True))
    about = f"{said}; bias {value(b)}; the sum is {value(z)}, the output {value(y)}."
    return document(WIDTH, height, "An artificial neuron", about, body)


def _connection(start, end, weight, strongest):
    d = f"M{start[0]} {round(start[1], 1)}L{end[0]} {round(end[1], 1)}"
    dashed = {"stroke_dasharray": "10 5"} if weight < 0 else {}
    return tag("path", d=d, fill="none", stroke=VERMILION if weight < 0 else BLUE,
               stroke_width=2 + 8 * abs(float(weight)) / strongest, **dashed)
