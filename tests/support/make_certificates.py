#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes an authority and servers' certificates, one for each way to be wrong.

Usage: make_certificates.py FOLDER   (needs python3-cryptography)
"""
import datetime
import ipaddress
import os
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

NOW = datetime.datetime.utcnow()
DAY = datetime.timedelta(days=1)
HERE = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]


def name_of(text):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def certificate(key, issuer_name, issuer_key, subject="server", names=HERE, begins=NOW - DAY, ends=NOW + 300 * DAY,
                digest=hashes.SHA256(), authority=False):
    builder = (x509.CertificateBuilder().subject_name(name_of(subject)).issuer_name(issuer_name).public_key(key.public_key())
               .serial_number(x509.random_serial_number()).not_valid_before(begins).not_valid_after(ends)
               .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True))
    if names:
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return builder.sign(issuer_key, digest)


def write(folder, name, made, key):
    with open(os.path.join(folder, name + ".pem"), "wb") as file:
        file.write(made.public_bytes(serialization.Encoding.PEM))
    with open(os.path.join(folder, name + ".key"), "wb") as file:
        file.write(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL,
                                     serialization.NoEncryption()))


def main():
    folder = sys.argv[1]
    curve = ec.SECP256R1()
    authority_key, other_key = ec.generate_private_key(curve), ec.generate_private_key(curve)
    authority, other = name_of("Test authority"), name_of("Another authority")
    write(folder, "authority", certificate(authority_key, authority, authority_key, "Test authority", None, NOW - 3000 * DAY, NOW + 3000 * DAY, authority=True), authority_key)
    elsewhere = [x509.DNSName("elsewhere.example"), x509.DNSName("other.example")]
    for name, how in {
            "good": {},
            "expired": {"begins": NOW - 400 * DAY, "ends": NOW - 10 * DAY},
            "not-yet-valid": {"begins": NOW + 10 * DAY, "ends": NOW + 300 * DAY},
            "wrong-name": {"names": elsewhere},
            "without-names": {"names": None, "subject": "elsewhere.example"},
    }.items():
        key = ec.generate_private_key(curve)
        write(folder, name, certificate(key, authority, authority_key, **how), key)
    key = ec.generate_private_key(curve)
    write(folder, "unknown-authority", certificate(key, other, other_key), key)
    key = ec.generate_private_key(curve)
    write(folder, "self-signed", certificate(key, name_of("server"), key), key)
    key = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    write(folder, "weak", certificate(key, authority, authority_key), key)


main()
