"""The editor's tools: preview, check, render."""
