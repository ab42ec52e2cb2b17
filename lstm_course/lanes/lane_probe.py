"""What really runs in this process: kernels, threads, hash seed, locale and time zone.

``python -m lstm_course.lanes.lane_probe`` prints it as JSON, after a matrix product: kernels that
are beyond the processor end the process there.
"""

import json
import locale
import os
import sys
import time


def facts():
    """The facts by name. ``torch`` is None where PyTorch is not loaded; ``blas`` may be empty."""
    from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__
    from threadpoolctl import threadpool_info

    blas = [info for info in threadpool_info() if info.get("internal_api") == "openblas"]
    torch = sys.modules.get("torch")
    return {
        "blas": sorted({info["architecture"] for info in blas}),
        "threads": sorted({info["num_threads"] for info in blas}),
        "numpy": [name for name in __cpu_dispatch__ if __cpu_features__[name]],
        "torch": torch.backends.cpu.get_cpu_capability() if torch else None,
        "hash": os.environ.get("PYTHONHASHSEED"),
        "random_hashes": bool(sys.flags.hash_randomization),
        "locale": os.environ.get("LC_ALL"),
        "utc_offset": -time.timezone,
    }


def write(path):
    """Write the facts of this process to ``path``, as JSON."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump(facts(), file)


def main():
    import numpy as np

    if "torch" in sys.argv:
        import torch  # noqa: F401  (it is to be loaded, so that facts() can ask it)
    if "locale" in sys.argv:
        locale.setlocale(locale.LC_ALL, "")
    for kind in (np.float32, np.float64):
        a = np.ones((100, 100), kind)
        assert (a @ a + np.tanh(a)).shape == (100, 100)
    print(json.dumps(facts()))


if __name__ == "__main__":
    main()
