# SPDX-License-Identifier: GPL-3.0-or-later
"""A program as a screen reader meets it: roles, names, states and actions over AT-SPI, keys through the X server."""
import collections
import itertools
import re
import subprocess
import time
import warnings
from dataclasses import dataclass

warnings.simplefilter('ignore', DeprecationWarning)
import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

State = Atspi.StateType
ITEMS = {'table cell', 'list item', 'tree item', 'table row', 'table column header', 'table row header'}
# Of a view with many rows the first ones speak for the others.
SHOWN_ITEMS = 40
# A busy machine is slow, not broken.
PATIENCE = 60.0


class ProbeError(Exception):
    pass


@dataclass(frozen=True)
class Seen:
    """One thing on the screen, as it was when it was looked at."""
    role: str
    name: str
    rect: tuple = (0, 0, 0, 0)
    states: frozenset = frozenset()
    # Position of what it stands in, in the list it came in; -1 for the window.
    parent: int = -1
    # What the labels say that belong to it.
    label: str = ''

    def __str__(self):
        return f'{self.role} “{self.name}” at {self.rect[0]},{self.rect[1]} ({self.rect[2]}×{self.rect[3]})'


def key(*names):
    subprocess.run(['xdotool', 'key', '--clearmodifiers', *names], check=True, stdout=subprocess.DEVNULL)


def _try(ask, otherwise=None):
    try:
        return ask()
    except GLib.Error:
        # It died between being found and being asked.
        return otherwise


class Node:
    def __init__(self, acc):
        self.acc = acc

    @property
    def name(self):
        return _try(self.acc.get_name, '') or ''

    @property
    def role(self):
        return _try(self.acc.get_role_name, '') or ''

    @property
    def states(self):
        return frozenset(_try(lambda: self.acc.get_state_set().get_states(), ()))

    @property
    def rect(self):
        extents = _try(lambda: self.acc.get_extents(Atspi.CoordType.SCREEN))
        return (extents.x, extents.y, extents.width, extents.height) if extents else (0, 0, 0, 0)

    @property
    def parent(self):
        above = _try(self.acc.get_parent)
        return Node(above) if above else None

    @property
    def label(self):
        relations = _try(self.acc.get_relation_set, ()) or ()
        return ' '.join(Node(relation.get_target(i)).name for relation in relations
                        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
                        for i in range(relation.get_n_targets()))

    def is_showing(self):
        states = self.states
        return State.SHOWING in states and State.VISIBLE in states

    def children(self):
        for i in range(_try(self.acc.get_child_count, 0) or 0):
            child = _try(lambda: self.acc.get_child_at_index(i))
            if child:
                yield Node(child)

    def walk(self):
        """This and all that can be seen in it."""
        yield self
        items = 0
        for child in self.children():
            if child.role in ITEMS:
                items += 1
                if items > SHOWN_ITEMS:
                    break
                yield child
            elif child.is_showing():
                yield from child.walk()

    def do(self, *wanted):
        action = _try(self.acc.get_action_iface)
        offered = [action.get_action_name(i) for i in range(action.get_n_actions())] if action else []
        for name in wanted:
            if name in offered:
                action.do_action(offered.index(name))
                return
        raise ProbeError(f'{self} offers {offered}, none of {wanted}')

    def press(self):
        self.do('Press', 'Toggle', 'ShowMenu')

    def focus(self):
        self.acc.get_component_iface().grab_focus()

    def set_text(self, text):
        Atspi.EditableText.set_text_contents(self.acc.get_editable_text_iface(), text)

    def __eq__(self, other):
        return isinstance(other, Node) and self.acc == other.acc

    def __hash__(self):
        return hash(self.acc)

    def __str__(self):
        return f'{self.role} “{self.name}”'


