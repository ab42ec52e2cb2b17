"""Two cells at the same step, one above the other: the picture that needs no kernel."""

from xml.etree import ElementTree

from lstm_course.figures.lstm_cell import HEIGHT, WIDTH, draw_cell, look_up
from lstm_course.figures.svg import document


def draw_beside(one, other, t, units):
    """Step t of two Readings, each in one of its units (a pair) -> an SVG file as text."""
    body, said = [], []
    for n, (reading, unit) in enumerate(zip((one, other), units, strict=True)):
        look_up(reading, t, unit)
        svg = draw_cell(reading, t, unit)
        body.append(svg.replace('style="max-width:100%;height:auto" ', "")
                    .replace("<svg ", f'<svg x="0" y="{n * HEIGHT}" ', 1))
        told = ElementTree.fromstring(svg).attrib["aria-label"]
        said.append(f"{'Above' if n == 0 else 'Below'}: {told}")
    return document(WIDTH, 2 * HEIGHT, f"Two cells at step {t + 1}", " ".join(said), body)
