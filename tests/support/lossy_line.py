#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A line that loses packets, on one machine: runs a command in a network of its own, where the servers it starts can be
reached over a line with a round-trip time and a rate that loses everything when told to. Real TCP: its retransmissions and
their growing pauses are the kernel's.

lossy_line.py [--rtt MS] [--mbit N] [--queue-ms MS] COMMAND...

The command finds in its environment
  ATTUNE_LINE_SERVER   the address servers listen on (10.77.0.1)
  ATTUNE_LINE_FAR      the address under which they are reached over the line (10.77.0.2)
  ATTUNE_LINE_CONTROL  a pipe that takes these words, a line each:
    lose | pass        every packet is lost, both ways | goes through again
    rtt MS | mbit N    another line from now on (0: none)

Exit code 77, with the reason, where the machine does not allow it: it needs /dev/net/tun, and either root or user namespaces.

How: a TUN device is the line. A packet to the far address comes back with its two addresses exchanged, after its time: the
server at the near address sees somebody at the far one, and answers there. Sums of the headers do not change by that.
"""
import argparse
import ctypes
import fcntl
import heapq
import os
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time

NEAR, FAR = "10.77.0.1", "10.77.0.2"
CLONE_NEWNET, CLONE_NEWUSER = 0x40000000, 0x10000000
TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
SIOCSIFADDR, SIOCSIFNETMASK, SIOCSIFFLAGS, SIOCSIFTXQLEN = 0x8916, 0x891C, 0x8914, 0x8943
IFF_UP, IFF_RUNNING = 0x1, 0x40
SKIPPED = 77


class NotHere(Exception):
    """The machine does not allow a line like this."""


def own_network():
    libc = ctypes.CDLL(None, use_errno=True)
    uid, gid = os.getuid(), os.getgid()
    if libc.unshare(CLONE_NEWNET) == 0:
        return
    if libc.unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0:
        raise NotHere(f"no network of its own: {os.strerror(ctypes.get_errno())}")
    for name, text in (("setgroups", "deny"), ("uid_map", f"0 {uid} 1"), ("gid_map", f"0 {gid} 1")):
        with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
            file.write(text)


def configure(name, address=None):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        def set_address(request, text):
            fcntl.ioctl(control, request, struct.pack("16sH2s4s8x", name, socket.AF_INET, b"\0\0", socket.inet_aton(text)))

        if address:
            set_address(SIOCSIFADDR, address)
            set_address(SIOCSIFNETMASK, "255.255.255.0")
            fcntl.ioctl(control, SIOCSIFTXQLEN, struct.pack("16si12x", name, 10000))
        fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack("16sH14x", name, IFF_UP | IFF_RUNNING))


def open_line():
    try:
        tun = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
        fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH22x", b"line", IFF_TUN | IFF_NO_PI))
        configure(b"lo")
        configure(b"line", NEAR)
    except OSError as error:
        raise NotHere(f"no TUN device: {error}") from error
    return tun


class Line:
    def __init__(self, tun, rtt, mbit, queue_ms):
        self.tun = tun
        self.rtt = rtt / 1000
        self.mbit = mbit
        self.queue = queue_ms / 1000
        self.loses = False
        self.free_at = {}  # by destination: each way has the whole rate
        self.waiting = []
        self.count = 0

    def take(self, now):
        while True:
            try:
                packet = os.read(self.tun, 65535)
            except BlockingIOError:
                return
            if self.loses or packet[0] >> 4 != 4:
                continue
            source, target = packet[12:16], packet[16:20]
            leaves = now
            if self.mbit > 0:
                free = max(now, self.free_at.get(source, 0))
                if free - now > self.queue:
                    continue  # no room: lost, as in a router
                # Only what carries data has a narrow way; acknowledgements have the other direction to themselves anyway.
                leaves = self.free_at[source] = free + len(packet) * 8 / (self.mbit * 1e6)
            self.count += 1
            turned = packet[:12] + target + source + packet[20:]
            heapq.heappush(self.waiting, (leaves + self.rtt / 2, self.count, turned))

    def give(self, now):
        while self.waiting and self.waiting[0][0] <= now:
            packet = heapq.heappop(self.waiting)[2]
            if not self.loses:
                try:
                    os.write(self.tun, packet)
                except OSError:
                    pass  # the device's queue is full: lost

    def pause(self, now):
        return max(0.0, self.waiting[0][0] - now) if self.waiting else None

    def obey(self, text):
        word, *rest = text.split() or [""]
        if word in ("lose", "pass"):
            self.loses = word == "lose"
        elif word == "rtt":
            self.rtt = float(rest[0]) / 1000
        elif word == "mbit":
            self.mbit = float(rest[0])


def carry(line, control, ended):
    """Until the other end of `ended` is closed."""
    text = b""
    while True:
        now = time.monotonic()
        line.give(now)
        ready, _, _ = select.select([line.tun, control, ended], [], [], line.pause(now))
        if ended in ready:
            return
        if line.tun in ready:
            line.take(time.monotonic())
        if control in ready:
            text += os.read(control, 4096)
            *commands, text = text.split(b"\n")
            for command in commands:
                line.obey(command.decode())


def run(command, line, folder):
    pipe = os.path.join(folder, "line")
    os.mkfifo(pipe, 0o600)
    control = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)  # for writing, too: it never ends
    environment = dict(os.environ, ATTUNE_LINE_SERVER=NEAR, ATTUNE_LINE_FAR=FAR, ATTUNE_LINE_CONTROL=pipe)
    ended, alive = os.pipe()
    carrier = os.fork()
    if carrier == 0:
        os.close(alive)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        carry(line, control, ended)
        os._exit(0)
    os.close(ended)
    os.set_inheritable(alive, False)
    status = subprocess.call(command, env=environment)
    os.close(alive)
    os.waitpid(carrier, 0)
    return status if status >= 0 else 128 - status


def main():
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("--rtt", type=float, default=0)
    options.add_argument("--mbit", type=float, default=0)
    options.add_argument("--queue-ms", type=float, default=200)
    options.add_argument("command", nargs=argparse.REMAINDER)
    chosen = options.parse_args()
    folder = tempfile.mkdtemp(prefix="line-")
    try:
        own_network()
        line = Line(open_line(), chosen.rtt, chosen.mbit, chosen.queue_ms)
        return run(chosen.command, line, folder)
    except NotHere as reason:
        print(f"Skipped: {reason}", file=sys.stderr)
        return SKIPPED
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
