"""Compare ours with each framework, print the table, and exit 1 where one is too far off.

    PYTHONPATH=tests python -m frameworks_elsewhere [--write]
"""

import argparse
import sys
import time
from pathlib import Path

from frameworks import hosts as here

from . import environments, hosts, table

ROOT = Path(__file__).parents[2]


def main():
    """Exit status 0 where all is near enough."""
    parser = argparse.ArgumentParser(prog="frameworks_elsewhere", description=__doc__)
    parser.add_argument("--python", default=sys.executable, help="makes the two environments")
    parser.add_argument("--venvs", type=Path, default=ROOT / ".venvs", help="where they go")
    parser.add_argument("--write", action="store_true", help="put the table into docs/")
    options = parser.parse_args()
    began = time.monotonic()
    tensorflow, mxnet = (environments.make(name, options.venvs, options.python)
                         for name in ("tensorflow", "mxnet"))
    every = [here.PyTorch(), here.KerasOnPyTorch(), hosts.KerasOnTensorFlow(tensorflow),
             here.OnnxRuntime(), hosts.MXNet(mxnet)]
    rows = [row for host in every for row in table.rows(host)]
    text = table.text(rows, table.versions(every))
    print(text)
    print(f"\n{len(rows)} rows in {time.monotonic() - began:.0f} s")
    too_far = table.too_far(rows)
    for sentence in too_far:
        print(sentence, file=sys.stderr)
    if options.write and not too_far:
        table.write(text)
        print(f"written into {table.PAGE.relative_to(ROOT)}")
    return bool(too_far)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except environments.CantSetUp as reason:
        sys.exit(str(reason))
