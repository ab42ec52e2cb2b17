"""`lstm-course doctor`: each illness is named with its remedy."""

import json
from importlib import metadata
from pathlib import Path

import pytest

from lstm_course.cli import symptoms

ROOT = Path(__file__).parents[2]


def test_this_machine_is_well(call):
    done = call("doctor")
    assert done.exit_code == 0, done.output
    assert done.output.endswith("This machine can run the course.\n")
    assert "✓ kernel: starts and computes" in done.output


def test_json_names_everything(call, monkeypatch):
    well = symptoms.Finding("kernel", True, "")
    monkeypatch.setattr(symptoms, "starts_kernel", lambda root: well)
    findings = json.loads(call("doctor", "--json").output)
    expected = "python packages disk processor memory folder progress git torch kernel chromium"
    assert [finding["what"] for finding in findings] == expected.split()


@pytest.mark.parametrize("finding", [
    symptoms.python((3, 10, 2)),
    symptoms.disk(ROOT, free=0.1),
])
def test_what_stops_the_course_has_advice(finding):
    assert finding.well is False and finding.advice


def test_missing_packages_are_named(monkeypatch):
    def installed(name):
        if name == "nbval":
            raise metadata.PackageNotFoundError(name)
        return metadata.version(name)

    finding = symptoms.packages(ROOT, installed)
    assert finding.well is False and finding.words == "missing: nbval"


def test_what_lesson_09_needs_is_looked_for(monkeypatch):
    needs = ["numpy>=2", 'keras>=3.9; extra == "frameworks"', 'ruff>=0.8; extra == "dev"']
    monkeypatch.setattr(metadata, "requires", lambda name: needs)
    looked = []
    symptoms.packages(ROOT, lambda name: looked.append(name) or "1")
    assert looked == ["numpy", "keras"]


def test_other_versions_are_worth_a_word():
    finding = symptoms.packages(ROOT, lambda name: "2.0.1")
    assert finding.well is None and "torch 2.0.1 (tested: 2.13.0)" in finding.words


def test_a_torch_for_the_cpu_is_the_tested_version():
    def installed(name):
        version = metadata.version(name)
        return version.split("+")[0] + "+cpu" if name == "torch" else version

    assert "torch" not in symptoms.packages(ROOT, installed).words


def test_a_small_machine_is_warned():
    assert symptoms.cores(1).well is None
    assert symptoms.memory(total=1.0).well is None


def test_a_folder_that_cannot_be_written(tmp_path):
    finding = symptoms.writable(tmp_path / "nowhere")
    assert finding.well is False and "folder of your own" in finding.advice


def test_a_kernel_that_does_not_start(monkeypatch, tmp_path):
    from jupyter_client import manager

    def broken(**_):
        raise RuntimeError("no such kernel")

    monkeypatch.setattr(manager, "start_new_kernel", broken)
    finding = symptoms.starts_kernel(tmp_path)
    assert finding.well is False and "no such kernel" in finding.words


def test_the_course_cannot_run_is_exit_code_one(call, monkeypatch):
    bad = symptoms.Finding("torch", False, "broken", "mend it")
    monkeypatch.setattr(symptoms, "all_of", lambda root: [bad])
    done = call("doctor")
    assert done.exit_code == 1 and done.output == "✗ torch: broken\n    mend it\n"
