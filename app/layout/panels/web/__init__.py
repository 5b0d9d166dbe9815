"""The address on the web: a QR code, and the words that can be typed."""
