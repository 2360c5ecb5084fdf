"""Where files come from: folders of this machine, and every place that fsspec reaches (s3, gs, az, sftp, https ...)."""
