// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/draft_store.h"

#include "base/hand_over.h"
#include "crypto/aead.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "journal/program_lock.h"
#include "protocol/json.h"

#include <QFile>
#include <QFileInfo>
#include <future>

namespace attune::journal {

namespace {

constexpr char magic[] = "ATTDRF1\n";
constexpr qsizetype magicSize = sizeof magic - 1;
constexpr int copiesAtOnce = 8;
constexpr int writtenAfterMs = 500;
constexpr qint64 largestFile = 64LL * 1024 * 1024;
constexpr std::chrono::hours oneDay{24};

QString pathOf(const QString &folder, const QString &owner, int copy)
{
    const QString name = QString::fromLatin1(crypto::sha256(owner.toUtf8()).toHex().left(24));
    return QStringLiteral("%1/%2-%3.drafts").arg(folder, name).arg(copy);
}

crypto::SecretBytes draftKey(const crypto::SecretBytes &journalKey)
{
    return crypto::SecretBytes(crypto::hmacSha256(journalKey, "attune drafts 1"));
}

/// As far as the disk lets one: the key to it lay beside it.
void removeOverwritten(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite)) {
        file.write(QByteArray(file.size(), '\0'));
        crypto::syncToDisk(file);
        file.close();
    }
    file.remove();
    crypto::syncFolder(QFileInfo(path).absolutePath());
}

} // namespace

base::Result<std::unique_ptr<DraftStore>> DraftStore::open(const QString &folder, const QString &owner, const Key &key,
                                                           const base::Clock &clock)
{
    crypto::makePrivateFolder(folder);
    if (!key.isApart)
        return openInMemory(folder, owner, draftKey(key.journalKey), clock);
    std::unique_ptr<DraftStore> store;
    for (int copy = 0; copy < copiesAtOnce; ++copy) {
        const QString path = pathOf(folder, owner, copy);
        if (store && !QFile::exists(path))
            continue;
        auto lock = lockFor(path);
        if (!lock)
            continue;
        if (key.inFolder)
            reseal(path, owner, draftKey(*key.inFolder), draftKey(key.journalKey));
        if (store) {
            store->takeOver(path);
            continue;
        }
        store.reset(new DraftStore(path, owner, draftKey(key.journalKey), clock, std::move(lock)));
    }
    if (!store)
        return base::Error{
            base::ErrorKind::Conflict, QStringLiteral("too many copies of the program are running"), {}, {}};
    return store;
}

/// Whatever other copies left that ended comes into memory; their files go. One that does not open is left: nobody can
/// read it, and nothing is destroyed that somebody may want.
base::Result<std::unique_ptr<DraftStore>> DraftStore::openInMemory(const QString &folder, const QString &owner,
                                                                   crypto::SecretBytes key, const base::Clock &clock)
{
    std::unique_ptr<DraftStore> store(new DraftStore({}, owner, std::move(key), clock, nullptr));
    for (int copy = 0; copy < copiesAtOnce; ++copy) {
        const QString path = pathOf(folder, owner, copy);
        auto lock = QFile::exists(path) ? lockFor(path) : nullptr;
        if (!lock)
            continue;
        const Loaded loaded = load(path, owner, store->m_key);
        if (loaded.unreadable)
            continue;
        store->adopt(loaded.entries);
        removeOverwritten(path);
    }
    return store;
}

DraftStore::DraftStore(QString path, QString owner, crypto::SecretBytes key, const base::Clock &clock,
                       std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path)), m_owner(std::move(owner)), m_key(std::move(key)), m_clock(clock), m_lock(std::move(lock))
{
    if (isInMemory())
        return;
    Loaded loaded = load(m_path, m_owner, m_key);
    m_entries = std::move(loaded.entries);
    if (loaded.unreadable) {
        m_setAside = true;
        crypto::replaceDurably(m_path, m_path + QStringLiteral(".unreadable"));
    }
    m_timer.setSingleShot(true);
    m_timer.setInterval(writtenAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftStore::write);
    m_thread.setObjectName(QStringLiteral("drafts"));
    m_inThread.moveToThread(&m_thread);
    m_thread.start();
}

DraftStore::~DraftStore()
{
    if (isInMemory())
        return;
    write();
    base::post(&m_inThread, [this] { m_thread.quit(); }); // behind what is still to be written
    m_thread.wait();
}

DraftStore::Loaded DraftStore::load(const QString &path, const QString &owner, const crypto::SecretBytes &key)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return {};
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(largestFile) : QByteArray();
    const qsizetype head = magicSize + crypto::Aead::nonceSize;
    if (bytes.size() < head || !bytes.startsWith(magic))
        return {{}, true};
    const auto plain = crypto::Aead(key).open(bytes.mid(magicSize, crypto::Aead::nonceSize), magic + owner.toUtf8(),
                                              bytes.constData() + head, bytes.size() - head);
    if (!plain)
        return {{}, true};
    const auto object = protocol::objectFrom(*plain);
    if (!object)
        return {{}, true};
    Loaded loaded;
    for (const auto &[name, entry] : protocol::child(*object, "entries").items())
        loaded.entries.insert(QString::fromStdString(name),
                              {base::fromUnixMs(protocol::integer(entry, "at").value_or(0)),
                               protocol::flag(entry, "keep"),
                               QByteArray::fromBase64(protocol::text(entry, "value").toLatin1())});
    return loaded;
}

