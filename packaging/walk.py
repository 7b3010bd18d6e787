# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the main flow of a psychologist in the real client and saves a picture of each screen.

walk.py --screenshots DIR -- client arguments …    (run it through packaging/with-desktop)
"""
import os
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from attune_at import Atspi, NotThere, Program  # noqa: E402

PASSWORD = "lighthouse-walnut-42"


def picture(folder, name):
    time.sleep(0.6)  # let the last paint arrive
    subprocess.run(["import", "-window", "root", os.path.join(folder, name + ".png")], check=True)


def sign_in(program, who):
    program.type_into("E-mail address", who + "@sample.clinic")
    program.type_into("Password", PASSWORD)
    program.press("Sign In")


def walk(program, folder):
    program.find("Sign In", Atspi.Role.PUSH_BUTTON)
    picture(folder, "1-sign-in")
    sign_in(program, "ruth")
    program.find("Watch", Atspi.Role.PUSH_BUTTON, enabled=True)
    picture(folder, "2-recordings")
    program.press("Watch")
    program.find("Pause", seconds=30)
    time.sleep(4)
    picture(folder, "3-playing")
    tab = program.find("Who has seen this", Atspi.Role.PAGE_TAB)
    tab.do_action(0) if tab.get_n_actions() else tab.get_parent().get_selection_iface().select_child(tab.get_index_in_parent())
    time.sleep(2)
    picture(folder, "4-who-has-seen-this")
    program.press("Sessions", role=None)
    program.find("Start recording the session with Tomasz", seconds=20)
    picture(folder, "5-sessions")
    program.press("Start recording the session with Tomasz")
    program.find("Go On to Decide", Atspi.Role.PUSH_BUTTON, enabled=True)
    picture(folder, "6-consent")
    program.press("Go On to Decide")
    time.sleep(0.5)
    picture(folder, "7-consent-decision")


def main():
    folder = sys.argv[sys.argv.index("--screenshots") + 1]
    command = sys.argv[sys.argv.index("--") + 1:]
    os.makedirs(folder, exist_ok=True)
    program = Program(command)
    try:
        walk(program, folder)
    except NotThere as missing:
        picture(folder, "problem")
        print(f"The walk stopped: {missing} was not found.", file=sys.stderr)
        return 1
    finally:
        program.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
