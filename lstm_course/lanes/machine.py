"""Questions to this machine, each answered by a process of its own."""

import json
import os
import platform
import subprocess
import sys
import time
from functools import cache

from ..pages import kernel_env

SECONDS = 120                           # importing PyTorch on a slow disk takes long


def ask(env, *words):
    """What ``lane_probe`` finds in a process with ``env``; None where that process dies."""
    done = subprocess.run(
        [sys.executable, "-m", "lstm_course.lanes.lane_probe", *words],
        env={**kernel_env.environment(), **env}, capture_output=True, text=True, timeout=SECONDS)
    return json.loads(done.stdout) if done.returncode == 0 else None


@cache
def family():
    """Which processors' names OpenBLAS knows here: "x86", "arm", or another word."""
    name = platform.machine().lower()
    if name in ("x86_64", "amd64", "i686"):
        return "x86"
    return "arm" if name in ("aarch64", "arm64") else name


def cores():
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def has_locale(name):
    """Can a program be in this locale?"""
    return ask({"LC_ALL": name}, "locale") is not None


def has_zones():
    """Does Python follow the variable TZ? On Windows it reads it in a way of its own."""
    return hasattr(time, "tzset")
