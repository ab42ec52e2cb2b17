"""Predict: start at zero: exercise `start_at_zero` of page 02."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "start_at_zero", "02_feed_forward",
    options={
        "a": "random weights do learn, but here all slopes that lead to W and V are products "
             "with a zero. Look at the equations: dV = hᵀ dy, and what is h?",
        "b": "that happens when all weights start at the same number that is *not* zero. With "
             "zeros it is worse: h is 0, so dV is 0, and dh = dy Vᵀ is 0 too.",
        "c": "yes. h = tanh(0) = 0, so dV = hᵀ dy = 0; V = 0, so dh = dy Vᵀ = 0 and dW and db "
             "with it. Only da is left, and the best constant is the mean of the targets.",
        "d": "nearly: all of W, b and V stand still. But a is added to the output directly, "
             "and da is the sum of dy, which is not zero."},
    right="c", difficulty=3, minutes=10,
    hints=("Which of the four gradients dW, db, dV, da can be other than zero?",
           "Put W = 0, b = 0, V = 0, a = 0 into (1) to (9), one after the other.",
           "Leave out everything that is multiplied by h or by V."))
