// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/keys/object_keys.h"

#include "crypto/digest.h"
#include "server/store/settings.h"

namespace attune::server::keys {

namespace {

const QStringList sealedSettings = {linkKeySetting, logKeySetting, recoveryKeySetting, personalKeySetting};
constexpr int rowsPerTransaction = 2000; // other writers wait for some milliseconds, not longer

base::Error damaged(const QString &objectId)
{
    return {base::ErrorKind::Corrupt, QStringLiteral("the key of object %1 does not open").arg(objectId), {}, {}};
}

} // namespace

ObjectKeys::ObjectKeys(store::Database &database, const KeyProvider &provider, const base::Clock &clock)
    : m_database(database), m_provider(provider), m_clock(clock)
{}

std::optional<crypto::SealHeader> ObjectKeys::find(const QString &objectId) const
{
    enum class Column { Header };
    auto row =
        m_database.connection().run(QStringLiteral("SELECT header FROM object_keys WHERE object_id = ?"), {objectId});
    if (!row.next())
        return std::nullopt;
    const auto header = crypto::sealHeaderFrom(row.value(Column::Header).toByteArray());
    if (!header || header->recordingId != objectId)
        throw store::StoreError(QStringLiteral("a stored key is malformed"));
    return *header;
}

void ObjectKeys::keep(const crypto::SealHeader &header) const
{
    m_database.connection().run(
        QStringLiteral("INSERT INTO object_keys(object_id, header, key_version) VALUES(?,?,?) ON CONFLICT(object_id) "
                       "DO UPDATE SET header = excluded.header, key_version = excluded.key_version"),
        {header.recordingId, crypto::toBytes(header), header.keyVersion});
    countWraps(header.keyVersion, 1);
}

void ObjectKeys::forget(const QString &objectId) const
{
    store::Connection &connection = m_database.connection();
    connection.run(QStringLiteral("DELETE FROM object_keys WHERE object_id = ?"), {objectId});
    connection.overwriteFreed(QStringLiteral("object_keys"));
}

void ObjectKeys::countWraps(quint32 version, qint64 wraps) const
{
    m_database.connection().run(
        QStringLiteral("INSERT INTO key_versions(version, first_used_at, wraps) VALUES(?,?,?) "
                       "ON CONFLICT(version) DO UPDATE SET wraps = key_versions.wraps + excluded.wraps"),
        {version, base::toUnixMs(m_clock.now()), wraps});
}

/// As it is stored.
struct ObjectKeys::OldWrap
{
    QString objectId;
    QByteArray header;
};

QList<ObjectKeys::OldWrap> ObjectKeys::oldWraps(quint32 current) const
{
    QList<OldWrap> wraps;
    enum class Column { ObjectId, Header };
    auto rows = m_database.connection().run(
        QStringLiteral("SELECT object_id, header FROM object_keys WHERE key_version <> ? LIMIT ?"),
        {current, rowsPerTransaction});
    while (rows.next())
        wraps.append({rows.text(Column::ObjectId), rows.bytes(Column::Header)});
    return wraps;
}

/// Whoever keeps the keys is asked before the transaction, which others wait for; what was exchanged or erased
/// meanwhile is left alone.
base::Result<qint64> ObjectKeys::rewrapObjects(quint32 current) const
{
    store::Connection &connection = m_database.connection();
    qint64 done = 0;
    while (true) {
        const QList<OldWrap> batch = oldWraps(current);
        QList<crypto::SealHeader> fresh;
        for (const OldWrap &old : batch) {
            const auto header = crypto::sealHeaderFrom(old.header);
            if (!header)
                return damaged(old.objectId);
            const auto wrapped = crypto::rewrapped(*header, m_provider);
            if (!wrapped)
                return wrapped.error().kind == base::ErrorKind::Unavailable ? wrapped.error() : damaged(old.objectId);
            fresh.append(*wrapped);
        }
        store::Transaction transaction(connection);
        qint64 exchanged = 0;
        for (qsizetype i = 0; i < batch.size(); ++i)
            exchanged +=
                connection
                    .run(QStringLiteral(
                             "UPDATE object_keys SET header = ?, key_version = ? WHERE object_id = ? AND header = ?"),
                         {crypto::toBytes(fresh.at(i)), fresh.at(i).keyVersion, batch.at(i).objectId,
                          batch.at(i).header})
                    .changedRows();
        if (exchanged > 0)
            countWraps(current, exchanged);
        transaction.commit();
        done += exchanged;
        if (batch.size() < rowsPerTransaction || exchanged == 0)
            return done;
    }
}

base::Result<qint64> ObjectKeys::rewrapSecondFactors(quint32 current, const Reseal &reseal) const
{
    const auto count = reseal(m_database.connection());
    if (!count)
        return count.error();
    if (*count > 0)
        countWraps(current, *count);
    return *count;
}

base::Result<void> ObjectKeys::rewrapSetting(const QString &name) const
{
    const QString text = store::setting(m_database.connection(), name);
    if (text.isEmpty() || text.section(QLatin1Char(':'), 0, 0).toUInt() == m_provider.currentVersion())
        return {};
    const auto opened = openedSetting(m_provider, name, text);
    const auto fresh = opened ? sealedSetting(m_provider, name, *opened) : base::Result<QString>(opened.error());
    if (!fresh)
        return fresh.error();
    store::Transaction transaction(m_database.connection());
    if (store::setting(m_database.connection(), name) != text)
        return base::Error{
            base::ErrorKind::Conflict, QStringLiteral("%1 was exchanged in this moment; ask again").arg(name), {}, {}};
    store::keepSetting(m_database.connection(), name, *fresh);
    transaction.commit();
    return {};
}

base::Result<ObjectKeys::Rewrapped> ObjectKeys::rewrapAll(const Reseal &secondFactors) const
{
    const quint32 current = m_provider.currentVersion();
    const auto objects = rewrapObjects(current);
    if (!objects)
        return objects.error();
    const auto factors = rewrapSecondFactors(current, secondFactors);
    if (!factors)
        return factors.error();
    for (const QString &name : sealedSettings) {
        if (const auto done = rewrapSetting(name); !done)
            return done.error();
    }
    return Rewrapped{*objects, *factors};
}

qint64 ObjectKeys::underOthers(quint32 current) const
{
    return m_database.connection()
        .run(QStringLiteral("SELECT COUNT(*) FROM object_keys WHERE key_version <> ?"), {current})
        .firstOr<qint64>(0);
}

QMap<quint32, qint64> ObjectKeys::usedBy() const
{
    QMap<quint32, qint64> counts;
    for (const char *table : {"object_keys", "second_factors"}) {
        enum class Column { KeyVersion, Count };
        auto rows = m_database.connection().run(
            QStringLiteral("SELECT key_version, COUNT(*) FROM %1 GROUP BY key_version").arg(QLatin1String(table)));
        while (rows.next())
            counts[static_cast<quint32>(rows.number(Column::KeyVersion))] += rows.number(Column::Count);
    }
    for (const QString &name : sealedSettings) {
        if (const QString one = store::setting(m_database.connection(), name); !one.isEmpty())
            ++counts[one.section(QLatin1Char(':'), 0, 0).toUInt()];
    }
    const QStringList bundle =
        m_database.connection().run(QStringLiteral("SELECT for_keys FROM recovery_bundle")).all<QString>();
    for (const QString &one : bundle)
        ++counts[one.section(QLatin1Char(':'), 0, 0).toUInt()];
    return counts;
}

QMap<quint32, qint64> ObjectKeys::wrapsOf() const
{
    QMap<quint32, qint64> wraps;
    enum class Column { Version, Wraps };
    auto rows = m_database.connection().run(QStringLiteral("SELECT version, wraps FROM key_versions"));
    while (rows.next())
        wraps[static_cast<quint32>(rows.number(Column::Version))] = rows.number(Column::Wraps);
    return wraps;
}

void ObjectKeys::setDestroyAt(quint32 version, std::optional<base::Instant> at) const
{
    countWraps(version, 0); // it may never have been used
    m_database.connection().run(QStringLiteral("UPDATE key_versions SET destroy_at = ? WHERE version = ?"),
                                {store::sqlTime(at), version});
}

void ObjectKeys::setDisabled(quint32 version, bool disabled) const
{
    countWraps(version, 0);
    m_database.connection().run(QStringLiteral("UPDATE key_versions SET disabled = ? WHERE version = ?"),
                                {disabled ? 1 : 0, version});
}

bool ObjectKeys::isDisabled(quint32 version) const
{
    enum class Column { Disabled };
    auto row =
        m_database.connection().run(QStringLiteral("SELECT disabled FROM key_versions WHERE version = ?"), {version});
    return row.next() && row.flag(Column::Disabled);
}

QMap<quint32, base::Instant> ObjectKeys::toBeDestroyed() const
{
    QMap<quint32, base::Instant> days;
    enum class Column { Version, DestroyAt };
    auto rows = m_database.connection().run(
        QStringLiteral("SELECT version, destroy_at FROM key_versions WHERE destroy_at IS NOT NULL"));
    while (rows.next())
        days[static_cast<quint32>(rows.number(Column::Version))] = base::fromUnixMs(rows.number(Column::DestroyAt));
    return days;
}

base::Result<QString> sealedSetting(const crypto::KeyWrapper &keys, const QString &name,
                                    const crypto::SecretBytes &secret)
{
    const quint32 version = keys.currentVersion();
    const auto wrap = keys.wrap(version, secret, name.toUtf8());
    if (!wrap)
        return wrap.error();
    return QStringLiteral("%1:%2:%3")
        .arg(QString::number(version), QString::fromLatin1(wrap->nonce.toBase64()),
             QString::fromLatin1(wrap->sealedBytes.toBase64()));
}

base::Result<crypto::SecretBytes> openedSetting(const crypto::KeyWrapper &keys, const QString &name,
                                                const QString &text)
{
    const QByteArrayList parts = text.toLatin1().split(':');
    if (parts.size() != 3)
        return base::Error{base::ErrorKind::Corrupt, QStringLiteral("%1 is malformed").arg(name), {}, {}};
    return keys.unwrap(parts.at(0).toUInt(), {QByteArray::fromBase64(parts.at(1)), QByteArray::fromBase64(parts.at(2))},
                       name.toUtf8());
}

base::Result<crypto::SecretBytes> clinicSecret(store::Connection &connection, const crypto::KeyWrapper &keys,
                                               const QString &name)
{
    if (store::setting(connection, name).isEmpty()) {
        const crypto::SecretBytes fresh(crypto::randomBytes(32));
        const auto text = sealedSetting(keys, name, fresh);
        if (!text)
            return text.error();
        store::keepFirstSetting(connection, name, *text);
    }
    return openedSetting(keys, name, store::setting(connection, name));
}

} // namespace attune::server::keys
