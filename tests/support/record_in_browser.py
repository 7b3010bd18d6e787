#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a recording with MediaRecorder in a headless Chromium, as a clinic's web page does, and writes it to a file.

record_in_browser.py OUTPUT [--type "video/webm;codecs=vp8,opus"] [--seconds 4]

A moving picture and a tone of 440 Hz; nothing of a camera. Exits with 77 when there is no Chromium.
"""
import argparse
import http.server
import shutil
import subprocess
import sys
import tempfile

PAGE = """<!doctype html><canvas id=c width=320 height=240></canvas><script>
const canvas = document.getElementById('c'), pen = canvas.getContext('2d');
let n = 0;
setInterval(() => { pen.fillStyle = `hsl(${n * 7 % 360} 60% 50%)`; pen.fillRect(0, 0, 320, 240);
  pen.fillStyle = '#000'; pen.fillRect(n * 5 % 320, 100, 40, 40); ++n; }, 40);
const context = new AudioContext(), tone = context.createOscillator(), out = context.createMediaStreamDestination();
tone.frequency.value = 440; tone.connect(out); tone.start();
const stream = canvas.captureStream(25);
out.stream.getAudioTracks().forEach(track => stream.addTrack(track));
const recorder = new MediaRecorder(stream, {mimeType: %TYPE%}), parts = [];
recorder.ondataavailable = event => parts.push(event.data);
recorder.onstop = async () => { await fetch('/done', {method: 'POST', body: new Blob(parts)}); };
recorder.start(500);
setTimeout(() => recorder.stop(), %MS%);
</script>"""


def browser():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return name
    return None


def main():
    options = argparse.ArgumentParser()
    options.add_argument("output")
    options.add_argument("--type", default="video/webm;codecs=vp8,opus")
    options.add_argument("--seconds", type=float, default=4)
    given = options.parse_args()
    program = browser()
    if not program:
        print("there is no Chromium on this machine", file=sys.stderr)
        return 77
    page = PAGE.replace("%TYPE%", repr(given.type)).replace("%MS%", str(int(given.seconds * 1000)))
    received = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page.encode() if self.path == "/" else b"")

        def do_POST(self):
            received.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    server.timeout = 1
    with tempfile.TemporaryDirectory() as profile:
        process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required",
             f"--user-data-dir={profile}", f"http://127.0.0.1:{server.server_port}/"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        rounds = int(given.seconds) + 40
        while not received and rounds > 0 and process.poll() is None:
            server.handle_request()
            rounds -= 1
        process.kill()
        process.wait()
    if not received or not received[0]:
        print("the browser recorded nothing", file=sys.stderr)
        return 1
    with open(given.output, "wb") as output:
        output.write(received[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
