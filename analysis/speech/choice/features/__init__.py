"""What is looked at to tell whether a content is quoted: features, each with what is found there, in words."""
