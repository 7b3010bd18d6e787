# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Signs in, opens a recording and plays it by accessible names alone, and looks for controls without a name.

accessibility_test.py ATTUNE ATTUNED SAMPLE_CLINIC    (run it through packaging/with-desktop)
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "packaging"))
from attune_at import Atspi, NotThere, Program, showing, walk  # noqa: E402
from gi.repository import GLib  # noqa: E402

NO_FIGURES = "No entry matches."  # of a picture whose figures are still to come, too: the log of the sample clinic has entries
results = []


def check(name, condition, detail=""):
    results.append(bool(condition))
    print(f"{'PASS   ' if condition else 'FAIL!  '}: {name} {detail}")


def unnamed(program):
    """Showing controls that a person can focus and that say nothing about themselves."""
    roles = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.TEXT, Atspi.Role.PASSWORD_TEXT,
             Atspi.Role.SLIDER, Atspi.Role.COMBO_BOX, Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.PAGE_TAB}
    found = []
    for node in walk(program.root):
        if node.get_role() not in roles or not showing(node):
            continue
        if node.get_role() == Atspi.Role.COMBO_BOX:  # its name is its value: the label is a relation
            kinds = [relation.get_relation_type() for relation in node.get_relation_set()]
            if Atspi.RelationType.LABELLED_BY not in kinds:
                found.append("combo box without a label")
        elif not node.get_name():
            found.append(node.get_role_name())
    return found


def use(program):
    check("the sign-in page has no unnamed control", not unnamed(program), str(unnamed(program)))
    program.type_into("E-mail address", "ruth@sample.clinic")
    program.type_into("Password", "wrong password")
    program.press("Sign In")
    check("a wrong password is said beside the field", program.find("Incorrect e-mail address or password"))
    program.type_into("Password", "lighthouse-walnut-42")
    program.press("Sign In")
    program.find("Watch", Atspi.Role.PUSH_BUTTON, enabled=True)
    program.press("Clear all")  # a psychologist's list begins with what is to be reviewed
    time.sleep(1)
    table = program.find("Recordings", Atspi.Role.TABLE)
    check("the recordings are a table with rows", table.get_table_iface().get_n_rows() > 5)
    program.find("Watch", Atspi.Role.PUSH_BUTTON, enabled=True)
    check("the browser has no unnamed control", not unnamed(program), str(unnamed(program)))
    for key, page in (("alt+2", "sessions"), ("alt+3", "search of transcripts"), ("alt+4", "messages"), ("alt+6", "access log"),
                      ("alt+8", "emergency access")):
        keys(key)
        check(f"the page of {page} has no unnamed control", not unnamed(program), str(unnamed(program)))
    keys("alt+Left")
    keys("alt+1")
    program.find("Watch", Atspi.Role.PUSH_BUTTON, enabled=True)
    program.press("Watch")
    check("Play became Pause", program.find("Pause", seconds=30))
    first = program.find("0:", seconds=10).get_name()
    time.sleep(2.5)
    check("the time moves", program.find("0:").get_name() != first, first)
    slider = program.find("Position in the recording", Atspi.Role.SLIDER)
    check("the timeline says its value in words", "second" in (slider.get_description() or ""), slider.get_description())
    check("the player has no unnamed control", not unnamed(program), str(unnamed(program)))
    program.press("Pause")
    check("Pause became Play", program.find("Play", Atspi.Role.PUSH_BUTTON))
    review(program)


def keys(*names):
    subprocess.run(["xdotool", "key", "--delay", "60", *names], check=True)
    time.sleep(0.8)


