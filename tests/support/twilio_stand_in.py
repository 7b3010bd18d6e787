#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for Twilio Video in tests, after the shapes of its published REST API (video.twilio.com, v1): Rooms,
RecordingRules, Recordings, Compositions, Media. Each participant's camera and microphone are tracks of their own; what
the rules include is recorded while they include it. Films are made with ffmpeg. Prints its port.

Usage: twilio_stand_in.py KEY SECRET FOLDER     Files in FOLDER steer it: "down" (503), "cut" (media ends after a piece),
"slow-composition" (never completes), "failing-composition" (the next one fails), "short-composition" (it ends too early), "track-audio-1" and the like (media of a track), "identity-1" and the like (who came in), "empty" (nothing is recorded), "small-pages" (lists of one).
"""
import base64
import hashlib
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
import urllib.parse

KEY, SECRET, FOLDER = sys.argv[1:4]
rooms, recordings, compositions, deleted, calls, layouts = {}, {}, {}, [], [], []


def sid(kind, text):
    return kind + hashlib.md5(text.encode()).hexdigest()


def steered(name):
    return os.path.exists(os.path.join(FOLDER, name))


def iso(at):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at))


# Films are few and made again and again: by what ffmpeg is told, beside the sample clinic's where there is one.
CACHE = os.path.join(os.path.dirname(os.environ["ATTUNE_SAMPLE_CLINIC"]), "sample-cache", "stand-in") \
    if "ATTUNE_SAMPLE_CLINIC" in os.environ else FOLDER


def film(ending, *arguments):
    name = hashlib.sha256("\n".join(arguments).encode()).hexdigest()[:24] + ending
    path = os.path.join(CACHE, name)
    if not os.path.exists(path):
        os.makedirs(CACHE, exist_ok=True)
        made = os.path.join(FOLDER, f"made-{threading.get_ident()}-{name}")  # nobody is served half a film
        subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", *arguments, made], check=True)
        part = f"{path}.{os.getpid()}-{threading.get_ident()}"
        shutil.copyfile(made, part)
        os.replace(part, path)  # others may make the same meanwhile
    return path


def track_media(row):
    if steered("hostile-media"):
        return os.path.join(FOLDER, "hostile-media")
    own = os.path.join(FOLDER, "track-" + row["track_name"])
    if os.path.exists(own):
        return own
    seconds = max(1, row["duration"])
    if row["type"] == "audio":
        pitch = 300 if row["track_name"].endswith("1") else 500
        return film(".mka", "-f", "lavfi", "-i", f"sine={pitch}:duration={seconds}", "-c:a", "libopus")
    colour = "red" if row["track_name"].endswith("1") else "blue"
    return film(".mkv", "-f", "lavfi", "-i", f"color={colour}:size=320x240:rate=15:duration={seconds}", "-c:v",
                "libx264", "-preset", "ultrafast")


def composition_media(row):
    if steered("hostile-media"):
        return os.path.join(FOLDER, "hostile-media")
    tracks = [recordings[s] for s in row["sources"]]
    seconds = max([1] + [t["duration"] for t in tracks])
    if steered("short-composition"):
        seconds = 1
    return film(".mp4", "-f", "lavfi", "-i", f"testsrc=size=320x240:rate=15:duration={seconds}", "-f", "lavfi", "-i",
                 f"sine=400:duration={seconds}", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac")


def set_rules(room, rules):
    includes = [r for r in rules if r["type"] == "include"]
    now = time.time()
    for row in [r for r in recordings.values() if r["grouping_sids"]["room_sid"] == room["sid"] and r["status"] == "processing"]:
        row["duration"] = max(1, round(now - row["begun"]))
        row["status"] = "completed"
    if not includes or steered("empty"):
        return
    kinds = ["audio"] if includes[0].get("kind") == "audio" else ["audio", "video"]
    for person in (1, 2):
        for kind in kinds:
            begun = now + (0.5 if person == 2 else 0)
            name = f"{kind}-{person}"
            row = {"sid": sid("RT", room["sid"] + name + str(now)), "status": "processing", "type": kind, "track_name": name,
                   "date_created": iso(now), "begun": begun, "offset": round(begun * 1000), "duration": 0,
                   "container_format": "mka" if kind == "audio" else "mkv",
                   "grouping_sids": {"room_sid": room["sid"], "participant_sid": sid("PA", room["sid"] + str(person))}}
            recordings[row["sid"]] = row


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, content=None, headers=()):
        body = content if isinstance(content, bytes) else json.dumps(content).encode() if content is not None else b""
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def media(self, path):
        with open(path, "rb") as file:
            whole = file.read()
        match = re.match(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        first, last = (int(match[1]), min(int(match[2]), len(whole) - 1)) if match else (0, len(whole) - 1)
        if first >= len(whole):
            return self.answer(416)
        part = whole[first:last + 1]
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {first}-{last}/{len(whole)}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        if steered("cut"):
            os.remove(os.path.join(FOLDER, "cut"))
            self.wfile.write(part[:len(part) // 2])
            self.close_connection = True
            return self.connection.close()
        return self.wfile.write(part)

    def route(self):
        length = int(self.headers.get("Content-Length") or 0)
        form = urllib.parse.parse_qs(self.rfile.read(length).decode())
        one = {k: v[0] for k, v in form.items()}
        url = urllib.parse.urlparse(self.path)
        path = url.path
        calls.append([self.command, self.path])
        if steered("down"):
            return self.answer(503, {"code": 20503})
        if path.startswith("/signed/"):  # what the redirect leads to: no password, only this address
            if self.headers.get("Authorization"):
                return self.answer(400, {"code": 1, "message": "a signed address must not get the API key"})
            own, kept = (os.path.join(folder, os.path.basename(path)) for folder in (FOLDER, CACHE))
            return self.media(own if os.path.exists(own) else kept)
        if path == "/test/state":
            return self.answer(200, {"deleted": deleted, "calls": calls, "layouts": layouts, "recordings": list(recordings.values())})
        expected = "Basic " + base64.b64encode(f"{KEY}:{SECRET}".encode()).decode()
        if self.headers.get("Authorization") != expected:
            return self.answer(401, {"code": 20003})
        match = re.fullmatch(r"/v1/Rooms/(RM\w{32})/Participants/(PA\w{32})", path)
        if match:
            person = next((n for n in (1, 2) if sid("PA", match[1] + str(n)) == match[2]), None)
            known = os.path.join(FOLDER, f"identity-{person}")
            identity = open(known).read() if os.path.exists(known) else f"person-{person}"
            return self.answer(200, {"sid": match[2], "identity": identity}) if person else self.answer(404, {"code": 20404})
        match = re.fullmatch(r"/v1/Rooms/([^/]+)(/RecordingRules)?", path)
        if match:
            room = next((r for r in rooms.values() if match[1] in (r["sid"], r["unique_name"])), None)
            if not room:
                return self.answer(404, {"code": 20404})
            if match[2]:
                set_rules(room, json.loads(one["Rules"]))
                return self.answer(202, {"room_sid": room["sid"], "rules": json.loads(one["Rules"])})
            return self.answer(200, room)
        if path == "/v1/Rooms" and self.command == "POST":
            room = {"sid": sid("RM", one["UniqueName"]), "unique_name": one["UniqueName"], "status": "in-progress",
                    "type": one.get("Type")}
            rooms[room["sid"]] = room
            return self.answer(201, room)
        if path == "/v1/Recordings":
            wanted = urllib.parse.parse_qs(url.query)["GroupingSid"][0]
            rows = [r for r in recordings.values() if r["grouping_sids"]["room_sid"] == wanted]
            page = int(urllib.parse.parse_qs(url.query).get("Page", ["0"])[0])
            size = 1 if steered("small-pages") else 100
            more = len(rows) > (page + 1) * size
            following = f"https://video.twilio.com/v1/Recordings?PageSize={size}&GroupingSid={wanted}&Page={page + 1}&PageToken=x"
            return self.answer(200, {"recordings": rows[page * size:(page + 1) * size],
                                     "meta": {"page": page, "next_page_url": following if more else None}})
        if path == "/v1/Compositions" and self.command == "POST":
            layout = json.loads(one.get("VideoLayout", "{}"))
            sources = form.get("AudioSources", []) + [s for region in layout.values() for s in region["video_sources"]]
            layouts.append(layout)
            row = {"sid": sid("CJ", one["RoomSid"] + ",".join(sources) + str(len(layouts))), "status": "enqueued", "format": one["Format"],
                   "sources": sources, "asked": 0}
            compositions[row["sid"]] = row
            return self.answer(201, row)
        match = re.fullmatch(r"/v1/(Compositions|Recordings)/(\w{34})(/Media)?", path)
        table = compositions if match and match[1] == "Compositions" else recordings
        row = table.get(match[2]) if match else None
        if not row:
            return self.answer(404, {"code": 20404})
        if self.command == "DELETE":
            deleted.append(row["sid"])
            del table[row["sid"]]
            return self.answer(204)
        if match[3]:
            file = composition_media(row) if table is compositions else track_media(row)
            # Another host, as it really is: the API key must not go there.
            target = f"http://localhost:{self.server.server_port}/signed/{os.path.basename(file)}"
            return self.answer(302, {"redirect_to": target}, [("Location", target)])
        if table is compositions and steered("failing-composition"):
            os.remove(os.path.join(FOLDER, "failing-composition"))
            row["status"] = "failed"
        elif table is compositions and row["status"] != "failed" and not steered("slow-composition"):
            row["asked"] += 1
            row["status"] = "completed" if row["asked"] > 1 else "processing"
        return self.answer(200, row)

    do_GET = do_POST = do_DELETE = do_HEAD = route

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
