#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for whisper.cpp's program: takes its arguments and a WAV file on standard input, and writes its full JSON.

Where it is loud it "hears" a word every half second; where it is not it invents one, as engines do. It also tries to
reach what it must not reach, and says "reached..." of each that it got at. A model that is called "dies" makes it end by
a signal, one called "fails" with an error; one called "slow" takes its time.
"""
import json
import os
import signal
import socket
import struct
import sys
import time

STEP_MS = 500
LOUD = 400


def argument(name):
    return sys.argv[sys.argv.index(name) + 1]


def fork():
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)


def write():
    path = os.path.join(os.path.dirname(argument("-m")), "written")
    with open(path, "w") as file:
        file.write("words")


def reached():
    secret = os.path.join(os.path.dirname(argument("-m")), "secret")
    neighbor = os.path.join(os.path.dirname(os.path.abspath(__file__)), "waiting.h")
    attempts = {"network": lambda: socket.socket(socket.AF_INET).close(), "process": fork,
                "files": lambda: open(secret).close(), "disk": write,
                "neighbors": lambda: open(neighbor).close(),
                "environment": lambda: os.environ["ATTUNE_STAND_IN_SECRET"]}
    for name, attempt in attempts.items():
        try:
            attempt()
            yield "reached" + name
        except (OSError, KeyError):
            pass


def token(text, at, certainty):
    return {"text": " " + text, "offsets": {"from": at, "to": at + 300}, "p": certainty}


def main():
    wave = sys.stdin.buffer.read()
    if argument("-f") != "-" or wave[:4] != b"RIFF" or wave[22:28] != struct.pack("<HI", 1, 16000):
        sys.exit("no sound of the right kind")
    model = os.path.basename(argument("-m"))
    if model.startswith("dies"):
        os.kill(os.getpid(), signal.SIGKILL)
    if model.startswith("fails"):
        sys.exit("cannot read the model")
    if model.startswith("slow"):
        time.sleep(0.7)
    tokens = [token(word, 0, 1.0) for word in reached()]
    samples = struct.unpack("<%dh" % ((len(wave) - 44) // 2), wave[44:])
    size = 16 * STEP_MS
    for i in range(0, len(samples), size):
        at = i // 16
        isLoud = max(map(abs, samples[i:i + size]), default=0) > LOUD
        tokens.append(token("heard%d" % at if isLoud else "invented%d" % at, at, 0.9 if isLoud else 0.4))
    segments = [{"offsets": {"from": 0, "to": len(samples) // 16}, "text": "", "tokens": tokens}]
    with open(argument("-of") + ".json", "w") as file:
        json.dump({"result": {"language": argument("-l")}, "transcription": segments}, file)


main()
