"""What the commands of `marsad` do and print; `flows.cli` declares them."""
