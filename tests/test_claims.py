"""docs/claims.md: each claim stands on its page, its cell is there, and shows what is claimed."""

import importlib.util

import claims_table as claims
import pytest

ROWS = claims.rows()
# Pages of which every decimal number in the text is in a row.
COMPLETE = [f"notebooks/{page}" for page in (
    "00_start_here", "01_sequences", "02_feed_forward", "03_rnn", "04_bptt", "05_lstm",
    "06_lstm_gradients", "07_training_lstms", "08_variants")]


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_row(row):
    text = claims.prose(row.page)
    assert row.says in text, "the page does not say so"
    if "::" in row.cell:
        path, name = row.cell.split("::")
        assert f"def {name}(" in (claims.ROOT / path).read_text(encoding="utf-8")
        return
    cells = claims.cells_with(row.page, row.cell)
    assert len(cells) == 1, f"{row.cell} stands in {len(cells)} cells, one is wanted"
    output = claims.shown(cells[0])
    assert row.shows, "what the output shows is missing"
    assert [piece for piece in row.shows if claims.flat(piece) not in output] == [], output
    assert row.runs, "seeds, interval, or - are missing"
    given = claims.numbers(" ".join([*row.shows, cells[0].source, row.runs]))
    assert [n for n in claims.decimals(row.says) if not claims.rounds_to(n, given)] == []


@pytest.mark.parametrize("row", [r for r in ROWS if claims.COMMAND.search(r.runs)], ids=str)
def test_stored_runs_name_the_command_that_repeats_them(row):
    for module in claims.COMMAND.findall(row.runs):
        assert importlib.util.find_spec(module), f"there is no {module}"
        assert f"python -m {module}" in claims.prose(row.page), "the page does not name it"


@pytest.mark.parametrize("page", COMPLETE)
def test_every_decimal_number_of_the_text_is_in_a_row(page):
    text = claims.prose(page)
    for row in ROWS:
        if row.page == page:
            text = text.replace(row.says, " ")
    assert claims.decimals(text) == []


def test_the_parts_of_a_row_are_told_apart():
    assert claims.quoted("`0.5`, ``a `b` c``, `1`") == ("0.5", "a `b` c", "1")
    assert claims.decimals("from −1.37 (f = 0.65) to 3%, $x = 0.5$, `0.7`, 1997, 4.") == [
        "-1.37", "0.65", "3%"]
    assert claims.numbers("[-0.17 1e-3] 3% lag4") == [-0.17, 0.001, 3.0, 4.0]
    assert claims.rounds_to("0.2", [0.17]) and not claims.rounds_to("0.18", [0.17])
    assert claims.rounds_to("3%", [3.0])
