// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/download.h"

#include "base/client_fault.h"
#include "base/hand_over.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "line/reply_error.h"
#include "protocol/problem.h"
#include "stream/media_request.h"

#include <QDateTime>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QTimer>

namespace attune::stream {

namespace {

constexpr int failuresAllowed = 6;
constexpr int longestPauseMs = 8000;
constexpr int silenceMs = 15'000;
constexpr int patienceMs = 1000;
constexpr qint64 spareBytes = 64LL * 1024 * 1024;

} // namespace

QString neutralFileName(const domain::Recording &recording)
{
    const auto at = recording.sessionAt.value_or(base::Instant{});
    const QString day =
        QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at)).toUTC().toString(QStringLiteral("yyyy-MM-dd"));
    const QString number = recording.number.isEmpty() ? recording.id.value().left(8) : recording.number;
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9]"));
    QString format = recording.format.isEmpty() ? QStringLiteral("mp4") : recording.format;
    return QStringLiteral("session-%1-rec_%2.%3").arg(day, QString(number).remove(odd), format.remove(odd));
}

DownloadWorker::DownloadWorker(QString path, QSslConfiguration tls) : m_path(std::move(path)), m_tls(std::move(tls)) {}

void DownloadWorker::setLink(const domain::MediaLink &link)
{
    m_link = link;
    if (link.sizeBytes)
        m_total = *link.sizeBytes;
    if (!m_over)
        fetch();
}

void DownloadWorker::linkFailed(const base::Error &error)
{
    if (error.kind == base::ErrorKind::Unavailable)
        again();
    else
        fail(error);
}

void DownloadWorker::stop()
{
    m_over = true;
    if (m_rivals)
        m_rivals->stop();
    if (m_reply)
        m_reply->abort();
    m_file.reset();
}

void DownloadWorker::fail(const base::Error &error)
{
    if (std::exchange(m_over, true))
        return;
    if (m_rivals)
        m_rivals->stop();
    letGo(); // else the rest of it would gather in memory
    m_file.reset();
    Q_EMIT failed(error);
}

void DownloadWorker::again()
{
    if (m_over)
        return;
    if (++m_failures > failuresAllowed)
        return fail({base::ErrorKind::Unavailable, QStringLiteral("the connection was lost too often"), {}, {}});
    QTimer::singleShot(std::min(longestPauseMs, 500 << m_failures), this, [this] { Q_EMIT linkNeeded(); });
}

void DownloadWorker::fetch()
{
    if (!m_file) {
        m_file = std::make_unique<QFile>(m_path + QStringLiteral(".part"));
        if (!m_file->open(QIODevice::ReadWrite | QIODevice::Append))
            return fail({base::ErrorKind::InvalidInput,
                         QStringLiteral("the file cannot be written"),
                         QStringLiteral("file"),
                         {}});
        m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    if (m_total >= 0 && m_file->size() > m_total)
        m_file->resize(0); // of another recording
    const QStorageInfo disk(QFileInfo(m_path).absolutePath());
    if (m_total >= 0 && disk.isValid() && disk.bytesAvailable() < m_total - m_file->size() + spareBytes)
        return fail({base::ErrorKind::TooLarge,
                     QStringLiteral("the disk has too little space"),
                     textOf(base::ClientFault::DiskFull),
                     {}});
    if (m_total >= 0 && m_file->size() == m_total)
        return verify();
    if (!m_network) {
        m_network = line::Rivals::freshManager(silenceMs).release();
        m_network->setParent(this);
    }
    follow(ask(*m_network));
}

/// What is not in the file yet.
QNetworkReply *DownloadWorker::ask(QNetworkAccessManager &manager)
{
    QNetworkRequest request = mediaRequest(m_link, m_tls);
    request.setRawHeader("Range", "bytes=" + QByteArray::number(m_file->size()) + '-');
    QNetworkReply *reply = manager.get(request);
    line::watchTls(reply);
    return reply;
}

void DownloadWorker::follow(QNetworkReply *reply)
{
    m_reply = reply;
    connect(m_reply, &QNetworkReply::readyRead, this, &DownloadWorker::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &DownloadWorker::onReplyFinished);
    if (!m_rivals) {
        m_rivals = new line::Rivals(silenceMs, this);
        connect(m_rivals, &line::Rivals::won, this, &DownloadWorker::onWon);
        connect(m_rivals, &line::Rivals::lost, this, &DownloadWorker::lost);
        connect(m_rivals, &line::Rivals::hopeless, this, &DownloadWorker::lost);
    }
    m_rivals->watch(
        m_link.url, [this](QNetworkAccessManager &fresh) { return m_file ? ask(fresh) : nullptr; }, patienceMs);
}

void DownloadWorker::letGo()
{
    QNetworkReply *old = m_reply;
    m_reply.clear();
    if (!old)
        return;
    old->disconnect(this);
    old->abort();
    old->deleteLater();
}

/// A fresh connection answered first; what has come over the old one is in the file.
void DownloadWorker::onWon(QNetworkAccessManager *manager, QNetworkReply *reply)
{
    letGo();
    m_network->deleteLater();
    m_network = manager;
    m_network->setParent(this);
    follow(reply);
    if (reply->isFinished())
        onReplyFinished();
    else
        onReadyRead();
}

void DownloadWorker::lost()
{
    letGo();
    again();
}

void DownloadWorker::onReadyRead()
{
    if (!m_reply || !m_file || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 206)
        return;
    const QByteArray bytes = m_reply->readAll();
    if (m_file->write(bytes) != bytes.size())
        return fail({base::ErrorKind::TooLarge,
                     QStringLiteral("the file cannot be written"),
                     textOf(base::ClientFault::DiskFull),
                     {}});
    m_failures = 0;
    if (!bytes.isEmpty())
        m_rivals->heard();
    Q_EMIT progressed(m_file->size(), m_total);
}

void DownloadWorker::onReplyFinished()
{
    QNetworkReply *reply = m_reply;
    if (!reply)
        return;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 206)
        onReadyRead();
    const QByteArray body = status == 206 ? QByteArray() : reply->read(4096);
    const base::Error why = line::errorOf(reply);
    m_reply.clear();
    reply->deleteLater();
    if (m_over || !m_file)
        return m_rivals->stop();
    m_file->flush();
    const bool isSilence = status == 0 && reply->error() == QNetworkReply::OperationCanceledError;
    if (isSilence && m_rivals->isSearching())
        return; // its own time is over; fresh ones are being tried
    m_rivals->stop();
    if (m_total >= 0 && m_file->size() >= m_total)
        return verify();
    if (status == 0 && line::isFinal(why))
        return fail(why);
    const bool linkOver = status == 401 || status == 403 || status == 410;
    if (status == 0 || status == 206 || linkOver || status == 503)
        return again();
    fail(protocol::errorFromAnswer(std::max(status, 400), body, {}));
}

