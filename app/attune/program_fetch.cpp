// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/program_fetch.h"

#include "protocol/path_template.h"
#include "protocol/paths.h"

#include <QNetworkReply>

#include <utility>

namespace attune::app {

namespace {

constexpr int patienceMs = 60'000; ///< without a byte

base::Error otherBytes()
{
    return {base::ErrorKind::Untrusted, QStringLiteral("the installer is not the one that was signed"), {}, {}};
}

base::Error unwritable()
{
    return {base::ErrorKind::Internal, QStringLiteral("the file cannot be written"), {}, {}};
}

} // namespace

ProgramFetch::ProgramFetch(const api::ServerAddress &address, const domain::ReleaseStatement &statement,
                           const QString &path, QObject *parent)
    : QObject(parent), m_address(address), m_statement(statement), m_file(path)
{}

ProgramFetch::~ProgramFetch()
{
    m_isOver = true;
    if (m_reply)
        m_reply->abort();
}

void ProgramFetch::start()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return end(unwritable());
    QUrl url = m_address.url;
    url.setPath(protocol::pathFor(protocol::paths::program, m_statement.file), QUrl::TolerantMode);
    QNetworkRequest request(url);
    request.setSslConfiguration(api::tlsFor(m_address));
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(patienceMs);
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &ProgramFetch::take);
    connect(m_reply, &QNetworkReply::finished, this, &ProgramFetch::onEnd);
}

/// Never more than the statement says, whatever is sent.
void ProgramFetch::take()
{
    if (m_isOver || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
        return;
    const QByteArray bytes = m_reply->readAll();
    m_received += bytes.size();
    if (m_received > m_statement.size)
        return end(otherBytes());
    m_digest.addData(bytes);
    if (m_file.write(bytes) != bytes.size())
        return end(unwritable());
    Q_EMIT progressed(m_received, m_statement.size);
}

void ProgramFetch::onEnd()
{
    if (m_isOver)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_reply->error() != QNetworkReply::NoError || status != 200) {
        const bool isGone = status == 404;
        return end(base::Error{isGone ? base::ErrorKind::NotFound : base::ErrorKind::Unavailable,
                               QStringLiteral("the installer was not sent"),
                               {},
                               {}});
    }
    take();
    if (m_isOver)
        return;
    const QString digest = QString::fromLatin1(m_digest.result().toHex());
    if (m_received != m_statement.size || digest != m_statement.sha256)
        return end(otherBytes());
    end(m_file.commit() ? base::Result<void>() : base::Result<void>(unwritable()));
}

/// What was written so far goes, unless it was committed.
void ProgramFetch::end(const base::Result<void> &result)
{
    m_isOver = true;
    if (!result)
        m_file.cancelWriting();
    if (m_reply)
        m_reply->abort();
    Q_EMIT finished(result);
}

} // namespace attune::app
