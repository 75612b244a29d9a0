"""The mention of who spoke: before the verb, after it, and the medium that passed the words on."""
