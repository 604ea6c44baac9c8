"""What the regulations say: rules as data, with their citations. Computes no date."""
