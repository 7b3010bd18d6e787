// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/syslog_sink.h"

#include "server/net/tls_line.h"

#include <QSysInfo>

namespace attune::server::audit {

namespace {

constexpr std::chrono::seconds patience{5};
constexpr char priority[] = "<110>1 "; // facility 13 (log audit), severity 6

} // namespace

SyslogSink::SyslogSink(QString server, QString authorityFile)
    : m_server(std::move(server)), m_authorityFile(std::move(authorityFile))
{}

SyslogSink::~SyslogSink() = default;

base::Result<void> SyslogSink::open()
{
    if (m_line)
        return {};
    auto line = net::TlsLine::connect(m_server, m_authorityFile, patience);
    if (!line)
        return base::Error{base::ErrorKind::Unavailable,
                           QStringLiteral("the syslog server cannot be reached: ") + line.error().detail,
                           {},
                           {}};
    m_line = std::move(*line);
    return {};
}

base::Result<void> SyslogSink::send(const QByteArrayList &lines, base::Instant now)
{
    const QByteArray head =
        priority + base::toText(now).toUtf8() + ' ' + QSysInfo::machineHostName().toUtf8() + " attuned - access - ";
    QByteArray frames;
    for (const QByteArray &line : lines) {
        const QByteArray message = head + line;
        frames += QByteArray::number(message.size()) + ' ' + message;
    }
    if (auto ready = open(); !ready)
        return ready;
    auto sent = m_line->send(frames, patience);
    if (!sent)
        m_line.reset();
    return sent;
}

} // namespace attune::server::audit
