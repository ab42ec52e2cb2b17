"""What a lesson shows with one seed, repeated with ten; each module names its lesson."""
