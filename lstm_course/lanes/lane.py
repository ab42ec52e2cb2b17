"""The lanes, and which of them this machine offers."""

from dataclasses import dataclass

from . import machine

# OpenBLAS's names for its kernels, the oldest first, by processor; some builds hold only a few.
CORES = {
    "x86": ("Prescott", "Nehalem", "Sandybridge", "Haswell", "Zen", "SkylakeX", "Cooperlake",
            "Sapphirerapids"),
    "arm": ("ARMV8", "CortexA57", "NeoverseN1", "NeoverseV1", "NeoverseN2", "VortexM4"),
}
# Where a build has no kernels for Katmai, they are Prescott's, and OpenBLAS says Katmai to both.
CALLED = {"katmai": "prescott"}
TORCH = ("default", "avx2", "avx512")
# PyTorch's products are MKL's and oneDNN's, which choose for themselves.
TORCH_ENV = {
    "default": {"ATEN_CPU_CAPABILITY": "default", "ONEDNN_MAX_CPU_ISA": "SSE41",
                "MKL_CBWR": "COMPATIBLE"},
    "avx2": {"ATEN_CPU_CAPABILITY": "avx2", "ONEDNN_MAX_CPU_ISA": "AVX2", "MKL_CBWR": "AVX2"},
}
LOCALES = ("de_DE.UTF-8", "fr_FR.UTF-8", "C")       # the first that is there; a decimal comma first
ZONE, ZONE_OFFSET = "<+0545>-5:45", 20_700          # Kathmandu's, in a form that every system reads


@dataclass(frozen=True)
class Lane:
    """A setting: what it changes in the environment, and the facts that a probe must then find.

    ``without`` are features of the processor that NumPy must not use.
    """

    name: str
    about: str
    env: dict
    expected: dict
    without: tuple = ()

    def missed(self, facts):
        """What a probe in the page's own process found that is not this lane; "" if all is."""
        found = dict(facts)
        if found["torch"] is None:
            found.pop("torch")                      # the page does not use it
        wrong = [f"{name} is {found[name]}, expected {value}"
                 for name, value in self.expected.items() if found.get(name, value) != value]
        wrong += [f"NumPy uses {name}" for name in self.without if name in found["numpy"]]
        return "; ".join(wrong)


def offered():
    """The lanes of this machine, and the others: (list of Lane, {name: why it is skipped})."""
    here = machine.ask({}, "torch")
    if here is None:
        raise RuntimeError("NumPy or PyTorch does not run here; lstm-course doctor says more")
    lanes, skipped = [Lane("own", "this machine as it is", {}, {})], {}
    blas = _blas(here, skipped)
    numpy = _numpy(here, skipped)
    torch = _torch(here, skipped)
    lanes += _joined("avx2", "all as on a processor without AVX-512",
                     [blas.get("Haswell"), numpy.get("numpy-avx2"), torch.get("torch-avx2")],
                     skipped)
    oldest = next(iter(blas.values()), None)
    lanes += _joined("oldest", "all as on the oldest processor",
                     [oldest, numpy.get("numpy-baseline"), torch.get("torch-default")], skipped)
    lanes += [*blas.values(), *numpy.values(), *torch.values()]
    lanes.append(Lane("threads-2", "two threads", {"OMP_NUM_THREADS": "2"},
                      {"threads": [2]} if here["blas"] and machine.cores() > 1 else {}))
    lanes.append(Lane("hash-1", "another hash seed", {"PYTHONHASHSEED": "1"},
                      {"hash": "1", "random_hashes": True}))
    return [*lanes, _elsewhere()], skipped


def _blas(here, skipped):
    """OpenBLAS's kernels, by core. Each is asked for in a process, to see which then run."""
    if not here["blas"]:
        skipped["blas"] = "NumPy has no OpenBLAS here"
        return {}
    found = {}
    for core in CORES.get(machine.family(), ()):
        env = {"OPENBLAS_CORETYPE": core}
        facts = machine.ask(env)
        runs = facts and [CALLED.get(name.lower(), name.lower()) for name in facts["blas"]]
        name = f"blas-{core.lower()}"
        if runs is None:
            skipped[name] = "beyond this processor"
        elif runs != [core.lower()]:
            skipped[name] = f"not in this OpenBLAS, which runs {', '.join(facts['blas'])}"
        else:
            about = f"OpenBLAS with the kernels for {core}"
            found[core] = Lane(name, about, env, {"blas": facts["blas"]})
    return found


def _numpy(here, skipped):
    """NumPy without the newer features of the processor."""
    found, all_of = {}, tuple(here["numpy"])
    wide = tuple(name for name in all_of if "AVX512" in name or name == "X86_V4")
    for name, about, off in (("numpy-avx2", "NumPy without AVX-512", wide),
                             ("numpy-baseline", "NumPy with its baseline alone", all_of)):
        if off:
            env = {"NPY_DISABLE_CPU_FEATURES": " ".join(off)}
            found[name] = Lane(name, about, env, {}, off)
        else:
            skipped[name] = "NumPy uses nothing of the kind here"
    return found


def _torch(here, skipped):
    """PyTorch's kernels below those that it takes by itself."""
    found, own = {}, here["torch"].lower()
    for level, env in TORCH_ENV.items():
        name = f"torch-{level}"
        if own in TORCH and TORCH.index(level) < TORCH.index(own):
            found[name] = Lane(name, f"PyTorch with its kernels for {level}", env,
                               {"torch": level.upper()})
        else:
            skipped[name] = f"PyTorch takes {own} by itself"
    return found


def _joined(name, about, parts, skipped):
    """A lane of several; none where there is nothing to change."""
    parts = [part for part in parts if part]
    if not parts:
        skipped[name] = "this machine is one"
        return []
    env, expected = {}, {}
    for part in parts:
        env |= part.env
        expected |= part.expected
    return [Lane(name, about, env, expected, sum((part.without for part in parts), ()))]


def _elsewhere():
    place = next(name for name in LOCALES if name == "C" or machine.has_locale(name))
    return Lane("elsewhere", f"locale {place}, another time zone", {"LC_ALL": place, "TZ": ZONE},
                {"locale": place} | ({"utc_offset": ZONE_OFFSET} if machine.has_zones() else {}))
