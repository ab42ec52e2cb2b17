"""Set the radius: exercise `set_radius` of page 04."""

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized


def _set_radius(U, radius):
    largest = np.max(np.abs(np.linalg.eigvals(U)))         # (1)
    V = U * radius / largest                               # (2)
    return V


def _radius_args(rng, B, D, H, scale, dtype):
    n = H if B == D == H else H + 2
    return {"U": normal(rng, scale, dtype, n, n), "radius": float(rng.uniform(0.4, 1.6))}


SENTENCES = {
    "largest = np.linalg.norm(U, 2)":
        "this is the largest singular value, which is another number: the spectral radius is the "
        "largest absolute *eigenvalue*",
    "largest = np.linalg.norm(U)":
        "this is the norm of all entries: the spectral radius is the largest absolute eigenvalue",
    "largest = np.max(np.abs(U))":
        "this is the largest entry: the spectral radius is the largest absolute eigenvalue",
    "largest = np.max(np.linalg.eigvals(U).real)":
        "the largest real part is taken: an eigenvalue may be complex or negative, its size is its "
        "absolute value",
    "largest = np.max(np.linalg.eigvals(U))":
        "`np.abs` is missing: an eigenvalue may be complex or negative",
    "largest = np.min(np.abs(np.linalg.eigvals(U)))":
        "this is the smallest eigenvalue: the radius is the largest",
    "largest = np.abs(np.linalg.eigvals(U)[0])":
        "the first eigenvalue is taken: `eigvals` doesn't sort them, so look for the largest",
    "largest = np.mean(np.abs(np.linalg.eigvals(U)))": "the mean stands where the maximum belongs",
    "largest = np.max(np.abs(np.linalg.eigvalsh(U)))":
        "`eigvalsh` is for symmetric matrices, and `U` is not: take `eigvals`",
    "V = U * radius": "the radius that `U` has is not divided out",
    "V = U / largest": "this gives the radius 1: `radius` is missing",
    "V = U * largest / radius": "the two are exchanged: divide by what `U` has, multiply by what "
                                "is wanted",
    "V = U * np.sqrt(radius / largest)": "the square root is too much: a matrix scaled by a has "
                                         "its eigenvalues scaled by a",
}

EXERCISE = Exercise(
    "set_radius", "04_bptt", _set_radius, ("V",), **sized(_radius_args),
    difficulty=3, minutes=10, lines=2,
    equations={1: "the radius that U has", 2: "scaled"},
    hints=("What happens to the eigenvalues of a matrix when you multiply it by 2?",
           "(1) the spectral radius is the largest |λ| of U;  (2) U times wanted over present.",
           "Two lines: `largest = np.max(np.abs(np.linalg.…(U)))`, then `return U * … / …`"),
    sentences=SENTENCES)
