SELECT mode || ' ' || run_id || ', begun ' || strftime(started_at, '%Y-%m-%d %H:%M:%S') FROM ops.runs WHERE state = 'running'
