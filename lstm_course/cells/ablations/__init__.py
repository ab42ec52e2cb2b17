"""The LSTM with peepholes, each time with one part taken away or added.

Source: Greff et al. 2017, "LSTM: a search space odyssey".
"""
