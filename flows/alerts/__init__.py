"""Alerts: Prefect automations, kept as data, made by `marsad alerts`."""
