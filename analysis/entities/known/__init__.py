"""What the lexicons know about names: first names, places, titles, acronyms."""
