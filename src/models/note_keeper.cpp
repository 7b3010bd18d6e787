// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/note_keeper.h"

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

NoteKeeper::NoteKeeper(domain::NoteBook &book, journal::DraftStore &drafts, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_book(book), m_drafts(drafts), m_clock(clock)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &NoteKeeper::sendNext);
    restore();
}

void NoteKeeper::restore()
{
    const auto names = m_drafts.names(prefix);
    for (const QString &name : names) {
        if (const auto pending = pendingFrom(m_drafts.value(name))) {
            m_wishes.insert(pending->wish.note.id.value(), *pending);
            m_order << pending->wish.note.id.value();
        }
    }
    if (!m_order.isEmpty())
        m_retry.start(0);
}

QByteArray NoteKeeper::toBytes(const Pending &pending)
{
    const auto json = [](const Wish &wish) {
        return protocol::Json{{"note", protocol::toJson(wish.note)},
                              {"removes", wish.removes},
                              {"reason", protocol::json(wish.grounds.reason)},
                              {"purpose", wish.grounds.purpose ? protocol::json(domain::textOf(*wish.grounds.purpose))
                                                               : protocol::Json("")}};
    };
    protocol::Json object = json(pending.wish);
    if (pending.attempted)
        object["attempted"] = json(*pending.attempted);
    return protocol::toBytes(object);
}

std::optional<NoteKeeper::Pending> NoteKeeper::pendingFrom(const QByteArray &bytes)
{
    const auto object = protocol::objectFrom(bytes);
    if (!object)
        return std::nullopt;
    const auto read = [](const protocol::Json &json) -> std::optional<Wish> {
        const auto note = protocol::noteFrom(protocol::child(json, "note"));
        if (!note)
            return std::nullopt;
        return Wish{
            *note, protocol::flag(json, "removes"),
            domain::Grounds(protocol::text(json, "reason"), domain::purposeFromText(protocol::text(json, "purpose")))};
    };
    const auto wish = read(*object);
    if (!wish)
        return std::nullopt;
    return Pending{*wish, read(protocol::child(*object, "attempted"))};
}

void NoteKeeper::store(const QString &id)
{
    m_drafts.keep(prefix + id, toBytes(m_wishes.value(id)), journal::DraftStore::Lifetime::UntilRemoved);
}

void NoteKeeper::save(const Note &note, const domain::Grounds &grounds)
{
    put({note, false, grounds});
}

void NoteKeeper::remove(const Note &note, const domain::Grounds &grounds)
{
    const QString id = note.id.value();
    if (note.revision == 0 && m_wishes.contains(id) && !m_wishes.value(id).attempted)
        return drop(id); // the clinic never heard of it
    put({note, true, grounds});
}

void NoteKeeper::put(const Wish &wish)
{
    const QString id = wish.note.id.value();
    m_wishes[id].wish = wish;
    if (m_sending != id && !m_order.contains(id))
        m_order << id;
    store(id);
    Q_EMIT waitingCountChanged();
    if (!m_retry.isActive())
        sendNext();
}

QList<NoteKeeper::Wish> NoteKeeper::wishesFor(const domain::RecordingId &recording) const
{
    QList<Wish> wishes;
    for (const Pending &pending : m_wishes) {
        if (pending.wish.note.recording == recording)
            wishes << pending.wish;
    }
    return wishes;
}

void NoteKeeper::tryNow()
{
    m_retry.stop();
    sendNext();
}

void NoteKeeper::sendNext()
{
    if (!m_sending.isEmpty() || m_order.isEmpty())
        return;
    m_sending = m_order.takeFirst();
    Pending &pending = m_wishes[m_sending];
    if (!pending.attempted) {
        pending.attempted = pending.wish;
        store(m_sending);
    }
    const Wish wish = *pending.attempted;
    if (!wish.removes) {
        base::whenDone(m_book.saveNote(wish.note, wish.grounds), this,
                       [this, id = m_sending](const base::Result<Note> &answer) { settled(id, answer); });
        return;
    }
    base::whenDone(m_book.removeNote(wish.note.id, wish.grounds), this,
                   [this, id = m_sending, note = wish.note](const base::Result<int> &answer) {
                       if (!answer && answer.error().kind != base::ErrorKind::NotFound)
                           return settled(id, answer.error());
                       Note gone = note;
                       gone.revision = answer ? *answer : 0;
                       settled(id, gone);
                   });
}

void NoteKeeper::settled(const QString &id, const base::Result<Note> &answer)
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
    const Pending pending = m_wishes.value(id);
    if (!answer) {
        keepRefused(id);
        Q_EMIT refused(pending.wish.note, answer.error());
        return sendNext();
    }
    m_savedAt = m_clock.now();
    const Wish &sent = *pending.attempted;
    if (pending.wish.removes == sent.removes && domain::saysTheSame(pending.wish.note, sent.note)) {
        drop(id);
        if (sent.removes)
            Q_EMIT removed(sent.note.id, answer->revision);
        else
            Q_EMIT saved(*answer);
    } else { // what was wished for meanwhile goes on from what is stored now
        m_wishes[id].attempted.reset();
        Wish next = pending.wish;
        next.note.revision = answer->revision;
        put(next);
    }
    sendNext();
}

/// Its words are nowhere else.
void NoteKeeper::keepRefused(const QString &id)
{
    if (m_wishes.value(id).wish.removes)
        return drop(id);
    m_wishes[id].attempted.reset();
    store(id);
    Q_EMIT waitingCountChanged();
}

void NoteKeeper::tryRefused(const domain::RecordingId &recording)
{
    for (auto pending = m_wishes.cbegin(); pending != m_wishes.cend(); ++pending) {
        if (pending->wish.note.recording == recording && pending.key() != m_sending && !m_order.contains(pending.key()))
            m_order << pending.key();
    }
    if (!m_retry.isActive())
        sendNext();
}

void NoteKeeper::giveBack(const domain::NoteId &id)
{
    if (m_sending != id.value())
        drop(id.value());
}

void NoteKeeper::drop(const QString &id)
{
    m_wishes.remove(id);
    m_order.removeAll(id);
    m_drafts.remove(prefix + id);
    Q_EMIT waitingCountChanged();
}

void NoteKeeper::retryLater()
{
    m_retry.start(std::min(longestPauseMs, firstPauseMs << std::min(m_tries, 6)));
    ++m_tries;
}

} // namespace attune::models
