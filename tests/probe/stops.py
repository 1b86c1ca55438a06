# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the probe goes: every page and every dialog, each on the way a person takes."""
import subprocess

from atspi import State, key
from tour import shows

# A person with a company, who has forms on the card that a company has not. The first one in the list.
FIRST = 'Aa Aa'
LIST = ('Nombre;Apellidos;Correo;Teléfono;Ciudad;Saldo\n'
        'Rosa;Gil Marco;rosa@example.com;+34 600 555 101;Valencia;12,50\n'
        'Nuria;Ibáñez Peña;nuria@example;+34 600 555 103;Alzira;0\n')


def page(place, least=2, **wanted):
    def visit(tour):
        tour.go(place)
        tour.app.activate()
        tour.examine(tour.main, shows(**wanted), least=least)
    return 'page ' + place, visit


def by_keys(name, *names, **more):
    def visit(tour):
        window = tour.opened(lambda: tour.keys(*names))
        tour.examine(window, **more)
        tour.close(window)
    return name, visit


def by_command(name, source, place='Contacts', **more):
    def visit(tour):
        tour.go(place)
        window = tour.opened(lambda: tour.command(source))
        tour.examine(window, **more)
        tour.close(window)
    return name, visit


def first_contact(tour):
    """Chooses the first one in the list, whom the probe put there, and waits for the card."""
    tour.go('Contacts')
    tour.app.find('table', '.', tour.main).focus()
    tour.keys('ctrl+Home')
    tour.app.find('label', f'^{FIRST}$', tour.main)


def form(name, entry):
    """A form of the contact in the list, out of the menu of fields to add."""
    def visit(tour):
        first_contact(tour)
        tour.through_menu(lambda: tour.press('ContactFieldList', 'Add a field', tour.main),
                          until=tour.said('ContactRows', entry))
        window = tour.opened(lambda: key('Return'))
        tour.examine(window)
        tour.close(window)
    return name, visit


def menu(name, context, source, least=2):
    def visit(tour):
        tour.go('Contacts')
        tour.app.activate()
        tour.examine_menu(tour.through_menu(lambda: tour.press(context, source, tour.main)), least)
        key('Escape')
        tour.app.wait(lambda: not tour.a_popup(), 'the menu closed')
    return 'menu ' + name, visit


def choose_two(tour):
    first_contact(tour)
    key('shift+Down')


def palette(tour):
    tour.go('Contacts')
    field = tour.open_palette()
    field.set_text('a')
    tour.examine(tour.main, shows(list_item=3), goes_round=False)
    tour.keys('Escape')
    tour.app.wait(lambda: not field.is_showing(), 'the palette closed')


def contact_alone(tour):
    """In a narrow window a contact takes the place of the list."""
    first_contact(tour)
    tour.resize(1000, 700)
    table = tour.app.find('table', '.', tour.main)
    table.focus()
    tour.keys('Return')
    tour.app.wait(lambda: not table.is_showing(), 'the list gone')
    tour.examine(tour.main, shows(text=5), least=10)
    tour.keys('alt+Left')
    tour.app.wait(table.is_showing, 'the list again')
    tour.resize(1366, 768)


def filters(tour):
    tour.go('Contacts')
    window = tour.opened(lambda: tour.keys('ctrl+shift+f'))
    tour.examine(window, shows(list_item=5))
    key('Down')
    key('Return')
    tour.examine(window, shows(combo_box=1), name='filter, its value')
    tour.close(window)
    window = tour.opened(lambda: tour.keys('ctrl+shift+f'))
    tour.press('FilterPopup', 'Write the filter', window)
    tour.examine(window, lambda seen: not any(one.role == 'list' for one in seen), name='filter, written')
    tour.close(window)


def export(tour):
    tour.go('Contacts')
    window = tour.opened(lambda: tour.keys('ctrl+e'))
    tour.examine(window, shows(table_column_header=5, radio_button=5))
    tour.app.find('text', tour.words('ExportDialog', 'File to write'), window).set_text(tour.desktop.path('out.csv'))
    tour.keys('Return')
    tour.app.find('push button', tour.words('ExportReceiptPage', 'Copy receipt'), window)
    tour.examine(window, name='export, receipt')
    tour.close(window)


