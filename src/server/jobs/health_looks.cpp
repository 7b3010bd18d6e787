// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/health_looks.h"

#include "crypto/aead.h"
#include "crypto/digest.h"
#include "server/store/migrations.h"

namespace attune::server {

namespace {

using Clock = std::chrono::steady_clock;

/// How often a networked store is probed with a write: each one costs money.
constexpr std::chrono::seconds betweenWrites{60};

base::Error failed(const QString &what)
{
    return {base::ErrorKind::Unavailable, what, {}, {}};
}

base::Result<void> lookAtDatabase(store::Database &database)
{
    if (store::schemaOf(database.connection()) < 1)
        return failed(QStringLiteral("the database holds no clinic"));
    return {};
}

/// A dummy secret, sealed once under each key version and opened at each check, because seal operations are counted.
class KeysLook
{
public:
    explicit KeysLook(const keys::KeyProvider &keys) : m_keys(keys) {}

    base::Result<void> operator()()
    {
        if (auto ready = m_keys.isAtHand(); !ready)
            return ready;
        if (m_version != m_keys.currentVersion() || !m_wrap) {
            m_version = m_keys.currentVersion();
            auto wrap = m_keys.wrap(m_version, crypto::SecretBytes(m_secret), purpose);
            if (!wrap)
                return wrap.error();
            m_wrap = std::move(*wrap);
        }
        const auto opened = m_keys.unwrap(m_version, *m_wrap, purpose);
        if (!opened)
            return opened.error();
        if (opened->view() != m_secret)
            return failed(QStringLiteral("the keys do not open what they closed"));
        return {};
    }

private:
    static inline const QByteArray purpose = "attune health";
    const keys::KeyProvider &m_keys;
    const QByteArray m_secret = crypto::randomBytes(crypto::Aead::keySize);
    quint32 m_version = 0;
    std::optional<crypto::Wrap> m_wrap;
};

/// Writes, reads and erases a dummy object.
class StorageLook
{
public:
    explicit StorageLook(storage::ObjectStore &store)
        : m_store(store),
          m_name(QString::fromLatin1(storage::healthObjects) + QString::fromLatin1(crypto::randomBytes(8).toHex()))
    {}

    base::Result<void> operator()()
    {
        if (m_store.isRemote() && m_wroteAt && Clock::now() - *m_wroteAt < betweenWrites) {
            const auto there = m_store.contains(m_name);
            return there ? base::Result<void>() : base::Result<void>(there.error());
        }
        m_wroteAt.reset();
        if (auto written = write(); !written)
            return written;
        m_wroteAt = Clock::now();
        return {};
    }

private:
    base::Result<void> write()
    {
        const QByteArray noise = crypto::randomBytes(storage::healthObjectSize);
        auto sink = m_store.create(m_name);
        if (!sink)
            return sink.error();
        if (auto written = (*sink)->write(noise); !written)
            return written;
        if (auto done = (*sink)->finish(noise.left(16)); !done)
            return done;
        const auto container = m_store.open(m_name);
        const auto read = container ? (*container)->read(0, noise.size()) : base::Result<QByteArray>(container.error());
        if (auto erased = m_store.erase(m_name); !erased)
            return erased;
        if (!read)
            return read.error();
        if (*read != noise)
            return failed(QStringLiteral("an object came back changed"));
        return {};
    }

    storage::ObjectStore &m_store;
    const QString m_name;
    std::optional<Clock::time_point> m_wroteAt;
};

} // namespace

std::vector<Health::Look> looksAt(Clinic &clinic)
{
    return {
        {QStringLiteral("database"), [&clinic] { return lookAtDatabase(clinic.database); }},
        {QStringLiteral("log"), [&clinic] { return clinic.log.isWritable(); }},
        {QStringLiteral("keys"), KeysLook(clinic.keys)},
        {QStringLiteral("storage"), StorageLook(clinic.media.store())},
    };
}

} // namespace attune::server
