// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/keys/key_provider.h"

#include "base/log.h"
#include "base/short_section.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "server/keys/credentials.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cctype>

namespace attune::server::keys {

namespace {

using protocol::Json;

base::Error refuse(const char *what)
{
    return {base::ErrorKind::InvalidInput, QString::fromLatin1(what), {}, {}};
}

QByteArray nameOf(quint32 version)
{
    return "wrapping key " + QByteArray::number(version);
}

constexpr std::chrono::seconds betweenTries{20};
constexpr qint64 largestVersion = 0xffff'ffff;

crypto::SecretBytes freshKey()
{
    return crypto::SecretBytes(crypto::randomBytes(32));
}

const QByteArray linkKeyName = "link key";

/// A key file's content as it is written.
QByteArray textOf(const Json &content)
{
    return QByteArray::fromStdString(content.dump(2)) + "\n";
}

/// "key" lies in the file as it is; "sealedKey" was closed by a seal.
std::string sealedField(const char *field)
{
    std::string name = field;
    name.front() = static_cast<char>(std::toupper(name.front()));
    return "sealed" + name;
}

bool isInside(const QString &path, const QString &folder)
{
    const QString base = QDir(folder).absolutePath() + QLatin1Char('/');
    return QFileInfo(path).absoluteFilePath().startsWith(base);
}

} // namespace

base::Result<std::unique_ptr<FileKeyProvider>> FileKeyProvider::openOrCreate(const QString &path,
                                                                             const QString &dataFolder,
                                                                             base::Instant now,
                                                                             std::unique_ptr<KeySeal> seal)
{
    if (isInside(path, dataFolder))
        return refuse("the key file must lie outside the data folder: a stolen copy of the data must not open itself");
    auto provider = std::make_unique<FileKeyProvider>();
    provider->m_path = path;
    provider->m_seal = std::move(seal);
    if (!QFile::exists(path)) {
        if (auto written = provider->writeFresh(now); !written)
            return written.error();
    }
    if (provider->m_seal) {
        if (auto closed = provider->sealWhatIsOpen(); !closed)
            return closed.error();
    }
    if (auto read = provider->readFile(); !read)
        return read.error();
    return provider;
}

base::Result<void> FileKeyProvider::writeFresh(base::Instant now) const
{
    Json first = {{"version", 1}, {"createdAt", base::toUnixMs(now)}};
    Json content = {{"format", 1}};
    if (auto made = put(first, "key", nameOf(1), freshKey()); !made)
        return made;
    if (auto made = put(content, "linkKey", linkKeyName, freshKey()); !made)
        return made;
    content["keys"] = Json::array({first});
    crypto::makePrivateFolder(QFileInfo(m_path).absolutePath());
    if (!crypto::writePrivateFile(m_path, textOf(content)))
        return refuse("the key file cannot be written");
    return {};
}

/// A key as it is, or closed by the seal.
base::Result<void> FileKeyProvider::put(Json &row, const char *field, const QByteArray &name,
                                        const crypto::SecretBytes &key) const
{
    if (!m_seal) {
        row[field] = key.view().toBase64().toStdString();
        return {};
    }
    const auto closed = m_seal->seal(key, name);
    if (!closed)
        return closed.error();
    row.erase(field);
    row[sealedField(field)] = closed->toBase64().toStdString();
    return {};
}

/// A clinic whose keys are to be sealed from now on: those that lie open in the file are closed, all or none.
base::Result<void> FileKeyProvider::sealWhatIsOpen()
{
    QFile file(m_path);
    const auto content = file.open(QIODevice::ReadOnly) ? protocol::objectFrom(file.readAll())
                                                        : base::Result<Json>(refuse("the key file cannot be read"));
    if (!content || content->contains(sealedField("linkKey")))
        return content ? base::Result<void>() : base::Result<void>(content.error());
    return rewrite([this](Json &open) -> base::Result<void> {
        const auto close = [this](Json &row, const char *field, const QByteArray &name) -> base::Result<void> {
            return put(row, field, name,
                       crypto::SecretBytes(QByteArray::fromBase64(protocol::text(row, field).toLatin1())));
        };
        for (Json &row : open["keys"]) {
            const auto version =
                static_cast<quint32>(protocol::integer(row, "version", {0, largestVersion}).value_or(0));
            if (auto closed = close(row, "key", nameOf(version)); !closed)
                return closed;
        }
        return close(open, "linkKey", linkKeyName);
    });
}

base::Result<crypto::SecretBytes> FileKeyProvider::keyIn(const Json &row, const char *field,
                                                         const QByteArray &name) const
{
    const QByteArray open = QByteArray::fromBase64(protocol::text(row, field).toLatin1());
    const QByteArray closed = QByteArray::fromBase64(protocol::text(row, sealedField(field).c_str()).toLatin1());
    if (!m_seal && !closed.isEmpty())
        return refuse("the keys of this key file are sealed; say in attuned.json by whom (keys.awsKms)");
    auto key = m_seal ? m_seal->open(closed, name) : base::Result<crypto::SecretBytes>(crypto::SecretBytes(open));
    if (key && key->size() != 32)
        return refuse("the key file has a malformed key");
    return key;
}

base::Result<std::unique_ptr<FileKeyProvider>> FileKeyProvider::fromContent(const QByteArray &content)
{
    auto provider = std::make_unique<FileKeyProvider>();
    if (auto read = provider->read(content); !read)
        return read.error();
    return provider;
}

base::Result<void> FileKeyProvider::readFile() const
{
    QFile file(m_path);
    constexpr auto anybody = QFileDevice::ReadOther | QFileDevice::WriteOther;
    const auto others = isCredential(m_path) ? anybody : anybody | QFileDevice::ReadGroup | QFileDevice::WriteGroup;
    if (file.permissions() & others)
        return refuse("the key file can be read by others; set its mode to 600");
    if (!file.open(QIODevice::ReadOnly))
        return refuse("the key file cannot be read");
    m_changedAt = QFileInfo(file).lastModified().toMSecsSinceEpoch();
    return read(file.readAll());
}

base::Result<void> FileKeyProvider::read(const QByteArray &bytes) const
{
    const auto content = protocol::objectFrom(bytes);
    if (!content)
        return refuse("the key file is damaged");
    crypto::LocalKeys keys;
    QList<KeyVersion> versions;
    for (const Json &row : protocol::list(*content, "keys")) {
        const auto version = static_cast<quint32>(protocol::integer(row, "version", {0, largestVersion}).value_or(0));
        if (version < 1)
            return refuse("the key file has a malformed key");
        auto key = keyIn(row, "key", nameOf(version));
        if (!key)
            return key.error();
        keys.add(version, std::move(*key));
        versions.append({version, protocol::integer(row, "createdAt", {0, protocol::largestInteger}).value_or(0)});
    }
    if (keys.isEmpty())
        return refuse("the key file lacks keys");
    auto linkKey = keyIn(*content, "linkKey", linkKeyName);
    if (!linkKey)
        return linkKey.error();
    m_keys = std::move(keys);
    m_versions = versions;
    if (m_linkKey.isEmpty())
        m_linkKey = std::move(*linkKey);
    return {};
}

/// What cannot be read now was readable before: the keys in hand stay.
void FileKeyProvider::readAgainIfChanged() const
{
    if (m_path.isEmpty() || QFileInfo(m_path).lastModified().toMSecsSinceEpoch() == m_changedAt)
        return;
    const auto now = std::chrono::steady_clock::now();
    if (m_failedAt && now - *m_failedAt < betweenTries)
        return; // who seals the keys may be away; everybody else should not wait for it at each recording
    m_failedAt.reset();
    const auto read = readFile();
    if (read)
        return;
    m_failedAt = now;
    m_changedAt = 0; // it is still to be read
    base::logger("server")->error("The key file was changed and cannot be read: {}", read.error().detail.toStdString());
}

quint32 FileKeyProvider::currentVersion() const
{
    const std::lock_guard lock(m_mutex);
    readAgainIfChanged();
    return m_keys.currentVersion();
}

/// The lock is held. A version that is not known may have been added by another program.
const crypto::LocalKeys &FileKeyProvider::keysWith(quint32 version) const
{
    if (!m_keys.hasVersion(version))
        readAgainIfChanged();
    return m_keys;
}

bool FileKeyProvider::hasVersion(quint32 version) const
{
    const std::lock_guard lock(m_mutex);
    return keysWith(version).hasVersion(version);
}

base::Result<crypto::Wrap> FileKeyProvider::wrap(quint32 version, const crypto::SecretBytes &secret,
                                                 const QByteArray &associated) const
{
    base::waitsForOthers("who keeps the keys");
    const std::lock_guard lock(m_mutex);
    return keysWith(version).wrap(version, secret, associated);
}

base::Result<crypto::SecretBytes> FileKeyProvider::unwrap(quint32 version, const crypto::Wrap &wrap,
                                                          const QByteArray &associated) const
{
    base::waitsForOthers("who keeps the keys");
    const std::lock_guard lock(m_mutex);
    return keysWith(version).unwrap(version, wrap, associated);
}

base::Result<QList<KeyVersion>> FileKeyProvider::versions() const
{
    const std::lock_guard lock(m_mutex);
    return m_versions;
}

base::Result<void> FileKeyProvider::isAtHand() const
{
    const std::lock_guard lock(m_mutex);
    QFile file(m_path);
    if (!m_path.isEmpty() && !file.open(QIODevice::ReadOnly))
        return refuse("the key file is not where it was, or cannot be read");
    readAgainIfChanged();
    return m_failedAt ? base::Result<void>(refuse("the key file was changed and cannot be used"))
                      : base::Result<void>();
}

/// Everything in the file that is not changed stays as it is, whoever put it there.
base::Result<void> FileKeyProvider::rewrite(const std::function<base::Result<void>(Json &)> &change)
{
    const std::lock_guard lock(m_mutex);
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse("the key file cannot be read");
    auto content = protocol::objectFrom(file.readAll());
    file.close();
    if (!content)
        return refuse("the key file is damaged");
    if (auto changed = change(*content); !changed)
        return changed;
    if (!crypto::writePrivateFile(m_path, textOf(*content)))
        return refuse("the key file cannot be written");
    return readFile();
}

base::Result<quint32> FileKeyProvider::addVersion(base::Instant now)
{
    const quint32 version = currentVersion() + 1;
    Json row = {{"version", version}, {"createdAt", base::toUnixMs(now)}};
    if (auto made = put(row, "key", nameOf(version), freshKey()); !made)
        return made.error();
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse("the key file cannot be read");
    const QByteArray before = file.readAll();
    auto ahead = protocol::objectFrom(before);
    if (!ahead)
        return refuse("the key file is damaged");
    (*ahead)["keys"].push_back(row);
    if (m_ahead && !m_seal) { // not under the lock: who is told uses these keys
        if (auto known = m_ahead(crypto::SecretBytes(textOf(*ahead))); !known)
            return known.error();
    }
    auto written = rewrite([&ahead, &before](Json &content) -> base::Result<void> {
        if (textOf(content) != textOf(*protocol::objectFrom(before)))
            return base::Error{base::ErrorKind::Conflict,
                               QStringLiteral("the key file was changed by another program; try again"),
                               {},
                               {}};
        content = *ahead;
        return {};
    });
    if (!written)
        return written.error();
    return version;
}

base::Result<void> FileKeyProvider::removeVersion(quint32 version)
{
    if (version == currentVersion())
        return base::Error{
            base::ErrorKind::Conflict, QStringLiteral("the current version cannot be taken away"), {}, {}};
    return rewrite([version](Json &content) -> base::Result<void> {
        Json kept = Json::array();
        for (const Json &row : content["keys"]) {
            if (protocol::integer(row, "version", {0, largestVersion}).value_or(0) != version)
                kept.push_back(row);
        }
        if (kept.size() == content["keys"].size())
            return refuse("there is no such version in the key file");
        content["keys"] = kept;
        return {};
    });
}

} // namespace attune::server::keys
