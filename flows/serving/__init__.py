"""`marsad serve`: Prefect's server with its UI, the schedule and the runner on one machine, ended together."""
