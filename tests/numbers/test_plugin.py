"""`pytest --nbval` compares the pages of the course number by number, and nobody else's."""

import base64
import importlib.metadata
import os
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from nbformat import v4

PLUGIN = "lstm_course.numbers.plugin"
ROOT = Path(__file__).parents[2]


def stream(text):
    return v4.new_output("stream", name="stdout", text=text)


def shown(**data):
    return v4.new_output("display_data", data={k.replace("_", "/"): v for k, v in data.items()})


def figure(x):
    drawing = base64.b64encode(f'<svg><path d="M0 0L{x} 5"/></svg>'.encode()).decode()
    return f'<img alt="ends at {x}" src="data:image/svg+xml;base64,{drawing}">'


# name -> (source, what is stored, tags, is it the same?)
CELLS = {
    "equal": ("print('loss 0.50')", stream("loss 0.50\n"), [], True),
    "last digit": ("print('loss 0.50')", stream("loss 0.51\n"), [], True),
    "two digits": ("print('loss 0.50')", stream("loss 0.52\n"), [], False),
    "word": ("print('loss 0.50')", stream("lost 0.50\n"), [], False),
    "integer": ("print('3 of 3 runs')", stream("2 of 3 runs\n"), [], False),
    "asked for": ("print('loss 0.50')", stream("loss 0.55\n"), ["numbers-within-5"], True),
    "beyond it": ("print('loss 0.50')", stream("loss 0.56\n"), ["numbers-within-5"], False),
    "too much": ("print('loss 0.50')", stream("loss 0.50\n"), ["numbers-within-11"], False),
    "none": ("print('loss 0.50')", stream("loss 0.50\n"), ["numbers-within-none"], False),
    "two tags": ("print('0.5')", stream("0.5\n"), ["numbers-within-2", "numbers-within-3"], False),
    "nothing": ("0", None, [], False),
    "table": ("from IPython.display import *\ndisplay(HTML('<td>0.50</td>'))",
              shown(text_html="<td>0.49</td>", text_plain="<IPython.core.display.HTML object>"),
              [], True),
    "drawing": (f"data = {{'text/html': {figure(10.5)!r}, 'text/plain': 'ends at 10.5'}}\n"
                "display(data, raw=True)",
                shown(text_html=figure(10.4), text_plain="ends at 10.4"), [], True),
    "other drawing": (f"display({{'text/html': {figure(10.5)!r}}}, raw=True)",
                      shown(text_html=figure(10.2)), [], False),
    "both streams": ("import sys; print(0.5); print(0.5, file=sys.stderr)",
                     [stream("0.4\n"), v4.new_output("stream", name="stderr", text="0.6\n")],
                     [], True),
    "error": ("raise ValueError('off by 0.50')",
              v4.new_output("error", ename="ValueError", evalue="off by 0.51", traceback=[]),
              ["raises-exception"], True),
}


def notebook(**metadata):
    nb = v4.new_notebook(metadata=metadata)
    for number, (source, stored, tags, _) in enumerate(CELLS.values(), start=1):
        outputs = stored if isinstance(stored, list) else [stored] if stored else []
        nb.cells.append(v4.new_code_cell(
            source, outputs=outputs, execution_count=number, metadata={"tags": tags}))
    return nb


def run(folder, nb, *words, autoload=False):
    """Name of cell -> None where it passed, else what pytest says of it."""
    (folder / "page.ipynb").write_text(v4.writes(nb), encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\n")
    env = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    if not autoload:
        env["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        words = ("-p", "nbval.plugin", *words)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--nbval", "--nbval-current-env", "-p",
         "no:cacheprovider", "--nbval-cell-timeout", "60", "--color=no", "--junitxml=report.xml",
         *words, "page.ipynb"],
        cwd=folder, env=env, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    cases = ElementTree.parse(folder / "report.xml").iter("testcase")
    failures = [case.find("failure") for case in cases]
    return {name: None if failed is None else failed.text
            for name, failed in zip(CELLS, failures, strict=True)}


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    page = notebook(lstm_course={"page": "05_lstm"})
    return run(tmp_path_factory.mktemp("page"), page, "-p", PLUGIN)


@pytest.mark.parametrize("name", CELLS)
def test_a_page_of_the_course_is_compared_number_by_number(said, name):
    assert (said[name] is None) == CELLS[name][3], said[name]


def test_a_failure_says_which_number_and_by_how_much(said):
    assert ("stored 0.52, came 0.50, 2 units of the last digit apart, 1 allowed, in: loss 0.52"
            in said["two digits"])
    assert "stored 2, came 3, a whole number, in: 2 of 3 runs" in said["integer"]
    assert "stored lost, came loss" in said["word"]
    assert "6 units of the last digit apart, 5 allowed" in said["beyond it"]
    assert ("text/html, number by number:\n"
            "  stored 10.2, came 10.5, 3 units of the last digit apart, 1 allowed, "
            'in: <img alt="ends at 10.2"' in said["other drawing"])
    for name in ("too much", "none"):
        tag = CELLS[name][2][0]
        assert f"the tag {tag}: expected numbers-within-1 to numbers-within-10" in said[name]
    assert "one tag numbers-within-N is expected, not 2" in said["two tags"]


def test_a_strangers_notebook_keeps_nbvals_own_comparison(tmp_path):
    said = run(tmp_path, notebook(), "-p", PLUGIN)
    assert said == run(tmp_path, notebook())
    same = {name for name, failed in said.items() if failed is None}
    assert same == {"equal", "too much", "none", "two tags"}


@pytest.mark.parametrize("mark", [True, {}, {"page": None}, "05_lstm"])
def test_a_strangers_key_of_the_same_name_is_no_mark(mark):
    from lstm_course.pages.origin import is_page

    assert not is_page(notebook(lstm_course=mark))


def test_pytest_finds_it_by_itself(tmp_path):
    """Where this fails, the package was installed before it had the plugin: install it again."""
    names = {e.name for e in importlib.metadata.entry_points(group="pytest11")}
    assert PLUGIN in names
    page = notebook(lstm_course={"page": "05_lstm"})
    assert run(tmp_path, page, autoload=True)["last digit"] is None
    assert run(tmp_path, page, "-p", f"no:{PLUGIN}", autoload=True)["last digit"] is not None
    # Asked for twice, it is loaded once.
    assert run(tmp_path, page, "-p", PLUGIN, autoload=True)["last digit"] is None


def test_the_package_registers_it():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["entry-points"]["pytest11"] == {PLUGIN: PLUGIN}


def test_pytest_without_nbval_does_not_mind_it(tmp_path):
    (tmp_path / "test_one.py").write_text("def test_one():\n    assert True\n")
    env = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", PLUGIN, "-c", os.devnull, "--rootdir=."],
        cwd=tmp_path, env=env, capture_output=True, text=True)
    assert done.returncode == 0 and "1 passed" in done.stdout, done.stdout + done.stderr


def test_it_loads_nothing_heavy():
    code = (
        f"import sys, {PLUGIN}\n"
        "heavy = {'numpy', 'torch', 'nbformat', 'nbval', 'IPython', 'click', 'matplotlib'}\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
