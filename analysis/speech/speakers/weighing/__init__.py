"""Whom a pronoun, a description or silence means: candidates, their features, the best of them."""
