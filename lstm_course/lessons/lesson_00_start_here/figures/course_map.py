"""The map of the course: a box for each page, in the order of reading, with how far one is.

How many exercises a page has is shown once one of them is passed. So the map of a newcomer, which
is stored in page 00, changes only when a page is written, not with each new exercise.
"""

from textwrap import wrap

from lstm_course.figures.captioned_svg import Picture
from lstm_course.figures.palette import BLUE, GREEN, INK, ORANGE, PALE
from lstm_course.figures.svg import document, line, number, tag, text

IN_ROW = 6
WIDE, TALL, GAP, MARGIN = 158, 106, 20, 12
GREY = "#6A6A6A"
# state -> the box's edge, its width, its dashes, its filling; the words in the box say it, too
LOOKS = {
    "done": (GREEN, 5, "", "#E2F3EC"),
    "begun": (ORANGE, 5, "", "#FFFFFF"),
    "next": (BLUE, 5, "", "#FFFFFF"),
    "open": (INK, 2, "", "#FFFFFF"),
    "to come": ("#8A8A8A", 2, "7 6", PALE),
}


def draw_map(standings):
    """The pages' standings (`lstm_course.progress.Standing`) -> an SVG file as text."""
    rows = -(-len(standings) // IN_ROW)
    width = 2 * MARGIN + IN_ROW * WIDE + (IN_ROW - 1) * GAP
    height = 2 * MARGIN + rows * TALL + (rows - 1) * GAP
    places = [_place(n) for n in range(len(standings))]
    body = [shape for a, b in zip(places, places[1:], strict=False) for shape in _way(a, b)]
    body += [shape for page, place in zip(standings, places, strict=True)
             for shape in _box(page, *place)]
    said = "; ".join(f"{p.number} {p.title}: {_words(p)}" for p in standings)
    return document(width, height, "Map of the course", f"{said}.", body)


def course_map(standings):
    """The map as a page shows it, with what comes next in its caption."""
    done, of = sum(p.done for p in standings), sum(p.of for p in standings)
    following = next((p for p in standings if p.state in ("next", "begun")), None)
    words = [f"{done} of {of} exercises passed."] if done else []
    words += [f"Next: page {following.number}, {following.title}."] if following else []
    return Picture(draw_map(standings), " ".join(words))


def my_map(standings):
    """The same, but None as long as nothing is passed: then the map has nothing of one's own."""
    return course_map(standings) if any(page.done for page in standings) else None


def _place(n):
    """The upper left corner of box n."""
    row, column = divmod(n, IN_ROW)
    return MARGIN + column * (WIDE + GAP), MARGIN + row * (TALL + GAP)


def _way(a, b):
    """The piece of the way between two boxes; from a row's end it goes back between the rows."""
    (x, y), (u, v) = [(left + WIDE / 2, top + TALL / 2) for left, top in (a, b)]
    middle = (y + v) / 2
    turns = [] if y == v else [(x, middle), (u, middle)]
    yield line([(x, y), *turns, (u, v)], 5, "#B8B8B8")


def _box(page, x, y):
    edge, thick, dashes, filling = LOOKS[page.state]
    dim = page.state == "to come"
    more = {"stroke_dasharray": dashes} if dashes else {}
    yield tag("rect", x=x, y=y, width=WIDE, height=TALL, rx=10, fill=filling, stroke=edge,
              stroke_width=thick, **more)
    yield text(x + 13, y + 29, page.number, 22, weight="bold", colour=GREY if dim else INK)
    for n, words in enumerate(wrap(page.title, 14)):
        yield text(x + 13, y + 54 + 20 * n, words, 17, colour=GREY if dim else INK)
    yield text(x + WIDE - 13, y + 29, _mark(page), 17, "end",
               "normal" if page.state in ("open", "to come") else "bold", GREY if dim else INK)
    if page.done:
        yield from _bar(page, x + 13, y + TALL - 20)


def _bar(page, x, y):
    """How many of the exercises are passed: one field each, black where it is."""
    field = (WIDE - 26 + 3) / page.of
    for n in range(page.of):
        yield tag("rect", x=x + n * field, y=y, width=number(field - 3), height=9,
                  fill=INK if n < page.done else "#FFFFFF", stroke=INK, stroke_width=1)


def _mark(page):
    """The words in the box's corner."""
    return {"done": "✓ done", "begun": f"{page.done} of {page.of}", "next": "next",
            "open": "", "to come": "to come"}[page.state]


def _words(page):
    counted = f", {page.done} of {page.of} exercises passed" if page.done else ""
    return page.state + counted
