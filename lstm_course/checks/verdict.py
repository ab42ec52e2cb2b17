"""What a check says: passed or not, how many cases, and which mistake it is."""

import html
from dataclasses import dataclass

MARKS = {"right": "✓", "wrong": "✗", "open": "○"}
COLOURS = {"right": "#009E73", "wrong": "#D55E00", "open": "#0072B2"}  # Okabe & Ito


@dataclass(frozen=True)
class Diagnosis:
    """One mistake: the equation's number (None where none bears it), the edit, the words."""

    equation: int | None
    edit: str
    sentence: str


@dataclass(frozen=True)
class Verdict:
    """The answer to `check`; what a page shows is its text and its HTML.

    exercise   the exercise's name
    passed     True where the answer is right
    cases      (passed, of)
    message    the whole text after the mark and the name; the first line says it in one sentence
    diagnosis  the mistake, None where the answer is right or no mistake explains it
    diagnoses  all mistakes found, where there are two
    departures where the answer leaves the equations, where the mistake itself is not known
    why        the reply to the right answer of a question with options
    remark     a line beneath it that is not about the answer: the pass could not be noted, say
    """

    exercise: str
    passed: bool
    cases: tuple[int, int]
    message: str
    diagnosis: Diagnosis | None = None
    diagnoses: tuple[Diagnosis, ...] = ()
    state: str = "wrong"
    why: str = ""
    remark: str = ""
    departures: tuple[Diagnosis, ...] = ()

    def __bool__(self):
        return self.passed

    def __str__(self):
        more = f"\n△ {self.remark}" if self.remark else ""
        return f"{MARKS[self.state]} {self.exercise}: {self.message}{more}"

    __repr__ = __str__

    def _repr_html_(self):
        first, *rest = self.message.split("\n")
        colour = COLOURS[self.state]
        more = "".join(f"<div>{marked(line.strip())}</div>" for line in rest)
        if self.remark:
            more += f"<div>△ {marked(self.remark)}</div>"
        return (f'<div role="status" style="border-left:6px solid {colour};padding:4px 12px">'
                f"<div><b>{MARKS[self.state]} {html.escape(self.exercise)}</b>: "
                f"{marked(first)}</div>{more}</div>")

    def _ipython_display_(self):
        """Shown, and not given as the cell's result: of a result, nbgrader wants a number of points
        and warns where it gets words."""
        from IPython.display import display

        display({"text/plain": str(self), "text/html": self._repr_html_()}, raw=True)

    def to_dict(self):
        """The verdict as plain values, for JSON."""
        found = [vars(d) for d in self.diagnoses]
        return {"exercise": self.exercise, "passed": self.passed, "cases": list(self.cases),
                "message": self.message, "diagnoses": found}


def wrong(exercise, passed, of, message):
    """The verdict on a wrong answer whose mistake is not known."""
    return Verdict(exercise.name, False, (passed, of), message)


def marked(text):
    """Escaped, with `code` set as code."""
    pieces = html.escape(text).split("`")
    return "".join(f"<code>{p}</code>" if k % 2 else p for k, p in enumerate(pieces))