void DownloadWorker::verify()
{
    m_file->seek(0);
    crypto::Sha256 digest;
    while (!m_file->atEnd()) {
        const QByteArray piece = m_file->read(1024LL * 1024);
        if (piece.isEmpty())
            break;
        digest.add(piece);
    }
    const QString sha256 = QString::fromLatin1(digest.finish().toHex());
    if (!m_link.sha256.isEmpty() && sha256 != m_link.sha256) {
        m_file->remove();
        return fail({base::ErrorKind::Corrupt, QStringLiteral("the file is not what the clinic sent"), {}, {}});
    }
    crypto::syncToDisk(*m_file);
    m_file.reset();
    if (!crypto::replaceDurably(m_path + QStringLiteral(".part"), m_path))
        return fail(
            {base::ErrorKind::InvalidInput, QStringLiteral("the file cannot be named"), QStringLiteral("file"), {}});
    m_over = true;
    Q_EMIT finished(sha256);
}

Download::Download(domain::MediaLinks &links, const domain::Recording &recording, const domain::Grounds &grounds,
                   const QString &path, const QSslConfiguration &tls, QObject *parent)
    : QObject(parent),
      m_recording(recording),
      m_path(path),
      m_broker(links, recording, domain::LinkUse::Download, {}, grounds),
      m_worker(new DownloadWorker(path, tls))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &DownloadWorker::linkNeeded, &m_broker, &LinkBroker::needLink);
    base::passOn(&m_broker, &LinkBroker::linkReady, m_worker,
                 [worker = m_worker](const domain::MediaLink &link) { worker->setLink(link); });
    base::passOn(&m_broker, &LinkBroker::linkFailed, m_worker,
                 [worker = m_worker](const base::Error &error) { worker->linkFailed(error); });
    connect(m_worker, &DownloadWorker::progressed, this, &Download::progressed);
    connect(m_worker, &DownloadWorker::finished, this, &Download::finished);
    base::passOn(m_worker, &DownloadWorker::failed, this, [this](const base::Error &error) { Q_EMIT failed(error); });
    m_thread.setObjectName(QStringLiteral("download"));
    m_thread.start();
}

Download::~Download()
{
    m_thread.quit();
    m_thread.wait();
}

void Download::start()
{
    m_broker.needLink();
}

void Download::stop()
{
    QMetaObject::invokeMethod(m_worker, &DownloadWorker::stop, Qt::QueuedConnection);
}

} // namespace attune::stream
