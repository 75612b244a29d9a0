"""What an article says about the people and organisations that it names: gender, and the nouns that describe them."""
