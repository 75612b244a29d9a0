"""The constructions that attribute words to a source: ``table`` lists them; each module knows one family of them."""
