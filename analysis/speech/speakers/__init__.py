"""Source mention → speaker: names, descriptions, pronouns and quotations with no source."""
