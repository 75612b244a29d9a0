"""Who is talked of in an article: referents, their mentions in order, who spoke last."""
