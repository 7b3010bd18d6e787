// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal_file.h"

#include "base/id.h"
#include "base/visible_text.h"
#include "crypto/digest.h"
#include "protocol/access_event_codec.h"

#include <QtEndian>

namespace attune::journal {

using domain::AccessAction;
using domain::AccessEvent;
using protocol::Json;

namespace {

constexpr qint64 compactAbove = 256LL * 1024;
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

/// A file that got its length and not its content before a crash.
bool isBlank(const QByteArray &content)
{
    return content.count('\0') == content.size();
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

JournalFile::JournalFile(std::unique_ptr<JournalStorage> storage, const crypto::SecretBytes &key,
                         const base::Clock &clock, QString appVersion)
    : m_storage(std::move(storage)), m_cipher(key), m_clock(clock), m_appVersion(std::move(appVersion))
{}

base::Result<std::unique_ptr<JournalFile>> JournalFile::open(const QString &path, const crypto::SecretBytes &key,
                                                             const base::Clock &clock, const QString &appVersion)
{
    auto storage = fileStorage(path);
    if (!storage)
        return storage.error();
    return open(std::move(*storage), key, clock, appVersion);
}

base::Result<std::unique_ptr<JournalFile>> JournalFile::open(std::unique_ptr<JournalStorage> storage,
                                                             const crypto::SecretBytes &key, const base::Clock &clock,
                                                             const QString &appVersion)
{
    std::unique_ptr<JournalFile> journal(new JournalFile(std::move(storage), key, clock, appVersion));
    const auto content = journal->m_storage->readAll();
    if (!content)
        return content.error();
    if (auto recovered = journal->recover(*content); !recovered)
        return recovered.error();
    if (journal->m_records == 0) {
        if (auto begun = journal->start(); !begun)
            return begun.error();
    }
    if (auto closed = journal->closeInterrupted(); !closed)
        return closed.error();
    return journal;
}

QByteArray JournalFile::startRecord(qint64 nextSequence, const QString &lastHash) const
{
    return protocol::toBytes({{"kind", "start"},
                              {"device", protocol::json(m_device.value())},
                              {"nextSequence", nextSequence},
                              {"lastHash", protocol::json(lastHash)}});
}

base::Result<void> JournalFile::start()
{
    m_device = domain::DeviceId(base::newUuidV7(base::toUnixMs(m_clock.now())));
    return rewrite();
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
    if (m_mustRewrite) {
        if (auto rewritten = rewrite(); !rewritten)
            return rewritten;
    }
    const QByteArray bytes = seal(record, m_records);
    if (!m_storage->append(bytes) || !m_storage->sync()) {
        // Whether these bytes, or older ones of a sync that failed, are there cannot be known (a system may forget what
        // it could not write, and say so once). Everything promised is in memory: it is written anew, elsewhere.
        m_mustRewrite = true;
        m_storage->truncate(m_size); // so that it is not read as if it had been promised, if nothing else comes
        return ioError();
    }
    m_size += bytes.size();
    ++m_records;
    return {};
}

base::Result<void> JournalFile::recover(const QByteArray &content)
{
    constexpr qsizetype head = sizeof(quint32) + crypto::Aead::nonceSize;
    qsizetype at = 0;
    qsizetype end = 0; // of the record that was looked at last
    while (content.size() - at >= head) {
        const auto length = qFromBigEndian<quint32>(content.constData() + at);
        end = at + head + static_cast<qsizetype>(std::min(length, largestRecord));
        if (length > largestRecord || end > content.size())
            break;
        const auto record =
            m_cipher.open(content.mid(at + qsizetype(sizeof(quint32)), crypto::Aead::nonceSize), indexBytes(m_records),
                          content.constData() + at + head, static_cast<qsizetype>(length));
        if (!record)
            break;
        replay(*record);
        ++m_records;
        at = end;
    }
    // The first record is synced before anything is promised. So a file that ends with it, whole or not, and cannot be
    // read promises nothing; one that goes on was written with another key.
    if (m_records == 0 && content.size() > std::max<qsizetype>(end, head) && !isBlank(content))
        return base::Error{
            base::ErrorKind::Corrupt, QStringLiteral("the access journal does not open with this key"), {}, {}};
    m_size = at;
    if (m_records > 0 && at < content.size() && !m_storage->truncate(at))
        m_mustRewrite = true;
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
        m_nextSequence = protocol::integer(*record, "nextSequence", {1, protocol::largestInteger}).value_or(1);
        m_lastHash = protocol::text(*record, "lastHash");
    } else if (kind == QStringLiteral("event")) {
        const auto event =
            protocol::decode<domain::AccessEvent>(protocol::child(*record, "event"), protocol::Reading::Body);
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
        draft.rate = protocol::real(*record, "rate", protocol::eventRates).value_or(1.0);
        m_progress.insert(draft.viewing.value(), draft);
    } else if (kind == QStringLiteral("sent")) {
        const qint64 sequence = protocol::integer(*record, "sequence", {0, protocol::largestInteger}).value_or(0);
        m_unsent.removeIf([sequence](const AccessEvent &event) { return event.deviceSequence <= sequence; });
    }
}

base::Result<void> JournalFile::closeInterrupted()
{
    const auto left = m_progress; // each stays there until its event is stored: the file may be rewritten meanwhile
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
    event.reason = base::shortened(draft.reason, 500);
    event.appVersion = m_appVersion;
    if (auto written = write(protocol::toBytes({{"kind", "event"}, {"event", protocol::encode(event)}})); !written)
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
    if (m_unsent.isEmpty() && m_progress.isEmpty() && m_size > compactAbove && !m_mustRewrite)
        m_mustRewrite = !rewrite(); // when it fails the old file stands, and the next write tries again
    return {};
}

/// Everything that still counts, in a file of its own, put in the place of the old one.
base::Result<void> JournalFile::rewrite()
{
    const bool none = m_unsent.isEmpty();
    QList<QByteArray> records = {startRecord(none ? m_nextSequence : m_unsent.first().deviceSequence,
                                             none ? m_lastHash : m_unsent.first().previousHash)};
    for (const AccessEvent &event : std::as_const(m_unsent))
        records.append(protocol::toBytes({{"kind", "event"}, {"event", protocol::encode(event)}}));
    for (const EventDraft &draft : std::as_const(m_progress))
        records.append(protocol::toBytes(progressJson(draft)));
    QByteArray content;
    for (qsizetype i = 0; i < records.size(); ++i)
        content += seal(records.at(i), i);
    if (!m_storage->replace(content))
        return ioError();
    m_records = records.size();
    m_size = content.size();
    m_mustRewrite = false;
    return {};
}

} // namespace attune::journal
