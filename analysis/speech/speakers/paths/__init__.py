"""The ways from the source of a quotation to its speaker; ``speaker_rule`` names the one taken."""
