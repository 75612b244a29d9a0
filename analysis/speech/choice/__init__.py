"""Which candidates are quotations: features, their weights, the sets that do not overlap, and the best of them."""
