// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::server::transcripts {

/// Which engine a clinic has installed (setup/CONFIGURATION.md, TRANSCRIBING.md).
struct TranscriptionChoice
{
    QString command;        ///< of whisper.cpp, an absolute path; or else `server`
    QString server;         ///< whisper.cpp's HTTP server on this machine: "http://127.0.0.1:8090"
    QString model;          ///< path of the model's file
    QString modelDigest;    ///< SHA-256 (hex) that it must have
    QString language;       ///< what is spoken unless somebody says otherwise; empty: the engine finds out
    int threads = 2;        ///< that it may use
    int memoryMiB = 3072;   ///< of the command
    bool automatic = false; ///< whether each recording that comes in gets one, where consents allow it
};

} // namespace attune::server::transcripts
