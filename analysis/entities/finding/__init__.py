"""Where names begin and end, which ones the model missed, and what is not a name."""
