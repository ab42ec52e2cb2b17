"""Which tests may run on different cores: `make test` runs `pytest -n 3 --dist loadgroup`."""

import pytest

# Each of its tests takes long and stands alone. All other files stay together, pages above all: the
# cells of a notebook share a kernel.
APART = {"test_nbval_contract.py"}


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.name not in APART and not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(str(item.path)))
