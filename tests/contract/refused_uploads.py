#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a large upload that is refused gets its refusal, with the HTTP clients people use.

Usage: refused_uploads.py ATTUNED SAMPLE-CLINIC   (needs curl; python3-requests and node are tried where they are)
"""
import http.client
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

attuned, sample = sys.argv[1:3]
passed, failed, skipped = 0, 0, 0
MIB = 1024 * 1024
LIMIT = 40  # MiB, of one upload
UPLOAD = "/api/v1/media/upload"
KINDS = [  # name, MiB, path, content type, token, status
    ("nobody signed in", 36, UPLOAD, "multipart/form-data; boundary=b", "none", 401),
    ("a client", 36, UPLOAD + "?sessionId=0190a000-0000-7000-8000-000000000000", "multipart/form-data; boundary=b", "client", 404),
    ("a form that is none", 36, UPLOAD, "video/mp4", "clinician", 400),
    ("more than an upload may have", 48, UPLOAD, "multipart/form-data; boundary=b", "clinician", 413),
    ("more than a body may have", 48, "/api/v1/auth/login", "application/json", "none", 413),
    ("an address that is none", 48, "/api/v1/nothing", "application/octet-stream", "none", 413),
]


def check(condition, promise):
    global passed, failed
    passed, failed = (passed + 1, failed) if condition else (passed, failed + 1)
    print(("PASS   : " if condition else "FAIL!  : ") + promise, flush=True)


def skip(why):
    global skipped
    skipped += 1
    print("SKIP   : " + why, flush=True)


def start(folder):
    ready, clinic = os.path.join(folder, "ready"), os.path.join(folder, "clinic")
    shutil.copytree(sample, clinic)
    settings = os.path.join(clinic, "attuned.json")
    content = json.load(open(settings)) if os.path.exists(settings) else {}
    content.setdefault("storage", {})["largestUploadMiB"] = LIMIT
    with open(settings, "w") as file:
        json.dump(content, file)
    os.chmod(settings, 0o600)
    server = subprocess.Popen([attuned, "--clinic", clinic, "--port", "0", "--ready-file", ready, "--log-level", "error"])
    for _ in range(300):
        if os.path.exists(ready) and os.path.getsize(ready):
            return server, int(open(ready).read()), os.path.join(clinic, "keys", "ca.pem")
        time.sleep(0.1)
    raise SystemExit("attuned does not start")


class Clinic:
    def __init__(self, port, authority):
        self.port, self.authority = port, authority
        self.context = ssl.create_default_context(cafile=authority)
        self.tokens = {"none": "", "client": self.token("soren"), "clinician": self.token("ruth")}

    def connect(self, timeout=60):
        return http.client.HTTPSConnection("127.0.0.1", self.port, context=self.context, timeout=timeout)

    def token(self, who):
        connection = self.connect()
        body = json.dumps({"email": who + "@sample.clinic", "password": "lighthouse-walnut-42"})
        connection.request("POST", "/api/v1/auth/login", body, {"Content-Type": "application/json"})
        data = json.load(connection.getresponse())["data"]
        connection.close()
        return data["session"]["accessToken"]

    def headers(self, content, who):
        token = self.tokens[who]
        return {"Content-Type": content, **({"Authorization": "Bearer " + token} if token else {})}


def with_http_client(clinic, file, path, content, who):
    connection = clinic.connect()
    with open(file, "rb") as body:
        connection.request("POST", path, body, {**clinic.headers(content, who), "Content-Length": str(os.path.getsize(file))})
        return connection.getresponse().status


def with_http_client_chunked(clinic, file, path, content, who):
    connection = clinic.connect()
    with open(file, "rb") as body:
        connection.request("POST", path, body, clinic.headers(content, who), encode_chunked=True)
        return connection.getresponse().status


def with_requests(clinic, file, path, content, who):
    import requests
    with open(file, "rb") as body:
        return requests.post(f"https://127.0.0.1:{clinic.port}{path}", data=body, headers=clinic.headers(content, who),
                             verify=clinic.authority, timeout=60).status_code


def curl(clinic, file, path, content, who, *more):
    command = ["curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", "--cacert", clinic.authority, "-X", "POST",
               "--data-binary", "@" + file, "--http1.1", *more]
    for name, value in clinic.headers(content, who).items():
        command += ["-H", f"{name}: {value}"]
    answer = subprocess.run([*command, f"https://127.0.0.1:{clinic.port}{path}"], capture_output=True, text=True, timeout=90)
    return int(answer.stdout or 0) if answer.returncode == 0 else -answer.returncode


def with_curl(*how):
    return curl(*how)  # asks with Expect: 100-continue when the body is large


def with_curl_that_does_not_ask(*how):
    return curl(*how, "-H", "Expect:")


NODE = """
const fs = require('fs');
const [address, file, headers] = process.argv.slice(1);
(async () => {
  try {
    const answer = await fetch(address, {method: 'POST', headers: JSON.parse(headers), body: fs.readFileSync(file)});
    console.log(answer.status);
  } catch (error) { console.log(String(error.cause || error)); }
  process.exit(0);
})();
"""


def with_node(clinic, file, path, content, who):
    answer = subprocess.run(["node", "-e", NODE, f"https://127.0.0.1:{clinic.port}{path}", file, json.dumps(clinic.headers(content, who))],
                            env={**os.environ, "NODE_EXTRA_CA_CERTS": clinic.authority}, capture_output=True, text=True, timeout=90)
    text = answer.stdout.strip()
    return int(text) if text.isdigit() else text


def every_client_hears_it(clinic, files):
    clients = [with_http_client, with_http_client_chunked, with_curl, with_curl_that_does_not_ask]
    try:
        import requests  # noqa: F401
        clients.append(with_requests)
    except ImportError:
        skip("python3-requests is not installed")
    if shutil.which("node"):
        clients.append(with_node)
    else:
        skip("node is not installed")
    for name, size, path, content, who, status in KINDS:
        for how in clients:
            if how is with_http_client_chunked and status == 413 and path == UPLOAD:
                continue  # without a length it is refused for what it lacks, before it is too long
            try:
                got = how(clinic, files[size], path, content, who)
            except Exception as error:  # a reset connection is what this is about
                got = repr(error)
            check(got == status, f"{how.__name__[5:].replace('_', ' ')}, {name}: {status} ({got})")


def nothing_is_sent_before_it_is_wanted(clinic):
    """Who asks first hears the refusal before a byte of the body, and no invitation to send it."""
    for name, size, path, content, who, status in KINDS:
        raw = clinic.context.wrap_socket(socket.create_connection(("127.0.0.1", clinic.port)), server_hostname="127.0.0.1")
        raw.settimeout(20)
        lines = [f"POST {path} HTTP/1.1", "Host: 127.0.0.1", "Expect: 100-continue", f"Content-Length: {size * MIB}"]
        lines += [f"{k}: {v}" for k, v in clinic.headers(content, who).items()]
        raw.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        start_line = raw.recv(4096).decode("latin-1").split("\r\n")[0]
        # Whose form has to be read to know more is asked for it.
        wanted = ("100", str(status)) if name == "a client" else (str(status),)
        check(start_line.split()[1] in wanted, f"asked first, {name}: {start_line}")
        raw.close()


def a_stalled_body_does_not_keep_the_answer(clinic):
    raw = clinic.context.wrap_socket(socket.create_connection(("127.0.0.1", clinic.port)), server_hostname="127.0.0.1")
    raw.settimeout(10)
    raw.sendall(f"POST {UPLOAD} HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: {8 * MIB}\r\n\r\n--b".encode())
    begun = time.monotonic()
    answer = raw.recv(4096)
    took = time.monotonic() - begun
    check(answer.startswith(b"HTTP/1.1 401") and took < 5, f"the answer does not wait for a body that stalls ({took:.1f} s)")
    begun = time.monotonic()
    try:
        while raw.recv(4096):
            pass
    except OSError:
        pass
    took = time.monotonic() - begun
    check(took < 8, f"and whoever sends nothing more is not waited for ({took:.1f} s)")
    raw.close()


def slow_senders_hold_no_place(clinic):
    """As many as may come from one place, refused and dripping: others sign in and work."""
    drips, stop = [], threading.Event()
    for _ in range(160):
        raw = clinic.context.wrap_socket(socket.create_connection(("127.0.0.1", clinic.port)), server_hostname="127.0.0.1")
        raw.sendall(f"POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {48 * MIB}\r\n\r\nx".encode())
        drips.append(raw)

    def drip():
        while not stop.wait(0.5):
            for raw in drips:
                try:
                    raw.send(b"x")
                except OSError:
                    pass

    thread = threading.Thread(target=drip)
    thread.start()
    try:
        check(bool(clinic.token("daniel")), "somebody signs in while 160 refused bodies drip in from the same address")
    except Exception as error:
        check(False, f"somebody signs in while 160 refused bodies drip in: {error!r}")
    stop.set()
    thread.join()
    for raw in drips:
        raw.close()


def main():
    with tempfile.TemporaryDirectory() as folder:
        part = b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.mp4\"\r\n\r\n"
        files = {}
        for size in {kind[1] for kind in KINDS}:
            files[size] = os.path.join(folder, str(size))
            with open(files[size], "wb") as out:
                out.write(part + b"\0" * (size * MIB - len(part)))
        server, port, authority = start(folder)
        try:
            clinic = Clinic(port, authority)
            every_client_hears_it(clinic, files)
            nothing_is_sent_before_it_is_wanted(clinic)
            a_stalled_body_does_not_keep_the_answer(clinic)
            slow_senders_hold_no_place(clinic)
        finally:
            server.send_signal(signal.SIGTERM)
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()
    print(f"Totals: {passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


sys.exit(main())