def review(program):
    """Every part of the review workplace, opened by its keys: nothing without a name, and what is written is told."""
    for key, part in (("t", "transcript"), ("shift+t", "notes"), ("d", "details")):
        keys(key)
        check(f"the {part} have no unnamed control", not unnamed(program), str(unnamed(program)))
    keys("n")
    program.wait_for_focus("Note")
    subprocess.run(["xdotool", "type", "--delay", "20", "a note by keys alone"], check=True)
    keys("Return")
    time.sleep(2)
    notes = program.find("Notes", Atspi.Role.LIST)
    texts = [notes.get_child_at_index(i).get_name() for i in range(notes.get_child_count())]
    check("a note says its time, its words and its readers", any("a note by keys alone" in t and "Only me" in t for t in texts), str(texts))
    keys("t")
    lines = program.find("Transcript", Atspi.Role.LIST)
    check("a line of the transcript says time, speaker and words", "Psychologist: Hello" in lines.get_child_at_index(0).get_name(),
          lines.get_child_at_index(0).get_name())
    lane = program.find("Psychologist")
    check("a row under the timeline says what is in it", "part" in (lane.get_description() or ""), lane.get_description())
    for key, dialog, pages in (("ctrl+comma", "preferences", 5), ("ctrl+shift+p", "command palette", 1), ("F1", "keyboard list", 1),
                               ("ctrl+g", "go-to dialog", 1)):
        keys(key)
        for page in range(pages):
            check(f"the {dialog} ({page + 1}) has no unnamed control", not unnamed(program), str(unnamed(program)))
            if page + 1 < pages:
                keys("Down")
        keys("Escape")
    time.sleep(1)  # two Escapes at once mean something else
    hide(program)


def everything(node, depth=0):
    """All names below a node, those of rows and of what is not showing as well."""
    texts = [node.get_name() or "", node.get_description() or ""]
    for index in range(min(node.get_child_count(), 200) if depth < 40 else 0):
        try:
            texts += everything(node.get_child_at_index(index), depth + 1)
        except (GLib.Error, AttributeError):  # it went meanwhile
            continue
    return texts


def hide(program):
    """The curtain: nothing is told any more, neither to who looks everywhere nor to who had a part of it before."""
    line = program.find("Transcript", Atspi.Role.LIST).get_child_at_index(0)
    said = line.get_name()
    check("without the curtain it is told", said and said in everything(program.root), said)
    keys("Escape", "Escape")
    program.find("Turn Off Privacy Screen", Atspi.Role.PUSH_BUTTON)
    program.root.clear_cache()
    check("behind the curtain nothing of the recording is told", said not in everything(program.root))
    line.clear_cache()
    try:
        kept = line.get_name() or ""
    except GLib.Error:
        kept = ""
    check("nor to who had asked before", kept != said, kept)
    keys("space")
    program.find("Transcript", Atspi.Role.LIST)
    check("lifted, it is told again", said in everything(program.root))


def pictures(program):
    """A manager's pictures of the access log: each is a named chart that says what it shows, and a table with its figures."""
    program.type_into("E-mail address", "priya@sample.clinic")
    program.type_into("Password", "lighthouse-walnut-42")
    program.press("Sign In")
    program.find("Recordings", Atspi.Role.TABLE)
    for key, page in (("ctrl+alt+a", "alerts"), ("ctrl+alt+r", "reports"), ("ctrl+alt+v", "activity review"),
                      ("ctrl+alt+q", "quality review"), ("ctrl+alt+p", "policies"), ("alt+6", "access log")):
        keys(key)
        check(f"a manager's page of {page} has no unnamed control", not unnamed(program), str(unnamed(program)))
    press_toggle(program, "Details")
    tab = program.find("Figures", Atspi.Role.PAGE_TAB)
    tab.do_action(0)
    kinds = ("Entries over time", "Most active people", "Clients most often concerned", "Most frequent actions", "Devices most often used",
             "Hours of the week", "One person and their past", "Recordings reached by most people", "People of one recording",
             "Missing reports of devices")
    for number, title in enumerate(kinds):
        if number:
            keys("alt+c")
            keys("Down")
        said = description(program, title)
        check(f"the picture “{title}” says what it shows", said and said != NO_FIGURES, said)
        press_toggle(program, "As a Table")
        table = program.find(title, Atspi.Role.TREE)
        figures = table.get_table_iface()
        columns = range(figures.get_n_columns())
        heads = [figures.get_column_description(column) for column in columns]
        check(f"the columns of the table of “{title}” are named", heads and all(heads), str(heads))
        rows = [[figures.get_accessible_at(row, column).get_name() for column in columns] for row in range(figures.get_n_rows())]
        wrong = misread(heads, rows, said)
        check(f"the table of “{title}” is read, row by row", not wrong, f"{wrong} in {rows}" if wrong else str(rows[:3]))
        press_toggle(program, "As a Table")


