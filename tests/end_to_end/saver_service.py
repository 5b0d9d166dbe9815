"""A screen saver service as a desktop session has one: a script for the system's own Python; no test of its own.

Writes into the file that it is given: that it is there, each call, and when a caller has gone.
"""

import sys
from pathlib import Path

from gi.repository import Gio, GLib

INTERFACE = """
<node><interface name="org.freedesktop.ScreenSaver">
  <method name="Inhibit"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/></method>
</interface></node>
"""
NAME, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"


def write(line):
    """Adds a line."""
    with Path(sys.argv[1]).open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def on_call(connection, caller, path, interface, method, arguments, invocation):
    """Answers, and watches the caller from then on."""
    write(f"{method} {': '.join(arguments.unpack())}")
    Gio.bus_watch_name_on_connection(connection, caller, Gio.BusNameWatcherFlags.NONE, None, lambda *_: write("gone"))
    invocation.return_value(GLib.Variant("(u)", (7,)))


def on_bus(connection, name):
    """Puts the service on the bus."""
    interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
    connection.register_object(PATH, interface, on_call, None, None)


Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, on_bus, lambda *_: write("here"), None)
GLib.MainLoop().run()
