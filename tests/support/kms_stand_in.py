#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for AWS Key Management Service in tests: one symmetric key, held in memory.

Follows the "AWS KMS API Reference" (Encrypt, Decrypt: JSON 1.1, X-Amz-Target, EncryptionContext, error types) and checks
signatures after "Create a signed AWS API request", computed here anew from the request as it arrived. Prints its port.
Usage: kms_stand_in.py ACCESS-KEY SECRET-KEY REGION [--state-file FILE]
(FILE may say "down": 500, "throttled", "disabled", or "denied")
"""
import base64
import datetime
import hashlib
import hmac
import http.server
import json
import os
import re
import sys

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

ACCESS, SECRET, REGION = sys.argv[1:4]
STATE = sys.argv[5] if len(sys.argv) > 5 else ""
KEY = AESGCM(AESGCM.generate_key(256))
KEY_ID = "1234abcd-12ab-34cd-56ef-1234567890ab"


class Refused(Exception):
    def __init__(self, kind, status=400):
        self.kind, self.status = kind, status


def digest(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def check_signature(handler, body):
    found = re.fullmatch(r"AWS4-HMAC-SHA256 Credential=([^/]+)/(\d{8})/([^/]+)/kms/aws4_request, "
                         r"SignedHeaders=([^,]+), Signature=([0-9a-f]{64})", handler.headers.get("Authorization", ""))
    if not found:
        raise Refused("IncompleteSignatureException")
    access, day, region, names, signature = found.groups()
    if access != ACCESS or region != REGION:
        raise Refused("UnrecognizedClientException")
    if not {"host", "x-amz-date", "x-amz-target", "content-type"} <= set(names.split(";")):
        raise Refused("IncompleteSignatureException")
    stamp = handler.headers["X-Amz-Date"]
    at = datetime.datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=datetime.timezone.utc)
    if abs((datetime.datetime.now(datetime.timezone.utc) - at).total_seconds()) > 300 or stamp[:8] != day:
        raise Refused("InvalidSignatureException")
    headers = "".join(f"{n}:{' '.join(handler.headers[n].split())}\n" for n in names.split(";"))
    canonical = "\n".join(["POST", handler.path, "", headers, names, hashlib.sha256(body).hexdigest()])
    scope = f"{day}/{region}/kms/aws4_request"
    text = "\n".join(["AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(canonical.encode()).hexdigest()])
    key = ("AWS4" + SECRET).encode()
    for part in (day, region, "kms", "aws4_request"):
        key = digest(key, part)
    if not hmac.compare_digest(digest(key, text).hex(), signature):
        raise Refused("InvalidSignatureException")


def context_of(body):
    return json.dumps(body.get("EncryptionContext", {}), sort_keys=True).encode()


def run(target, body):
    if body.get("KeyId") not in (KEY_ID, "alias/clinic"):
        raise Refused("NotFoundException")
    if target == "TrentService.Encrypt":
        nonce = os.urandom(12)
        plain = base64.b64decode(body["Plaintext"])
        blob = b"\x01\x02\x02\x00x" + nonce + KEY.encrypt(nonce, plain, context_of(body))
        return {"CiphertextBlob": base64.b64encode(blob).decode(), "KeyId": KEY_ID,
                "EncryptionAlgorithm": "SYMMETRIC_DEFAULT"}
    if target == "TrentService.Decrypt":
        blob = base64.b64decode(body["CiphertextBlob"])
        try:
            plain = KEY.decrypt(blob[5:17], blob[17:], context_of(body))
        except (InvalidTag, ValueError):
            raise Refused("InvalidCiphertextException")
        return {"Plaintext": base64.b64encode(plain).decode(), "KeyId": KEY_ID,
                "EncryptionAlgorithm": "SYMMETRIC_DEFAULT"}
    raise Refused("UnknownOperationException")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, content):
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/x-amz-json-1.1")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        state = open(STATE).read().strip() if STATE and os.path.exists(STATE) else ""
        failures = {"down": ("KMSInternalException", 500), "throttled": ("ThrottlingException", 400),
                    "disabled": ("DisabledException", 400), "denied": ("AccessDeniedException", 400)}
        try:
            if state in failures:
                raise Refused(*failures[state])
            check_signature(self, body)
            self.answer(200, run(self.headers.get("X-Amz-Target"), json.loads(body)))
        except Refused as refused:
            self.answer(refused.status, {"__type": refused.kind, "message": "refused"})

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
