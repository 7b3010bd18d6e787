// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <chrono>
#include <functional>

QT_FORWARD_DECLARE_CLASS(QProcess)

namespace attune::server::media {

/// What a program that works on media may use up and reach.
struct ChildLimits
{
    std::chrono::seconds patience{120};      ///< on the clock
    std::chrono::seconds processorTime{240}; ///< of all its threads together
    qint64 memory = 3LL << 30;               ///< address space, bytes
    qint64 written = 0;                      ///< the longest file it may write, memory files included, bytes
    qint64 output = 1LL << 20;               ///< what it may say on its standard output, bytes
    QStringList readable;                    ///< folders and files, beside the system's programs and libraries
    QStringList programs;                    ///< files outside of the system's folders that it may run
    QStringList writable;                    ///< folders in which it may make files
};

/// Readies a program for bytes that somebody else made (MEDIA.md, "Programs that read media"): before it begins it
/// loses the network, new processes, and every file but the system's own, those of `limits`, and the descriptors it is
/// given. Call before start(). The confinement holds wherever the kernel has Landlock (Linux 5.13); without it, a
/// warning is in the log and the rest holds.
/// @param descriptors open files of ours that it may use, under the same numbers; must stay open until it has begun
void confine(QProcess &child, const ChildLimits &limits, const QList<int> &descriptors = {});

/// How a confined program calls a descriptor it was given.
QString addressOf(int descriptor);

/// How a program ended.
struct ChildOutcome
{
    int exitCode = 0;
    QByteArray output; ///< what it wrote to its standard output
    QString words;     ///< the end of what it said on its standard error: for the operator alone (MEDIA.md), for it may
                       ///< quote what is private
};

/// Runs a program confined, to its end, or until the thread is to stop (base/stop_scope.h): then it is killed.
/// Unavailable when it cannot be started or confined, or was killed so. InvalidInput with code too_demanding when it takes too long, says
/// too much, or is ended by a signal, also of its limits: then what it was given asks for more than anything sensible.
/// @param meanwhile called in this thread again and again while it runs, and once after its end; says after how many
/// milliseconds at the latest it is called again
base::Result<ChildOutcome> runConfined(const QString &program, const QStringList &arguments,
                                       const QList<int> &descriptors, const ChildLimits &limits,
                                       const std::function<int()> &meanwhile = {});
/// The same, with something to read on its standard input: it comes through a pipe, and there its end is.
base::Result<ChildOutcome> runConfinedOn(const QByteArray &input, const QString &program, const QStringList &arguments,
                                         const QList<int> &descriptors, const ChildLimits &limits);

} // namespace attune::server::media
