#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A witness after C2SP tlog-witness, for tests: checks that a log continues what it saw, with code of its own, and cosigns (tlog-cosignature, version 1).
Prints its port and its verifier key. Usage: witness_stand_in.py LOG-VERIFIER-KEY"""
import base64
import hashlib
import http.server
import struct
import sys
import time

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

log_name, _, log_key = sys.argv[1].split("+", 2)
log_public = Ed25519PublicKey.from_public_bytes(base64.b64decode(log_key)[1:])
secret = Ed25519PrivateKey.generate()
public = b"\x04" + secret.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
name = "witness.test"
key_id = hashlib.sha256(name.encode() + b"\n" + public).digest()[:4]
seen = {"size": 0, "root": hashlib.sha256(b"").digest()}


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def consistent(first, second, proof, first_root, second_root):
    """RFC 6962, 2.1.4 in the recursive form, unlike the code under test."""
    proof = list(proof)

    def sub(m, n, known):
        if m == n:
            if known:
                return first_root, first_root
            root = proof.pop(0)
            return root, root
        k = 1
        while k * 2 < n:
            k *= 2
        if m <= k:
            old, new = sub(m, k, known)
            return old, node(new, proof.pop(0))
        old, new = sub(m - k, n - k, False)
        left = proof.pop(0)
        return node(left, old), node(left, new)

    if first == 0:
        return not proof
    try:
        old, new = sub(first, second, True)
    except IndexError:
        return False
    return not proof and old == first_root and new == second_root


class Handler(http.server.BaseHTTPRequestHandler):
    def answer(self, status, body=b""):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        head, _, note = body.partition("\n\n")
        lines = head.split("\n")
        old = int(lines[0].removeprefix("old "))
        proof = [base64.b64decode(line) for line in lines[1:]]
        text, _, signatures = note.partition("\n\n")
        text += "\n"
        origin, size, root = text.split("\n")[:3]
        signature = base64.b64decode(signatures.split("\n")[0].split(" ")[2])[4:]
        try:
            log_public.verify(signature, text.encode())
        except Exception:
            return self.answer(403)
        if origin != log_name:
            return self.answer(404)
        if old != seen["size"]:
            return self.answer(409, str(seen["size"]).encode() + b"\n")
        size, root = int(size), base64.b64decode(root)
        if not consistent(old, size, proof, seen["root"], root):
            return self.answer(422)
        seen.update(size=size, root=root)
        now = int(time.time())
        signed = secret.sign(f"cosignature/v1\ntime {now}\n".encode() + text.encode())
        line = "\u2014 " + name + " " + base64.b64encode(key_id + struct.pack(">Q", now) + signed).decode() + "\n"
        return self.answer(200, line.encode())

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, f"{name}+{key_id.hex()}+{base64.b64encode(public).decode()}", flush=True)
server.serve_forever()
