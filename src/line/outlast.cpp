// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/outlast.h"

namespace attune::line {

namespace {

// A server may think for a second; what is lost for less comes by TCP's own means.
constexpr int patienceMs = 2000;
constexpr auto trusted = std::chrono::seconds(5);

/// Nobody answered, as opposed to somebody who hung up or refused.
bool isSilence(const QNetworkReply &reply)
{
    const auto error = reply.error();
    return error == QNetworkReply::TimeoutError || error == QNetworkReply::UnknownNetworkError ||
           error == QNetworkReply::TemporaryNetworkFailureError || error == QNetworkReply::NetworkSessionFailedError;
}

} // namespace

Outlast::Outlast(std::shared_ptr<QNetworkAccessManager> manager, Rivals::Start start, Kind kind, int timeMs,
                 QObject *parent)
    : QObject(parent),
      m_manager(std::move(manager)),
      m_start(std::move(start)),
      m_kind(kind),
      m_timeMs(timeMs),
      m_rivals(timeMs)
{
    m_rivals.setOnce(kind == Kind::Once);
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, [this] {
        m_rivals.stop();
        if (m_reply && m_reply->isRunning())
            m_reply->abort(); // tells by itself
        reportState();
    });
    connect(&m_rivals, &Rivals::won, this, &Outlast::onWon);
    connect(&m_rivals, &Rivals::lost, this, [this] {
        if (!m_reply || m_reply->isFinished())
            reportState();
    });
    connect(&m_rivals, &Rivals::hopeless, this, &Outlast::reportState);
}

Outlast::~Outlast()
{
    m_rivals.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->deleteLater();
}

void Outlast::begin(const QUrl &url, std::optional<std::chrono::milliseconds> sinceHeard)
{
    m_url = url;
    m_wasHeard = sinceHeard.has_value();
    m_time.start(m_timeMs);
    if (m_kind == Kind::Once && sinceHeard && *sinceHeard > trusted)
        return m_rivals.search(url, m_start);
    follow(m_start(*m_manager));
    if (m_kind == Kind::Repeatable)
        m_rivals.watch(url, m_start, patienceMs);
}

void Outlast::follow(QNetworkReply *reply)
{
    m_reply = reply;
    connect(reply, &QNetworkReply::readyRead, &m_rivals, &Rivals::heard);
    connect(reply, &QNetworkReply::uploadProgress, &m_rivals, [this](qint64 sent, qint64) {
        if (sent > 0)
            m_rivals.heard();
    });
    connect(reply, &QNetworkReply::finished, this, &Outlast::onFinished);
}

void Outlast::onFinished()
{
    if (m_kind == Kind::Repeatable && m_wasHeard && isSilence(*m_reply) && m_time.isActive())
        return m_rivals.search(m_url, m_start);
    reportState();
}

void Outlast::onWon(QNetworkAccessManager *manager, QNetworkReply *reply)
{
    if (QNetworkReply *old = m_reply) {
        m_reply.clear();
        old->disconnect(this);
        old->disconnect(&m_rivals);
        old->abort();
        old->deleteLater();
    }
    m_manager = std::shared_ptr<QNetworkAccessManager>(manager, [](QNetworkAccessManager *gone) {
        gone->deleteLater(); // not inside one of its own signals
    });
    follow(reply);
    m_wasHeard = true;
    Q_EMIT renewed(m_manager);
    if (reply->isFinished())
        onFinished();
    else if (m_kind == Kind::Repeatable)
        m_rivals.watch(m_url, m_start, patienceMs);
}

void Outlast::reportState()
{
    if (std::exchange(m_told, true))
        return;
    m_rivals.stop();
    m_time.stop();
    Q_EMIT answered(m_reply);
    deleteLater();
}

} // namespace attune::line
