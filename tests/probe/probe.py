# SPDX-License-Identifier: GPL-3.0-or-later
"""probe.py FOLDER es|en light|dark [STOPS]: the program in FOLDER, looked at from outside as README.md says. STOPS is a part
of the names of the stops to go to, as a regular expression; without it to all."""
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, HERE)
from desktop import Desktop, missing  # noqa: E402

SKIPPED = 77


def main(arguments):
    if len(arguments) not in (3, 4) or arguments[1] not in ('es', 'en') or arguments[2] not in ('light', 'dark'):
        print(__doc__, file=sys.stderr)
        return 2
    if lacks := missing():
        print('skipped: not here: ' + ', '.join(lacks) + ' (packaging/setup test installs them)')
        return SKIPPED
    folder, language, scheme = arguments[:3]
    with Desktop() as desktop:
        from atspi import App, ProbeError
        from stops import FIRST, STOPS
        from tour import Tour
        from words import Words
        shop = desktop.path('shop.cartera')
        subprocess.run([f'{folder}/cartera-cli', '--lang', language, 'new', shop, '--sample'], check=True,
                       stdout=subprocess.DEVNULL)
        subprocess.run([f'{folder}/cartera-cli', 'add', shop, 'contact', 'full_name=' + FIRST, 'org.name=Zz'],
                       check=True, stdout=subprocess.DEVNULL)
        began = time.monotonic()
        process = desktop.start([f'{folder}/cartera', '--lang', language, '--theme', scheme, shop], 'cartera.log')
        tour = None
        try:
            app = App(process, desktop.path('cartera.log'))
            tour = Tour(app, Words(f'{SOURCES}/translations', language), desktop,
                        os.path.join(folder, '..', 'tour', f'probe-{language}-{scheme}'), *arguments[3:])
            tour.check_scheme(scheme)
            tour.run(STOPS)
        except ProbeError as error:
            if tour:
                print('\n'.join(tour.lines))
            print(f'probe: at {tour.at if tour else "the start"}: {error}', file=sys.stderr)
            return 1
        print('\n'.join(tour.lines))
        print(f'{language} {scheme}: {tour.stops} pages and dialogs, {tour.controls} controls, {tour.tabs} stops of Tab, '
              f'{tour.faults} faults, {time.monotonic() - began:.1f} s')
        return 1 if tour.faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
