# SPDX-License-Identifier: GPL-3.0-or-later
"""The audit finds what it is there for. Needs no display."""
import unittest
from dataclasses import dataclass

from audit import audit, audit_stops


@dataclass
class Thing:
    role: str
    name: str = 'Save'
    rect: tuple = (10, 10, 80, 32)
    states: frozenset = frozenset(('focusable', 'enabled', 'showing'))
    parent: int = 0
    label: str = ''


WINDOW = Thing('frame', 'shop', (0, 0, 800, 600), frozenset(('showing',)), -1)
SOUND = [WINDOW, Thing('push button'), Thing('text', 'Name'), Thing('list', 'People', (0, 50, 300, 300)),
         Thing('list item', 'Ana', (0, 0, 0, 0), frozenset(), 3)]
TABS = [('push button', 'Save', {'showing'}), ('text', 'Name', {'showing'})]


class AuditTest(unittest.TestCase):
    def finds(self, what, *things):
        self.assertEqual([what in fault for fault in audit(SOUND + list(things))], [True], audit(SOUND + list(things)))

    def test_a_sound_page_has_no_faults(self):
        self.assertEqual(audit(SOUND), [])
        self.assertEqual(audit_stops(TABS, None), [])

    def test_an_empty_page_is_a_fault(self):
        self.assertIn('is it empty?', audit([WINDOW])[0])
        self.assertIn('is it empty?', audit(SOUND[:2])[0])
        self.assertIn('is it empty?', audit(SOUND, least=4)[0])

    def test_what_takes_the_keyboard_needs_a_name(self):
        self.finds('without a name', Thing('push button', ' '))
        self.finds('without a name', Thing('label', ''))
        self.assertEqual(audit(SOUND + [Thing('filler', '')]), [])

    def test_what_takes_the_keyboard_needs_a_role(self):
        self.finds('without a role', Thing('unknown', 'Drawing'))

    def test_a_choice_is_not_named_by_what_is_chosen_alone(self):
        option = Thing('option', 'Light', parent=len(SOUND))
        self.finds('what for', Thing('combo box', 'Light'), option)
        self.assertEqual(audit(SOUND + [Thing('combo box', 'Light', label='Colours'), option]), [])
        self.assertEqual(audit(SOUND + [Thing('combo box', 'Colours'), option]), [])

    def test_a_name_is_not_padded(self):
        self.finds('padded', Thing('push button', '\u2009Open'))

    def test_targets_have_room(self):
        self.finds('smaller than 24', Thing('push button', 'Close', (0, 0, 24, 18)))
        self.finds('without a size', Thing('text', 'Hidden', (0, 0, 0, 0)))

    def test_two_of_one_name_cannot_be_told_apart(self):
        self.finds('2 times the same', Thing('push button', 'Save'))
        self.assertEqual(audit(SOUND + [Thing('push button', 'Save', states=frozenset(('focusable',)))]), [])

    def test_rows_say_something(self):
        self.finds('say nothing', Thing('table', 'Changes', (0, 0, 300, 300)),
                   Thing('table cell', '', (0, 0, 0, 0), frozenset(), len(SOUND)))

    def test_a_trap_is_a_fault(self):
        self.assertEqual(audit_stops(TABS, 'Tab does not leave it'), ['Tab does not leave it'])
        self.assertIn('fewer', audit_stops(TABS[:1], None)[0])
        self.assertIn('nameless', audit_stops(TABS + [('table', '', {'showing'})], None)[0])
        self.assertIn('cannot be seen', audit_stops(TABS + [('table', 'Old', set())], None)[0])


if __name__ == '__main__':
    unittest.main()
