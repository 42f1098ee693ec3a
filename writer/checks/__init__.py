"""What is wrong with a finished article, found in its text alone, as a reader would."""
