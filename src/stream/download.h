// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "line/rivals.h"
#include "stream/link_broker.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QThread>

#include <memory>

namespace attune::stream {

/// Fetches media into a file on its own thread: begins where an earlier try stopped, asks for a new link when one has
/// expired, and checks size and SHA-256 before the file gets its name.
class DownloadWorker : public QObject
{
    Q_OBJECT

public:
    /// @param path final name; the part that is here so far lies in path + ".part"
    DownloadWorker(QString path, QSslConfiguration tls);

public Q_SLOTS:
    void setLink(const attune::domain::MediaLink &link);
    void linkFailed(const attune::base::Error &error);
    /// Stops and keeps the part, for a later resume.
    void stop();

Q_SIGNALS:
    void linkNeeded();
    void progressed(qint64 received, qint64 total);
    void finished(const QString &sha256);
    void failed(const attune::base::Error &error);

private:
    void fetch();
    QNetworkReply *ask(QNetworkAccessManager &manager);
    void follow(QNetworkReply *reply);
    void onWon(QNetworkAccessManager *manager, QNetworkReply *reply);
    void letGo();
    void lost();
    void onReadyRead();
    void onReplyFinished();
    void verify();
    void fail(const base::Error &error);
    void again();

    QString m_path;
    QSslConfiguration m_tls;
    QNetworkAccessManager *m_network = nullptr;
    QPointer<QNetworkReply> m_reply;
    line::Rivals *m_rivals = nullptr;
    std::unique_ptr<QFile> m_file;
    domain::MediaLink m_link;
    qint64 m_total = -1;
    int m_failures = 0;
    bool m_over = false;
};

/// The GUI side of a download. One object for each.
class Download : public QObject
{
    Q_OBJECT

public:
    Download(domain::MediaLinks &links, const domain::Recording &recording, const domain::Grounds &grounds,
             const QString &path, const QSslConfiguration &tls, QObject *parent = nullptr);
    ~Download() override;

    void start();
    void stop();
    const domain::Recording &recording() const { return m_recording; }
    const QString &path() const { return m_path; }

Q_SIGNALS:
    void progressed(qint64 received, qint64 total);
    void finished(const QString &sha256);
    void failed(const attune::base::Error &error);

private:
    domain::Recording m_recording;
    QString m_path;
    LinkBroker m_broker;
    QThread m_thread;
    DownloadWorker *m_worker;
};

/// A file name for a copy with the date and the recording, never the client: "session-2025-01-07-rec_1042.mp4".
QString neutralFileName(const domain::Recording &recording);

} // namespace attune::stream
