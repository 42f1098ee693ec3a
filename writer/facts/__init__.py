"""What is true of two roles, as numbers and relations, without wording."""
