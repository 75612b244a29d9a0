"""Mentions of one entity under one name, in an article and across a corpus."""
