"""A small table that reads well in a page and in plain text."""

from html import escape


class Table:
    """rows: lists of text, all as long as head; the first column names the row."""

    def __init__(self, head, rows, caption):
        for row in rows:
            if len(row) != len(head):
                raise ValueError(f"the row {row} has {len(row)} cells, expected {len(head)}")
        self.head, self.rows, self.caption = head, rows, caption

    def __repr__(self):
        lines = [self.head, *self.rows]
        widths = [max(len(row[n]) for row in lines) for n in range(len(self.head))]
        pads = [str.ljust] + [str.rjust] * (len(widths) - 1)
        return "\n".join(
            "  ".join(pad(cell, w) for pad, cell, w in zip(pads, row, widths, strict=True)).rstrip()
            for row in lines
        )

    def _repr_html_(self):
        def cells(row, name):
            return "".join(
                f'<{name} style="text-align:{"right" if n else "left"}">{escape(cell)}</{name}>'
                for n, cell in enumerate(row)
            )

        head = f"<thead><tr>{cells(self.head, 'th')}</tr></thead>"
        body = "".join(f"<tr>{cells(row, 'td')}</tr>" for row in self.rows)
        caption = f'<caption style="text-align:left"><em>{escape(self.caption)}</em></caption>'
        return f"<table>{caption}{head}<tbody>{body}</tbody></table>"
