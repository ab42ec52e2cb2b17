"""A drawing with its caption and alternative text, as a page shows it."""

from base64 import b64encode
from html import escape
from xml.etree import ElementTree


class Picture:
    """Shows an SVG file (text) under Jupyter; the alternative text is the drawing's own.

    The drawing goes in as an image, as an SVG element would be cut out of a page that the reader
    has not yet trusted.
    """

    def __init__(self, svg, caption):
        self.svg, self.caption = svg, caption
        self.alt = ElementTree.fromstring(svg).attrib["aria-label"]

    def __repr__(self):
        return self.alt

    def _repr_html_(self):
        source = b64encode(self.svg.encode()).decode()
        return (
            f'<figure class="lstm-cell" style="margin:1em 0"><img alt="{escape(self.alt)}" '
            f'style="max-width:100%" src="data:image/svg+xml;base64,{source}">'
            f"<figcaption>{escape(self.caption)}</figcaption></figure>"
        )
