"""What could be a quotation: every attribution of a sentence with the stretches that it could attribute."""
