"""`lstm-course doctor`: each illness is named with its remedy."""

import json
import os
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from lstm_course.cli import doctor_checks, jupyter_env

ROOT = Path(__file__).parents[2]


def test_this_machine_is_well(call):
    done = call("doctor")
    assert done.exit_code == 0, done.output
    assert done.output.endswith("This machine can run the course.\n")
    assert "✓ kernel: starts and runs what a page runs" in done.output


def test_json_names_everything(call, monkeypatch):
    well = doctor_checks.Finding("kernel", True, "")
    monkeypatch.setattr(doctor_checks, "starts_kernel", lambda root: well)
    findings = json.loads(call("doctor", "--json").output)
    expected = ("python packages disk processor memory folder progress pages git torch kernel "
                "chromium")
    assert [finding["what"] for finding in findings] == expected.split()


@pytest.mark.parametrize("finding", [
    doctor_checks.python((3, 10, 2)),
    doctor_checks.disk(ROOT, free=0.1),
])
def test_what_stops_the_course_has_advice(finding):
    assert finding.well is False and finding.advice


def test_missing_packages_are_named(monkeypatch):
    def installed(name):
        if name == "nbval":
            raise metadata.PackageNotFoundError(name)
        return metadata.version(name)

    finding = doctor_checks.packages(ROOT, installed)
    assert finding.well is False and finding.words == "missing: nbval"


def test_what_lesson_09_needs_is_looked_for(monkeypatch):
    needs = ["numpy>=2", 'keras>=3.9; extra == "frameworks"', 'ruff>=0.8; extra == "dev"']
    monkeypatch.setattr(metadata, "requires", lambda name: needs)
    looked = []
    doctor_checks.packages(ROOT, lambda name: looked.append(name) or "1")
    assert looked == ["numpy", "keras"]


def test_other_versions_are_worth_a_word():
    finding = doctor_checks.packages(ROOT, lambda name: "2.0.1")
    assert finding.well is None and "torch 2.0.1 (tested: 2.13.0)" in finding.words


def test_a_torch_for_the_cpu_is_the_tested_version():
    def installed(name):
        version = metadata.version(name)
        return version.split("+")[0] + "+cpu" if name == "torch" else version

    assert "torch" not in doctor_checks.packages(ROOT, installed).words


def test_a_small_machine_is_warned():
    assert doctor_checks.cores(1).well is None
    assert doctor_checks.memory(total=1.0).well is None


def test_a_folder_that_cannot_be_written(tmp_path):
    finding = doctor_checks.writable(tmp_path / "nowhere")
    assert finding.well is False and "folder of your own" in finding.advice


@pytest.fixture
def other(tmp_path):
    """`other(argv)`: an environment in which pages would get a kernel that this command starts."""
    def make(argv):
        spec = tmp_path / "path" / "kernels" / "python3" / "kernel.json"
        spec.parent.mkdir(parents=True)
        spec.write_text(json.dumps({"argv": argv, "display_name": "x", "language": "python"}))
        return {**os.environ, "JUPYTER_PATH": str(tmp_path / "path")}
    return make


def ipykernel(*before):
    start = ["from ipykernel import kernelapp", "kernelapp.launch_new_instance()"]
    code = "; ".join([*before, *start])
    return [sys.executable, "-c", code, "-f", "{connection_file}"]


def test_a_kernel_that_does_not_start(root, other):
    finding = doctor_checks.starts_kernel(root, other(["/no/such/python", "{connection_file}"]))
    assert finding.well is False and "does not start" in finding.words
    assert "JUPYTER_PATH leads to it: unset that" in finding.advice


def test_a_kernel_of_a_python_without_numpy(root, other):
    """It starts and it adds, but no page can run in it."""
    finding = doctor_checks.starts_kernel(root, other(ipykernel(
        "import sys", "sys.modules['numpy'] = None")))
    assert finding.well is False
    assert "can't run a page" in finding.words and "numpy" in finding.words
    assert str(sys.executable) in finding.advice


def test_a_kernel_with_another_copy_of_the_course(root, other, tmp_path):
    copy = tmp_path / "old" / "lstm_course"
    shutil.copytree(ROOT / "lstm_course", copy, ignore=shutil.ignore_patterns("__pycache__"))
    finding = doctor_checks.starts_kernel(root, other(ipykernel(
        "import sys", f"sys.path.insert(0, {str(copy.parent)!r})")))
    assert finding.well is False and f"takes the course from {copy}" in finding.words


def test_lab_and_doctor_look_for_kernels_in_the_same_places(root):
    """A kernel in the checkout's own data folder is found by both."""
    spec = root / ".jupyter" / "data" / "kernels" / "python3" / "kernel.json"
    spec.parent.mkdir(parents=True)
    spec.write_text(json.dumps({"argv": ["/no/such/python"], "display_name": "x",
                                "language": "python"}))
    env = jupyter_env.environment(root)
    found = subprocess.run([sys.executable, "-m", "jupyter", "kernelspec", "list", "--json"],
                           env=env, capture_output=True, text=True, check=True).stdout
    seen_by_lab = json.loads(found)["kernelspecs"]["python3"]["resource_dir"]
    finding = doctor_checks.starts_kernel(root)
    if seen_by_lab == str(spec.parent):
        assert finding.well is False and str(spec.parent) in finding.advice
    else:                               # this Python's own kernels come first
        assert finding.well is True


def test_the_course_cannot_run_is_exit_code_one(call, monkeypatch):
    bad = doctor_checks.Finding("torch", False, "broken", "mend it")
    monkeypatch.setattr(doctor_checks, "all_of", lambda root: [bad])
    done = call("doctor")
    assert done.exit_code == 1 and done.output == "✗ torch: broken\n    mend it\n"
