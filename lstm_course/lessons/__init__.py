"""A folder for each page, with what that page alone uses: runs, figures, widgets, exercises.

No lesson knows another. What a second one needs moves to a general package.
"""
