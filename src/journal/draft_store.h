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

/// Texts on their way, encrypted on disk (DRAFTS.md), or in memory only where there is no place for the key apart from
/// them. Reading and changing are done in memory at once; on disk, changes are durable half a second later, or after
/// flush(). Owner: GUI thread.
class DraftStore : public QObject
{
    Q_OBJECT

public:
    enum class Lifetime { OneDay, UntilRemoved };
    /// The journal key, and where it lies.
    struct Key
    {
        const crypto::SecretBytes &journalKey;
        /// Whether it is kept apart from the folder, in a keychain. Without that, drafts are in memory only; what lies
        /// in the folder is taken into memory and removed.
        bool isApart = true;
        /// One that lies in the folder, from a time without a keychain: what it opens is taken over. May be nullptr.
        const crypto::SecretBytes *inFolder = nullptr;
    };

    /// Reads what is there (blocking, some milliseconds), taking over what copies of the program left that ended.
    /// @param folder made when missing  @param owner names server and person; only its hash is used
    static base::Result<std::unique_ptr<DraftStore>> open(const QString &folder, const QString &owner, const Key &key,
                                                          const base::Clock &clock);
    /// Writes what is not written yet.
    ~DraftStore() override;
    /// Nothing of it outlives the program: whoever types has to know.
    bool isInMemory() const { return m_path.isEmpty(); }

    /// Empty when there is none, or it is older than its lifetime.
    QByteArray value(const QString &name) const;
    QStringList names(const QString &prefix) const;
    void keep(const QString &name, const QByteArray &value, Lifetime lifetime);
    void remove(const QString &name);
    /// On deliberate sign-out: what lives a day goes now.
    void dropDrafts();
    /// Waits until everything so far is durable. Unavailable when it could not be written; Unsupported in memory.
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
    static base::Result<std::unique_ptr<DraftStore>> openInMemory(const QString &folder, const QString &owner,
                                                                  crypto::SecretBytes key, const base::Clock &clock);
    void adopt(const Entries &entries);
    void takeOver(const QString &path);
    static void reseal(const QString &path, const QString &owner, const crypto::SecretBytes &before,
                       const crypto::SecretBytes &key);
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