QByteArray DraftStore::sealed(const Entries &entries, const QString &owner, const crypto::SecretBytes &key)
{
    protocol::Json object = protocol::Json::object();
    for (auto it = entries.begin(); it != entries.end(); ++it)
        object[it.key().toStdString()] = {
            {"at", base::toUnixMs(it->at)}, {"keep", it->keep}, {"value", it->value.toBase64().toStdString()}};
    const QByteArray plain = protocol::toBytes({{"entries", object}});
    const QByteArray nonce = crypto::randomBytes(crypto::Aead::nonceSize);
    return magic + nonce + crypto::Aead(key).seal(nonce, magic + owner.toUtf8(), plain.constData(), plain.size());
}

/// A file from a time without a keychain opens with the key that lies beside it: sealed anew, it does not any more.
void DraftStore::reseal(const QString &path, const QString &owner, const crypto::SecretBytes &before,
                        const crypto::SecretBytes &key)
{
    if (!QFile::exists(path) || !load(path, owner, key).unreadable)
        return;
    const Loaded loaded = load(path, owner, before);
    if (!loaded.unreadable)
        crypto::writePrivateFile(path, sealed(loaded.entries, owner, key));
}

/// What is newer counts.
void DraftStore::adopt(const Entries &entries)
{
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        if (!m_entries.contains(it.key()) || m_entries.value(it.key()).at < it->at)
            m_entries.insert(it.key(), *it);
    }
}

/// The other file goes when this one is durable.
void DraftStore::takeOver(const QString &path)
{
    const Loaded loaded = load(path, m_owner, m_key);
    if (loaded.unreadable)
        return; // left where it is: nothing is overwritten
    adopt(loaded.entries);
    m_dirty = true;
    if (flush())
        QFile::remove(path);
}

bool DraftStore::isOver(const Entry &entry) const
{
    return !entry.keep && m_clock.now() - entry.at > oneDay;
}

QByteArray DraftStore::value(const QString &name) const
{
    const auto found = m_entries.constFind(name);
    return found == m_entries.constEnd() || isOver(*found) ? QByteArray() : found->value;
}

QStringList DraftStore::names(const QString &prefix) const
{
    QStringList names;
    for (auto it = m_entries.lowerBound(prefix); it != m_entries.end() && it.key().startsWith(prefix); ++it) {
        if (!isOver(*it))
            names << it.key();
    }
    return names;
}

void DraftStore::keep(const QString &name, const QByteArray &value, Lifetime lifetime)
{
    m_entries.insert(name, {m_clock.now(), lifetime == Lifetime::UntilRemoved, value});
    changed();
}

void DraftStore::remove(const QString &name)
{
    if (m_entries.remove(name) > 0)
        changed();
}

void DraftStore::dropDrafts()
{
    m_entries.removeIf([](const Entries::iterator &entry) { return !entry->keep; });
    changed();
}

void DraftStore::changed()
{
    if (isInMemory())
        return;
    m_dirty = true;
    if (!m_timer.isActive()) // from the first change on: somebody who types without a pause is kept, too
        m_timer.start();
}

void DraftStore::write()
{
    m_timer.stop();
    if (!std::exchange(m_dirty, false))
        return;
    m_entries.removeIf([this](const Entries::iterator &entry) { return isOver(*entry); });
    base::post(&m_inThread, [this, entries = m_entries] {
        const bool ok = crypto::writePrivateFile(m_path, sealed(entries, m_owner, m_key));
        base::post(this, [this, ok] { written(ok); });
    });
}

void DraftStore::written(bool ok)
{
    if (!ok)
        changed(); // tried again in half a second
    if (ok == !m_failing)
        return;
    m_failing = !ok;
    if (m_failing)
        Q_EMIT storingFailed();
    else
        Q_EMIT storingRecovered();
}

base::Result<void> DraftStore::flush()
{
    if (isInMemory())
        return base::Error{base::ErrorKind::Unsupported, QStringLiteral("drafts are in memory only"), {}, {}};
    m_timer.stop();
    m_dirty = false;
    auto done = std::make_shared<std::promise<bool>>();
    base::post(&m_inThread, [this, done, entries = m_entries] {
        done->set_value(crypto::writePrivateFile(m_path, sealed(entries, m_owner, m_key)));
    });
    if (done->get_future().get())
        return {};
    changed();
    return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the drafts cannot be written"), {}, {}};
}

} // namespace attune::journal
