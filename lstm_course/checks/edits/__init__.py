"""The slips that a reference can suffer, derived from its syntax trees; and the search for them."""
