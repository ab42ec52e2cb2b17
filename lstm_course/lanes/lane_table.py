"""The table lane by page, and under it each output that differs."""

from collections import Counter

SAME, NOT_RUN = "·", " "
SHOWN = 6                               # places listed of one cell in one lane


def labels(pages):
    """A short name for each page: "04" a lesson, "04s" solutions, "07s2" the second of a number."""
    found, seen = {}, Counter()
    for page in pages:
        short = page.name.split("_")[0] + "s" * (page.kind != "lesson")
        seen[short] += 1
        found[page.name, page.kind] = short if seen[short] == 1 else f"{short}{seen[short]}"
    return found


def lines(runs, lanes, pages, skipped):
    """The table's lines: a row a lane, a column a page, in each the number of cells that differ."""
    names = labels(pages)
    cells = {(run.lane, run.page, run.kind): len(run.cells) for run in runs}
    wide = max((len(lane.name) for lane in lanes), default=0)
    yield "  ".join([" " * wide, *names.values()])
    for lane in lanes:
        row = [lane.name.ljust(wide)]
        for page, label in names.items():
            count = cells.get((lane.name, *page))
            shown = NOT_RUN if count is None else str(count) if count else SAME
            row.append(shown.rjust(len(label)))
        yield "  ".join(row)
    yield f"{SAME} every output is the stored one; else the number of cells that differ"
    yield "s: solutions" + "".join(f"; {label}: {name}" for (name, _), label in names.items()
                                   if label.rstrip("0123456789")[-1:] == "s" != label[-1])
    for name, why in skipped.items():
        yield f"skipped {name}: {why}"


def places(runs):
    """Each output that differs: page, cell, lanes, what was stored and what came."""
    together = {}
    for run in runs:
        for place in run.differs:
            key = (run.page, run.kind, place["cell"], place["begins"])
            together.setdefault(key, {}).setdefault((place["output"], place["says"]), []).append(
                run.lane)
    for (page, kind, cell, begins), found in together.items():
        yield f"{page}, {kind}, code cell {cell}: {begins}"
        for (output, says), lanes in list(found.items())[:SHOWN]:
            yield f"    in {', '.join(lanes)}: {output} {says}".rstrip()
        if len(found) > SHOWN:
            yield f"    and {len(found) - SHOWN} more (--json lists all)"
