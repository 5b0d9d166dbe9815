"""How loud: 0 to 100 as the screen file says it, the service's -100 to 100, and the steps between, even in decibels.

The service's volume is taken as an amplitude: espeak-ng's 0 to 200 is the service's plus 100. Measured through the real
speech-dispatcher 0.11.4 with espeak-ng 1.51, by the root mean square of one Swedish sentence: 100 is -16.2 dB below full scale,
80 -16.9, 60 -18.9 (its limiter holds the loudest parts), 50 -21.8, 25 -28.0, 10 -36.0 dB, 0 is silence. So from LEAST to
GREATEST there are 19.8 dB; EN 301 549 V3.2.1, 8.2.1.1, asks for 18.
"""

STEP_DB = 3.0
LEAST, GREATEST = 10.0, 100.0
"""What a visitor's keys reach: 20 dB apart as amplitudes, 19.8 as measured. The screen file may begin below, down to silence."""


def louder(volume: float) -> float:
    """Give the volume a step of 3 dB louder, at least LEAST and at most GREATEST."""
    return min(GREATEST, max(LEAST, volume * 10 ** (STEP_DB / 20)))


def softer(volume: float) -> float:
    """Give the volume a step of 3 dB softer, at least LEAST; one that is below stays."""
    return max(min(volume, LEAST), volume / 10 ** (STEP_DB / 20))


def service_volume(volume: float) -> int:
    """Give the service's -100 to 100 for a volume from 0 to 100."""
    return round(2 * volume) - 100
