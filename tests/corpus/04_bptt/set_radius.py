"""Answers to set_radius as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_sorting(U, radius):
    sizes = sorted(abs(v) for v in np.linalg.eigvals(U))
    return (U / sizes[-1] * radius).astype(U.dtype)


@right
def by_real_and_imaginary_part(U, radius):
    values = np.linalg.eig(U)[0]
    largest = np.sqrt((values.real**2 + values.imag**2).max())
    return radius / largest * U


@right
def by_the_transposed_matrix(U, radius):
    return (np.abs(np.linalg.eigvals(U.T)).max() / radius) ** -1 * U


@wrong(1, says="largest singular value")
def singular_value(U, radius):
    return U * radius / np.linalg.norm(U, 2)


@wrong(1, says="the norm of all entries")
def frobenius_norm(U, radius):
    return U * radius / np.linalg.norm(U)


@wrong(1, says="the largest entry")
def largest_entry(U, radius):
    return U * radius / np.abs(U).max()


@wrong(1, says="the largest real part")
def largest_real_part(U, radius):
    return U * radius / np.linalg.eigvals(U).real.max()


@wrong(says="returns complex numbers")
def abs_forgotten(U, radius):
    return U * radius / np.linalg.eigvals(U).max()


@wrong(1, says="symmetric")
def for_symmetric_matrices(U, radius):
    return U * radius / np.abs(np.linalg.eigvalsh(U)).max()


@wrong(says="is not divided out")
def only_multiplied(U, radius):
    return U * radius


@wrong(2, says="this gives the radius 1")
def radius_forgotten(U, radius):
    return U / np.abs(np.linalg.eigvals(U)).max()


@wrong(2, says="the two are exchanged")
def upside_down(U, radius):
    return U * np.abs(np.linalg.eigvals(U)).max() / radius


@wrong(2, says="square root is too much")
def square_root(U, radius):
    return U * np.sqrt(radius / np.abs(np.linalg.eigvals(U)).max())


@wrong(1, says="the mean stands where the maximum belongs")
def mean_size(U, radius):
    return U * radius / np.abs(np.linalg.eigvals(U)).mean()


@wrong(1, says="the smallest eigenvalue")
def smallest_eigenvalue(U, radius):
    return U * radius / np.abs(np.linalg.eigvals(U)).min()


@wrong(1, says="the first eigenvalue")
def first_eigenvalue(U, radius):
    return U * radius / abs(np.linalg.eigvals(U)[0])
