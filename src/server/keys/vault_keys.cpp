// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/keys/vault_keys.h"

#include "base/log.h"
#include "base/short_section.h"
#include "crypto/aead.h"
#include "server/net/web_client.h"

#include <QDateTime>

#include <algorithm>

namespace attune::server::keys {

using protocol::Json;

namespace {

constexpr qint64 largestVersion = 0xffff'ffff;
constexpr std::chrono::seconds looksLast{60}; // how soon a rotation by somebody else is followed

base::Error refuse(const QString &what)
{
    return {base::ErrorKind::InvalidInput, what, {}, {}};
}

std::string base64(const QByteArray &bytes)
{
    return bytes.toBase64().toStdString();
}

/// Vault gives seconds since 1970 for symmetric keys; newer ones a time in words.
qint64 createdAt(const Json &value)
{
    if (value.is_number())
        return value.get<qint64>() * 1000;
    if (value.is_string())
        return QDateTime::fromString(QString::fromStdString(value.get<std::string>()), Qt::ISODateWithMs)
            .toMSecsSinceEpoch();
    return 0;
}

} // namespace

base::Result<std::unique_ptr<VaultKeys>> VaultKeys::open(const KeysChoice::Vault &choice, const base::Clock &clock)
{
    std::unique_ptr<VaultKeys> keys(new VaultKeys(choice, clock));
    const std::lock_guard lock(keys->m_mutex);
    if (auto looked = keys->look(); !looked)
        return looked.error();
    return keys;
}

base::Result<Json> VaultKeys::call(const char *method, const QString &path, const Json &body) const
{
    net::WebRequest request;
    request.method = method;
    request.url = m_choice.address + QStringLiteral("/v1/") + m_choice.mount + QLatin1Char('/') + path;
    request.headers = {{"X-Vault-Token", m_choice.token.toUtf8()}, {"Content-Type", "application/json"}};
    request.authorityFile = m_choice.authorityFile;
    request.patience = std::chrono::seconds(10);
    if (!body.is_null())
        request.body = protocol::toBytes(body);
    const auto answer = net::fetch(request);
    if (!answer)
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("Vault: ") + answer.error().detail, {}, {}};
    if (answer->status == 403 || answer->status == 404)
        return refuse(QStringLiteral("Vault has no such key, or the token may not use it"));
    if (answer->status == 400)
        return base::Error{base::ErrorKind::Corrupt, QStringLiteral("Vault refused the request"), {}, {}};
    if (!answer->isGood())
        return base::Error{
            base::ErrorKind::Unavailable, QStringLiteral("Vault answered %1").arg(answer->status), {}, {}};
    if (answer->body.isEmpty())
        return Json::object();
    const auto content = protocol::objectFrom(answer->body);
    return content ? base::Result<Json>(protocol::child(*content, "data")) : content;
}

/// The lock is held.
base::Result<void> VaultKeys::look() const
{
    const auto data = call("GET", QStringLiteral("keys/") + m_choice.key);
    if (!data)
        return data.error();
    if (protocol::text(*data, "type") != QStringLiteral("aes256-gcm96"))
        return refuse(QStringLiteral("the key in Vault must be of type aes256-gcm96"));
    const qint64 usable =
        std::max<qint64>(protocol::integer(*data, "min_decryption_version", {0, largestVersion}).value_or(1),
                         protocol::integer(*data, "min_available_version", {0, largestVersion}).value_or(0));
    QList<KeyVersion> versions;
    for (const auto &[name, value] : protocol::child(*data, "keys").items()) {
        const auto number = QString::fromStdString(name).toUInt();
        if (number >= usable && number > 0)
            versions.append({number, createdAt(value)});
    }
    std::sort(versions.begin(), versions.end(), [](const auto &a, const auto &b) { return a.version < b.version; });
    if (versions.isEmpty())
        return refuse(QStringLiteral("the key in Vault has no version"));
    m_versions = versions;
    m_lookedAt = m_clock.monotonic();
    return {};
}

