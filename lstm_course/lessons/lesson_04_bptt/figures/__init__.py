"""The figures of page 04_bptt."""

from .accuracy_vs_lag import success_against_lag
from .cliff_walks import walks_on_the_cliff
from .gradient_vs_lag import gradient_against_lag, norms_against_lag

__all__ = ["gradient_against_lag", "norms_against_lag", "success_against_lag", "walks_on_the_cliff"]
