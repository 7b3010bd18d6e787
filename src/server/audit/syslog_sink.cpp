// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/syslog_sink.h"

#include "base/log.h"

#include <QSysInfo>

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>

#include <sys/socket.h>
#include <sys/time.h>

namespace attune::server::audit {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

constexpr int patienceSeconds = 5;
constexpr char priority[] = "<110>1 "; // facility 13 (log audit), severity 6

void limitWaiting(int socket)
{
    const timeval limit{patienceSeconds, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
}

} // namespace

struct SyslogSink::Connection
{
    asio::io_context io;
    asio::ssl::context tls{asio::ssl::context::tls_client};
    asio::ssl::stream<asio::ip::tcp::socket> stream{io, tls};
};

SyslogSink::SyslogSink(const QString &server, QString authorityFile)
    : m_host(server.section(QLatin1Char(':'), 0, -2)),
      m_port(server.section(QLatin1Char(':'), -1)),
      m_authorityFile(std::move(authorityFile))
{}

SyslogSink::~SyslogSink() = default;

bool SyslogSink::connect()
{
    auto connection = std::make_unique<Connection>();
    error_code error;
    connection->tls.set_options(asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
    if (m_authorityFile.isEmpty())
        connection->tls.set_default_verify_paths(error);
    else
        connection->tls.load_verify_file(m_authorityFile.toStdString(), error);
    connection->stream.set_verify_mode(asio::ssl::verify_peer);
    connection->stream.set_verify_callback(asio::ssl::host_name_verification(m_host.toStdString()));
    asio::ip::tcp::resolver resolver(connection->io);
    const auto places = error ? asio::ip::tcp::resolver::results_type()
                              : resolver.resolve(m_host.toStdString(), m_port.toStdString(), error);
    if (!error)
        asio::connect(connection->stream.next_layer(), places, error);
    if (!error) {
        limitWaiting(connection->stream.next_layer().native_handle());
        connection->stream.handshake(asio::ssl::stream_base::client, error);
    }
    if (error) {
        base::logger("audit")->error("The syslog server cannot be reached: {}", error.message());
        return false;
    }
    m_connection = std::move(connection);
    return true;
}

bool SyslogSink::write(const QByteArray &frames)
{
    if (!m_connection && !connect())
        return false;
    error_code error;
    asio::write(m_connection->stream, asio::buffer(frames.constData(), static_cast<std::size_t>(frames.size())), error);
    if (error)
        m_connection.reset();
    return !error;
}

bool SyslogSink::send(const QByteArrayList &lines, base::Instant now)
{
    const QByteArray head =
        priority + base::toText(now).toUtf8() + ' ' + QSysInfo::machineHostName().toUtf8() + " attuned - access - ";
    QByteArray frames;
    for (const QByteArray &line : lines) {
        const QByteArray message = head + line;
        frames += QByteArray::number(message.size()) + ' ' + message;
    }
    return write(frames) || write(frames); // a connection that lay idle may have died; then a fresh one
}

} // namespace attune::server::audit
