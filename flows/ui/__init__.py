"""What a run shows in Prefect's UI: its name, progress, pages and events."""
