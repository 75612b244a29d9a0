"""Person, place, organisation or other: evidence, and the vote on it."""
