"""What is found about the laws: one finding a law, and the report on all of them."""

from dataclasses import dataclass

from ..verdict import COLOURS, marked

# in the order of their numbers
LAWS = {"past": "the past does not see the future",
        "padding": "more padding does not change an answer",
        "halves": "two halves with the state carried make the whole",
        "order": "the order of a batch does not matter",
        "downhill": "one training step on one batch lowers its loss",
        "seed": "sampling twice with one seed gives one text"}
MARKS = {"holds": "✓", "broken": "✗", "trouble": "△", "open": "○"}
WORDS = {"holds": "holds", "broken": "broken. ", "trouble": "can't be judged. ", "open": ""}
COLOUR = {"holds": COLOURS["right"], "broken": COLOURS["wrong"], "trouble": COLOURS["wrong"],
          "open": COLOURS["open"]}


@dataclass(frozen=True)
class Finding:
    """One law and one model.

    law    a key of LAWS
    state  "holds"; "broken"; "trouble": the model gave nothing that could be judged; "open": the
           law does not apply, or can't be told because another one is broken
    said   the counterexample, or the reason; "" where the law holds
    """

    law: str
    state: str
    said: str = ""

    def __bool__(self):
        return self.state == "holds"

    def __str__(self):
        return f"{MARKS[self.state]} {self.text}"

    __repr__ = __str__

    @property
    def number(self):
        return list(LAWS).index(self.law) + 1

    @property
    def text(self):
        """The line without its mark."""
        said = WORDS[self.state]
        if self.said:
            said += self.said + ("" if self.state == "open" or self.said[-1] in ".?" else ".")
        return f"({self.number}) {LAWS[self.law]}: {said}"

    def _repr_html_(self):
        return (f'<div role="status" style="border-left:6px solid {COLOUR[self.state]};'
                f'padding:4px 12px"><b>{MARKS[self.state]}</b> {marked(self.text)}</div>')

    def to_dict(self):
        """The finding as plain values, for JSON."""
        return {"law": self.law, "number": self.number, "state": self.state, "said": self.said}


@dataclass(frozen=True)
class Report:
    """All six findings, in the order of LAWS; true where none is broken and one holds at least.

    notes  what else was seen, a sentence each
    """

    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()

    def __bool__(self):
        states = {f.state for f in self.findings}
        return "holds" in states and not states & {"broken", "trouble"}

    @property
    def broken(self):
        """The broken laws, as keys of LAWS."""
        return tuple(f.law for f in self.findings if f.state == "broken")

    def __getitem__(self, law):
        """The finding on a law, by its key in LAWS."""
        return {f.law: f for f in self.findings}[law]

    def __str__(self):
        return "\n".join([*map(str, self.findings), *(f"{MARKS['trouble']} {n}"
                                                      for n in self.notes)])

    __repr__ = __str__

    def _repr_html_(self):
        notes = "".join(f"<div>{MARKS['trouble']} {marked(n)}</div>"
                        for n in self.notes)
        return "".join(f._repr_html_() for f in self.findings) + notes

    def to_dict(self):
        """The report as plain values, for JSON."""
        return {"passed": bool(self), "findings": [f.to_dict() for f in self.findings],
                "notes": list(self.notes)}
