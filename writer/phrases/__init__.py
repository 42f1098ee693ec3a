"""The phrase bank: reading, checking and binding it."""
