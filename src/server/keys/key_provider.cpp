// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/keys/key_provider.h"

#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "protocol/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace attune::server::keys {

namespace {

using protocol::Json;

base::Error refuse(const char *what)
{
    return {base::ErrorKind::InvalidInput, QString::fromLatin1(what), {}, {}};
}

QByteArray freshFile()
{
    const auto key = [] { return crypto::randomBytes(32).toBase64().toStdString(); };
    const Json content = {{"format", 1}, {"linkKey", key()}, {"keys", Json::array({{{"version", 1}, {"key", key()}}})}};
    return QByteArray::fromStdString(content.dump(2)) + "\n";
}

bool isInside(const QString &path, const QString &folder)
{
    const QString base = QDir(folder).absolutePath() + QLatin1Char('/');
    return QFileInfo(path).absoluteFilePath().startsWith(base);
}

} // namespace

base::Result<std::unique_ptr<FileKeyProvider>> FileKeyProvider::openOrCreate(const QString &path,
                                                                             const QString &dataFolder)
{
    if (isInside(path, dataFolder))
        return refuse("the key file must lie outside the data folder: a stolen copy of the data must not open itself");
    if (!QFile::exists(path)) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        if (!crypto::writePrivateFile(path, freshFile()))
            return refuse("the key file cannot be written");
    }
    QFile file(path);
    constexpr auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (file.permissions() & others)
        return refuse("the key file can be read by others; set its mode to 600");
    if (!file.open(QIODevice::ReadOnly))
        return refuse("the key file cannot be read");
    const auto content = protocol::objectFrom(file.readAll());
    if (!content)
        return refuse("the key file is damaged");
    auto provider = std::make_unique<FileKeyProvider>();
    const auto bytesOf = [](const Json &object, const char *key) {
        return QByteArray::fromBase64(protocol::text(object, key).toLatin1());
    };
    provider->m_linkKey = crypto::SecretBytes(bytesOf(*content, "linkKey"));
    for (const Json &row : protocol::list(*content, "keys")) {
        const auto version = protocol::integer(row, "version").value_or(0);
        crypto::SecretBytes key(bytesOf(row, "key"));
        if (version < 1 || key.size() != 32)
            return refuse("the key file has a malformed key");
        provider->m_keys.emplace(static_cast<quint32>(version), std::move(key));
    }
    if (provider->m_linkKey.size() != 32 || provider->m_keys.empty())
        return refuse("the key file lacks keys");
    return provider;
}

quint32 FileKeyProvider::currentVersion() const
{
    return m_keys.rbegin()->first;
}

std::optional<crypto::SecretBytes> FileKeyProvider::wrappingKey(quint32 version) const
{
    const auto found = m_keys.find(version);
    return found == m_keys.end() ? std::nullopt : std::optional(found->second.copy());
}

} // namespace attune::server::keys
