"""Learn from annotated articles which sentences tell which events: `python -m extraction.evaluation.training`."""
