"""Parts of the cell's drawing: junctions, gates that open and close, boxes."""

from ..datasets.text.childrens_book import WORDS
from .palette import INK, PALE
from .svg import line, tag, text, value

OPENING = 36  # how far a gate's doors stand apart when the gate is 1


def junction(x, y, sign, r=19):
    """A times or plus junction: a circle with its sign, drawn as strokes to sit in the middle."""
    a = r * 0.5
    strokes = {
        "×": [[(x - a, y - a), (x + a, y + a)], [(x - a, y + a), (x + a, y - a)]],
        "+": [[(x - a, y), (x + a, y)], [(x, y - a), (x, y + a)]],
    }[sign]
    circle = tag("circle", cx=x, cy=y, r=r, fill="#FFFFFF", stroke=INK, stroke_width=3)
    return circle + "".join(line(points, 3) for points in strokes)


def doors(x, y, opening, colour, upright=True, size=1.0):
    """A gate's two doors around (x, y), apart by its value 0 … 1; upright on a level line."""
    span, half, leaf = size * OPENING, size * OPENING / 2 * opening, size * 8
    low, high = -span / 2 - size * 10, span / 2 + size * 10
    frame, leaves = (low, high), ((low, -half), (half, high))
    bars = []
    for a, b in (frame, *leaves):
        w = leaf + 4 if (a, b) == frame else leaf
        at = {"x": x - w / 2, "y": y + a, "width": w, "height": b - a}
        if not upright:
            at = {"x": x + a, "y": y - w / 2, "width": b - a, "height": w}
        look = {"fill": PALE, "stroke": colour, "stroke_width": 1.5}
        bars.append(tag("rect", **at, **(look if (a, b) == frame else {"fill": colour})))
    return "".join(bars)


def flow(v, size=1.0):
    """The width of the line behind a gate of value v: what the doors let through."""
    return max(1.5, size * OPENING * 0.5 * float(v))


def layer(x, y, letter, function, colour):
    """The small network that makes a gate or the candidate: a box with its letter and function."""
    box = tag("rect", x=x - 52, y=y - 28, width=104, height=56, rx=8, fill="#FFFFFF",
              stroke=colour, stroke_width=5)
    return (box + text(x, y - 2, letter, 26, "middle", "bold")
            + text(x, y + 20, function, 16, "middle"))


def words_row(words, now, width, y):
    """The sentence with the present word in a black box."""
    widths = [14 + 12.5 * len(word) for word in words]
    scale = min(1, (width - 40) / sum(widths))
    x, row = (width - scale * sum(widths)) / 2, []
    for t, (word, w) in enumerate(zip(words, widths, strict=True)):
        w, here = w * scale, t == now
        if here:
            row.append(tag("rect", x=x, y=y - 24, width=w, height=34, rx=5, fill=INK))
        row.append(text(x + w / 2, y, word, 20 * scale, "middle", "bold" if here else "normal",
                        "#FFFFFF" if here else INK))
        x += w
    return "".join(row)


def how_open(gate):
    """A gate's value in words, for those who don't see the doors."""
    return "closed" if gate < 0.1 else "open" if gate > 0.9 else "partly open"


def guess(reading, t):
    """The word that comes in, and the three words that the read-out finds most likely next."""
    p = reading.guesses[t]
    likely = [n for n in sorted(range(len(p)), key=lambda n: -p[n])[:3] if p[n] >= 0.005]
    after = ",  ".join(f"“{WORDS[n]}” {value(p[n])}" for n in likely)
    return (text(116, 575, f"x_t  is  “{reading.words[t]}”", 20, weight="bold")
            + text(1030, 575, f"next word:  {after}", 18, "end"))
