# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the real client as its users do and saves a picture of each screen.

walk.py --screenshots DIR [--everything] -- client arguments …    (run it through packaging/with-desktop)
Without --everything: the main flow of a psychologist. With it: every screen and dialog, of all three roles.
"""
import base64
import hmac
import os
import struct
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from attune_at import Atspi, NotThere, Program  # noqa: E402

PASSWORD = "lighthouse-walnut-42"


def code_of(secret, steps_later=0):
    """What an authenticator app shows for a key (RFC 6238)."""
    key = base64.b32decode(secret.replace(" ", ""))
    mac = hmac.new(key, struct.pack(">Q", int(time.time()) // 30 + steps_later), "sha1").digest()
    at = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[at:at + 4])[0] & 0x7fffffff) % 1000000:06}"


class Walk:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.count = 0

    def picture(self, name):
        time.sleep(0.6)  # let the last paint arrive
        self.count += 1
        subprocess.run(["import", "-window", "root", os.path.join(self.folder, f"{self.count:02}-{name}.png")], check=True)

    def keys(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)
        time.sleep(0.3)

    def sign_in(self, who, password=PASSWORD):
        self.program.type_into("E-mail address", who + "@sample.clinic")
        self.program.type_into("Password", password)
        self.program.press("Sign In")

    def sign_out(self):
        self.keys("alt+a", "o")
        self.program.find("Sign In", Atspi.Role.PUSH_BUTTON)

    def tab(self, name):
        tab = self.program.find(name, Atspi.Role.PAGE_TAB)
        if self.program.mouse:
            self.program.click(tab)
            time.sleep(1.5)
            return
        if tab.get_n_actions():
            tab.do_action(0)
        else:
            tab.get_parent().get_selection_iface().select_child(tab.get_index_in_parent())
        time.sleep(2)

    def watch(self, name="Watch"):
        self.program.press(name)
        self.program.find("Pause", seconds=30)
        time.sleep(4)

    def main_flow(self):
        self.program.find("Sign In", Atspi.Role.PUSH_BUTTON)
        self.picture("sign-in")
        self.sign_in("ruth")
        self.program.find("Watch", Atspi.Role.PUSH_BUTTON, enabled=True)
        self.picture("recordings")
        self.watch()
        self.picture("playing")
        self.write_note()
        self.tab("History")
        self.picture("who-has-seen-this")
        self.program.press("Sessions", role=None)
        self.program.find("Start recording the session with Tomasz", seconds=20)
        self.picture("sessions")
        self.program.press("Start recording the session with Tomasz")
        self.program.find("Not Now", Atspi.Role.PUSH_BUTTON, enabled=True)
        time.sleep(1)
        self.picture("consent")  # before the session begins the client decides in their own program

    def write_note(self):
        """Two keystrokes from something heard to a note that is kept: N, and Enter after the text."""
        self.keys("n")
        self.program.wait_for_focus("Note")
        subprocess.run(["xdotool", "type", "--delay", "20", "She speaks of the lighthouse for the first time"], check=True)
        self.picture("note-being-written")
        self.keys("Return")
        time.sleep(2)
        self.keys("b")
        self.picture("note-kept")

    def review(self):
        """Search in what was said, time, codes, chapters, the palette, preferences. The recording is open and has the focus."""
        self.keys("ctrl+f")
        subprocess.run(["xdotool", "type", "--delay", "20", "the"], check=True)
        self.keys("Return", "Return")
        self.picture("transcript-search")
        self.keys("ctrl+g")
        subprocess.run(["xdotool", "type", "--delay", "20", "50 %"], check=True)
        self.picture("go-to-time")
        self.keys("Return", "ctrl+shift+b")
        subprocess.run(["xdotool", "type", "--delay", "20", "Work on the lighthouse"], check=True)
        self.keys("Return")
        time.sleep(1)
        self.keys("alt+plus", "alt+plus", "shift+c")
        self.picture("chapter-zoom-coding")
        self.keys("shift+c")
        self.keys("ctrl+shift+p")
        subprocess.run(["xdotool", "type", "--delay", "20", "names the codes"], check=True)
        self.picture("palette")
        self.keys("Return")
        self.program.find("Save Codes", Atspi.Role.PUSH_BUTTON)
        self.picture("codes")
        self.keys("Escape")
        self.keys("ctrl+shift+m")
        self.picture("names-hidden")
        self.keys("ctrl+shift+m", "ctrl+comma")
        self.program.find("Search settings", Atspi.Role.TEXT)
        self.picture("preferences")
        self.keys("Down")
        self.picture("preferences-playback")
        self.keys("Down")
        self.picture("preferences-sound")
        self.keys("Down")
        self.picture("preferences-keyboard")
        self.keys("Escape")
        self.keys("ctrl+shift+w")
        time.sleep(1)
        self.picture("picture-window")
        self.keys("ctrl+shift+w")
        time.sleep(1)
        self.tab("Transcript")
        self.keys("ctrl+f", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Down", "Menu")
        self.picture("transcript-menu")
        self.keys("Escape", "F2")
        self.program.find("Text", Atspi.Role.TEXT)
        self.picture("correct-a-line")
        self.keys("Escape")
        self.program.find("Position in the recording").grab_focus()
        self.keys("End")
        time.sleep(3)
        self.picture("finished")

    def player_details(self):
        """What is only seen when somebody points at it or asks for it. The recording is open."""
        timeline = self.program.find("Position in the recording").get_extents(Atspi.CoordType.SCREEN)
        subprocess.run(["xdotool", "mousemove", str(timeline.x + timeline.width // 3), str(timeline.y + timeline.height // 2)],
                       check=True)
        time.sleep(1.5)
        self.picture("timeline-picture")
        self.keys("alt+v", "a")
        self.program.find("Caption Style")
        time.sleep(0.5)
        self.picture("caption-look")
        self.keys("Escape")

    def second_step(self):
        """Sets up a second sign-in step, signs in with it, and takes it away again."""
        self.keys("alt+a", "s")
        self.program.find("Set Up", Atspi.Role.PUSH_BUTTON, enabled=True)
        self.picture("second-step-off")
        self.program.press("Set Up")
        secret = Atspi.Text.get_text(self.program.find("Setup key"), 0, -1)
        self.picture("second-step-key")
        self.program.type_into("Code", code_of(secret, -1))
        self.program.press("Continue")
        self.program.find("Recovery codes")
        time.sleep(0.5)
        self.picture("recovery-codes")
        self.program.press("I've Saved Them")
        self.program.find("Turn Off", Atspi.Role.PUSH_BUTTON, enabled=True)
        self.picture("second-step-on")
        self.keys("Escape")
        self.sign_out()
        self.sign_in("ruth")
        self.program.find("Code", Atspi.Role.TEXT)
        time.sleep(0.5)
        self.picture("second-step-code")
        self.program.type_into("Code", code_of(secret, 1))
        self.program.press("Continue")
        self.program.find("Watch", Atspi.Role.PUSH_BUTTON, enabled=True)
        self.keys("alt+a", "s")
        self.program.press("Turn Off")
        self.program.find("Set Up", Atspi.Role.PUSH_BUTTON, enabled=True)
        self.keys("Escape")

    def everything(self):
        self.program.find("Sign In", Atspi.Role.PUSH_BUTTON)
        self.program.press("Language and Appearance")
        self.program.find("Search settings", Atspi.Role.TEXT)
        self.picture("appearance-before-sign-in")
        self.keys("Escape")
        self.program.press("I Have an Invitation…")
        self.program.find("Set Password", Atspi.Role.PUSH_BUTTON)
        self.picture("invitation")
        self.keys("Escape")
        self.program.press("Check the Connection")
        self.program.find("✓", seconds=20)
        self.picture("connection-checked")
        self.sign_in("ruth", "not the password")
        self.program.find("Incorrect e-mail address or password")
        self.picture("sign-in-wrong-password")
        self.main_flow()
        self.keys("Escape", "alt+1")
        self.program.press("Clear all")
        self.program.find("Watch", Atspi.Role.PUSH_BUTTON, enabled=True)
        self.watch()
        self.player_details()
        self.review()
        self.keys("alt+Left")
        self.program.find("Watch", Atspi.Role.PUSH_BUTTON, enabled=True)
        self.picture("all-recordings")
        self.keys("slash")
        subprocess.run(["xdotool", "type", "--delay", "30", "nobody of this name"], check=True)
        self.program.find("No recordings match")
        self.picture("nothing-found")
        self.program.press("Show All")
        self.keys("ctrl+shift+f")
        self.program.find("Search transcripts", Atspi.Role.TEXT)
        subprocess.run(["xdotool", "type", "--delay", "30", "lighthouse"], check=True)
        self.keys("Return")
        self.program.find("Found in", seconds=30)
        self.picture("what-was-said")
        self.keys("alt+1")
        self.program.press("Consent Record")
        time.sleep(1)
        self.picture("consent-record")
        self.keys("Escape")
        self.program.press("Sessions", role=None)
        time.sleep(1)
        self.program.press("Options for recording the session with Amara")
        time.sleep(1)
        self.picture("recording-options")
        self.keys("Escape", "alt+1")
        self.command("Emergency Access…")
        subprocess.run(["xdotool", "type", "--delay", "20", "20666"], check=True)
        self.keys("Tab")
        subprocess.run(["xdotool", "type", "--delay", "20", "She called in distress."], check=True)
        self.picture("emergency-access")
        self.program.press("Open Emergency Access")
        time.sleep(1)
        self.picture("emergency-opened")
        self.keys("alt+2")
        self.program.press("Schedule a Session…")
        self.picture("schedule-a-session")
        self.keys("Escape", "alt+1")
        self.command("Access")
        self.picture("who-may-open-it")
        self.keys("Escape")
        self.keys("F1")
        self.picture("shortcuts")
        self.keys("Escape", "alt+a")
        self.picture("account-menu")
        self.keys("w")
        time.sleep(1)
        self.picture("sign-ins")
        self.keys("Escape")
        self.second_step()
        self.keys("ctrl+l")
        self.picture("locked")
        self.program.type_into("Password", PASSWORD)
        self.program.press("Unlock")
        self.program.find("Watch", Atspi.Role.PUSH_BUTTON, enabled=True)
        self.sign_out()
        self.picture("signed-out")
        self.patient()
        self.sign_out()
        self.manager()

    def command(self, words):
        """By its name, as the list of commands finds it."""
        self.keys("ctrl+shift+p")
        time.sleep(0.5)
        subprocess.run(["xdotool", "type", "--delay", "30", words], check=True)
        time.sleep(0.3)
        self.keys("Return")
        time.sleep(1)

    def manager(self):
        self.sign_in("priya")
        self.program.find("Watch", Atspi.Role.PUSH_BUTTON, enabled=True)
        self.picture("manager-recordings")
        self.keys("ctrl+shift+n")
        self.program.find("Show the Recording", Atspi.Role.PUSH_BUTTON)
        time.sleep(1)
        self.keys("Home", "Down")  # behind the emergency, which stands first
        self.picture("manager-messages")
        self.keys("alt+s")
        self.program.press("Respond to Deletion Request")
        self.program.find("Keep it", Atspi.Role.RADIO_BUTTON)
        time.sleep(1)
        self.picture("manager-answers-the-request")
        self.keys("Escape")
        self.program.press("Watch")
        time.sleep(0.5)
        self.picture("manager-reason")
        self.keys("Escape")
        self.program.press("Delete")
        time.sleep(0.5)
        self.picture("manager-delete")
        self.keys("Escape")
        self.keys("alt+6")
        time.sleep(1)
        self.picture("manager-access-log")
        self.program.press("Clinic status", role=None)
        time.sleep(1)
        self.picture("manager-clinic-status")
        self.command("Emergency Access Reviews")
        self.picture("manager-emergencies")
        self.command("Legal Requests")
        self.picture("manager-legal-requests")
        self.command("Guide")
        self.picture("manager-guide")
        self.keys("Escape")
        self.program.press("Sessions", role=None)
        time.sleep(1)
        self.picture("manager-sessions")

    def patient(self):
        self.sign_in("soren")
        self.program.find("Watch", Atspi.Role.PUSH_BUTTON, enabled=True)
        self.picture("patient-recordings")
        self.command("First Steps")  # offered by itself at the very first sign-in only
        self.picture("patient-first-steps")
        self.keys("Escape")
        self.watch()
        self.tab("History")
        self.picture("patient-playing")
        self.program.press("Sessions", role=None)
        time.sleep(1)
        self.picture("patient-sessions")
        self.keys("alt+1")
        self.program.press("Request Deletion")
        self.program.find("Reason (optional)", Atspi.Role.TEXT)
        subprocess.run(["xdotool", "type", "--delay", "20", "It is about my sister, too."], check=True)
        self.picture("patient-asks-for-deletion")
        self.keys("alt+d")
        self.program.press("My Deletion Request")
        self.program.find("Withdraw Request", Atspi.Role.PUSH_BUTTON)
        self.picture("patient-request")
        self.keys("Escape")


def main():
    before = sys.argv[1:sys.argv.index("--")]
    folder = before[before.index("--screenshots") + 1]
    command = sys.argv[sys.argv.index("--") + 1:]
    os.makedirs(folder, exist_ok=True)
    program = Program(command, "--mouse" in before)
    walk = Walk(program, folder)
    try:
        walk.everything() if "--everything" in before else walk.main_flow()
    except NotThere as missing:
        walk.picture("problem")
        print(f"The walk stopped: {missing} was not found.", file=sys.stderr)
        return 1
    finally:
        program.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
