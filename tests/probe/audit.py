# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody who does not see the screen, or does not use a mouse, would stumble over. Looks only at what was seen."""
from collections import defaultdict

LEAST_SIDE = 24
BUTTONS = {'push button', 'check box', 'radio button', 'toggle button', 'menu item', 'page tab'}
FIELDS = {'text', 'entry', 'password text', 'combo box', 'spin button', 'slider'}
VIEWS = {'list', 'table', 'tree', 'tree table', 'page tab list'}
CONTROLS = BUTTONS | FIELDS | VIEWS
NO_ROLE = {'', 'invalid', 'unknown', 'client', 'redundant object'}
# Containers may take the keyboard for what stands in them.
CONTAINERS = {'filler', 'panel', 'frame', 'dialog', 'window', 'scroll pane', 'split pane', 'layered pane', 'viewport'}
HEADERS = {'table column header', 'table row header'}


def controls(seen):
    return [one for one in seen if one.role in CONTROLS and 'focusable' in one.states]


def audit(seen, least=2):
    """One line a fault. `least`: with fewer controls it is empty, and nothing was audited."""
    faults = []
    if len(controls(seen)) < least:
        faults.append(f'shows {len(controls(seen))} controls, fewer than {least}: is it empty?')
    for at, one in enumerate(seen):
        takes_keys = 'focusable' in one.states
        if one.role in CONTROLS or (takes_keys and one.role not in CONTAINERS):
            if not one.name.strip():
                faults.append(f'without a name: {one}')
            if takes_keys and one.role in NO_ROLE:
                faults.append(f'takes the keyboard without a role: {one}')
        is_value = any(o.parent == at and o.name == one.name for o in seen if o.role == 'option')
        if one.role == 'combo box' and is_value and not one.label.strip():
            # Qt 6.4 gives every choice the name of what is chosen; on Linux the label beside it is to say what it is for.
            faults.append(f'says what is chosen, but has no label that says what for: {one}')
        if one.name.strip() and one.name != one.name.strip(' \t\n\u2009\u00a0'):
            faults.append(f'name padded with blanks: {one.role} {one.name!r}')
        if one.role in CONTROLS and min(one.rect[2:]) <= 0:
            faults.append(f'without a size: {one}')
        elif one.role in BUTTONS | FIELDS and min(one.rect[2:]) < LEAST_SIDE:
            faults.append(f'smaller than {LEAST_SIDE} px: {one}')
    return faults + same_names(seen) + silent_views(seen)


def same_names(seen):
    """Two things side by side that nobody could tell apart."""
    by_name = defaultdict(list)
    for one in seen:
        if one.role in BUTTONS | FIELDS and 'focusable' in one.states and 'enabled' in one.states and one.name:
            by_name[one.role, one.name].append(one)
    return [f'{len(these)} times the same {role} “{name}”' for (role, name), these in by_name.items() if len(these) > 1]


def silent_views(seen):
    """Lists whose rows say nothing."""
    faults = []
    for at, view in enumerate(seen):
        if view.role not in VIEWS:
            continue
        items = [one for one in seen if one.parent == at and one.role not in HEADERS and one.role not in CONTAINERS]
        if items and not any(one.name.strip() for one in items):
            faults.append(f'its {len(items)} rows or cells say nothing: {view}')
    return faults


def audit_stops(stops, ended, least=2):
    """What is wrong with the way Tab went: `stops` are (role, name, states), `ended` says how it ended, None for well."""
    faults = [ended] if ended else []
    if len(stops) < least:
        faults.append(f'Tab finds {len(stops)} stops, fewer than {least}')
    for role, name, states in stops:
        if not name.strip():
            faults.append(f'Tab stops at a nameless {role}')
        if 'showing' not in states:
            faults.append(f'Tab stops at what cannot be seen: {role} “{name}”')
    return faults
