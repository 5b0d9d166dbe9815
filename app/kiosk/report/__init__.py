"""What a running screen tells a fleet's owner: a status file, a thumbnail, and metrics."""
