"""Learn which candidates are quotations: annotated articles → ``quotation_weights.tsv``."""
