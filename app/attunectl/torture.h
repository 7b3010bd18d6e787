// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attunectl/commands.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace attune::ctl {

/// One client of the torture: its own process (`attunectl audit torture-client …`).
struct TortureClientOptions
{
    QString server; ///< "https://localhost:…", which is the cut line, not the server itself
    QString authorityFile;
    QString stateFolder;
    QString truthFile; ///< what was promised, a line for each event
    QString email;
    QString password;
    QString recording;
    bool flushOnly = false; ///< sends what is left, and ends
};
int tortureClient(const TortureClientOptions &options);

/// One that means harm, with an account like any other: reports with ids that can be guessed, with ids and devices of
/// the honest ones (it reads their truth files, which is more than anybody could know), with numbers that are none, in
/// floods, and with invented gaps. Runs until it is killed; says in its own truth file how often it tried what.
/// @param honest truth files of the others
int hostileClient(const TortureClientOptions &options, const QStringList &honest);

/// Kills, full disks, cut lines, clock jumps and restarts for real clients and a real server, for some minutes; then
/// everything that was promised must be in the log, once, in order, in a log that verifies. Prints the figures as JSON.
/// @return 0 when nothing was lost or doubled
int tortureCommand(const QString &folder, double minutes, quint32 seed);

/// A line between clients and server that can be cut. GUI thread of the driver.
class CutLine : public QObject
{
    Q_OBJECT

public:
    explicit CutLine(QObject *parent = nullptr);
    quint16 port() const { return m_listener.serverPort(); }
    void setTarget(quint16 port) { m_target = port; }
    /// Closes what is open and takes nobody until mend().
    void cut();
    /// Takes connections and lets nothing through until mend().
    void stall() { m_stalled = true; }
    void mend();

private:
    void join(QTcpSocket *client);

    QTcpServer m_listener;
    quint16 m_target = 0;
    bool m_cut = false;
    bool m_stalled = false;
};

} // namespace attune::ctl
