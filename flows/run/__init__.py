"""One run, from the listing to the published copies, as plain functions: Prefect is not imported here."""
