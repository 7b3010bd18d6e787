// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal_file.h"

#include "base/id.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "protocol/access_event_codec.h"

#include <QFileInfo>
#include <QtEndian>

namespace attune::journal {

using domain::AccessAction;
using domain::AccessEvent;
using protocol::Json;

namespace {

constexpr qint64 compactAbove = 256 * 1024;
constexpr quint32 largestRecord = 1024 * 1024;

base::Error ioError()
{
    return {base::ErrorKind::Unavailable, QStringLiteral("the access journal cannot be written"), {}, {}};
}

QByteArray indexBytes(qint64 index)
{
    const auto big = qToBigEndian<quint64>(static_cast<quint64>(index));
    return QByteArray(reinterpret_cast<const char *>(&big), sizeof big);
}

QString hashOf(const AccessEvent &event)
{
    return QString::fromLatin1(crypto::sha256(protocol::canonicalBytes(event)).toHex());
}

Json progressJson(const EventDraft &draft)
{
    return {{"kind", "progress"},
            {"viewing", protocol::json(draft.viewing.value())},
            {"recording", protocol::json(draft.recording.value())},
            {"ranges", protocol::toJson(draft.ranges)},
            {"rate", draft.rate}};
}

} // namespace

JournalFile::JournalFile(const QString &path, const crypto::SecretBytes &key, const base::Clock &clock,
                         QString appVersion)
    : m_file(path), m_cipher(key), m_clock(clock), m_appVersion(std::move(appVersion))
{}

base::Result<std::unique_ptr<JournalFile>> JournalFile::open(const QString &path, const crypto::SecretBytes &key,
                                                             const base::Clock &clock, const QString &appVersion)
{
    std::unique_ptr<JournalFile> journal(new JournalFile(path, key, clock, appVersion));
    const bool isNew = !QFile::exists(path);
    if (!journal->m_file.open(QIODevice::ReadWrite))
        return ioError();
    journal->m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto ready = isNew || journal->m_file.size() == 0 ? journal->start() : journal->recover();
    if (!ready)
        return ready.error();
    if (auto closed = journal->closeInterrupted(); !closed)
        return closed.error();
    return journal;
}

QByteArray JournalFile::startRecord() const
{
    return protocol::toBytes({{"kind", "start"},
                              {"device", protocol::json(m_device.value())},
                              {"nextSequence", m_nextSequence},
                              {"lastHash", protocol::json(m_lastHash)}});
}

base::Result<void> JournalFile::start()
{
    m_device = domain::DeviceId(base::newUuidV7(base::toUnixMs(m_clock.now())));
    m_records = 0;
    if (auto written = write(startRecord()); !written)
        return written;
    return crypto::syncFolder(QFileInfo(m_file).absolutePath()) ? base::Result<void>() : base::Result<void>(ioError());
}

QByteArray JournalFile::seal(const QByteArray &record, qint64 index)
{
    const QByteArray nonce = crypto::randomBytes(crypto::Aead::nonceSize);
    const QByteArray sealed = m_cipher.seal(nonce, indexBytes(index), record.constData(), record.size());
    const auto length = qToBigEndian<quint32>(static_cast<quint32>(sealed.size()));
    return QByteArray(reinterpret_cast<const char *>(&length), sizeof length) + nonce + sealed;
}

base::Result<void> JournalFile::write(const QByteArray &record)
{
    const QByteArray bytes = seal(record, m_records);
    const qint64 before = m_file.pos();
    if (m_file.write(bytes) != bytes.size() || !crypto::syncToDisk(m_file)) {
        m_file.resize(before); // so that a later, smaller record is not lost behind half of this one
        m_file.seek(before);
        return ioError();
    }
    ++m_records;
    return {};
}

base::Result<void> JournalFile::recover()
{
    qint64 good = 0;
    while (true) {
        quint32 length = 0;
        if (m_file.read(reinterpret_cast<char *>(&length), sizeof length) != sizeof length)
            break;
        length = qFromBigEndian(length);
        if (length > largestRecord)
            break;
        const QByteArray nonce = m_file.read(crypto::Aead::nonceSize);
        const QByteArray sealed = m_file.read(length);
        if (nonce.size() != crypto::Aead::nonceSize || sealed.size() != static_cast<qsizetype>(length))
            break;
        const auto record = m_cipher.open(nonce, indexBytes(m_records), sealed.constData(), sealed.size());
        if (!record)
            break;
        replay(*record);
        ++m_records;
        good = m_file.pos();
    }
    if (m_records == 0)
        return base::Error{
            base::ErrorKind::Corrupt, QStringLiteral("the access journal does not open with this key"), {}, {}};
    if (good < m_file.size() && !m_file.resize(good))
        return ioError();
    m_file.seek(good);
    return {};
}

void JournalFile::replay(const QByteArray &bytes)
{
    const auto record = protocol::objectFrom(bytes);
    if (!record)
        return;
    const QString kind = protocol::text(*record, "kind");
    if (kind == QStringLiteral("start")) {
        m_device = domain::DeviceId(protocol::text(*record, "device"));
        m_nextSequence = protocol::integer(*record, "nextSequence").value_or(1);
        m_lastHash = protocol::text(*record, "lastHash");
    } else if (kind == QStringLiteral("event")) {
        const auto event = protocol::accessEventFrom(protocol::child(*record, "event"));
        if (!event)
            return;
        m_unsent.append(*event);
        m_nextSequence = event->deviceSequence + 1;
        m_lastHash = hashOf(*event);
        if (event->action == AccessAction::Watched || event->action == AccessAction::Closed ||
            event->action == AccessAction::Interrupted)
            m_progress.remove(event->viewing.value());
    } else if (kind == QStringLiteral("progress")) {
        EventDraft draft;
        draft.viewing = domain::ViewingId(protocol::text(*record, "viewing"));
        draft.recording = domain::RecordingId(protocol::text(*record, "recording"));
        draft.ranges = protocol::rangesFrom(protocol::list(*record, "ranges"));
        draft.rate = protocol::real(*record, "rate").value_or(1.0);
        m_progress.insert(draft.viewing.value(), draft);
    } else if (kind == QStringLiteral("sent")) {
        const qint64 sequence = protocol::integer(*record, "sequence").value_or(0);
        m_unsent.removeIf([sequence](const AccessEvent &event) { return event.deviceSequence <= sequence; });
    }
}

base::Result<void> JournalFile::closeInterrupted()
{
    const auto left = std::exchange(m_progress, {});
    for (EventDraft draft : left) {
        draft.action = AccessAction::Watched;
        if (auto appended = append(draft); !appended)
            return appended.error();
        draft.action = AccessAction::Interrupted;
        draft.ranges.clear();
        if (auto appended = append(draft); !appended)
            return appended.error();
    }
    return {};
}

base::Result<AccessEvent> JournalFile::append(const EventDraft &draft)
{
    AccessEvent event;
    event.occurredAt = m_clock.now();
    event.id = domain::EventId(base::newUuidV7(base::toUnixMs(event.occurredAt)));
    event.device = m_device;
    event.deviceSequence = m_nextSequence;
    event.previousHash = m_lastHash;
    event.viewing = draft.viewing;
    event.recording = draft.recording;
    event.action = draft.action;
    event.monotonicMs = m_clock.monotonic().count();
    event.ranges = draft.ranges;
    event.rate = draft.rate;
    event.reason = draft.reason.left(500);
    event.appVersion = m_appVersion;
    if (auto written = write(protocol::toBytes({{"kind", "event"}, {"event", protocol::toJson(event)}})); !written)
        return written.error();
    ++m_nextSequence;
    m_lastHash = hashOf(event);
    m_unsent.append(event);
    if (draft.action == AccessAction::Watched || draft.action == AccessAction::Closed)
        m_progress.remove(draft.viewing.value());
    return event;
}

base::Result<void> JournalFile::noteProgress(const EventDraft &soFar)
{
    if (auto written = write(protocol::toBytes(progressJson(soFar))); !written)
        return written;
    m_progress.insert(soFar.viewing.value(), soFar);
    return {};
}

QList<AccessEvent> JournalFile::unsent(qsizetype limit) const
{
    return m_unsent.first(std::min(limit, m_unsent.size()));
}

base::Result<void> JournalFile::acknowledge(qint64 deviceSequence)
{
    if (auto written = write(protocol::toBytes({{"kind", "sent"}, {"sequence", deviceSequence}})); !written)
        return written;
    m_unsent.removeIf([deviceSequence](const AccessEvent &event) { return event.deviceSequence <= deviceSequence; });
    if (m_unsent.isEmpty() && m_progress.isEmpty() && m_file.size() > compactAbove)
        return compact();
    return {};
}

base::Result<void> JournalFile::compact()
{
    const QString path = m_file.fileName();
    if (!crypto::writePrivateFile(path, seal(startRecord(), 0)))
        return {}; // the old file stands and is complete; the next acknowledgement tries again
    m_file.close();
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadWrite) || !m_file.seek(m_file.size()))
        return ioError();
    m_records = 1;
    return {};
}

} // namespace attune::journal
