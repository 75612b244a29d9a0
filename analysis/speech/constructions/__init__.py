"""The constructions that report speech, and where their contents begin and end."""
