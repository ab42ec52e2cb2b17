"""`lstm-course lab`: the right page, the right settings, and nothing outside the checkout."""

import json
import os
import sys
from pathlib import Path

import click
import pytest

from lstm_course.cli import jupyter_env, lab_settings
from lstm_course.cli.lab import choose


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (None, "notebooks/07_sample.ipynb"),
        ("07", "notebooks/07_sample.ipynb"),
        ("07_sample", "notebooks/07_sample.ipynb"),
        ("exercises/07_sample.ipynb", "exercises/07_sample.ipynb"),
        ("solutions/07_sample.ipynb", "solutions/07_sample.ipynb"),
    ],
)
def test_the_page_is_found(root, wanted, expected):
    assert choose(root.resolve(), wanted) == expected


def test_the_start_page_is_the_default(root):
    (root / "notebooks" / "00_start_here.ipynb").write_text("{}")
    assert choose(root, None) == "notebooks/00_start_here.ipynb"


@pytest.mark.parametrize("wanted", ["99", "nothing", "/etc/hostname", "a\0b", "x" * 999])
def test_unknown_pages_get_the_list(root, wanted):
    with pytest.raises(click.UsageError, match="the pages are: 07_sample"):
        choose(root, wanted)


def test_everything_that_jupyter_writes_stays_in_the_checkout(root):
    env = jupyter_env.environment(root, base={"HOME": "/home/learner", "NBGRADER_EXECUTION": "x"})
    assert "NBGRADER_EXECUTION" not in env and env["OMP_NUM_THREADS"] == "1"
    assert env["PATH"].split(os.pathsep)[0] == str(Path(sys.executable).parent)
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR",
                 "JUPYTERLAB_SETTINGS_DIR", "JUPYTERLAB_WORKSPACES_DIR", "MPLCONFIGDIR"):
        assert env[name].startswith(str(root / ".jupyter"))


def test_the_kernel_is_found_with_our_data_folder(root, monkeypatch):
    from jupyter_client.kernelspec import KernelSpecManager

    for name, value in jupyter_env.environment(root).items():
        monkeypatch.setenv(name, value)
    assert "python3" in KernelSpecManager().find_kernel_specs()


def test_no_news_no_updates_and_the_token_stays(root):
    flags = " ".join(lab_settings.flags(root, "notebooks/07_sample.ipynb", 8888))
    assert "news_url=None" in flags and "NeverCheckForUpdate" in flags
    assert "ip=127.0.0.1" in flags
    assert "token" not in flags and "password" not in flags


def test_pages_go_to_their_texts_for_authors_alone(root):
    path = root / ".jupyter/config/jupyter_server_config.d/lstm_course.json"
    for author in (False, True):
        lab_settings.write(root, author)
        extensions = json.loads(path.read_text())["ServerApp"]["jpserver_extensions"]
        assert extensions["lstm_course.cli.author_save"] is author
        assert extensions["jupyterlab_jupytext"] is False


def test_a_learners_own_choice_about_news_is_kept(root):
    lab_settings.write(root, author=False)
    (path,) = (root / ".jupyter").rglob("notification.jupyterlab-settings")
    path.write_text('{"fetchNews": "true"}')
    lab_settings.write(root, author=False)
    assert path.read_text() == '{"fetchNews": "true"}'
