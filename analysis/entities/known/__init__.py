"""What the lexicons know of names: first names, places, titles, acronyms."""
