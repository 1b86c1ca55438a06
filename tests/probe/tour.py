# SPDX-License-Identifier: GPL-3.0-or-later
"""How the probe gets about in the program, and what it does with each page and dialog it comes to."""
import os
import re
import subprocess

from atspi import ProbeError, State, key
from audit import audit, audit_stops, controls


def shows(**least):
    """Whether so many things of each role are there: what a page or dialog is for has come."""
    def ask(seen):
        roles = [one.role.replace(' ', '_') for one in seen]
        return all(roles.count(role) >= many for role, many in least.items())
    return ask


class Tour:
    """`pictures` is where the screen goes when something is wrong on it; `only` a part of the names of the stops."""

    def __init__(self, app, words, desktop, pictures, only=''):
        self.app, self.words, self.desktop, self.pictures, self.only = app, words, desktop, pictures, only
        self.lines, self.stops, self.controls, self.tabs, self.faults = [], 0, 0, 0, 0
        # The file is called shop.
        self.main = app.find('frame', '^shop')

    def run(self, stops):
        for name, visit in stops:
            if re.search(self.only, name):
                self.at = name
                try:
                    visit(self)
                except ProbeError:
                    self.take_picture(name)
                    raise

    def check_scheme(self, scheme):
        """Colours are not on the bus: what was asked for shows on the screen."""
        bright = self.app.brightness()
        if (bright > 0.5) != (scheme == 'light'):
            self.faults += 1
            self.lines.append(f'  FAULT colours: {scheme}, but the screen is {bright:.0%} bright')

    def take_picture(self, name):
        os.makedirs(self.pictures, exist_ok=True)
        self.app.picture(os.path.join(self.pictures, name.replace(' ', '-') + '.png'))

    def examine(self, window, there=shows(), least=2, tabs=2, goes_round=True, name=None):
        """Audits a window and goes through it by Tab. `least` and `tabs`: with fewer controls or stops it is empty;
        `goes_round` False for what Tab moves otherwise in (the palette)."""
        name = name or self.at
        seen = self.app.look_when_still(window, there)
        faults = audit(seen, least)
        stops = []
        if goes_round:
            stops, ended = self.app.tab_round(window)
            faults += audit_stops([(s.role, s.name, {x.value_nick for x in s.states}) for s in stops], ended, tabs)
        self.count(name, len(controls(seen)), len(stops), faults)

    def count(self, name, things, tabs, faults):
        self.stops, self.tabs, self.faults = self.stops + 1, self.tabs + tabs, self.faults + len(faults)
        self.controls += things
        self.lines.append(f'{name}: {things} controls, {tabs} stops of Tab')
        if faults:
            self.take_picture(name)
        self.lines += [f'  FAULT {name}: {fault}' for fault in faults]

    def go(self, place):
        """To a page, by its place in the rail."""
        word = self.words('NavRail', place)
        button = self.app.find('check box', f'^{word}\\b', self.main)
        if State.CHECKED not in button.states:
            button.press()
        self.app.wait(lambda: State.CHECKED in button.states, f'the page {word}')

    def opened(self, act):
        """Does what opens a window, and answers with it; a popup is known by the keyboard being in it."""
        before = self.app.windows()
        act()

        def new():
            root = self.app.root_of_focus()
            fresh = [window for window in self.app.windows() + [root] if window is not None and window not in before]
            return next((window for window in fresh if window.is_showing()), None)
        window = self.app.wait(new, f'what was to open (there: {", ".join(map(str, before))})')
        self.app.activate()
        return window

    def through_menu(self, act, until=None):
        """Opens a menu and goes down in it until an entry begins so, or comes round. Answers with the entries: a menu says
        what is chosen in it, and nothing before."""
        act()
        self.app.wait(self.a_popup, 'a menu on the screen')
        seen = []
        while len(seen) < 60:
            entry = self.app.moved(lambda: key('Down'))
            if entry is None or any(entry == one for one in seen):
                break
            seen.append(entry)
            if until and entry.name.startswith(until):
                return seen
        if until:
            raise ProbeError(f'no entry “{until}” among: ' + ', '.join(entry.name for entry in seen))
        return seen

    def examine_menu(self, entries, least=2):
        faults = [f'an entry without a name, {entry.role}' for entry in entries if not entry.name.strip()]
        faults += [f'“{entry.name}” is no entry, but a {entry.role}' for entry in entries if 'menu item' not in entry.role]
        if len(entries) < least:
            faults.append(f'has {len(entries)} entries: is it empty?')
        self.count(self.at, len(entries), 0, faults)

    @staticmethod
    def a_popup():
        """Whether there is a window on the screen that has no title: menus and popups have none."""
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--class', 'cartera'], capture_output=True, text=True)
        titled = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '.'], capture_output=True, text=True)
        return set(found.stdout.split()) - set(titled.stdout.split())

    def keys(self, *names):
        self.app.activate()
        key(*names)

    def resize(self, width, height):
        self.app.activate()
        subprocess.run(['xdotool', 'getwindowfocus', 'windowsize', str(width), str(height)], check=True)
        self.app.wait(lambda: self.main.rect[2:] == (width, height), f'a window of {width}×{height}')

    def close(self, window, *names):
        self.keys(*(names or ('Escape',)))
        self.app.wait(lambda: not window.is_showing(), f'{window} closed')
        self.app.activate()

    def open_palette(self):
        self.keys('ctrl+k')
        return self.app.find('text', '^' + re.escape(self.words('Palette', 'Search or run a command')), self.main)

    def command(self, source):
        """Runs a command by its name, as somebody would who does not know its key."""
        text = self.words('Actions', source)
        self.open_palette().set_text('> ' + text)
        self.app.find('list item', '^' + re.escape(text), self.main)
        key('Return')

    def said(self, context, source):
        """The words of a button or an entry, without its letter and without what follows “…”."""
        return self.words(context, source).replace('&', '').split('…')[0]

    def press(self, context, source, within):
        button = self.app.find('push button', '^' + re.escape(self.said(context, source)), within)
        self.app.wait(lambda: State.ENABLED in button.states, f'{button} enabled')
        button.press()
