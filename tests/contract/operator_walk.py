#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the README tells an operator, done in its order with the real programs: a clinic from nothing, people by
invitation, the second sign-in step, the calendar, a consent and a recording; then the practice grows to two servers on
PostgreSQL and S3; the key is replaced and a server restarted while somebody plays; a backup is made, tried, restored.

Usage: operator_walk.py ATTUNECTL ATTUNED ATTUNE-VERIFY FILM   (inside with-postgres and with-object-store)
"""
import base64
import hashlib
import hmac
import json
import os
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import uuid

CTL, ATTUNED, VERIFY, FILM = sys.argv[1:5]
passed = failed = 0


def step(condition, words, more=""):
    global passed, failed
    passed, failed = (passed + 1, failed) if condition else (passed, failed + 1)
    print(("PASS   : " if condition else "FAIL!  : ") + words + ("" if condition else f" ({more})"), flush=True)


def ctl(*words, clinic, wanted=0):
    ran = subprocess.run([CTL, *words, "--clinic", clinic], capture_output=True, text=True, timeout=300)
    step(ran.returncode == wanted, "attunectl " + " ".join(w for w in words[:2]), ran.stdout + ran.stderr)
    return ran.stdout


class Server:
    def __init__(self, clinic):
        self.clinic, self.process, self.port = clinic, None, 0

    def start(self):
        ready = os.path.join(self.clinic, "ready")
        if os.path.exists(ready):
            os.remove(ready)
        self.process = subprocess.Popen([ATTUNED, "--clinic", self.clinic, "--port", str(self.port), "--ready-file", ready,
                                         "--log-level", "error"])
        for _ in range(300):
            if os.path.exists(ready) and os.path.getsize(ready):
                self.port = int(open(ready).read())
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise SystemExit(f"FAIL!  : attuned does not start on {self.clinic}")

    def stop(self):
        self.process.terminate()
        self.process.wait(30)


class Person:
    """Somebody's program, as far as HTTP goes."""

    def __init__(self, server, authority):
        self.server, self.token = server, ""
        self.tls = ssl.create_default_context(cafile=authority)
        self.tls.check_hostname = False

    def raw(self, method, url, body=None, headers=None, kind="application/json"):
        request = urllib.request.Request(url, data=body, method=method, headers=dict(headers or {}))
        if body is not None:
            request.add_header("Content-Type", kind)
        try:
            with urllib.request.urlopen(request, context=self.tls, timeout=60) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def call(self, method, path, body=None, server=None, **more):
        headers = {"Authorization": "Bearer " + self.token} if self.token else {}
        data = json.dumps(body).encode() if isinstance(body, dict) else body
        status, text = self.raw(method, f"https://127.0.0.1:{(server or self.server).port}{path}", data, headers, **more)
        try:
            return status, json.loads(text or b"{}")
        except ValueError:
            return status, {"text": text.decode(errors="replace")}

    def sign_in(self, email, password, secret=None):
        """With the code of the second step where one is asked for. Returns the secret that was set up, if one was."""
        status, answer = self.call("POST", "/api/v1/auth/login", {"email": email, "password": password})
        data = answer.get("data", {})
        if status == 200 and data.get("requiresMfa"):
            secret = data["mfa"].get("enrolment", {}).get("secret") or secret
            code = totp(secret)
            status, answer = self.call("POST", "/api/v1/auth/mfa", {"token": data["mfa"]["token"], "code": code})
            data = answer.get("data", {})
        self.token = data.get("session", {}).get("accessToken", "")
        step(status == 200 and bool(self.token), f"{email} signs in", f"{status} {answer}")
        return secret, data.get("user", {})


used_steps = {}


def totp(secret):
    """RFC 6238; waits for the next code when this one was used."""
    while True:
        counter = int(time.time()) // 30
        if used_steps.get(secret) != counter:
            break
        time.sleep(1)
    used_steps[secret] = counter
    key = base64.b32decode(secret.replace(" ", "") + "=" * (-len(secret.replace(" ", "")) % 8))
    digest = hmac.new(key, counter.to_bytes(8, "big"), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(int.from_bytes(digest[at:at + 4], 'big') & 0x7fffffff) % 1000000:06d}"


def invited(clinic, server, authority, email, name, role, *more):
    said = ctl("account", "add", "--email", email, "--name", name, "--role", role, "--invite", *more, clinic=clinic)
    invitation = re.search(r"(?m)^([0-9A-Z]{4} ){7}[0-9A-Z]{4}$", said)
    return invitation.group(0) if invitation else ""


def accept(server, authority, invitation, password):
    status, answer = Person(server, authority).call("POST", "/api/v1/auth/invitation",
                                                    {"invitation": invitation, "password": password})
    step(status == 200, "an invitation is accepted", f"{status} {answer}")


