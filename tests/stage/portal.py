"""A desktop portal for a test, run by the system's Python: answers some settings over D-Bus.

Usage: portal.py ANIMATIONS CONTRAST TEXT_SCALE, such as: portal.py true 1 1.25
"""

import sys

from gi.repository import Gio, GLib

NAME = "org.freedesktop.portal.Desktop"
INTERFACE = """<node><interface name="org.freedesktop.portal.Settings"><method name="ReadOne">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method></interface></node>"""
SETTINGS = {
    ("org.gnome.desktop.interface", "enable-animations"): GLib.Variant("b", sys.argv[1] == "true"),
    ("org.freedesktop.appearance", "contrast"): GLib.Variant("u", int(sys.argv[2])),
    ("org.gnome.desktop.interface", "text-scaling-factor"): GLib.Variant("d", float(sys.argv[3])),
}


def answer(_bus, _sender, _path, _interface, _method, question, invocation):
    """Answers the questions that are expected."""
    value = SETTINGS.get(question.unpack())
    if value is not None:
        invocation.return_value(GLib.Variant("(v)", (value,)))
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
