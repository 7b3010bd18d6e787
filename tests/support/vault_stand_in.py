#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for HashiCorp Vault's Transit engine in tests: one key of type aes256-gcm96, held in memory.

Follows the shapes of Vault's API documentation (Transit secrets engine): read, rotate, config, trim, encrypt, decrypt;
ciphertexts are "vault:v<N>:" and base64 of nonce, ciphertext and tag; associated_data is base64. Prints its port.
Usage: vault_stand_in.py TOKEN [--down-file FILE]   (while FILE exists, every request is answered 503)
"""
import base64
import http.server
import json
import os
import sys
import time

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

TOKEN = sys.argv[1]
DOWN = sys.argv[3] if len(sys.argv) > 3 else ""
keys = {1: (AESGCM.generate_key(256), int(time.time()))}
settings = {"min_decryption_version": 1, "min_encryption_version": 0, "min_available_version": 0}


class Refused(Exception):
    pass


def encrypt(body):
    version = body.get("key_version") or max(keys)
    if version not in keys or version < settings["min_encryption_version"]:
        raise Refused("key version is not available for encryption")
    nonce = os.urandom(12)
    sealed = AESGCM(keys[version][0]).encrypt(
        nonce, base64.b64decode(body["plaintext"]), base64.b64decode(body.get("associated_data", "")) or None)
    return {"ciphertext": f"vault:v{version}:" + base64.b64encode(nonce + sealed).decode(), "key_version": version}


def decrypt(body):
    prefix, version, text = body["ciphertext"].split(":", 2)
    number = int(version[1:])
    if prefix != "vault" or number not in keys or number < settings["min_decryption_version"]:
        raise Refused("ciphertext version is disallowed by policy (too old)")
    raw = base64.b64decode(text)
    try:
        plain = AESGCM(keys[number][0]).decrypt(
            raw[:12], raw[12:], base64.b64decode(body.get("associated_data", "")) or None)
    except InvalidTag:
        raise Refused("cipher: message authentication failed")
    return {"plaintext": base64.b64encode(plain).decode()}


def change(path, body):
    if path.endswith("/rotate"):
        keys[max(keys) + 1] = (AESGCM.generate_key(256), int(time.time()))
    elif path.endswith("/config"):
        settings.update({k: v for k, v in body.items() if k in settings})
    elif path.endswith("/trim"):
        oldest = body["min_available_version"]
        if oldest > settings["min_decryption_version"] or oldest > (settings["min_encryption_version"] or max(keys)):
            raise Refused("minimum available version cannot be higher than the minimum versions")
        settings["min_available_version"] = oldest
        for version in [v for v in keys if v < oldest]:
            del keys[version]
    else:
        raise KeyError(path)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, content=None):
        body = json.dumps(content).encode() if content is not None else b""
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle_one(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length) or b"{}")
        if DOWN and os.path.exists(DOWN):
            return self.answer(503, {"errors": ["Vault is sealed"]})
        if self.headers.get("X-Vault-Token") != TOKEN:
            return self.answer(403, {"errors": ["permission denied"]})
        path = self.path.removeprefix("/v1/transit/")
        try:
            if self.command == "GET" and path == "keys/clinic":
                shown = {str(v): made for v, (_, made) in keys.items()}
                return self.answer(200, {"data": {"type": "aes256-gcm96", "keys": shown, "latest_version": max(keys),
                                                  **settings}})
            if path == "encrypt/clinic":
                return self.answer(200, {"data": encrypt(body)})
            if path == "decrypt/clinic":
                return self.answer(200, {"data": decrypt(body)})
            if self.command == "POST" and path.startswith("keys/clinic/"):
                change(path, body)
                return self.answer(204)
            return self.answer(404, {"errors": []})
        except (Refused, KeyError, ValueError) as error:
            return self.answer(400, {"errors": [str(error)]})

    do_GET = do_POST = do_PUT = handle_one

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
