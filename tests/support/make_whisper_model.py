#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Attune contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a tiny model in the file format of whisper.cpp that has learnt nothing: its words are nonsense, its times and
its protocol are the real program's.

    make_whisper_model.py FILE
"""
import array
import random
import struct
import sys

VOCABULARY = 51864  # of the models for English alone
WORDS = 50257  # the rest are marks, which the program names itself
STATE, HEADS, LAYERS = 64, 1, 4
AUDIO, TEXT, MELS, BANDS = 1500, 448, 80, 201

random.seed(19)


def floats(count, spread):
    return array.array("f", (random.uniform(-spread, spread) for _ in range(count))).tobytes()


def tensor(file, name, shape, content):
    # shape as NumPy has it; the file has it the other way round
    encoded = name.encode()
    file.write(struct.pack("<iii", len(shape), len(encoded), 0))
    file.write(struct.pack("<%di" % len(shape), *reversed(shape)))
    file.write(encoded)
    file.write(content)


def weights(file, name, *shape):
    count = 1
    for size in shape:
        count *= size
    tensor(file, name, shape, floats(count, 0.3))


def norm(file, name):
    tensor(file, name + ".weight", (STATE,), array.array("f", [1.0] * STATE).tobytes())
    tensor(file, name + ".bias", (STATE,), array.array("f", [0.0] * STATE).tobytes())


def attention(file, name):
    norm(file, name + "_ln")
    for part in ("query", "key", "value", "out"):
        weights(file, "%s.%s.weight" % (name, part), STATE, STATE)
        if part != "key":
            weights(file, "%s.%s.bias" % (name, part), STATE)


def block(file, name, is_decoder):
    attention(file, name + ".attn")
    if is_decoder:
        attention(file, name + ".cross_attn")
    norm(file, name + ".mlp_ln")
    weights(file, name + ".mlp.0.weight", 4 * STATE, STATE)
    weights(file, name + ".mlp.0.bias", 4 * STATE)
    weights(file, name + ".mlp.2.weight", STATE, 4 * STATE)
    weights(file, name + ".mlp.2.bias", STATE)


def main():
    with open(sys.argv[1], "wb") as file:
        file.write(struct.pack("<I", 0x67676D6C))
        file.write(struct.pack("<11i", VOCABULARY, AUDIO, STATE, HEADS, LAYERS, TEXT, STATE, HEADS, LAYERS, MELS, 0))
        file.write(struct.pack("<ii", MELS, BANDS))
        for mel in range(MELS):  # each band hears its own part of the spectrum
            file.write(array.array("f", [1.0 if band * MELS // BANDS == mel else 0.0 for band in range(BANDS)]).tobytes())
        file.write(struct.pack("<i", WORDS))
        for i in range(WORDS):
            word = b" w%d" % i
            file.write(struct.pack("<I", len(word)) + word)
        weights(file, "encoder.positional_embedding", AUDIO, STATE)
        weights(file, "encoder.conv1.weight", STATE, MELS, 3)
        weights(file, "encoder.conv1.bias", STATE, 1)
        weights(file, "encoder.conv2.weight", STATE, STATE, 3)
        weights(file, "encoder.conv2.bias", STATE, 1)
        for i in range(LAYERS):
            block(file, "encoder.blocks.%d" % i, False)
        norm(file, "encoder.ln_post")
        weights(file, "decoder.positional_embedding", TEXT, STATE)
        weights(file, "decoder.token_embedding.weight", VOCABULARY, STATE)
        for i in range(LAYERS):
            block(file, "decoder.blocks.%d" % i, True)
        norm(file, "decoder.ln")


main()
