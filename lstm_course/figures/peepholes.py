"""The lines by which gates see more than h and x: the cell state, or the old gates."""

from .palette import INK
from .svg import tag, text


def dashed(points, arrow=False):
    """A thin dashed line, so that it is told from the others by more than its colour."""
    d = "M" + "L".join(f"{x} {y}" for x, y in points)
    end = {"marker_end": "url(#arrow)"} if arrow else {}
    return tag("path", d=d, fill="none", stroke=INK, stroke_width=2.5, stroke_dasharray="7 5",
               **end)


def peepholes(anatomy, top, layers, places):
    """Dashed lines from the cell state: from the old one to f and i, from the new one to o."""
    roof, door, left = layers - 28, layers - 48, 70
    seeing = [places[k] - 36 for k in "fi" if k in anatomy.gates]
    drawn = []
    if seeing:
        drawn.append(dashed([(left, top), (left, door), (max(seeing), door)]))
        drawn += [dashed([(x, door), (x, roof)], arrow=True) for x in seeing]
        drawn.append(text(left + 10, top + 90, f"peepholes {anatomy.peepholes}", 17))
    if "o" in anatomy.gates:
        x = places["o"] - 24
        drawn.append(dashed([(x, top), (x, roof)], arrow=True))
        drawn.append(text(x + 10, top + 90, f"peephole {anatomy.peepholes}", 17))
    return drawn


def old_gates(anatomy, bus, layers, places):
    """Dashed lines from below: the gates of the step before, seen by every gate."""
    low, seeing = bus + 28, [places[k] + 36 for k in "fio" if k in anatomy.gates]
    return [dashed([(min(seeing), low), (max(seeing), low)]),
            *(dashed([(x, low), (x, layers + 28)], arrow=True) for x in seeing),
            text(max(seeing) + 12, low + 6, "i, f, o of the step before", 17)]
