"""Which phrase of a sentence says who spoke: phrases weighed by features, the likeliest one wins."""
