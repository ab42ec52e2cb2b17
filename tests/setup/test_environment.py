"""One list of dependencies, three files: pyproject.toml, environment.yml, requirements.lock."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
NAMES_IN_CONDA = {"torch": "pytorch-cpu"}       # a build without the graphics card's libraries
ONLY_IN_CONDA = {"pip", "python", "setuptools"}


def _bounds(lines):
    """Name -> what follows the name, for instance ``{"numpy": ">=2"}``."""
    return {r.name.lower(): str(r.specifier) for r in map(Requirement, lines)}


def _locked():
    text = (ROOT / "requirements.lock").read_text()
    return dict(re.findall(r"^([\w.-]+)==(\S+)$", text, re.MULTILINE))


def test_conda_holds_the_same_packages_with_the_same_bounds():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text())
    plain = [entry for entry in environment["dependencies"] if isinstance(entry, str)]
    conda = _bounds(plain)
    pip = _bounds([*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["frameworks"]])
    expected = {NAMES_IN_CONDA.get(name, name): bound for name, bound in pip.items()}
    assert {n: b for n, b in conda.items() if n not in ONLY_IN_CONDA} == expected
    assert conda["python"] == PROJECT["requires-python"]
    assert {"pip": ["--editable ."]} in environment["dependencies"]


@pytest.mark.parametrize(
    "line",
    [*PROJECT["dependencies"], *(d for e in PROJECT["optional-dependencies"].values() for d in e)],
)
def test_the_lock_pins_every_dependency_within_its_bounds(line):
    need = Requirement(line)
    locked = {name.lower(): version for name, version in _locked().items()}
    assert need.specifier.contains(locked[need.name.lower()])


def test_the_lock_pins_everything_to_one_version_without_a_build():
    lines = [
        line
        for line in (ROOT / "requirements.lock").read_text().splitlines()
        if line and not line.startswith("#")
    ]
    names = [re.split("==", line)[0].lower().replace("_", "-") for line in lines]
    assert len(set(names)) == len(names) == len(_locked())
    assert all(Version(version).local is None for version in _locked().values())
    assert _locked()["torch"] == "2.13.0"
