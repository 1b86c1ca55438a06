# SPDX-License-Identifier: GPL-3.0-or-later
"""A headless desktop of its own: an X server, a session bus, the bus of assistive technology, a home folder."""
import ctypes
import os
import shutil
import signal
import subprocess
import tempfile
import time

LAUNCHERS = ('/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher')
TOOLS = ('Xvfb', 'setxkbmap', 'dbus-daemon', 'xdotool', 'import')
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36


def missing():
    """What a desktop needs and this machine has not, by name."""
    lacks = [tool for tool in TOOLS if not shutil.which(tool)]
    if not any(os.access(path, os.X_OK) for path in LAUNCHERS):
        lacks.append('at-spi-bus-launcher')
    try:
        import gi
        gi.require_version('Atspi', '2.0')
    except (ImportError, ValueError):
        lacks.append('gir1.2-atspi-2.0 for ' + os.path.realpath('/proc/self/exe'))
    return lacks


def _dies_with_us():
    # Whoever ends us in a hurry (a time limit) ends what we started.
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)


def children_of(pid):
    try:
        with open(f'/proc/{pid}/task/{pid}/children') as file:
            return [int(word) for word in file.read().split()]
    except OSError:
        return []


class Desktop:
    """with Desktop() as desktop: … Everything that was started in it is gone behind it."""

    def __init__(self, size='1366x768'):
        self.size = size

    def __enter__(self):
        # What our children leave behind becomes our child, so that it can be ended by its id.
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self.folder = tempfile.mkdtemp(prefix='cartera-probe.')
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _start(self):
        home = self.path('home')
        for name, place in (('HOME', home), ('XDG_CONFIG_HOME', home + '/.config'), ('XDG_CACHE_HOME', home + '/.cache'),
                            ('XDG_DATA_HOME', home + '/.local/share'), ('XDG_STATE_HOME', home + '/.local/state'),
                            ('XDG_RUNTIME_DIR', self.path('run'))):
            os.makedirs(place, exist_ok=True)
            os.environ[name] = place
        os.chmod(self.path('run'), 0o700)
        for name in ('WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'AT_SPI_BUS_ADDRESS', 'DISPLAY', 'XAUTHORITY',
                     'QT_QPA_PLATFORMTHEME', 'LANGUAGE'):
            os.environ.pop(name, None)
        os.environ.update(QT_QPA_PLATFORM='xcb', QT_LINUX_ACCESSIBILITY_ALWAYS_ON='1', LC_ALL='C.UTF-8')
        # The server takes a free number by itself; asking for one first is a race between two of us.
        server, number = self._answer(['Xvfb', '-displayfd', '1', '-screen', '0', self.size + 'x24', '-dpi', '96',
                                       '-nolisten', 'tcp', '-noreset'])
        os.environ['DISPLAY'] = ':' + number
        # A layout that has ñ and € by keys of their own.
        subprocess.run(['setxkbmap', 'es'], stderr=subprocess.DEVNULL)
        _, os.environ['DBUS_SESSION_BUS_ADDRESS'] = self._answer(['dbus-daemon', '--session', '--nofork',
                                                                  '--print-address=1'])
        launcher = next(path for path in LAUNCHERS if os.access(path, os.X_OK))
        self.start([launcher, '--launch-immediately'], 'accessibility.log')

    def path(self, name):
        return os.path.join(self.folder, name)

    def start(self, command, log):
        with open(self.path(log), 'ab') as file:
            return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=file,
                                    preexec_fn=_dies_with_us)

    def _answer(self, command):
        """Starts what says its address in one line."""
        with open(self.path(command[0] + '.log'), 'ab') as file:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=file, text=True,
                                       preexec_fn=_dies_with_us)
        line = process.stdout.readline().strip()
        if not line:
            raise RuntimeError(f'{command[0]} did not start: ' + open(self.path(command[0] + '.log')).read()[-500:])
        return process, line

    def __exit__(self, *_):
        deadline = time.monotonic() + 5
        while children := children_of(os.getpid()):
            late = time.monotonic() > deadline
            for pid in children:
                try:
                    os.kill(pid, signal.SIGKILL if late else signal.SIGTERM)
                except ProcessLookupError:
                    pass
            try:
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass
            except ChildProcessError:
                break
            time.sleep(0.05)
        shutil.rmtree(self.folder, ignore_errors=True)
