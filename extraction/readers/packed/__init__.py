"""What holds other files: compressed files, archives, web archives."""
