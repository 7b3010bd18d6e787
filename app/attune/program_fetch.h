// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/http_transport.h"
#include "base/result.h"
#include "domain/program_version.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSaveFile>

class QNetworkReply;

namespace attune::app {

/// Fetches one installer from a clinic into a file. The file appears only when it is exactly what the statement says,
/// and is not looked at, opened or started. GUI thread; ends with it.
class ProgramFetch final : public QObject
{
    Q_OBJECT

public:
    /// @param statement signed by whom one believes (newer_program.h)
    ProgramFetch(const api::ServerAddress &address, const domain::ReleaseStatement &statement, const QString &path,
                 QObject *parent);
    ~ProgramFetch() override;
    void start();

Q_SIGNALS:
    void progressed(qint64 received, qint64 total);
    /// Untrusted: other bytes than the statement says. Internal: the file cannot be written. Once, and nothing after
    /// it.
    void finished(const attune::base::Result<void> &result);

private:
    void take();
    void onEnd();
    void end(const base::Result<void> &result);

    const api::ServerAddress m_address;
    const domain::ReleaseStatement m_statement;
    QNetworkAccessManager m_network;
    QNetworkReply *m_reply = nullptr;
    QSaveFile m_file;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    qint64 m_received = 0;
    bool m_isOver = false;
};

} // namespace attune::app
