// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QProcess>

namespace attune::test {

/// The whole first line a stand-in prints when it is ready, without its end. What arrived may be a part of it: a busy
/// machine hands lines over in pieces. Empty when it ended or took longer than ten seconds; its complaint is printed.
inline QString firstLineOf(QProcess &standIn)
{
    const QDeadlineTimer deadline(10'000);
    while (!standIn.canReadLine() && !deadline.hasExpired() && standIn.state() != QProcess::NotRunning)
        standIn.waitForReadyRead(100);
    if (!standIn.canReadLine())
        qWarning("the stand-in is not ready: %s", standIn.readAllStandardError().constData());
    return QString::fromUtf8(standIn.readLine().trimmed());
}

} // namespace attune::test
