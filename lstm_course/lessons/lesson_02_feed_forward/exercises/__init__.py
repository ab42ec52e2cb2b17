"""The exercises of page 02_feed_forward: from one neuron to a convolution.

The cases. Sizes: B examples, D inputs, H hidden neurons, and K = H + 2 outputs where there are.
"""

# in the order of the page; each is a module
NAMES = ("neuron", "bump", "two_layer_net", "read_out_gradients", "two_layer_gradients",
         "start_at_zero", "bag_of_words", "convolve", "receptive_field", "three_layers")
