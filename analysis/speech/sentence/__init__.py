"""A sentence, read once: its words, noun phrases, verbs of speech and what surrounds them."""
