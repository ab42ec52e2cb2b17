"""The table lane by page, and the list of what differs."""

from pathlib import Path

from lstm_course.lanes import lane_table
from lstm_course.lanes.lane import Lane
from lstm_course.lanes.run_lane import Run
from lstm_course.pages.sources import Page

PAGES = [Page(Path(), "04_bptt", "lesson"), Page(Path(), "07_training", "exercise"),
         Page(Path(), "07_wrong", "exercise")]
LANES = [Lane("own", "", {}, {}), Lane("threads-2", "", {}, {}), Lane("hash-1", "", {}, {})]


def place(cell, says):
    return {"cell": cell, "begins": f"line {cell}", "output": "stdout", "stored": "", "came": "",
            "says": says}


def test_a_row_a_lane_and_a_column_a_page():
    differs = (place(2, "stored 0.3, came 0.5"), place(2, "stored 0.1, came 0.4"), place(5, "x"))
    runs = [Run("04_bptt", "lesson", "own", 1.0, ()),
            Run("04_bptt", "lesson", "threads-2", 1.0, differs),
            Run("04_bptt", "lesson", "hash-1", 1.0, differs[:1]),
            Run("07_wrong", "exercise", "own", 1.0, ())]
    assert list(lane_table.lines(runs, LANES, PAGES, {"blas": "none here"})) == [
        "           04  07s  07s2",
        "own         ·          ·",
        "threads-2   2           ",
        "hash-1      1           ",
        "· every output is the stored one; else the number of cells that differ",
        "s: solutions; 07s2: 07_wrong",
        "skipped blas: none here",
    ]
    assert list(lane_table.places(runs)) == [
        "04_bptt, lesson, code cell 2: line 2",
        "    in threads-2, hash-1: stdout stored 0.3, came 0.5",
        "    in threads-2: stdout stored 0.1, came 0.4",
        "04_bptt, lesson, code cell 5: line 5",
        "    in threads-2: stdout x",
    ]
