#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs what was built into an empty folder, and looks at it as those do who use it.

Usage: installed_tree.py SOURCES BUILD-FOLDER   (needs bash; zsh, fish and mandoc where they are)
"""
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile

sources, build = sys.argv[1:3]
passed = failed = 0
work = tempfile.mkdtemp()
prefix = "/usr"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("DISPLAY", None)

PROGRAMS = {"attune": ("client", "bin", 1), "attune-verify": ("verifier", "bin", 1), "attuned": ("server", "sbin", 8),
            "attunectl": ("server", "sbin", 8)}


def check(condition, promise, more=""):
    global passed, failed
    passed, failed = (passed + 1, failed) if condition else (passed, failed + 1)
    print(("PASS   : " if condition else "FAIL!  : ") + promise + ("" if condition else f"\n   {more}"), flush=True)


def text_of(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def run(*command, **others):
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, **others)


def installed(component):
    """The files of one component, as they lie below the prefix."""
    root = os.path.join(work, component)
    done = run("cmake", "--install", build, "--component", component, "--prefix", prefix, env={**os.environ, "DESTDIR": root})
    check(done.returncode == 0, f"{component} is installed", done.stderr)
    top = root + prefix
    return top, sorted(os.path.relpath(os.path.join(folder, name), top) for folder, _, names in os.walk(top) for name in names)


# What is where

trees = {component: installed(component) for component in ("client", "server", "verifier", "documentation")}
every = [path for _, files in trees.values() for path in files]
check(len(every) == len(set(every)), "no file is in two components", [path for path in every if every.count(path) > 1])
allowed = re.compile(r"(bin|sbin|lib/(systemd|sysusers\.d|tmpfiles\.d)|share/(applications|bash-completion|dbus-1|doc|fish|icons|man|metainfo|mime|zsh))/")
check(all(allowed.match(path) for path in every), "everything lies where the standard has it",
      [path for path in every if not allowed.match(path)])
for program, (component, folder, section) in PROGRAMS.items():
    wanted = {f"{folder}/{program}", f"share/man/man{section}/{program}.{section}", f"share/zsh/vendor-completions/_{program}",
              f"share/bash-completion/completions/{program}", f"share/fish/vendor_completions.d/{program}.fish"}
    check(wanted <= set(trees[component][1]), f"{program} comes with its page and its completions", wanted - set(trees[component][1]))
builds = [path for _, (top, files) in trees.items() for path in files if path.startswith("share/") and not path.endswith(".png")
          for word in (sources, build) if word in text_of(top, path)]
check(not builds, "no installed text names the folder it was built in", builds)


def program(name):
    component, folder, _ = PROGRAMS[name]
    return os.path.join(trees[component][0], folder, name)


# One version

version = re.search(r"project\(Attune VERSION ([0-9.]+) ", text_of(sources, "CMakeLists.txt"))[1]
for name in PROGRAMS:
    said = run(program(name), "--version").stdout
    check(said.startswith(f"{name} {version}"), f"{name} says the version", said)
changes = text_of(sources, "CHANGELOG.md")
releases = re.findall(r"^## \[([^\]]+)\](?: - ([0-9]{4}-[0-9]{2}-[0-9]{2}))?$", changes, re.MULTILINE)
check(releases[0] == ("Unreleased", "") and releases[1][0] == version and all(day for _, day in releases[1:]),
      "the changelog begins with what is unreleased, and then this version with its day", releases)
days = [day for _, day in releases[1:]]
check(days == sorted(days, reverse=True), "releases stand in their order, the newest first")
kinds = set(re.findall(r"^### (.*)$", changes, re.MULTILINE))
check(kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}, "changes are of the known kinds", kinds)
api = json.loads(text_of(sources, "resources", "api", "attune.openapi.json"))["info"]["version"]
check(api == version, "so does the description of the API", api)

# Helps, manual pages and completions say the same

OPTION = re.compile(r"(?<![\w-])--[a-z][a-z0-9-]*")


def helps_of(name):
    """What has been typed -> the help that is shown then; for a program without commands only ""."""
    whole = run(program(name), "--help").stdout
    names = re.findall(r"^ {2}([a-z][a-z0-9 -]*)$", whole, re.MULTILINE) if "COMMAND" in whole else []
    return {"": whole, **{one: run(program(name), *one.split(), "--help").stdout for one in names}}


def explained(help_text):
    """The options that a help explains, in rows."""
    return set(re.findall(r"^ {2}(?:-\w, )?(--[a-z][a-z0-9-]*)", help_text, re.MULTILINE))


def words_of(text):
    """Without what only divides lines and words."""
    return re.findall(r"[\w:/.?=-]+", text)


def words_of_page(roff):
    roff = re.sub(r'^\.(TH|SH|nh|ad).*$', "", roff, flags=re.MULTILINE)
    roff = re.sub(r"^\.(SS|B|BR|TP|PP|br) ?", "", roff, flags=re.MULTILINE)
    return words_of(re.sub(r"\\f[A-Z]|\\&", "", roff).replace("\\-", "-").replace("\\e", "\\"))


def in_order(needles, heap):
    """The first of the words that does not follow the others in the page; None: all do."""
    left = iter(heap)
    return next((word for word in needles if word not in left), None)


helps = {name: helps_of(name) for name in PROGRAMS}
for name, (component, _, section) in PROGRAMS.items():
    page = text_of(trees[component][0], f"share/man/man{section}/{name}.{section}")
    for typed, help_text in helps[name].items():
        if typed or len(helps[name]) == 1:
            sentences = words_of(help_text.split("\n", 1)[1].replace("Options:", "").replace("Arguments:", "").replace("<", " ").replace(">", " "))
            if typed:
                sentences = words_of(f"{name} {typed}") + sentences
            missing = in_order(sentences, words_of_page(page))
            check(missing is None, f"{name}({section}) has every word of the help of \"{name} {typed}\"".replace(' "', ' "'), missing)
    wanted = set().union(*(explained(text) for text in helps[name].values()))
    shown = set(OPTION.findall(re.sub(r"\\f[A-Z]", "", page).replace("\\-", "-")))
    check(wanted - {"--version", "--help"} <= shown, f"{name}({section}) names every option", wanted - shown)
    check(shown <= wanted | {"--help", "--version"}, f"{name}({section}) names no other option", shown - wanted)

configuration = text_of(sources, "src", "server", "setup", "CONFIGURATION.md")
page = text_of(trees["server"][0], "share/man/man5/attuned.json.5")
bare = re.sub(r"\]\([^)]*\)", "", "\n".join(configuration.split("\n")[1:])).translate({ord(mark): " " for mark in "`*|[#"})
bare = re.sub(r"^ *(Name +Meaning +Without it|-+( +-+)*) *$", "", bare, flags=re.MULTILINE)
headings = {word.lower() for line in configuration.split("\n") if line.startswith("## ") for word in words_of(line)}
of_page = {word.strip(".:").lower() for word in words_of_page(page)}
lost = [word for word in words_of(bare) if word.strip(".:").lower() not in of_page | headings and re.search(r"\w", word)]
check(not lost, "attuned.json(5) has every word of CONFIGURATION.md", lost)

if shutil.which("mandoc"):
    for component, (top, files) in trees.items():
        for path in (path for path in files if "/man/" in path):
            lint = run("mandoc", "-Tlint", "-Wwarning", os.path.join(top, path)).stdout
            check(not lint, f"{os.path.basename(path)} is a page as it should be", lint)

# What shells complete


def completed_by_bash(name, typed, begun):
    script = os.path.join(trees[PROGRAMS[name][0]][0], "share/bash-completion/completions", name)
    words = [name, *typed.split(), begun]
    text = (f"source {script}; COMP_WORDS=({' '.join(repr(word) for word in words)}); COMP_CWORD={len(words) - 1}; "
            f"compopt() {{ :; }}; _{name.replace('-', '_')}; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
    return set(run("bash", "-c", text, cwd=empty).stdout.split())


def completed_by_fish(name, typed, begun):
    script = os.path.join(trees[PROGRAMS[name][0]][0], "share/fish/vendor_completions.d", name + ".fish")
    line = " ".join([name, *typed.split(), begun])
    done = run("fish", "--no-config", "-c", f"source {script}; complete -C '{line}'", cwd=empty)
    return {row.split("\t")[0] for row in done.stdout.split("\n") if row}


empty = os.path.join(work, "empty")
os.mkdir(empty)
shells = {"bash": completed_by_bash}
if shutil.which("fish"):
    shells["fish"] = completed_by_fish
for shell, completed in shells.items():
    for name, texts in helps.items():
        commands = [typed for typed in texts if typed]
        groups = {" ".join(typed.split()[:depth]) for typed in commands for depth in range(len(typed.split()))}
        for group in sorted(groups):
            depth = len(group.split())
            wanted = {typed.split()[depth] for typed in commands if len(typed.split()) > depth and typed.split()[:depth] == group.split()}
            offered = completed(name, group, "")
            check({word for word in offered if not word.startswith("-")} == wanted, f"{shell} knows what follows \"{name} {group}\"", offered ^ wanted)
        for typed in commands or [""]:
            offered = {word for word in completed(name, typed, "--") if word.startswith("--")}
            wanted = explained(texts[typed]) | {"--help"}
            check(offered - {"--version"} == wanted - {"--version"}, f"{shell} knows the options of \"{name} {typed}\"", offered ^ wanted)
if shutil.which("zsh"):
    for name, (component, _, _) in PROGRAMS.items():
        script = os.path.join(trees[component][0], "share/zsh/vendor-completions/_" + name)
        done = run("zsh", "-n", script)
        text = text_of(script)
        wanted = set().union(*(explained(one) for one in helps[name].values())) | {"--help", "--version"}
        shown = set(re.findall(r"'(--[a-z0-9-]+)(?=[:'])", text))
        words = {word for typed in helps[name] for word in typed.split()}
        named = set(re.findall(r"'([a-z][a-z0-9-]*)(?=[:'])", "".join(re.findall(r"commands=\((.*)\)", text))))
        check(done.returncode == 0 and shown == wanted and named == words, f"zsh knows the commands and options of {name}",
              [done.stderr, shown ^ wanted, named ^ words])

# What a desktop is told

top, files = trees["client"]
app = "clinic.attune.attune"
sizes = {f"share/icons/hicolor/{size}x{size}/apps/{app}.png" for size in (16, 22, 24, 32, 48, 64, 128, 256, 512)}
drawn = sizes | {f"share/icons/hicolor/scalable/apps/{app}.svg", f"share/icons/hicolor/symbolic/apps/{app}-symbolic.svg"}
check(drawn <= set(files), "there is an icon in every size", drawn - set(files))
for path in sorted(sizes & set(files)):
    with open(os.path.join(top, path), "rb") as file:
        width, height = struct.unpack(">II", file.read(24)[16:])
    check(f"/{width}x{height}/" in path, f"{path} has the size that it says", (width, height))
entry = text_of(top, f"share/applications/{app}.desktop")
check(f"Icon={app}\n" in entry and "x-scheme-handler/attune;" in entry and "Exec=attune " in entry,
      "the desktop entry has the icon, the scheme and the program", entry)
bus = text_of(top, f"share/dbus-1/services/{app}.service")
check("DBusActivatable=true\n" in entry and f"Name={app}\n" in bus,
      "the bus of a session starts the program under the name of its desktop entry", entry + bus)
started = re.search(r"^Exec=(\S+)$", bus, re.MULTILINE)
check(bool(started) and started.group(1).endswith("/bin/attune"), "what the bus starts is installed", bus)
for action in re.search(r"^Actions=(.*)$", entry, re.MULTILINE).group(1).strip(";").split(";"):
    check(f"[Desktop Action {action}]" in entry and f"Exec=attune --action {action}\n" in entry,
          f"the action {action} of the desktop entry starts something", entry)
check(f'setDesktopFileName(QStringLiteral("{app}"))' in text_of(sources, "app", "attune", "main.cpp"), "windows belong to that entry")
for tool, *arguments in (("desktop-file-validate", "--no-hints", f"share/applications/{app}.desktop"),
                         ("appstreamcli", "validate", "--pedantic", "--no-net", f"share/metainfo/{app}.metainfo.xml")):
    if shutil.which(tool):
        said = run(tool, *arguments[:-1], os.path.join(top, arguments[-1]))
        check(said.returncode == 0, f"{tool} takes it", said.stdout + said.stderr)
card = text_of(top, f"share/metainfo/{app}.metainfo.xml")
check(f'<release version="{version}" date="{releases[1][1]}"/>' in card, "the card of a software centre is of this version", card[-200:])

# The example of two servers

if shutil.which("haproxy") and shutil.which("openssl"):
    with tempfile.TemporaryDirectory() as folder:
        pem = os.path.join(folder, "clinic.pem")
        made = run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=clinic.example",
                   "-days", "2", "-keyout", pem, "-out", pem + ".crt")
        with open(pem, "a", encoding="utf-8") as both, open(pem + ".crt", encoding="utf-8") as certificate:
            both.write(certificate.read())
        example = text_of(sources, "packaging", "two-servers", "haproxy.cfg").replace("/etc/haproxy/clinic.pem", pem)
        with open(os.path.join(folder, "haproxy.cfg"), "w", encoding="utf-8") as file:
            file.write(example)
        said = run("haproxy", "-c", "-f", os.path.join(folder, "haproxy.cfg"))
        check(made.returncode == 0 and said.returncode == 0, "HAProxy takes the example", said.stdout + said.stderr)

# The service

units = os.path.join(trees["server"][0], "lib/systemd/system")
root = trees["server"][0].removesuffix(prefix)
if shutil.which("systemd-analyze"):
    names = sorted(os.listdir(units))
    instances = [name.replace("@.", "@mnt-backup.") for name in names]
    for target in ("network-online.target", "multi-user.target", "sockets.target", "timers.target", "sysinit.target", "basic.target",
                   "shutdown.target", "time-set.target", "time-sync.target"):
        shutil.copy(os.path.join("/lib/systemd/system", target), units)
    said = run("systemd-analyze", "verify", "--man=no", "--recursive-errors=one", f"--root={root}", *instances)
    own = [line for line in said.stderr.split("\n") if "attune" in line and "kill" not in line]
    check(len(names) > 7 and not own, "systemd takes every unit as it is", own)
    for name in names:
        if name.endswith(".service"):
            security = run("systemd-analyze", "security", "--offline=true", "--no-pager", "--threshold=10", os.path.join(units, name))
            check(security.returncode == 0 and "Unknown" not in security.stderr, f"{name} is exposed by no more than 1.0", security.stdout[-200:] + security.stderr)
for program_unit in ("attuned.service", "attuned-backup@.service", "attuned-drill@.service", "attuned-log-check.service"):
    start = re.search(r"^ExecStart=(\S+) (.*)$", text_of(units, program_unit), re.MULTILINE)
    check(os.access(root + start[1], os.X_OK), f"{program_unit} starts what is installed", start[1])
    check(set(OPTION.findall(start[2])) <= set().union(*(explained(one) for one in helps[os.path.basename(start[1])].values())),
          f"{program_unit} uses options that there are", start[2])

# It runs from there

clinic = os.path.join(work, "clinic")
made = run(program("attunectl"), "account", "add", "--create", "--clinic", clinic, "--email", "ada@clinic.example", "--name", "Ada", "--role",
           "admin", "--invite", "--address", "clinic.example:8443")
check(made.returncode == 0 and "attune://join?" in made.stdout, "an installed attunectl makes a clinic", made.stderr)
policy = run(program("attunectl"), "policy", "print")
check(policy.returncode == 0 and policy.stdout.count("\n") > 20, "and knows who may do what", policy.stderr)
doctor = run(program("attunectl"), "doctor", "--language", "es", "--clinic", clinic)
check("bien" in doctor.stdout and "fallos" in doctor.stdout, "and says in Spanish what is to be done", doctor.stdout + doctor.stderr)

shutil.rmtree(work)
print(f"Totals: {passed} passed, {failed} failed, 0 skipped")
sys.exit(1 if failed else 0)