/// The lock is held. When Vault does not answer, what was known stays.
void VaultKeys::lookIfOld() const
{
    if (m_clock.monotonic() - m_lookedAt < looksLast)
        return;
    if (const auto looked = look(); !looked)
        base::logger("server")->warn("{}", looked.error().detail.toStdString());
}

quint32 VaultKeys::currentVersion() const
{
    const std::lock_guard lock(m_mutex);
    lookIfOld();
    return m_versions.last().version;
}

bool VaultKeys::hasVersion(quint32 version) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = [this, version] {
        return std::any_of(m_versions.cbegin(), m_versions.cend(),
                           [version](const KeyVersion &row) { return row.version == version; });
    };
    if (!known()) [[maybe_unused]]
        const auto looked = look();
    return known();
}

base::Result<crypto::Wrap> VaultKeys::wrap(quint32 version, const crypto::SecretBytes &secret,
                                           const QByteArray &associated) const
{
    base::waitsForOthers("who keeps the keys");
    const auto data =
        call("POST", QStringLiteral("encrypt/") + m_choice.key,
             {{"plaintext", base64(secret.view())}, {"associated_data", base64(associated)}, {"key_version", version}});
    if (!data)
        return data.error();
    const QByteArray prefix = "vault:v" + QByteArray::number(version) + ':';
    const QByteArray text = protocol::text(*data, "ciphertext").toLatin1();
    const QByteArray bytes = QByteArray::fromBase64(text.mid(prefix.size()));
    if (!text.startsWith(prefix) || bytes.size() != crypto::Aead::nonceSize + secret.size() + crypto::Aead::tagSize)
        return base::Error{
            base::ErrorKind::Unavailable, QStringLiteral("Vault gave a wrap of an unknown form"), {}, {}};
    return crypto::Wrap{bytes.left(crypto::Aead::nonceSize), bytes.mid(crypto::Aead::nonceSize)};
}

base::Result<crypto::SecretBytes> VaultKeys::unwrap(quint32 version, const crypto::Wrap &wrap,
                                                    const QByteArray &associated) const
{
    base::waitsForOthers("who keeps the keys");
    if (!hasVersion(version))
        return crypto::noSuchKeyVersion(version);
    const std::string text = "vault:v" + std::to_string(version) + ':' + base64(wrap.nonce + wrap.sealedBytes);
    const auto data = call("POST", QStringLiteral("decrypt/") + m_choice.key,
                           {{"ciphertext", text}, {"associated_data", base64(associated)}});
    if (!data)
        return data.error();
    return crypto::SecretBytes(QByteArray::fromBase64(protocol::text(*data, "plaintext").toLatin1()));
}

QString VaultKeys::description() const
{
    return QStringLiteral("Vault Transit key ") + m_choice.key;
}

base::Result<QList<KeyVersion>> VaultKeys::versions() const
{
    const std::lock_guard lock(m_mutex);
    if (auto looked = look(); !looked)
        return looked.error();
    return m_versions;
}

base::Result<quint32> VaultKeys::addVersion(base::Instant)
{
    if (const auto rotated = call("POST", QStringLiteral("keys/%1/rotate").arg(m_choice.key), Json::object()); !rotated)
        return rotated.error();
    const std::lock_guard lock(m_mutex);
    if (auto looked = look(); !looked)
        return looked.error();
    return m_versions.last().version;
}

base::Result<void> VaultKeys::removeVersion(quint32 version)
{
    const auto all = versions();
    if (!all)
        return all.error();
    if (version == all->last().version || version != all->first().version)
        return base::Error{base::ErrorKind::Conflict,
                           QStringLiteral("Vault destroys the oldest version only, and never the current one"),
                           {},
                           {}};
    const quint32 oldest = version + 1;
    const QString key = QStringLiteral("keys/") + m_choice.key;
    const auto configured = call("POST", key + QStringLiteral("/config"),
                                 {{"min_decryption_version", oldest}, {"min_encryption_version", oldest}});
    if (!configured)
        return configured.error();
    const auto trimmed = call("POST", key + QStringLiteral("/trim"), {{"min_available_version", oldest}});
    return trimmed ? base::Result<void>() : base::Result<void>(trimmed.error());
}

} // namespace attune::server::keys
