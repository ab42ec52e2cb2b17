"""The table in docs/frameworks.md, without the frameworks: `make test-frameworks` measures it."""

import ast
import re
from pathlib import Path

import pytest
from frameworks import hosts as here
from frameworks.network import same_bytes

from frameworks_elsewhere import environments, hosts, table

ROOT = Path(__file__).parents[2]
HOSTS = [here.PyTorch, here.KerasOnPyTorch, hosts.KerasOnTensorFlow, here.OnnxRuntime, hosts.MXNet]
PAGE = (ROOT / "docs" / "frameworks.md").read_text(encoding="utf-8")


def pins(name):
    text = (Path(__file__).parent / f"{name}.lock").read_text()
    return dict(re.findall(r"^([\w.-]+)==(\S+)$", text, re.MULTILINE))


def test_the_rows_are_all_pairs_of_framework_and_cell():
    pairs = [(host.name, cell) for host in HOSTS for cell in host.cells]
    assert [row[:2] for row in table.parse(PAGE)] == pairs


def test_every_number_is_within_its_bound_and_no_number_is_missing():
    rows = table.parse(PAGE)
    assert table.too_far(rows) == []
    for framework, cell, *numbers in rows:
        dashes = [True, True, False, True] if framework == "ONNX Runtime" else 4 * [False]
        assert [number is None for number in numbers] == dashes, (framework, cell)


def test_the_versions_are_those_of_the_lock_files():
    said = PAGE.split(table.BEGIN)[1].split(table.END)[0]
    assert f"TensorFlow {pins('tensorflow')['tensorflow_cpu']}, Keras" in said
    assert f"MXNet {pins('mxnet')['mxnet']}, NumPy {pins('mxnet')['numpy']}" in said


def test_a_number_too_large_is_told():
    rows = [("PyTorch", "lstm", 1e-16, 2e-9, 1e-7, 1e-4), ("MXNet", "gru", float("nan"), 0, 0, 0)]
    assert table.too_far(rows) == ["PyTorch, lstm: 2e-09 is more than 1e-10",
                                   "PyTorch, lstm: 1e-04 is more than 1e-05",
                                   "MXNet, gru: nan is more than 1e-10"]


def test_writing_changes_the_table_and_nothing_else(tmp_path, monkeypatch):
    monkeypatch.setattr(table, "PAGE", tmp_path / "page.md")
    table.PAGE.write_text(f"before\n{table.BEGIN}old\n{table.END}after\n", encoding="utf-8")
    rows = [("ONNX Runtime", "gru", None, None, 3e-7, None), ("PyTorch", "rnn", 1e-15, 2e-15, 0, 0)]
    table.write(table.text(rows, {"here": {"Python": "3.11"}}))
    page = table.PAGE.read_text(encoding="utf-8")
    assert table.parse(page) == rows
    assert page.startswith(f"before\n{table.BEGIN}\n- here: Python 3.11\n")
    assert page.endswith(f"\n\n{table.END}after\n")


@pytest.mark.parametrize("name", ["tensorflow", "mxnet"])
def test_the_lock_files_pin_everything(name):
    lines = (Path(__file__).parent / f"{name}.lock").read_text().splitlines()
    assert len(pins(name)) == len([line for line in lines if line and not line.startswith("#")])


def test_both_kerases_are_one_version():
    """As models travel between them as files."""
    ours = dict(re.findall(r"^([\w.-]+)==(\S+)$", (ROOT / "requirements.lock").read_text(),
                           re.MULTILINE))
    assert pins("tensorflow")["keras"] == ours["keras"]


@pytest.mark.parametrize("host", [hosts.KerasOnTensorFlow, hosts.MXNet], ids=lambda h: h.name)
def test_what_runs_elsewhere_imports_nothing_of_ours(host):
    tree = ast.parse((Path(__file__).parent / host.script).read_text(encoding="utf-8"))
    found = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import)
             for alias in node.names}
    found |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert found <= {"json", "sys", "pathlib", "numpy", "keras", "tensorflow", "mxnet"}


def test_an_environment_that_cannot_be_made_is_told(tmp_path):
    with pytest.raises(environments.CantSetUp, match=r"^mxnet\.lock could not be installed, see "
                       r"above: it is pinned for Python 3\.11 on Linux .*PYTHON=/path"):
        environments.make("mxnet", tmp_path, "false")
    assert not list(tmp_path.rglob(".made-from"))


@pytest.mark.filterwarnings("ignore")       # PyTorch calls its older exporter old
def test_the_page_s_code_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert len(blocks) == 6
    names = {}
    for block in blocks:
        exec(block, names)
        if "same" in names:
            found = names.pop("same")
            expected = names["single" if "single" in block else "layers"]
            assert same_bytes(found, expected)


def test_a_folder_that_holds_somebodys_files_is_not_emptied(tmp_path):
    letter = tmp_path / "tensorflow" / "letter.txt"
    letter.parent.mkdir()
    letter.write_text("dear")
    with pytest.raises(environments.CantSetUp, match="holds files that were not made here"):
        environments.make("tensorflow", tmp_path, "python3")
    assert letter.read_text() == "dear"
