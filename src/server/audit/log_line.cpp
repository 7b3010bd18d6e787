// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_line.h"

#include "protocol/access_event_codec.h"

#include <algorithm>
#include <cmath>

namespace attune::server::audit {

namespace {

/// Members in the order they are added; empty ones are left out.
class LineWriter
{
public:
    LineWriter() { m_line.reserve(640); }
    void text(const char *name, const QString &value)
    {
        if (value.isEmpty())
            return;
        begin(name);
        m_line += '"';
        const QByteArray bytes = value.toUtf8();
        const bool plain = std::none_of(bytes.begin(), bytes.end(), [](char c) {
            return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
        });
        if (plain)
            m_line += bytes;
        for (qsizetype i = 0; !plain && i < bytes.size(); ++i)
            escape(bytes.at(i));
        m_line += '"';
    }
    void number(const char *name, qint64 value)
    {
        begin(name);
        m_line += QByteArray::number(value);
    }
    void ranges(const char *name, const QList<domain::MediaRange> &ranges)
    {
        if (ranges.isEmpty())
            return;
        begin(name);
        char before = '[';
        for (const domain::MediaRange &range : ranges) {
            m_line += before;
            m_line += '[' + QByteArray::number(range.startMs) + ',' + QByteArray::number(range.endMs) + ']';
            before = ',';
        }
        m_line += ']';
    }
    QByteArray finish() { return m_line + '}'; }

private:
    void begin(const char *name)
    {
        m_line += m_line.isEmpty() ? "{\"" : ",\"";
        m_line += name;
        m_line += "\":";
    }
    void escape(char c)
    {
        static constexpr char digits[] = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_line += '\\';
            m_line += c;
        } else if (byte >= 0x20) {
            m_line += c;
        } else if (const qsizetype known = QByteArrayLiteral("\b\f\n\r\t").indexOf(c); known >= 0) {
            m_line += '\\';
            m_line += "bfnrt"[known];
        } else {
            m_line += "\\u00";
            m_line += digits[byte >> 4U];
            m_line += digits[byte & 15U];
        }
    }

    QByteArray m_line;
};

} // namespace

QByteArray lineOf(const LoggedEntry &logged)
{
    const Entry &entry = logged.entry;
    LineWriter line;
    line.number("seq", logged.sequence);
    line.text("id", entry.eventId);
    line.number("received", base::toUnixMs(logged.receivedAt));
    line.number("at", base::toUnixMs(entry.occurredAt));
    line.text("actor", entry.actorId);
    line.text("role", entry.actorRole);
    line.text("signIn", entry.signInId);
    line.text("client", entry.clientId);
    line.text("recording", entry.recordingId);
    line.text("action", entry.action.text());
    line.text("purpose", entry.purpose);
    line.text("outcome", entry.outcome.text());
    line.text("code", entry.code);
    line.text("viewing", entry.viewing);
    line.text("device", entry.device);
    if (entry.deviceSequence != 0)
        line.number("deviceSeq", entry.deviceSequence);
    line.text("prev", entry.previousHash);
    line.ranges("ranges", entry.ranges);
    if (const qint64 rate = std::llround(entry.rate * 1000); rate != 1000)
        line.number("rate", rate);
    line.text("address", entry.address);
    line.text("server", logged.server);
    line.text("request", entry.requestId);
    line.text("reason", logged.reasonCommitment);
    line.text("app", entry.appVersion);
    line.text("agent", logged.agent);
    return line.finish();
}

LoggedEntry loggedEntryFrom(const store::Statement &row)
{
    LoggedEntry logged;
    Entry &entry = logged.entry;
    logged.sequence = row.number(LogColumn::Sequence);
    entry.eventId = row.text(LogColumn::EventId);
    logged.receivedAt = base::fromUnixMs(row.number(LogColumn::ReceivedAt));
    entry.occurredAt = base::fromUnixMs(row.number(LogColumn::OccurredAt));
    entry.actorId = row.text(LogColumn::ActorId);
    entry.actorRole = row.text(LogColumn::ActorRole);
    entry.signInId = row.text(LogColumn::SignInId);
    entry.clientId = row.text(LogColumn::ClientId);
    entry.recordingId = row.text(LogColumn::RecordingId);
    entry.action = domain::LogActionName::read(row.text(LogColumn::Action));
    entry.purpose = row.text(LogColumn::Purpose);
    entry.outcome = domain::LogOutcomeName::read(row.text(LogColumn::Outcome));
    entry.code = row.text(LogColumn::Code);
    entry.viewing = row.text(LogColumn::Viewing);
    entry.device = row.text(LogColumn::Device);
    entry.deviceSequence = row.number(LogColumn::DeviceSequence);
    entry.previousHash = row.text(LogColumn::PreviousHash);
    const std::string ranges = row.text(LogColumn::Ranges).toStdString();
    if (ranges.size() > 2) {
        const auto pairs = protocol::Json::parse(ranges, nullptr, false);
        if (pairs.is_array())
            entry.ranges = protocol::rangesFrom(pairs);
    }
    entry.rate = row.value(LogColumn::Rate).toDouble();
    entry.address = row.text(LogColumn::Address);
    logged.server = row.text(LogColumn::Server);
    entry.requestId = row.text(LogColumn::RequestId);
    logged.reasonCommitment = row.text(LogColumn::ReasonCommitment);
    entry.appVersion = row.text(LogColumn::AppVersion);
    logged.agent = row.text(LogColumn::Agent);
    return logged;
}

} // namespace attune::server::audit
