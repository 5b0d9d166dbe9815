"""A desktop portal for a test, run by the system's Python: answers one setting over D-Bus. Usage: portal.py true|false."""

import sys

from gi.repository import Gio, GLib

NAME = "org.freedesktop.portal.Desktop"
INTERFACE = """<node><interface name="org.freedesktop.portal.Settings"><method name="ReadOne">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method></interface></node>"""


def answer(_bus, _sender, _path, _interface, _method, question, invocation):
    """Answers the one question that is expected."""
    if question.unpack() == ("org.gnome.desktop.interface", "enable-animations"):
        invocation.return_value(GLib.Variant("(v)", (GLib.Variant("b", sys.argv[1] == "true"),)))
    else:
        invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "no such setting")


def on_bus(bus, _name):
    """Offers the interface."""
    bus.register_object("/org/freedesktop/portal/desktop", Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], answer, None, None)


def on_name(*_):
    """Says that it can be asked."""
    sys.stdout.write("ready\n")
    sys.stdout.flush()


Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, on_bus, on_name, None)
GLib.MainLoop().run()
