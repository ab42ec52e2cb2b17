"""What learners, editors and other machines do to a page, at random."""

import copy
import random
from collections import Counter

import nbformat
from nbformat import v4

KINDS = {"code": v4.new_code_cell, "markdown": v4.new_markdown_cell, "raw": v4.new_raw_cell}


class Learner:
    """Whoever changes a page; every text that they write is new."""

    def __init__(self, seed):
        self.rng, self.number, self.did = random.Random(seed), 0, Counter()

    def works(self, page, most=5):
        page = copy.deepcopy(page)
        for _ in range(self.rng.randint(0, most)):
            deed = self.rng.choice(DEEDS)
            self.did[deed.__name__] += 1
            deed(self, page)
        return page

    def words(self):
        self.number += 1
        return f"mine_{self.number} = {self.rng.random()}"

    def cell(self, page):
        return self.rng.choice(page.cells) if page.cells else None

    def answer_cell(self, page):
        found = [c for c in page.cells if isinstance(c.metadata.get("nbgrader"), dict)
                 and c.metadata.nbgrader.get("solution")]
        return self.rng.choice(found) if found else self.cell(page)

    def put(self, page, cell):
        page.cells.insert(self.rng.randint(0, len(page.cells)), cell)


def answer(who, page):
    if cell := who.answer_cell(page):
        cell.source = f"def double(x):\n    {who.words()}"


def edit(who, page):
    if cell := who.cell(page):
        texts = [cell.source, who.words()]
        who.rng.shuffle(texts)
        cell.source = "\n".join(texts)


def add(who, page):
    cell = who.rng.choice(list(KINDS.values()))(who.words())
    cell.id = f"new{who.rng.randrange(10**6)}"      # nbformat's own would not be the same again
    who.put(page, cell)


def copied(who, page):
    """JupyterLab's copy keeps nbgrader's metadata; by hand the id may be kept, too."""
    if cell := who.rng.choice([who.cell, who.answer_cell])(page):
        twin = copy.deepcopy(cell)
        if who.rng.random() < 0.7:
            twin["id"] = f"copy{who.number}-{who.rng.randrange(10**6)}"
        if who.rng.random() < 0.5:
            twin.source += f"\n{who.words()}"
        who.put(page, twin)


def split(who, page):
    if cell := who.rng.choice([who.cell, who.answer_cell])(page):
        lines = cell.source.split("\n")
        at = who.rng.randint(0, len(lines))
        rest = copy.deepcopy(cell)
        cell.source, rest.source = "\n".join(lines[:at]), "\n".join(lines[at:])
        rest["id"] = f"split{who.rng.randrange(10**6)}"
        if who.rng.random() < 0.3:
            rest.metadata = nbformat.NotebookNode()
        page.cells.insert(page.cells.index(cell) + 1, rest)


def joined(who, page):
    if len(page.cells) > 1:
        at = who.rng.randrange(len(page.cells) - 1)
        page.cells[at].source += "\n" + page.cells.pop(at + 1).source


def move(who, page):
    if cell := who.cell(page):
        page.cells.remove(cell)
        who.put(page, cell)


def delete(who, page):
    if cell := who.cell(page):
        page.cells.remove(cell)


def change_kind(who, page):
    if cell := who.rng.choice([who.cell, who.answer_cell])(page):
        kind = who.rng.choice(list(KINDS))
        other = KINDS[kind](cell.source, metadata=cell.metadata)
        other["id"] = cell.get("id", "x")
        page.cells[page.cells.index(cell)] = other


def lose_ids(who, page):
    cells = page.cells if who.rng.random() < 0.2 else [c for c in [who.cell(page)] if c]
    for cell in cells:
        cell.pop("id", None)


def odd_ids(who, page):
    if cell := who.cell(page):
        other = who.cell(page).get("id", "x")
        cell["id"] = who.rng.choice([other, "", "a b", "x" * 80, "own", None, 7])


def lose_marks(who, page):
    if cell := who.rng.choice([who.cell, who.answer_cell])(page):
        cell.metadata = nbformat.NotebookNode()


def odd_marks(who, page):
    if cell := who.rng.choice([who.cell, who.answer_cell])(page):
        marks = who.rng.choice([None, [], "x", {"solution": True}, {"grade_id": 7, "grade": True},
                                {"grade_id": "double", "solution": True},
                                {"grade_id": "triple", "solution": True, "grade": True}])
        cell.metadata["nbgrader"] = nbformat.from_dict(marks)


def blank(who, page):
    if cell := who.cell(page):
        cell.source = who.rng.choice(["", "\n", "  "])


def paste(who, page):
    """VS Code calls each pasted picture by the same name."""
    if cell := who.cell(page):
        if cell.cell_type != "code":
            name = who.rng.choice(["image.png", "image.png", "b"])
            cell.setdefault("attachments", nbformat.NotebookNode())[name] = {
                "image/png": f"P{who.words()}"}


def tag(who, page):
    if cell := who.cell(page):
        cell.metadata["tags"] = [*who.rng.choice([[], ["slow"]]), f"tag{who.words()}"]


def run(who, page):
    if cell := who.cell(page):
        if cell.cell_type == "code":
            cell.outputs = [v4.new_output("stream", text=who.words())]


DEEDS = (answer, answer, answer, edit, add, copied, copied, split, joined, move, delete, blank,
         change_kind, lose_ids, odd_ids, lose_marks, odd_marks,
         paste, paste, tag, run)
