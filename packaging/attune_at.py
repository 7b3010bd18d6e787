# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses a running program as assistive technology does: by role and name over the accessibility bus."""
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

Atspi.init()
Atspi.set_timeout(2000, 5000)


class NotThere(Exception):
    pass


def _children(node):
    for index in range(min(node.get_child_count(), 400)):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def walk(node, depth=0):
    """Every accessible below a node, without the cells of tables (they are read through the table interface)."""
    yield node
    if depth > 40 or node.get_role() in (Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.LIST):
        return
    for child in _children(node):
        try:
            yield from walk(child, depth + 1)
        except gi.repository.GLib.Error:
            continue


def showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


class Program:
    def __init__(self, command, mouse=False):
        self.mouse = mouse
        self.process = subprocess.Popen(command)
        self.root = self._wait(self._application, 30, "the program on the accessibility bus")

    def _application(self):
        desktop = Atspi.get_desktop(0)
        for child in _children(desktop):
            if child.get_process_id() == self.process.pid:
                return child
        return None

    def _wait(self, look, seconds, what):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                found = look()
            except gi.repository.GLib.Error:
                found = None
            if found is not None:
                return found
            if self.process.poll() is not None:
                raise NotThere(f"{what}: the program ended with {self.process.returncode}")
            time.sleep(0.1)
        raise NotThere(what)

    def find(self, name, role=None, seconds=15, enabled=False):
        """The first showing accessible whose name is, or begins with, `name`."""
        def look():
            for node in walk(self.root):
                if role is not None and node.get_role() != role:
                    continue
                if not (node.get_name() or "").replace("&", "").startswith(name) or not showing(node):
                    continue
                if enabled and not node.get_state_set().contains(Atspi.StateType.ENABLED):
                    continue
                return node
            return None
        return self._wait(look, seconds, f"{role or 'anything'} named {name!r}")

    def wait_for_focus(self, name, role=Atspi.Role.TEXT, seconds=10):
        """Until what a key opened has the keyboard: letters typed before would be commands."""
        def look():
            try:
                node = self.find(name, role, 1)
            except NotThere:
                return None
            return node if node.get_state_set().contains(Atspi.StateType.FOCUSED) else None
        return self._wait(look, seconds, f"the focus in {name!r}")

    def press(self, name, role=Atspi.Role.PUSH_BUTTON, seconds=15):
        node = self.find(name, role, seconds, enabled=True)
        if self.mouse:
            return self.click(node)
        for index in range(node.get_n_actions()):
            if node.get_action_name(index).lower() in ("press", "click", "toggle"):
                node.do_action(index)
                return node
        raise NotThere(f"an action of {name!r}")

    def click(self, node):
        """With the mouse of the desktop, in the middle of what is seen."""
        place = node.get_extents(Atspi.CoordType.SCREEN)
        subprocess.run(["xdotool", "mousemove", "--sync", str(place.x + place.width // 2), str(place.y + place.height // 2)],
                       check=True)
        time.sleep(0.15)
        subprocess.run(["xdotool", "click", "1"], check=True)
        time.sleep(0.3)
        return node

    def type_into(self, name, text):
        node = self.find(name, Atspi.Role.TEXT) if name != "Password" else self._password()
        if self.mouse:
            self.click(node)
            subprocess.run(["xdotool", "key", "ctrl+a"], check=True)
            subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)
            return node
        node.set_text_contents(text)
        return node

    def _password(self):
        return self.find("Password", Atspi.Role.PASSWORD_TEXT)

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
