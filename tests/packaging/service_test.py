#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays systemd's part for a real attuned: hands over sockets and credentials, listens to what it says, restarts it.

Usage: service_test.py ATTUNED ATTUNECTL
"""
import json
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

attuned, attunectl = sys.argv[1:3]
passed = failed = 0
work = tempfile.mkdtemp()
clinic = os.path.join(work, "clinic")
authority = os.path.join(clinic, "keys", "ca.pem")
PATIENCE = 60


def check(condition, promise, more=""):
    global passed, failed
    passed, failed = (passed + 1, failed) if condition else (passed, failed + 1)
    print(("PASS   : " if condition else "FAIL!  : ") + promise + ("" if condition else f"\n   {more}"), flush=True)


class Listener:
    """What NOTIFY_SOCKET names: of the abstract space, or a path."""

    def __init__(self, name):
        self.name = name
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind("\0" + name[1:] if name.startswith("@") else name)
        self.socket.settimeout(PATIENCE)
        self.all = []

    def wait_for(self, line):
        """The first message from now on that has the line, as a dictionary; None when none comes."""
        while True:
            try:
                text = self.socket.recv(4096).decode()
            except socket.timeout:
                return None
            said = dict(one.split("=", 1) for one in text.split("\n"))
            self.all.append(said)
            if line in text.split("\n"):
                return said


def door(kind=socket.SOCK_STREAM, family=socket.AF_INET, listens=True):
    opened = socket.socket(family, kind)
    opened.bind(("127.0.0.1" if family == socket.AF_INET else "::1", 0))
    if listens:
        opened.listen(1024)
    return opened


class Server:
    """A process as systemd starts it: sockets from 3 on, its number in LISTEN_PID."""

    def __init__(self, sockets=(), names="https", process="$$", **environment):
        numbers = [one.fileno() for one in sockets]
        # First far away, then into place: a number may be wanted by another of them.
        script = "".join(f"exec {100 + at}<&{number}; " for at, number in enumerate(numbers))
        script += "".join(f"exec {3 + at}<&{100 + at}; exec {100 + at}<&-; " for at in range(len(numbers)))
        if numbers:
            script += f"export LISTEN_PID={process} LISTEN_FDS={len(numbers)} LISTEN_FDNAMES={names}; "
        script += 'exec "$0" "$@"'
        self.log_path = os.path.join(work, f"log-{time.monotonic_ns()}")
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(["bash", "-c", script, attuned, "--clinic", clinic, "--port", "0"], pass_fds=numbers,
                                            stderr=log, env={**os.environ, **environment})

    def log(self):
        with open(self.log_path, encoding="utf-8") as file:
            return file.read()

    def end(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


def answer(port, name="localhost", timeout=30.0):
    """The status of /livez over a connection of its own, the certificate and its name looked at."""
    context = ssl.create_default_context(cafile=authority)
    with socket.create_connection(("127.0.0.1", port), timeout) as plain, context.wrap_socket(plain, server_hostname=name) as line:
        line.sendall(f"GET /livez HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n".encode())
        said = b""
        while piece := line.recv(65536):
            said += piece
        return int(said.split(b" ", 2)[1])


def is_shown(port, name):
    try:
        return answer(port, name) == 200
    except ssl.SSLCertVerificationError:
        return False


def configure(**content):
    with open(os.path.join(clinic, "attuned.json"), "w", encoding="utf-8") as file:
        json.dump(content, file)


def make_clinic():
    done = subprocess.run([attunectl, "account", "add", "--create", "--clinic", clinic, "--email", "ada@clinic.example", "--name", "Ada",
                           "--role", "admin", "--invite", "--address", "localhost:8443"], capture_output=True, text=True, check=False)
    check(done.returncode == 0, "there is a clinic", done.stderr)


def a_service_says_how_it_is(name):
    listener, opened = Listener(name), door()
    port = opened.getsockname()[1]
    server = Server([opened], NOTIFY_SOCKET=name, WATCHDOG_USEC="1000000")
    ready = listener.wait_for("READY=1")
    check(ready is not None, f"ready is said at {name[0]}…", server.log())
    check(ready and ready["STATUS"] == f"Answering on port {port}.", "with the port of the socket that was handed over", ready)
    check(answer(port) == 200, "and then it answers there")
    check(all(listener.wait_for("WATCHDOG=1") for _ in range(3)), "it says again and again that it lives")

    configure(clinicName="Lighthouse", names=["clinic.example"], playLinkSeconds=600)
    check(not is_shown(port, "clinic.example"), "a new configuration counts for nothing yet")
    server.process.send_signal(signal.SIGHUP)
    reloading = listener.wait_for("RELOADING=1")
    check(reloading and reloading["MONOTONIC_USEC"].isdigit(), "reading it again is said", reloading)
    check(listener.wait_for("READY=1") is not None, "and its end")
    check(is_shown(port, "clinic.example"), "the certificate has the new name at once")
    log = server.log()
    check("names was changed and is taken." in log, "the log says what was taken", log)
    check(all(f"{word} was changed and takes a restart." in log for word in ("clinicName", "playLinkSeconds")),
          "and what takes a restart", log)
    with open(os.path.join(clinic, "attuned.json"), "w", encoding="utf-8") as file:
        file.write('{"names": 7}')
    server.process.send_signal(signal.SIGHUP)
    check(listener.wait_for("READY=1") is not None and "cannot be used, the one before stays" in server.log(),
          "a configuration that is wrong changes nothing, and the log says what is wrong", server.log())
    check(is_shown(port, "clinic.example"), "the server goes on with what it had")

    configure()
    server.process.send_signal(signal.SIGTERM)
    check(listener.wait_for("STOPPING=1") is not None and server.process.wait(PATIENCE) == 0, "the end is said, and comes", server.log())
    private = [said for said in listener.all if any(word in str(said) for word in ("Lighthouse", "ada@", work, "clinic.example"))]
    check(not private, "nothing about the clinic is said", private)


def nobody_is_turned_away():
    """Twenty callers come anew all the time while the server is restarted three times."""
    listener, opened = Listener("@attune-restart-%d" % os.getpid()), door()
    port = opened.getsockname()[1]
    server = Server([opened], NOTIFY_SOCKET=listener.name)
    listener.wait_for("READY=1")
    ended, wrong, times, came = threading.Event(), [], [], threading.Condition()

    def call():
        while not ended.is_set():
            begun = time.monotonic()
            try:
                status = answer(port)
                if status != 200:
                    wrong.append(status)
            except OSError as error:
                wrong.append(repr(error))
            with came:
                times.append(time.monotonic() - begun)
                came.notify()

    callers = [threading.Thread(target=call) for _ in range(20)]
    for caller in callers:
        caller.start()
    for _ in range(3):
        with came:
            wanted = len(times) + 50
            came.wait_for(lambda: len(times) >= wanted or wrong, PATIENCE)
        check(server.end() == 0, "the server ends while callers come", server.log())
        server = Server([opened], NOTIFY_SOCKET=listener.name)
        check(listener.wait_for("READY=1") is not None, "and another takes over the socket", server.log())
    ended.set()
    for caller in callers:
        caller.join()
    check(not wrong and len(times) > 150, f"none of {len(times)} calls was refused or cut", wrong[:5])
    check(max(times) < 20, f"and none waited longer than a player's buffer lasts ({max(times):.1f} s)")
    server.end()


def what_is_handed_over_is_looked_at():
    for what, opened in (("a datagram socket", door(socket.SOCK_DGRAM, listens=False)), ("a socket that does not listen", door(listens=False))):
        server = Server([opened], names="odd")
        status = server.process.wait(PATIENCE)
        check(status == 1 and '"odd" is none on which TCP connections are waited for' in server.log(), f"{what} is refused in words", server.log())
    listener, opened = Listener(os.path.join(work, "other")), door()
    server = Server([opened], process="1", NOTIFY_SOCKET=listener.name)
    ready = listener.wait_for("READY=1")
    check(ready and ready["STATUS"] != f"Answering on port {opened.getsockname()[1]}.", "sockets for another process are not taken", ready)
    server.end()
    pair = [door(), door(family=socket.AF_INET6)] if socket.has_ipv6 else [door(), door()]
    server = Server(pair, names="https:https", NOTIFY_SOCKET=listener.name)
    listener.wait_for("READY=1")
    check(answer(pair[0].getsockname()[1]) == 200, "of two sockets the first is served", server.log())
    with socket.socket(pair[1].family) as plain:
        plain.settimeout(PATIENCE)
        plain.connect(pair[1].getsockname()[:2])
        with ssl.create_default_context(cafile=authority).wrap_socket(plain, server_hostname="localhost") as line:
            check(line.version() is not None, "and the second")
    server.end()


def keys_come_as_credentials():
    folder = os.path.join(work, "credentials")
    os.mkdir(folder, 0o700)
    key_file, handed = os.path.join(clinic, "keys", "master-keys.json"), os.path.join(folder, "master-keys.json")
    shutil.move(key_file, handed)
    os.chmod(handed, 0o440)  # as an access list of systemd's shows itself
    listener = Listener("@attune-credentials-%d" % os.getpid())
    server = Server(NOTIFY_SOCKET=listener.name, CREDENTIALS_DIRECTORY=folder)
    check(listener.wait_for("READY=1") is not None, "a key file that is a credential opens the clinic", server.log())
    server.end()
    check(os.listdir(folder) == ["master-keys.json"] and not os.path.exists(key_file), "and stays where it is")
    server = Server()
    check(server.process.wait(PATIENCE) == 1 and "key file" in server.log(), "without it the clinic stays closed", server.log())
    shutil.move(handed, key_file)
    os.chmod(key_file, 0o600)
    configure(mail={"server": "smtps://mail.example", "from": "clinic@mail.example", "user": "clinic", "passwordFile": "credential:mail"})
    for environment, said in (({}, "given no credentials"), ({"CREDENTIALS_DIRECTORY": folder}, "cannot be read")):
        server = Server(**environment)
        check(server.process.wait(PATIENCE) == 1 and said in server.log(), f"a secret that was not handed over: {said}", server.log())
    with open(os.path.join(folder, "mail"), "w", encoding="utf-8") as file:
        file.write("lantern\n")
    os.chmod(os.path.join(folder, "mail"), 0o440)
    server = Server(NOTIFY_SOCKET=listener.name, CREDENTIALS_DIRECTORY=folder)
    check(listener.wait_for("READY=1") is not None, "a secret that is a credential is read", server.log())
    server.end()
    configure(mail={"server": "smtps://mail.example", "from": "clinic@mail.example", "user": "clinic", "passwordFile": "credential:../mail"})
    server = Server(CREDENTIALS_DIRECTORY=folder)
    check(server.process.wait(PATIENCE) == 1 and "no name of one" in server.log(), "a path is no name of a credential", server.log())
    configure()


def the_operator_is_told_how():
    configure(port=9443, names=["clinic.example"], storage={"coldFolder": "/srv/cold"}, mail={"server": "smtps://mail.example", "from": "a@mail.example"})
    done = subprocess.run([attunectl, "service", "install", "--clinic", clinic], capture_output=True, text=True, check=False)
    for words in ("ListenStream=9443", "mail.example", "ReadWritePaths=/srv/cold", "systemctl enable --now attuned.socket", "Nothing was changed."):
        check(done.returncode == 0 and words in done.stdout, f"service install says {words}", done.stdout + done.stderr)
    configure()


make_clinic()
a_service_says_how_it_is("@attune-test-%d" % os.getpid())
a_service_says_how_it_is(os.path.join(work, "notify"))
nobody_is_turned_away()
what_is_handed_over_is_looked_at()
keys_come_as_credentials()
the_operator_is_told_how()
shutil.rmtree(work)
print(f"Totals: {passed} passed, {failed} failed, 0 skipped")
sys.exit(1 if failed else 0)
