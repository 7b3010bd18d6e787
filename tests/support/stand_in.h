// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QProcess>
#include <QStringList>

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

/// One of tests/support/*_stand_in.py, started; it ends with this object.
class StandIn
{
public:
    StandIn(const char *script, const QStringList &arguments)
    {
        m_program.start(QStringLiteral("/usr/bin/python3"),
                        QStringList{QStringLiteral(SOURCE_FOLDER "/tests/support/") + QLatin1String(script)} +
                            arguments);
        m_words = firstLineOf(m_program).split(QLatin1Char(' '));
    }
    ~StandIn()
    {
        m_program.kill();
        m_program.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(StandIn)

    /// The first word of what it says; 0 when it did not start.
    quint16 port() const { return m_words.value(0).toUShort(); }
    QString word(int at) const { return m_words.value(at); }

private:
    QProcess m_program;
    QStringList m_words;
};

} // namespace attune::test
