"""Print the oldest version of each package that pyproject.toml admits, as pins for pip."""

import sys
import tomllib
from pathlib import Path

project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())["project"]
wanted = list(project["dependencies"])
for extra in sys.argv[1:]:
    wanted += project["optional-dependencies"][extra]
print(*(w.replace(">=", "==") for w in wanted), sep="\n")
