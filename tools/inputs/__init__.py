"""Bad input: every case with the answer that is expected and the one that is given."""
