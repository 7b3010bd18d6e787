// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/secret_bytes.h"

#include <QLockFile>
#include <QMap>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

namespace attune::journal {

/// Texts on their way, encrypted on disk (DRAFTS.md). Reading and changing are done in memory at once; changes are
/// durable half a second later, or after flush(). Owner: GUI thread.
class DraftStore : public QObject
{
    Q_OBJECT

public:
    enum class Lifetime { OneDay, UntilRemoved };

    /// Reads what is there (blocking, some milliseconds), taking over what copies of the program left that ended.
    /// @param folder made when missing  @param owner names server and person; only its hash is used
    static base::Result<std::unique_ptr<DraftStore>> open(const QString &folder, const QString &owner,
                                                          const crypto::SecretBytes &journalKey,
                                                          const base::Clock &clock);
    /// Writes what is not written yet.
    ~DraftStore() override;

    /// Empty when there is none, or it is older than its lifetime.
    QByteArray value(const QString &name) const;
    QStringList names(const QString &prefix) const;
    void keep(const QString &name, const QByteArray &value, Lifetime lifetime);
    void remove(const QString &name);
    /// On deliberate sign-out: what lives a day goes now.
    void dropDrafts();
    /// Waits until everything so far is durable. Unavailable when it could not be written.
    base::Result<void> flush();
    /// A file was there that could not be read, and was set aside.
    bool hasSetAside() const { return m_setAside; }

Q_SIGNALS:
    /// What is typed is not safe at the moment; said again only after it was.
    void storingFailed();
    void storingRecovered();

private:
    struct Entry
    {
        base::Instant at;
        bool keep = false;
        QByteArray value;
    };
    using Entries = QMap<QString, Entry>;
    struct Loaded
    {
        Entries entries;
        bool unreadable = false;
    };

    DraftStore(QString path, QString owner, crypto::SecretBytes key, const base::Clock &clock,
               std::unique_ptr<QLockFile> lock);
    static Loaded load(const QString &path, const QString &owner, const crypto::SecretBytes &key);
    static QByteArray sealed(const Entries &entries, const QString &owner, const crypto::SecretBytes &key);
    void takeOver(const QString &path);
    bool isOver(const Entry &entry) const;
    void changed();
    void write();
    void written(bool ok);

    QString m_path;
    QString m_owner;
    crypto::SecretBytes m_key;
    const base::Clock &m_clock;
    std::unique_ptr<QLockFile> m_lock;
    Entries m_entries;
    bool m_setAside = false;
    bool m_dirty = false;
    bool m_failing = false;
    QTimer m_timer;
    QThread m_thread;
    QObject m_inThread;
};

} // namespace attune::journal