class App:
    """A running program. Every wait is for a state, and bounded."""

    def __init__(self, process, log):
        self.process, self.log = process, log
        self._focused, self._moves = None, 0
        self._listener = Atspi.EventListener.new(self._on_focus)
        self._listener.register('object:state-changed:focused')
        self.node = self.wait(self._find_self, 'the program on the bus of assistive technology')

    def _find_self(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = _try(lambda: desktop.get_child_at_index(i))
            if app and _try(app.get_process_id) == self.process.pid and any(Node(app).children()):
                return Node(app)
        return None

    def _on_focus(self, event):
        if event.detail1 and event.source:
            self._focused, self._moves = Node(event.source), self._moves + 1

    def wait(self, ask, what, patience=PATIENCE):
        """Asks until the answer is true, and answers with it."""
        deadline = time.monotonic() + patience
        while True:
            self.hear()
            found = ask()
            if found:
                return found
            if self.process.poll() is not None:
                with open(self.log, errors='replace') as log:
                    raise ProbeError(f'the program ended with {self.process.returncode}\n{log.read()[-2000:]}')
            if time.monotonic() > deadline:
                raise ProbeError(f'not there after {patience:g} s: {what}')
            time.sleep(0.02)

    def hear(self):
        while GLib.MainContext.default().iteration(False):
            pass

    def windows(self):
        return [child for child in self.node.children() if child.is_showing()]

    @staticmethod
    def picture(path):
        subprocess.run(['import', '-silent', '-window', 'root', path], check=True)

    @staticmethod
    def brightness():
        """Of the whole screen, from 0 to 1."""
        answer = subprocess.run(['import', '-silent', '-window', 'root', '-resize', '1x1!', '-format', '%[fx:mean]', 'info:'],
                                capture_output=True, text=True, check=True)
        return float(answer.stdout)

    def find_in(self, node, role, name):
        pattern = re.compile(name)
        for one in node.walk():
            if role in ('*', one.role) and pattern.search(one.name):
                return one
        return None

    def find(self, role, name, within=None, patience=PATIENCE):
        def ask():
            for window in [within] if within else self.windows():
                if found := self.find_in(window, role, name):
                    return found
            return None
        return self.wait(ask, f'{role} /{name}/', patience)

    def window(self, name, patience=PATIENCE):
        """The window whose name fits, with the keyboard."""
        pattern = re.compile(name)
        found = self.wait(lambda: next((w for w in self.windows() if pattern.search(w.name)), None),
                          f'a window /{name}/', patience)
        self.activate()
        return found

    def activate(self):
        """Gives the keyboard to the topmost window, as a window manager would; there is none here."""
        def top():
            answer = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '.'], capture_output=True, text=True)
            return answer.stdout.split()[-1:]
        window = self.wait(top, 'a window on the screen')[0]

        def given():
            subprocess.run(['xdotool', 'windowfocus', window], capture_output=True)
            return subprocess.run(['xdotool', 'getwindowfocus', '-f'], capture_output=True, text=True).stdout.split() == [window]
        self.wait(given, 'the keyboard for the topmost window')

    def root_of_focus(self):
        """The window that has the keyboard. Qt leaves popups out of the program's list of windows; the keyboard in them is
        what leads there, for a screen reader too."""
        node = self._focused
        while node is not None and (above := node.parent) is not None and above.role != 'application':
            node = above
        return node

    def look(self, window):
        """All that can be seen of a window."""
        out = []

        def add(node, parent):
            role, at = node.role, len(out)
            label = node.label if role == 'combo box' else ''
            out.append(Seen(role, node.name, node.rect, frozenset(s.value_nick for s in node.states), parent, label))
            if role == 'combo box':
                options = (option for part in node.children() for option in part.children() if option.role in ITEMS)
                out.extend(Seen('option', option.name, parent=at) for option in itertools.islice(options, 5 * SHOWN_ITEMS))
                return
            items = 0
            for child in node.children():
                if child.role in ITEMS:
                    items += 1
                    if items > SHOWN_ITEMS:
                        break
                    out.append(Seen(child.role, child.name, parent=at))
                elif child.is_showing():
                    add(child, at)
        add(window, -1)
        return out

    def look_when_still(self, window, is_there=lambda seen: True):
        """What can be seen of a window once what it is for is there, and two looks at it are the same."""
        last, now = [], []

        def ask():
            last[:], now[:] = now, self.look(window)
            return is_there(now) and [(s.role, s.name) for s in last] == [(s.role, s.name) for s in now]
        try:
            self.wait(ask, f'{window} at rest, with all it is for')
        except ProbeError as error:
            roles = collections.Counter(one.role for one in now)
            raise ProbeError(f'{error}; it shows ' + ', '.join(f'{many} {role}' for role, many in roles.items())) from None
        return now

    def moved(self, act):
        """Does what moves the keyboard, and answers with what has it then; None when it stayed."""
        self.hear()
        before = self._moves
        act()
        try:
            self.wait(lambda: self._moves > before, 'a move of the keyboard', patience=4)
        except ProbeError:
            if self.process.poll() is not None:
                raise
            return None
        # An answer comes behind all that was said while the key was seen to.
        _try(self._focused.acc.get_role)
        self.hear()
        return self._focused

    def tab(self, name='Tab'):
        """Presses Tab and answers with where the keyboard went: the view rather than its item; None when it stayed."""
        node = self.moved(lambda: key(name))
        while node is not None and node.role in ITEMS:
            node = node.parent
        return node

    def tab_round(self, window, most=150):
        """Everything Tab goes through until it comes round, and how that ended: None when it did."""
        seen = []
        while len(seen) < most:
            now = self.tab()
            if now is None:
                return seen, f'Tab does not leave {seen[-1] if seen else "the first field"}'
            if seen and now == seen[0]:
                return seen, None
            if now in seen:
                return seen, f'Tab goes in a circle from {now} to {seen[-1]} and never to {seen[0]} again'
            seen.append(now)
        return seen, f'Tab does not come round in {most} steps'
