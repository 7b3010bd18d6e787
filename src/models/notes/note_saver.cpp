// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notes/note_saver.h"

#include "base/when_done.h"
#include "protocol/note_codec.h"

namespace attune::models {

using domain::Note;

namespace {

const QString prefix = QStringLiteral("note/");
constexpr int firstPauseMs = 1000;
constexpr int longestPauseMs = 60'000;

/// Trying again with the same words would get the same answer.
bool isFinal(const base::Error &error)
{
    using base::ErrorKind;
    return error.kind == ErrorKind::Conflict || error.kind == ErrorKind::NotPermitted ||
           error.kind == ErrorKind::NotFound || error.kind == ErrorKind::InvalidInput ||
           error.kind == ErrorKind::ReasonNeeded || error.kind == ErrorKind::ConsentNeeded ||
           error.kind == ErrorKind::Unsupported;
}

} // namespace

NoteSaver::NoteSaver(domain::NoteBook &book, journal::DraftStore &drafts, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_book(book), m_drafts(drafts), m_clock(clock)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &NoteSaver::sendNext);
    restore();
}

void NoteSaver::restore()
{
    const auto names = m_drafts.names(prefix);
    for (const QString &name : names) {
        if (const auto pending = pendingFrom(m_drafts.value(name))) {
            m_queued.insert(pending->write.note.id.value(), *pending);
            m_order << pending->write.note.id.value();
        }
    }
    if (!m_order.isEmpty())
        m_retry.start(0);
}

QByteArray NoteSaver::toBytes(const Pending &pending)
{
    const auto json = [](const PendingWrite &write) {
        return protocol::Json{{"note", protocol::encode(write.note)},
                              {"removes", write.removes},
                              {"reason", protocol::json(write.grounds.reason)},
                              {"purpose", write.grounds.purpose ? protocol::json(domain::textOf(*write.grounds.purpose))
                                                                : protocol::Json("")}};
    };
    protocol::Json object = json(pending.write);
    if (pending.attempted)
        object["attempted"] = json(*pending.attempted);
    return protocol::toBytes(object);
}

std::optional<NoteSaver::Pending> NoteSaver::pendingFrom(const QByteArray &bytes)
{
    const auto object = protocol::objectFrom(bytes);
    if (!object)
        return std::nullopt;
    const auto read = [](const protocol::Json &json) -> std::optional<PendingWrite> {
        const auto note = protocol::decode<Note>(protocol::child(json, "note"), protocol::Reading::Answer);
        if (!note)
            return std::nullopt;
        return PendingWrite{
            *note, protocol::flag(json, "removes"),
            domain::Grounds(protocol::text(json, "reason"), domain::purposeFromText(protocol::text(json, "purpose")))};
    };
    const auto write = read(*object);
    if (!write)
        return std::nullopt;
    return Pending{*write, read(protocol::child(*object, "attempted"))};
}

void NoteSaver::store(const QString &id)
{
    m_drafts.keep(prefix + id, toBytes(m_queued.value(id)), journal::DraftStore::Lifetime::UntilRemoved);
}

void NoteSaver::save(const Note &note, const domain::Grounds &grounds)
{
    put({note, false, grounds});
}

void NoteSaver::remove(const Note &note, const domain::Grounds &grounds)
{
    const QString id = note.id.value();
    if (note.revision == 0 && m_queued.contains(id) && !m_queued.value(id).attempted)
        return drop(id); // the clinic never heard of it
    put({note, true, grounds});
}

void NoteSaver::put(const PendingWrite &write)
{
    const QString id = write.note.id.value();
    m_queued[id].write = write;
    if (m_sending != id && !m_order.contains(id))
        m_order << id;
    store(id);
    Q_EMIT waitingCountChanged();
    if (!m_retry.isActive())
        sendNext();
}

QList<NoteSaver::PendingWrite> NoteSaver::pendingFor(const domain::RecordingId &recording) const
{
    QList<PendingWrite> writes;
    for (const Pending &pending : m_queued) {
        if (pending.write.note.recording == recording)
            writes << pending.write;
    }
    return writes;
}

void NoteSaver::tryNow()
{
    m_retry.stop();
    sendNext();
}

void NoteSaver::sendNext()
{
    if (!m_sending.isEmpty() || m_order.isEmpty())
        return;
    m_sending = m_order.takeFirst();
    Pending &pending = m_queued[m_sending];
    if (!pending.attempted) {
        pending.attempted = pending.write;
        store(m_sending);
    }
    const PendingWrite write = *pending.attempted;
    if (!write.removes) {
        base::whenDone(m_book.saveNote(write.note, write.grounds), this,
                       [this, id = m_sending](const base::Result<Note> &answer) { settled(id, answer); });
        return;
    }
    base::whenDone(m_book.removeNote(write.note.id, write.grounds), this,
                   [this, id = m_sending, note = write.note](const base::Result<int> &answer) {
                       if (!answer && answer.error().kind != base::ErrorKind::NotFound)
                           return settled(id, answer.error());
                       Note gone = note;
                       gone.revision = answer ? *answer : 0;
                       settled(id, gone);
                   });
}

void NoteSaver::settled(const QString &id, const base::Result<Note> &answer)
{
    m_sending.clear();
    if (!answer && !isFinal(answer.error())) {
        m_order.prepend(id);
        m_trouble = answer.error();
        Q_EMIT waitingCountChanged();
        return retryLater();
    }
    m_tries = 0;
    m_trouble.reset();
    const Pending pending = m_queued.value(id);
    if (!answer) {
        keepRefused(id);
        Q_EMIT refused(pending.write.note, answer.error());
        return sendNext();
    }
    m_savedAt = m_clock.now();
    const PendingWrite &sent = *pending.attempted;
    if (pending.write.removes == sent.removes && domain::saysTheSame(pending.write.note, sent.note)) {
        drop(id);
        if (sent.removes)
            Q_EMIT removed(sent.note.id, answer->revision);
        else
            Q_EMIT saved(*answer);
    } else { // what was written meanwhile continues from what is stored now
        m_queued[id].attempted.reset();
        PendingWrite next = pending.write;
        next.note.revision = answer->revision;
        put(next);
    }
    sendNext();
}

/// Its words are nowhere else.
void NoteSaver::keepRefused(const QString &id)
{
    if (m_queued.value(id).write.removes)
        return drop(id);
    m_queued[id].attempted.reset();
    store(id);
    Q_EMIT waitingCountChanged();
}

void NoteSaver::tryRefused(const domain::RecordingId &recording)
{
    for (auto pending = m_queued.cbegin(); pending != m_queued.cend(); ++pending) {
        if (pending->write.note.recording == recording && pending.key() != m_sending &&
            !m_order.contains(pending.key()))
            m_order << pending.key();
    }
    if (!m_retry.isActive())
        sendNext();
}

void NoteSaver::giveBack(const domain::NoteId &id)
{
    if (m_sending != id.value())
        drop(id.value());
}

void NoteSaver::drop(const QString &id)
{
    m_queued.remove(id);
    m_order.removeAll(id);
    m_drafts.remove(prefix + id);
    Q_EMIT waitingCountChanged();
}

void NoteSaver::retryLater()
{
    m_retry.start(std::min(longestPauseMs, firstPauseMs << std::min(m_tries, 6)));
    ++m_tries;
}

} // namespace attune::models
