"""The few SVG shapes that the drawings are made of, with coordinates rounded to one decimal."""

from html import escape

FONT = "DejaVu Sans, Verdana, Helvetica, sans-serif"


def number(value):
    """A coordinate as short text: 12.0 -> "12", 3.14 -> "3.1"."""
    return f"{round(float(value), 1):g}"


def value(v):
    """A number to be read, with two decimals and a true minus sign; never "-0.00"."""
    return f"{round(float(v), 2) + 0.0:.2f}".replace("-", "−")


def tag(name, content="", **attributes):
    """One element; an underscore in an attribute's name stands for a hyphen."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{v if isinstance(v, str) else number(v)}"'
        for key, v in attributes.items()
    )
    return f"<{name}{given}>{content}</{name}>" if content else f"<{name}{given}/>"


def line(points, width=4, colour="#222222", arrow=False):
    """A path through points, e.g. [(0, 0), (10, 0)]; with arrow, its end has a head."""
    d = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
    end = {"marker_end": "url(#arrow)"} if arrow else {}
    return tag("path", d=d, fill="none", stroke=colour, stroke_width=width, **end)


def text(x, y, words, size=20, anchor="start", weight="normal", colour="#222222"):
    """Words at (x, y). What follows an underscore is set as a subscript: "c_t−1 = 0.50"."""
    parts = []
    for n, piece in enumerate(words.split("_")):
        low, space, rest = piece.partition(" ") if n else ("", "", piece)
        if n:
            parts.append(tag("tspan", escape(low), dy=size * 0.25, font_size=size * 0.7))
            rest = space + rest
        if rest:
            lift = {"dy": -size * 0.25} if n else {}
            parts.append(tag("tspan", escape(rest), **lift))
    return tag("text", "".join(parts), x=x, y=y, font_size=size, text_anchor=anchor,
               font_weight=weight, fill=colour, style="white-space:pre")


def document(width, height, title, desc, body):
    """A whole SVG file with its title and description for those who hear it."""
    head = (
        tag("title", escape(title)) + tag("desc", escape(desc))
        + '<defs><marker id="arrow" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="16" '
        'markerHeight="16" markerUnits="userSpaceOnUse" orient="auto">'
        '<path d="M0 0L10 5L0 10z" fill="#222222"/></marker></defs>'
        + tag("rect", width="100%", height="100%", fill="#FFFFFF")
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="lstm-cell" role="img" '
        f'aria-label="{escape(title + ". " + desc)}" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" style="max-width:100%;height:auto" '
        f'font-family="{FONT}">\n{head}\n' + "\n".join(body) + "\n</svg>\n"
    )
