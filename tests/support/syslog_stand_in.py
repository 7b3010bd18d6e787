#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A syslog server over TLS (RFC 5425), for tests: writes each message as a line of a file. Prints its port.
Usage: syslog_stand_in.py CERTIFICATE KEY FILE"""
import socket
import ssl
import sys
import threading

context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[1], sys.argv[2])
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)


def read(connection):
    buffer = b""
    with context.wrap_socket(connection, server_side=True) as stream, open(sys.argv[3], "ab", buffering=0) as out:
        while some := stream.recv(65536):
            buffer += some
            while b" " in buffer:
                size, _, rest = buffer.partition(b" ")
                if len(rest) < int(size):
                    break
                out.write(rest[:int(size)] + b"\n")
                buffer = rest[int(size):]


while True:
    peer, _ = listener.accept()
    threading.Thread(target=read, args=(peer,), daemon=True).start()
