#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at a real attuned as a TLS scanner does, and keeps the scanner's report.

Usage: tls_scan.py ATTUNED SAMPLE-CLINIC REPORT-FILE   (needs sslscan, curl)
"""
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET

attuned, sample, report_file = sys.argv[1:4]
passed, failed = 0, 0


def check(condition, promise):
    global passed, failed
    passed, failed = (passed + 1, failed) if condition else (passed, failed + 1)
    print(("PASS   : " if condition else "FAIL!  : ") + promise, flush=True)


def start(folder):
    ready = os.path.join(folder, "ready")
    clinic = os.path.join(folder, "clinic")
    shutil.copytree(sample, clinic)
    server = subprocess.Popen([attuned, "--clinic", clinic, "--port", "0", "--ready-file", ready, "--log-level", "error"])
    for _ in range(200):
        if os.path.exists(ready) and os.path.getsize(ready):
            return server, int(open(ready).read()), os.path.join(clinic, "keys", "ca.pem")
        time.sleep(0.1)
    raise SystemExit("attuned does not start")


def scan(port):
    text = subprocess.run(["sslscan", "--no-colour", "--xml=" + report_file + ".xml", f"127.0.0.1:{port}"],
                          capture_output=True, text=True, timeout=120).stdout
    with open(report_file, "w") as report:
        report.write(text)
    return ET.parse(report_file + ".xml").getroot().find("ssltest")


def protocols_and_ciphers(test):
    on = {p.get("type") + p.get("version") for p in test.findall("protocol") if p.get("enabled") == "1"}
    check(on == {"tls1.2", "tls1.3"}, f"TLS 1.2 and 1.3 are spoken, and nothing older ({', '.join(sorted(on))})")
    names = [c.get("cipher") for c in test.findall("cipher")]
    check(bool(names), "the scanner found ciphers")
    weak = [n for n in names if not (n.startswith("TLS_") or (n.startswith("ECDHE-") and ("GCM" in n or "POLY1305" in n)))]
    check(not weak, f"every cipher has forward secrecy and an AEAD ({', '.join(weak) or 'all ' + str(len(names))})")
    few = [c.get("cipher") for c in test.findall("cipher") if int(c.get("bits")) < 128]
    check(not few, "no cipher has fewer than 128 bits")


def faults(test, port):
    spoken = subprocess.run(["openssl", "s_client", "-connect", f"127.0.0.1:{port}", "-tls1_2"], stdin=subprocess.DEVNULL,
                            capture_output=True, text=True).stdout
    check("Compression: NONE" in spoken, "no compression")
    renegotiation = test.find("renegotiation")
    check(renegotiation is None or renegotiation.get("supported") == "0" or renegotiation.get("secure") == "1",
          "no insecure renegotiation")
    check(all(h.get("vulnerable") == "0" for h in test.findall("heartbleed")), "no Heartbleed")
    key = test.find("certificates/certificate/pk")
    check(key is not None and (key.get("type") != "RSA" or int(key.get("bits")) >= 3072), "the key is long enough")


def around(port, authority):
    address = f"https://127.0.0.1:{port}/healthz"
    heads = subprocess.run(["curl", "-s", "-D", "-", "-o", "/dev/null", "--cacert", authority, address],
                           capture_output=True, text=True).stdout.lower()
    check("strict-transport-security: max-age=" in heads, "the answer tells browsers to stay with TLS")
    check("server:" not in heads, "the answer does not say what software this is")
    unknown = subprocess.run(["curl", "-s", "-o", "/dev/null", address], capture_output=True)
    check(unknown.returncode == 60, "a client that does not know the clinic's authority refuses")
    with socket.create_connection(("127.0.0.1", port), 5) as plain:
        plain.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        plain.settimeout(15)
        try:
            answer = plain.recv(4096)
        except (ConnectionResetError, TimeoutError):
            answer = b""
    check(b"HTTP/" not in answer, "without TLS there is no answer")


with tempfile.TemporaryDirectory() as folder:
    server, port, authority = start(folder)
    try:
        test = scan(port)
        protocols_and_ciphers(test)
        faults(test, port)
        around(port, authority)
    finally:
        server.terminate()
        server.wait(20)
print(f"Totals: {passed} passed, {failed} failed, 0 skipped")
sys.exit(1 if failed else 0)