def importing(tour):
    tour.go('Contacts')
    path = tour.desktop.path('clientes.csv')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(LIST)
    # The toolkit's own dialog is not ours to mend; it is gone through, not audited.
    files = tour.opened(lambda: tour.keys('ctrl+i'))
    tour.app.wait(lambda: tour.app.root_of_focus() == files, 'the keyboard in the dialog of files')
    tour.app.find('text', '.', files).set_text(path)

    def take():
        key('Return')
        tour.app.wait(lambda: not files.is_showing(), 'the dialog of files closed')
    window = tour.opened(take)
    # What is certain was skipped: back to the first page.
    tour.examine(window, shows(combo_box=5), name='import, columns')
    tour.press('ImportDialog', '&Back', window)
    tour.examine(window, shows(table_cell=5))
    tour.press('ImportDialog', '&Next', window)
    tour.press('ImportDialog', '&Check', window)
    tour.app.find('combo box', '.', window)
    tour.examine(window, shows(check_box=1), name='import, check')
    tour.keys('alt+i')
    close = tour.words('ImportDialog', '&Close').replace('&', '')
    tour.app.find('push button', f'^{close}$', window)
    tour.examine(window, name='import, result')
    tour.close(window)


def keys_changed(tour):
    window = tour.opened(lambda: tour.keys('F1'))
    tour.examine(window, shows(list_item=20))
    tour.press('KeySheet', 'Change…', window)
    tour.app.find('push button', tour.words('KeyChange', 'No key'), window)
    tour.examine(window, name='keys, changing one')
    tour.close(window, 'Escape', 'Escape')


def merge(tour):
    choose_two(tour)
    window = tour.opened(lambda: tour.keys('ctrl+m'))
    tour.examine(window, shows(radio_button=2))
    tour.close(window)


def restore(tour):
    tour.go('Settings')
    tour.press('Actions', 'Back up now', tour.main)
    window = tour.opened(lambda: tour.press('Actions', 'Restore a backup…', tour.main))
    tour.examine(window, shows(table_cell=1))
    tour.close(window)


def notices(tour):
    """Somebody goes to the trash, so that there is something to be told of."""
    tour.go('Contacts')
    tour.app.find('table', '.', tour.main).focus()
    tour.keys('ctrl+End')
    key('Delete')
    tour.app.find('push button', '^' + tour.words('MainWindow', 'Undo'), tour.main)
    window = tour.opened(lambda: tour.keys('ctrl+shift+a'))
    tour.examine(window, least=0)
    tour.close(window)


def first_window(tour):
    """With the file of this run among those that were opened before, and from there to the sample and its notice."""
    window = tour.opened(lambda: tour.command('First window'))
    tour.examine(window, least=5)
    sample = tour.opened(lambda: tour.press('StartWindow', 'Open a sample shop', window))
    tour.examine(sample, shows(table_cell=20, text=5), name='page Contacts of the sample')
    tour.close(sample, 'ctrl+w')


STOPS = (
    page('Contacts', table_cell=20, list_item=1, text=5),
    page('History', table_cell=5),
    page('Quality', table_cell=15),
    page('Duplicates', table_cell=2, radio_button=2),
    page('Trash', table_cell=5),
    page('Settings', least=8, combo_box=4),
    ('contact alone', contact_alone),
    ('palette', palette),
    by_keys('quick add', 'ctrl+n'),
    ('filter', filters),
    ('export', export),
    ('import', importing),
    ('keys', keys_changed),
    ('merge', merge),
    by_command('tag', 'Tag…'),
    by_command('stage', 'Change stage…'),
    by_command('owner', 'Change owner…'),
    by_command('view', 'Save as a view…'),
    by_command('columns', 'Columns of the list…'),
    form('another company', 'Another company…'),
    form('consent', 'Consent…'),
    form('never write to', 'Never write to…'),
    form('new field', 'New field…'),
    menu('of the window', 'MainWindow', 'Menu'),
    menu('of the contact', 'ContactDetail', 'More about this contact'),
    menu('of more views', 'ViewChips', 'More views'),
    by_command('about', 'About Cartera', least=1),
    by_command('empty the trash', 'Empty the trash…', place='Trash'),
    ('restore', restore),
    ('notices', notices),
    ('first window', first_window),
)
