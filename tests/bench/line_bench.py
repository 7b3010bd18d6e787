#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Until it moves, and until it is back: plays films over a line with a round trip and a rate, from nginx over HTTPS, and
prints one JSON object. Runs inside tests/support/lossy_line.py:

tests/support/lossy_line.py --rtt 50 --mbit 8 tests/bench/line_bench.py --bench build/ci/tests/bench/playback_bench --media FOLDER

The films are made in FOLDER when they are not there: hour.mp4 (60 min, 640x360, 500 kbit/s, index of 3.1 MB in front),
720p.mp4 (20 min, 1280x720, 1.5 Mbit/s, index of 1.2 MB in front), hour-ours.mp4 (the hour as our ingest lays it out).
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import socket

FILMS = {
    "720p.mp4": ("1280x720", "1500k", 20, 60, []),
    "hour.mp4": ("640x360", "440k", 60, 60, []),
    "hour-ours.mp4": ("640x360", "440k", 60, 60, ["-chunk_duration", "500000"]),
}
PORT = 9443


def ffmpeg(*arguments):
    subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", *arguments], check=True)


def make(folder, name):
    path = os.path.join(folder, name)
    if os.path.exists(path):
        return
    size, rate, seconds, times, layout = FILMS[name]
    part = os.path.join(folder, f"part-{size}-{seconds}.mp4")
    if not os.path.exists(part):
        ffmpeg("-f", "lavfi", "-i", f"testsrc2=size={size}:rate=30:duration={seconds}", "-f", "lavfi", "-i",
               f"sine=frequency=440:duration={seconds}:sample_rate=48000", "-c:v", "libx264", "-preset", "ultrafast", "-b:v",
               rate, "-maxrate", rate, "-bufsize", rate, "-g", "60", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "64k", part)
    ffmpeg("-stream_loop", str(times - 1), "-i", part, "-c", "copy", "-movflags", "+faststart", *layout, path)


def serve(folder, media, address):
    certificate = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                   "-subj", "/CN=line", "-addext", f"subjectAltName=IP:{os.environ['ATTUNE_LINE_FAR']}",
                   "-keyout", f"{folder}/key.pem", "-out", f"{folder}/cert.pem"]
    subprocess.run(certificate, check=True, stderr=subprocess.DEVNULL)
    with open(f"{folder}/nginx.conf", "w", encoding="utf-8") as file:
        file.write(f"""daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log; events {{}}
http {{ access_log off; client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
server {{ listen {address}:{PORT} ssl; ssl_certificate {folder}/cert.pem; ssl_certificate_key {folder}/key.pem; root {media}; }} }}
""")
    nginx = subprocess.Popen(["/usr/sbin/nginx", "-p", folder, "-c", f"{folder}/nginx.conf"], stderr=subprocess.DEVNULL)
    for _ in range(100):
        try:
            socket.create_connection((address, PORT), 0.2).close()
            return nginx
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("nginx does not listen")


def measure(options, folder, film, lossy):
    command = [options.bench, "--url", f"https://{os.environ['ATTUNE_LINE_FAR']}:{PORT}/{film}", "--ca", f"{folder}/cert.pem",
               "--moving"]
    if lossy:
        command += ["--lossy", os.environ["ATTUNE_LINE_CONTROL"]]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
    return json.loads(done.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--media", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--loss", action="store_true", help="also ten seconds of loss under a far seek and under opening")
    options = parser.parse_args()
    result = {"load": os.getloadavg()}
    with tempfile.TemporaryDirectory() as folder:
        for film in FILMS:
            make(options.media, film)
        nginx = serve(folder, os.path.abspath(options.media), os.environ["ATTUNE_LINE_SERVER"])
        try:
            for film in FILMS:
                rounds = [measure(options, folder, film, options.loss and i == 0) for i in range(options.rounds)]
                figures = {key: statistics.median(r.get(key, -1) for r in rounds)
                           for key in ("firstFrameMs", "playingMs", "tenthPictureMs", "longestGapMs")}
                for key in ("seekOverLoss", "openOverLoss"):
                    if key in rounds[0]:
                        figures[key] = rounds[0][key]
                result[film] = figures
        finally:
            nginx.terminate()
            nginx.wait()
    json.dump(result, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
