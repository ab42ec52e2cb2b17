"""Which lanes a machine offers, and whether a process is in the lane that it should be in."""

import pytest

from lstm_course.lanes import lane, machine

BASE = {"threads": [1], "hash": "0", "random_hashes": False, "locale": None, "utc_offset": 0}
WIDE = {**BASE, "blas": ["SkylakeX"], "numpy": ["X86_V3", "X86_V4", "AVX512_ICL"],
        "torch": "AVX512"}
NARROW = {**BASE, "blas": ["Haswell"], "numpy": ["X86_V3"], "torch": "AVX2"}
MAC = {**BASE, "blas": [], "numpy": ["ASIMDHP"], "torch": "DEFAULT"}
# What OpenBLAS runs when it is asked for a core, in NumPy's wheels.
RUNS = {"Prescott": "Katmai", "Nehalem": "Nehalem", "Sandybridge": "Sandybridge",
        "Haswell": "Haswell", "Zen": "Haswell", "SkylakeX": "SkylakeX", "Cooperlake": "SkylakeX",
        "Sapphirerapids": "SkylakeX"}


def on(monkeypatch, facts, crashes=(), family="x86"):
    """The lanes, by name, and those skipped, of a machine with these facts."""
    def ask(env, *words):
        core = env.get("OPENBLAS_CORETYPE")
        if core in crashes or "de_DE.UTF-8" in env.values():
            return None
        return {**facts, "blas": [RUNS[core]]} if core else facts

    monkeypatch.setattr(machine, "ask", ask)
    monkeypatch.setattr(machine, "family", lambda: family)
    monkeypatch.setattr(machine, "cores", lambda: 2)
    lanes, skipped = lane.offered()
    return {one.name: one for one in lanes}, skipped


def test_a_processor_with_avx512(monkeypatch):
    lanes, skipped = on(monkeypatch, WIDE)
    assert list(lanes) == [
        "own", "avx2", "oldest", "blas-prescott", "blas-nehalem", "blas-sandybridge",
        "blas-haswell", "blas-skylakex", "numpy-avx2", "numpy-baseline", "torch-default",
        "torch-avx2", "threads-2", "hash-1", "elsewhere"]
    assert skipped == {
        "blas-zen": "not in this OpenBLAS, which runs Haswell",
        "blas-cooperlake": "not in this OpenBLAS, which runs SkylakeX",
        "blas-sapphirerapids": "not in this OpenBLAS, which runs SkylakeX"}
    other = lanes["avx2"]
    assert other.env == {
        "OPENBLAS_CORETYPE": "Haswell", "NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL",
        "ATEN_CPU_CAPABILITY": "avx2", "ONEDNN_MAX_CPU_ISA": "AVX2", "MKL_CBWR": "AVX2"}
    assert other.missed({**NARROW, "numpy": ["X86_V3"]}) == ""
    assert other.missed({**NARROW, "torch": None}) == ""
    assert other.missed(WIDE) == (
        "blas is ['SkylakeX'], expected ['Haswell']; torch is AVX512, expected AVX2; "
        "NumPy uses X86_V4; NumPy uses AVX512_ICL")


def test_a_processor_without_avx512(monkeypatch):
    lanes, skipped = on(monkeypatch, NARROW, crashes=["SkylakeX", "Cooperlake", "Sapphirerapids"])
    assert "avx2" in lanes and "blas-skylakex" not in lanes
    assert skipped["blas-skylakex"] == "beyond this processor"
    assert skipped["numpy-avx2"] == "NumPy uses nothing of the kind here"
    assert skipped["torch-avx2"] == "PyTorch takes avx2 by itself"
    assert lanes["torch-default"].expected == {"torch": "DEFAULT"}


def test_a_mac_with_apples_own_library(monkeypatch):
    lanes, skipped = on(monkeypatch, MAC, family="arm")
    assert list(lanes) == ["own", "oldest", "numpy-baseline", "threads-2", "hash-1", "elsewhere"]
    assert skipped["blas"] == "NumPy has no OpenBLAS here"
    assert skipped["avx2"] == "this machine is one"
    assert lanes["threads-2"].expected == {}


@pytest.mark.slow
def test_the_lanes_of_this_machine_run_what_they_say():
    lanes, skipped = lane.offered()
    assert {"own", "threads-2", "hash-1", "elsewhere"} <= {one.name for one in lanes}
    for one in lanes:
        if one.name in ("avx2", "oldest", "threads-2", "hash-1", "elsewhere"):
            facts = machine.ask(one.env, "torch")
            assert facts and one.missed(facts) == "", one.name
            if one.expected:
                assert one.missed(machine.ask({}, "torch")) != "" or one.name == "avx2"
