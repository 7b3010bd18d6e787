#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A long, narrow or broken line on one machine: carries TCP connections to another port with a round-trip time and a
rate, and breaks them when told to.

slow_line.py --to 127.0.0.1:443 [--listen 0] [--rtt MS] [--mbit N]      prints the port it listens on

Commands, a line each on standard input:
  rtt MS | mbit N    another line from now on (0: none)
  stall              nothing passes any more, connections stay
  cut                the same, and what is under way is lost; new connections are taken and stay silent
  heal               passes again; after a cut the old connections are reset
  reset              resets every connection now

Each direction delays by half the round trip. A connection's first bytes wait for one more round trip, which is what the
handshake of TCP would have cost. The rate is shared by all connections, as a line's is.
"""
import argparse
import asyncio
import socket
import struct
import sys
import time

CHUNK = 16 * 1024


class Line:
    def __init__(self, rtt, mbit):
        self.rtt = rtt / 1000
        self.mbit = mbit
        self.free_at = {"up": 0.0, "down": 0.0}
        self.open = asyncio.Event()
        self.open.set()
        self.epoch = 0  # connections older than the last cut are lost
        self.writers = set()

    def leaves_at(self, way, size):
        """When the last bit of this has left the sender."""
        now = time.monotonic()
        if self.mbit <= 0:
            return now
        self.free_at[way] = max(now, self.free_at[way]) + size * 8 / (self.mbit * 1e6)
        return self.free_at[way]

    def reset(self):
        for writer in list(self.writers):
            sock = writer.get_extra_info("socket")
            if sock is not None and sock.fileno() >= 0:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()


async def carry(line, way, reader, writer, first_wait):
    """Reads no further ahead than the line holds, so that the sender feels how narrow it is."""
    queue = asyncio.Queue(maxsize=64)
    epoch = line.epoch

    async def deliver():
        while True:
            due, data = await queue.get()
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            await line.open.wait()
            if line.epoch != epoch:
                return
            if not data:
                if writer.can_write_eof():
                    writer.write_eof()
                return
            writer.write(data)
            await writer.drain()

    task = asyncio.create_task(deliver())
    wait = first_wait
    try:
        while True:
            data = await reader.read(CHUNK)
            left = line.leaves_at(way, len(data))
            await queue.put((left + line.rtt / 2 + wait, data))
            wait = 0.0
            if not data:
                break
            await asyncio.sleep(max(0.0, left - time.monotonic() - 0.02))
        await task
    except (ConnectionError, asyncio.CancelledError, OSError):
        pass
    finally:
        task.cancel()


async def serve(line, target, client_reader, client_writer):
    host, port = target.rsplit(":", 1)
    try:
        server_reader, server_writer = await asyncio.open_connection(host, int(port))
    except OSError:
        client_writer.close()
        return
    for writer in (client_writer, server_writer):
        writer.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        line.writers.add(writer)
    up = asyncio.create_task(carry(line, "up", client_reader, server_writer, line.rtt))
    down = asyncio.create_task(carry(line, "down", server_reader, client_writer, 0.0))
    # Who hung up wants nothing more: what is still to come must not take up the line.
    await asyncio.wait({up, down}, return_when=asyncio.FIRST_COMPLETED)
    up.cancel()
    down.cancel()
    await asyncio.gather(up, down, return_exceptions=True)
    for writer in (client_writer, server_writer):
        line.writers.discard(writer)
        writer.close()


async def commands(line):
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while True:
        text = await reader.readline()
        if not text:
            return
        word, *rest = text.decode().split() or [""]
        if word == "rtt":
            line.rtt = float(rest[0]) / 1000
        elif word == "mbit":
            line.mbit = float(rest[0])
        elif word == "stall":
            line.open.clear()
        elif word == "cut":
            line.open.clear()
            line.epoch += 1
        elif word == "heal":
            if not line.open.is_set():
                line.open.set()
            old = line.epoch
            if old:
                line.reset()
        elif word == "reset":
            line.reset()
        print("ok", flush=True)


async def main():
    options = argparse.ArgumentParser()
    options.add_argument("--to", required=True)
    options.add_argument("--listen", type=int, default=0)
    options.add_argument("--rtt", type=float, default=0)
    options.add_argument("--mbit", type=float, default=0)
    chosen = options.parse_args()
    line = Line(chosen.rtt, chosen.mbit)
    server = await asyncio.start_server(lambda r, w: serve(line, chosen.to, r, w), "127.0.0.1", chosen.listen)
    print(server.sockets[0].getsockname()[1], flush=True)
    listening = asyncio.create_task(commands(line))  # held here: the loop itself keeps no task alive
    async with server:
        await asyncio.gather(server.serve_forever(), listening)


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        pass
