"""The scorecard: what the articles of many pairs are like, measured, with the worst of them to read."""
