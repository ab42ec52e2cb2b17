"""An environment for Jupyter in which everything that it writes stays inside the checkout."""

import os
import sys
from pathlib import Path

from ..pages import kernel_env

FOLDERS = {
    "IPYTHONDIR": "ipython",
    "JUPYTERLAB_SETTINGS_DIR": "lab/user-settings",
    "JUPYTERLAB_WORKSPACES_DIR": "lab/workspaces",
    "JUPYTER_CONFIG_DIR": "config",
    "JUPYTER_DATA_DIR": "data",
    "JUPYTER_RUNTIME_DIR": "runtime",
    "MPLCONFIGDIR": "matplotlib",
}


def environment(root, base=None):
    """The environment; its folders lie in the checkout's ``.jupyter`` and exist afterwards."""
    home = root / ".jupyter"
    places = {name: home / folder for name, folder in FOLDERS.items()}
    for place in places.values():
        place.mkdir(parents=True, exist_ok=True)
    # First on the path, or the virtual environment's own settings would overrule ours.
    places["JUPYTER_CONFIG_PATH"] = places["JUPYTER_CONFIG_DIR"]
    env = kernel_env.environment(base, **{name: str(place) for name, place in places.items()})
    # A terminal in JupyterLab shall find lstm-course.
    env["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), env.get("PATH", os.defpath)])
    return env
