"""Plain gradient descent: each weight takes a step as long as its gradient says."""


class Descent:
    """Source: Cauchy 1847, "Méthode générale pour la résolution des systèmes d'équations".

    weights is a list of float arrays, which `step` changes in place. Called like Adam.
    """

    def __init__(self, weights, rate):
        self.weights, self.rate = list(weights), rate

    def step(self, gradients):
        """One update from a list of arrays shaped as the weights are.

        Raises ValueError where their shapes differ.
        """
        shapes = [g.shape for g in gradients], [w.shape for w in self.weights]
        if shapes[0] != shapes[1]:
            raise ValueError(f"gradients have shapes {shapes[0]}, expected {shapes[1]}")
        for w, dw in zip(self.weights, gradients, strict=True):
            w -= self.rate * dw