PASSWORD = "harbour-violet-93-lamp"
work = tempfile.mkdtemp(prefix="attune-walk-")
servers = []
try:
    first = os.path.join(work, "clinic")
    boss = invited(first, None, None, "boss@clinic.example", "Bo Boss", "admin", "--create")
    server = Server(first).start()
    servers.append(server)
    authority = os.path.join(first, "keys", "ca.pem")
    accept(server, authority, boss, PASSWORD)
    doc = invited(first, server, authority, "doc@clinic.example", "Dana Doc", "psychologist")
    client = invited(first, server, authority, "client@home.example", "Cleo Client", "patient", "--record-number", "K-7")
    accept(server, authority, doc, PASSWORD)
    accept(server, authority, client, PASSWORD)
    admin = Person(server, authority)
    admin_secret, _ = admin.sign_in("boss@clinic.example", PASSWORD)
    step(bool(admin_secret), "the administrator sets up the second step while signing in")

    # Shares before anything else, as the README has it: what is done later must open with them all the same.
    shares = os.path.join(work, "shares")
    ctl("keys", "shares", "--needed", "2", "--of", "3", "--out", shares, clinic=first)
    parts = sorted(os.path.join(shares, name) for name in os.listdir(shares))
    beside = subprocess.run([CTL, "move", "--clinic", first, "--to", os.path.join(work, "nowhere")], capture_output=True, text=True)
    step(beside.returncode == 1 and "is running" in beside.stderr, "a clinic does not move beside its server", beside.stderr)
    mistyped = subprocess.run([ATTUNED, "--clinic", os.path.join(work, "clinc"), "--port", "0"], capture_output=True, text=True)
    step(mistyped.returncode == 1 and not os.path.exists(os.path.join(work, "clinc")), "a mistyped path makes no clinic", mistyped.stderr)
    doctor = Person(server, authority)
    doctor_secret, _ = doctor.sign_in("doc@clinic.example", PASSWORD)

    # The calendar, a consent, a recording that is uploaded.
    starts = time.strftime("%Y-%m-%dT%H:00:00Z", time.gmtime(time.time() + 3600))
    session = ctl("session", "add", "--email", "doc@clinic.example", "--of", "K-7", "--from", starts, "--minutes", "50",
                  clinic=first).strip()
    cleo = Person(server, authority)
    _, user = cleo.sign_in("client@home.example", PASSWORD)
    _, text = cleo.call("GET", "/api/v1/telehealth-consent/text")
    decision = {"clientId": user["id"], "consentGiven": True, "patientRightsAcknowledged": True,
                "emergencyProtocolsUnderstood": True, "privacyRisksAcknowledged": True,
                "technologyRequirementsUnderstood": True, "purposes": ["care"], "clientSignature": "Cleo Client",
                "textVersion": text["text"]["version"], "textHash": text["text"]["hash"],
                "textLanguage": text["text"]["language"], "location": "", "signedByGuardian": False, "onBehalfReason": ""}
    status, answer = cleo.call("POST", "/api/v1/telehealth-consent/sign", decision)
    step(status in (200, 201), "the client agrees to being recorded", f"{status} {answer}")
    film = open(FILM, "rb").read()
    boundary = uuid.uuid4().hex
    form = (f'--{boundary}\r\nContent-Disposition: form-data; name="sessionId"\r\n\r\n{session}\r\n'
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="x.mp4"\r\n\r\n').encode()
    form += film + f"\r\n--{boundary}--\r\n".encode()
    status, answer = doctor.call("POST", "/api/v1/media/upload", form, kind=f"multipart/form-data; boundary={boundary}")
    step(status == 201, "a recording is uploaded", f"{status} {answer}")
    recording = answer.get("recordingId", "")
    link_path = f"/api/v1/telehealth/sessions/{session}/recording/playback-url?recordingId={recording}"
    status, link = doctor.call("GET", link_path)
    step(status == 200, "it has a link", f"{status} {link}")
    status, whole = doctor.raw("GET", link["url"])
    is_film = whole[4:8] == b"ftyp" or whole[:4] == b"\x1a\x45\xdf\xa3"  # as MP4 or, by its codings, as WebM
    step(status == 200 and is_film, "it plays", status)

    # The practice grows: PostgreSQL and S3, the same keys, two servers.
    server.stop()
    grown = os.path.join(work, "grown")
    os.makedirs(grown)
    shutil.copytree(os.path.join(first, "keys"), os.path.join(grown, "keys"))
    secret_file = os.path.join(grown, "s3-secret")
    with open(os.open(secret_file, os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
        file.write("s3-secret")
    settings = {"names": ["127.0.0.1", "localhost"],
                "postgres": {"host": os.environ["ATTUNE_TEST_POSTGRES"], "name": "attune", "user": "attune"},
                "storage": {"s3": {"endpoint": os.environ["ATTUNE_TEST_S3"], "bucket": "sessions", "accessKey": "clinic:app",
                                   "secretKeyFile": "s3-secret", "prefix": "walk-" + uuid.uuid4().hex[:8]}}}
    json.dump(settings, open(os.path.join(grown, "attuned.json"), "w"))
    moved = subprocess.run([CTL, "move", "--clinic", first, "--to", grown], capture_output=True, text=True)
    step(moved.returncode == 0, "attunectl move", moved.stdout + moved.stderr)
    second = os.path.join(work, "grown-2")
    shutil.copytree(grown, second)
    a, b = Server(grown).start(), Server(second).start()
    servers += [a, b]
    authority = os.path.join(grown, "keys", "ca.pem")
    doctor = Person(a, authority)
    doctor.sign_in("doc@clinic.example", PASSWORD, doctor_secret)
    status, mine = doctor.call("GET", "/api/v1/telehealth/recordings", server=b)
    step(status == 200 and len(mine["recordings"]) == 1, "a sign-in at one server is one at the other", f"{status}")

    # Somebody plays; meanwhile the key is replaced and one server after the other restarts.
    status, link = doctor.call("GET", link_path)
    place = link["url"].split("/", 3)[3] if status == 200 else ""
    problems, ranges, stop = [], [0], threading.Event()

    def play():
        at, where = 0, a
        while not stop.is_set():
            last = min(at + 65535, len(whole) - 1)
            try:
                code, got = doctor.raw("GET", f"https://127.0.0.1:{where.port}/{place}", headers={"Range": f"bytes={at}-{last}"})
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                where = b if where is a else a  # what a balancer does with a server that has gone
                continue
            if code == 503:
                continue  # a player asks again
            if code != 206 or got != whole[at:last + 1]:
                problems.append((code, at, len(got)))
            ranges[0] += 1
            at = 0 if last + 1 >= len(whole) else last + 1

    player = threading.Thread(target=play)
    player.start()
    time.sleep(1)
    ctl("keys", "rotate", clinic=grown)
    shutil.copy(os.path.join(grown, "keys", "master-keys.json"), os.path.join(second, "keys", "master-keys.json"))
    for one in (a, b):
        one.stop()
        time.sleep(0.5)
        one.start()
        time.sleep(1)
    stop.set()
    player.join()
    step(not problems and ranges[0] > 20, "playing goes on through a rotation and two restarts",
         f"{ranges[0]} ranges, {problems[:3]}")

    # Shares, proofs, backup, restore.
    ctl("keys", "drill", parts[0], parts[2], clinic=grown)
    ctl("storage", "prove", clinic=grown)
    backup = os.path.join(work, "backup")
    ctl("backup", "make", "--to", backup, clinic=grown)
    ctl("backup", "drill", "--from", backup, clinic=grown)
    ctl("audit", "verify", clinic=grown)
    log, key = os.path.join(work, "log.jsonl"), ctl("audit", "key", clinic=grown).strip()
    ctl("audit", "export", "--out", log, clinic=grown)
    verified = subprocess.run([VERIFY, "log", log, "--key", key], capture_output=True, text=True)
    step(verified.returncode == 0, "attune-verify says the log is whole", verified.stdout + verified.stderr)
    examined = subprocess.run([CTL, "doctor", "--clinic", grown], capture_output=True, text=True)
    step(examined.returncode in (0, 3) and "FAILED" not in examined.stdout, "the doctor finds nothing wrong", examined.stdout)
    a.stop()
    b.stop()
    again = os.path.join(work, "again")
    os.makedirs(again)
    json.dump({"names": ["127.0.0.1", "localhost"]}, open(os.path.join(again, "attuned.json"), "w"))  # on this machine alone
    ctl("backup", "restore", parts[1], parts[2], "--from", backup, clinic=again)
    known = open(authority).read()
    step(open(os.path.join(again, "keys", "ca.pem")).read() == known, "the restored clinic has the certificate that clients know")
    step(os.path.exists(os.path.join(again, "s3-secret")), "and the files that its attuned.json named")
    restored = Server(again)
    try:
        restored.start()
        servers.append(restored)
        started = True
    except SystemExit:
        started = False
    step(started, "the restored clinic starts")
    doctor = Person(restored, authority)  # as before: nobody needs another certificate
    doctor.sign_in("doc@clinic.example", PASSWORD, doctor_secret)
    status, link = doctor.call("GET", link_path)
    status, played = doctor.raw("GET", link["url"]) if status == 200 else (status, b"")
    step(status == 200 and played == whole, "the restored recording is the same, byte by byte", f"{status} {link}")
finally:
    for one in servers:
        if one.process.poll() is None:
            one.stop()
    shutil.rmtree(work, ignore_errors=True)
print(f"Totals: {passed} passed, {failed} failed, 0 skipped")
sys.exit(1 if failed else 0)
