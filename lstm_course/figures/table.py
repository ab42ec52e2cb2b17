"""A small table that reads well in a page and in plain text."""

import re
from html import escape


class Table:
    """rows: lists of text, all as long as head; the first column names the row.

    Columns of numbers stand at the right, columns of words at the left.
    """

    def __init__(self, head, rows, caption):
        for row in rows:
            if len(row) != len(head):
                raise ValueError(f"the row {row} has {len(row)} cells, expected {len(head)}")
        self.head, self.rows, self.caption = head, rows, caption
        self.numbers = [n > 0 and any(re.match(r"[+−-]?\d", row[n]) for row in rows)
                        for n in range(len(head))]

    def __repr__(self):
        lines = [self.head, *self.rows]
        widths = [max(len(row[n]) for row in lines) for n in range(len(self.head))]
        pads = [str.rjust if numbers else str.ljust for numbers in self.numbers]
        return "\n".join(
            "  ".join(pad(cell, w) for pad, cell, w in zip(pads, row, widths, strict=True)).rstrip()
            for row in lines
        )

    def _repr_html_(self):
        def cells(row, name):
            return "".join(
                f'<{name} style="text-align:{"right" if numbers else "left"}">'
                f"{escape(cell)}</{name}>"
                for numbers, cell in zip(self.numbers, row, strict=True)
            )

        head = f"<thead><tr>{cells(self.head, 'th')}</tr></thead>"
        body = "".join(f"<tr>{cells(row, 'td')}</tr>" for row in self.rows)
        caption = f'<caption style="text-align:left"><em>{escape(self.caption)}</em></caption>'
        return f"<table>{caption}{head}<tbody>{body}</tbody></table>"