def description(program, title):
    """What the picture says of itself, when its figures have come: until then that no entry matches."""
    end = time.monotonic() + 15
    while True:
        program.root.clear_cache()
        said = program.find(title, Atspi.Role.CHART).get_description() or ""
        if said and said != NO_FIGURES or time.monotonic() > end:
            return said
        time.sleep(0.2)


def number(text):
    return int(text.replace(",", ""))


def may_be_blank(head, row):
    """The cells in which the table shows nothing: what is counted together has no one role and no count of people (its
    recordings may share them), and a day without enough earlier ones has nothing that is usual."""
    if row[0] == "All others":
        return head in ("Role", "People", "First", "Last")
    return head == "Usual" and "Not enough earlier days" in row


def misread(heads, rows, said):
    """What is wrong with a table as it is read: a cell without words, or figures that are not those its picture says."""
    wrong = [f"a cell of {row[0]!r} without words" for row in rows
             for head, cell in zip(heads, row)
             if not cell and not may_be_blank(head, row)]
    if wrong:
        return wrong
    if "Missing" in heads:
        return [] if bool(rows) != said.startswith("No reports are missing") else ["other reports than are said"]
    if "Compared" in heads:
        above = sum(row[heads.index("Compared")] == "More than usual" for row in rows)
        return [] if above == number(re.search(r"[\d,]+|$", said)[0] or "0") else [f"{above} days above the usual"]
    if "All" in heads:
        first = heads.index("All")
        parts = range(first + 1, heads.index("Reported by a program") + 1)
        wrong = [f"the parts of {row[0]!r}" for row in rows if number(row[first]) != sum(number(row[part]) for part in parts)]
        counted = sum(number(row[first]) for row in rows)
    else:
        counted = sum(number(cell) for row in rows for cell in row[1:])
    if not rows or counted != number(re.match(r"[\d,]*", said)[0] or "-1"):
        wrong.append(f"{counted} entries in all")
    return wrong


def press_toggle(program, name):
    """A button that stays pressed: it is called differently by what it can do."""
    roles = (Atspi.Role.TOGGLE_BUTTON, Atspi.Role.PUSH_BUTTON, Atspi.Role.CHECK_BOX)
    end = time.monotonic() + 15
    while time.monotonic() < end:
        for node in walk(program.root):
            if node.get_role() in roles and (node.get_name() or "").replace("&", "").startswith(name) and showing(node):
                node.do_action(0)
                time.sleep(0.5)
                return
        time.sleep(0.1)
    raise NotThere(f"a button named {name!r}")


def main():
    attune, attuned, sample = sys.argv[1:4]
    work = tempfile.mkdtemp()
    shutil.copytree(sample, work + "/clinic")
    server = subprocess.Popen([attuned, "--clinic", work + "/clinic", "--port", "0", "--ready-file", work + "/port", "--log-level", "warn"])
    program = None
    try:
        end = time.monotonic() + 20
        while time.monotonic() < end and not (os.path.exists(work + "/port") and os.path.getsize(work + "/port")):
            time.sleep(0.1)
        port = open(work + "/port").read().strip()
        command = [attune, "--server", f"127.0.0.1:{port}", "--clinic-certificate", work + "/clinic/keys/ca.pem", "--no-keychain", "--state-folder"]
        program = Program(command + [work + "/state"])
        use(program)
        program.close()
        program = Program(command + [work + "/manager"])
        pictures(program)
        secrets = subprocess.run(["grep", "-rlE", "lighthouse-walnut|ruth@sample.clinic.*password", work + "/state"], capture_output=True, text=True).stdout
        check("no password is in any file the program wrote", not secrets, secrets)
    except Exception as problem:  # the test's own report: one failure, in words
        check(f"the walk went to its end: {problem!r}", False)
    finally:
        if program:
            program.close()
        server.terminate()
        server.wait(20)
        shutil.rmtree(work, ignore_errors=True)
    print(f"Totals: {sum(results)} passed, {len(results) - sum(results)} failed, 0 skipped")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
