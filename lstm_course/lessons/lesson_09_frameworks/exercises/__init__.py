"""The exercises of page 09_frameworks: the same weights in other hands.

The references. Ours are W (4, D, H), U (4, H, H) and b (4, 1, H), gates in the order i, f, g, o.

The cases. No weight is zero and no two gates are alike, so no order can hide.
"""

# in the order of the page; each is a module
NAMES = ("weights_to_torch", "weights_from_torch", "one_bias", "two_biases_learn", "keras_arrays",
         "onnx_arrays", "there_and_back", "from_old_tensorflow", "read_the_order",
         "cut_flat_vector", "lstm_bare", "turn_update_gate", "count_each_variant")
