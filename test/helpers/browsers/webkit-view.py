#!/usr/bin/python3
"""A bare WebKitGTK window for WebKitWebDriver to drive.

Debian's MiniBrowser has a toolbar, and with it cannot be narrower than 447
pixels; this window can be as narrow as a phone.
"""

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gtk, WebKit2  # noqa: E402

context = WebKit2.WebContext.new_ephemeral()
context.set_automation_allowed(True)


def create_web_view(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window()
    window.set_decorated(False)
    window.set_default_size(800, 600)
    window.add(view)
    window.show_all()
    view.connect('close', lambda _view: window.destroy())
    return view


def automation_started(_context, session):
    # The driver compares these with the capabilities it was asked for.
    info = WebKit2.ApplicationInfo()
    info.set_name('WebKitView')
    info.set_version(
        WebKit2.get_major_version(),
        WebKit2.get_minor_version(),
        WebKit2.get_micro_version(),
    )
    session.set_application_info(info)
    session.connect('create-web-view', create_web_view)


context.connect('automation-started', automation_started)
Gtk.main()
