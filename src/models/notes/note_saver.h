// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "journal/draft_store.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace attune::models {

/// Brings notes to the clinic and does not forget one: each pending write (a note to be saved or removed) is kept
/// encrypted on disk until the clinic has confirmed it, through crashes, lock and network loss. One per note; a
/// newer one replaces an older one. Sent one after another, tried again with growing pauses. What was sent without an
/// answer may have arrived: the same is sent again until there is one, and only then what was written meanwhile, or
/// the clinic would take the person's own change for somebody else's. GUI thread.
class NoteSaver : public QObject
{
    Q_OBJECT

public:
    struct PendingWrite
    {
        domain::Note note;
        bool removes = false;
        domain::Grounds grounds;
    };

    /// Goes on with what is left from before.
    NoteSaver(domain::NoteBook &book, journal::DraftStore &drafts, const base::Clock &clock, QObject *parent = nullptr);

    void save(const domain::Note &note, const domain::Grounds &grounds);
    void remove(const domain::Note &note, const domain::Grounds &grounds);
    /// What is not with the clinic yet.
    QList<PendingWrite> pendingFor(const domain::RecordingId &recording) const;
    bool isWaiting(const domain::NoteId &id) const { return m_queued.contains(id.value()); }
    qsizetype waitingCount() const { return m_queued.size(); }
    /// When the clinic last confirmed something; nullopt: not in this run.
    std::optional<base::Instant> savedAt() const { return m_savedAt; }
    /// Why the oldest one was not taken at the last try; empty when nothing went wrong.
    const std::optional<base::Error> &trouble() const { return m_trouble; }
    /// Tries at once, without waiting for the pause to end.
    void tryNow();
    /// Resends what was refused while its recording was not open, now that it is.
    void tryRefused(const domain::RecordingId &recording);
    /// The person has the text of a refused note before them: it is no longer kept here.
    void giveBack(const domain::NoteId &id);

Q_SIGNALS:
    /// The clinic has it; `note` as it stands there.
    void saved(const attune::domain::Note &note);
    void removed(const attune::domain::NoteId &id, int revision);
    /// The clinic will not take it so: changed elsewhere meanwhile, or not permitted. What was written stays here until
    /// whoever shows it to the person calls giveBack(); a refused removal is forgotten.
    void refused(const attune::domain::Note &note, const attune::base::Error &error);
    void waitingCountChanged();

private:
    void restore();
    void put(const PendingWrite &write);
    void sendNext();
    void settled(const QString &id, const base::Result<domain::Note> &answer);
    void keepRefused(const QString &id);
    void drop(const QString &id);
    void retryLater();
    struct Pending
    {
        PendingWrite write;
        std::optional<PendingWrite> attempted; ///< sent, and nobody knows whether it arrived
    };
    void store(const QString &id);
    static QByteArray toBytes(const Pending &pending);
    static std::optional<Pending> pendingFrom(const QByteArray &bytes);

    domain::NoteBook &m_book;
    journal::DraftStore &m_drafts;
    const base::Clock &m_clock;
    QHash<QString, Pending> m_queued;
    QStringList m_order; ///< ids, oldest pending write first
    QString m_sending;   ///< id on its way
    QTimer m_retry;
    int m_tries = 0;
    std::optional<base::Instant> m_savedAt;
    std::optional<base::Error> m_trouble;
};

} // namespace attune::models
