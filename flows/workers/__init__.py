"""The processes that read files and extract from articles, and what is handed to them and back."""
