#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/unity_groups.py KEPT SIZE FILE ...

Which sources of a library may be compiled as one (ATTUNE_UNITY): prints "FILE=GROUP" for each, separated by semicolons. A
file has helpers of its own, in namespaces without a name; two files go together only where no helper of the one is a word
of the other or of its headers, so that nothing is defined twice, hidden, or found in place of what was meant. Files that are used to each
other stay together: KEPT remembers the groups from one run to the next, and a file leaves its group only when it must."""
import collections
import functools
import json
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
# Comments, texts and lines of the preprocessor: no words of the program.
NO_CODE = re.compile(r'R"(\w*)\(.*?\)\1"|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|^[ \t]*#(?:\\\n|[^\n])*',
                     re.DOTALL | re.MULTILINE)
INCLUDED = re.compile(r'^#include "([^"]+)"', re.MULTILINE)
WORD = re.compile(r"(?<![\w.:>])[A-Za-z_]\w*")  # not behind a point, an arrow or a scope
CALL = re.compile(r"(?<![\w.:>])([A-Za-z_]\w*)\s*\(")
NO_NAMES = {"static_assert", "namespace", "noexcept", "operator", "requires", "Q_DECLARE_METATYPE",
            "describe"}  # the last has one form for each type that is told, which no other takes


def closing(text, at):
    """Where the block that begins behind `at` ends."""
    depth = 1
    while depth and at < len(text):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return at


def outer(text):
    """The text without what stands in braces, and with a semicolon for each block: what is declared, not what it does."""
    kept = []
    depth = 0
    for character in text:
        if character == "{":
            depth += 1
        elif character == "}":
            depth -= 1
            kept.append(";" if depth == 0 else "")
        elif depth == 0:
            kept.append(character)
    return "".join(kept)


def declared(text, found):
    """Notes what is declared there: functions, other names, and what is taken from elsewhere with what it is."""
    for said in outer(text).split(";"):
        taken = re.match(r"\s*using\s+((?:\w*::)+)(\w+)\s*$", said)
        if taken:
            found.taken[taken.group(2)] = taken.group(1)
            continue
        if re.match(r"\s*using\s+namespace\b", said):
            continue
        plain = re.sub(r"<[^()=;]*>", "", said)
        named = re.search(r"\b(?:struct|class|enum|union)\s+(?:class\s+)?(\w+)\s*(?:final\s*)?(?::[^:].*)?$", said, re.DOTALL) \
            or re.match(r"\s*using\s+(\w+)\s*=", said) \
            or re.search(r"([\w:]+)\s*(?:\(|=(?!=)|\[)", plain) \
            or re.search(r"(\w+)\s*$", said)
        if named and "::" not in named.group(1) and named.group(1) not in NO_NAMES:
            (found.functions if named.string[named.end() - 1:named.end()] == "(" else found.names).add(named.group(1))


@functools.cache
def header_words(path):
    """What is said in a header of ours and in those that it includes."""
    text = path.read_text(encoding="utf-8")
    return words_of_headers(path, text) | set(WORD.findall(NO_CODE.sub(" ", text)))


def words_of_headers(path, text):
    words = set()
    for name in INCLUDED.findall(text):
        found = next((folder / name for folder in (path.parent, TOP / "src", TOP) if (folder / name).is_file()), None)
        if found:
            words |= header_words(found.resolve())
    return words


class Source:
    """What a source keeps for itself (in a namespace without a name, or static outside of every class), and what it says."""

    def __init__(self, path):
        text = pathlib.Path(path).read_text(encoding="utf-8")
        code = NO_CODE.sub(" ", text)
        self.functions, self.names, self.taken = set(), set(), {}
        for opened in re.finditer(r"\bnamespace\s*\{", code):
            declared(code[opened.end():closing(code, opened.end()) - 1], self)
        for own in re.finditer(r"^(?:template\s*<[^;{}]*>\s*)?(?:static|using|constexpr|const)\b[^;{}]*[;{=]", code, re.MULTILINE):
            declared(own.group(0).rstrip("{;"), self)
        self.words = set(WORD.findall(code)) | words_of_headers(pathlib.Path(path).resolve(), text)
        self.calls = set(CALL.findall(code))

    def disturbs(self, other):
        return self.names & other.words or self.functions & (other.calls | other.names) \
            or any(other.taken.get(name, where) != where for name, where in self.taken.items()) \
            or (self.names | self.functions) & other.taken.keys()

    def goes_with(self, other):
        return not self.disturbs(other) and not other.disturbs(self)


def grouped(files, kept, size):
    groups = collections.defaultdict(list)
    sources = {name: Source(name) for name in files}

    def fits(name, group):
        return len(groups[group]) < size and all(sources[name].goes_with(sources[other]) for other in groups[group])

    place = {}
    for name in sorted(files, key=lambda name: (name not in kept, files.index(name))):
        group = kept.get(name)
        if group is None or not fits(name, group):
            group = next(number for number in range(len(files) + 1) if fits(name, number))
        groups[group].append(name)
        place[name] = group
    return place


def main():
    memory = pathlib.Path(sys.argv[1])
    kept = json.loads(memory.read_text(encoding="utf-8")) if memory.exists() else {}
    place = grouped(sys.argv[3:], kept, int(sys.argv[2]))
    memory.parent.mkdir(parents=True, exist_ok=True)
    memory.write_text(json.dumps(place), encoding="utf-8")
    print(";".join(f"{name}={group}" for name, group in place.items()), end="")


if __name__ == "__main__":
    main()
