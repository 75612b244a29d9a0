"""How fast the analysis is, beside the spaCy pipeline that it uses, and whether its time is linear in the text."""
