"""The exercises of page 04_bptt: from one backward step to gradients that vanish and explode.

The references, in the names of the page. In `p`, W is (D, H), U (H, H) and b (1, H).

The cases. Hidden states are those of a forward pass where its inputs are given too, so that a
learner may compute them anew, and else tanh of random numbers. Weights are scaled so that their
slopes are neither 0 nor 1, and that seven steps neither lose nor blow up what has to be seen.
"""

# in the order of the page; each is a module
NAMES = ("rnn_step_backward", "back_through_time", "bptt", "gradient_norms", "set_radius",
         "read_the_decay", "predict_the_gradient", "truncated_bptt", "clip_by_norm")
