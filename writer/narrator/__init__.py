"""From two roles to an Article: document plan, choice of words, sentences."""
