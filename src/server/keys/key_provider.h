// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/key_wrapper.h"
#include "protocol/json.h"

#include <QList>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace attune::server::keys {

/// One version of the wrapping key, as its provider has it.
struct KeyVersion
{
    quint32 version = 0;
    qint64 createdAtMs = 0; ///< 0 when the provider does not say
};

/// Where the keys that wrap recording keys come from (KEYS.md). Any thread.
class KeyProvider : public crypto::KeyWrapper
{
public:
    /// For the operator: "key file", "PKCS#11 token clinic", "Vault Transit key clinic".
    virtual QString description() const = 0;
    /// In order. Unavailable when the provider cannot be asked.
    virtual base::Result<QList<KeyVersion>> versions() const = 0;
    /// Whether the keys are where they belong and could be read anew, so that a restart would find them. What needs the
    /// provider itself is found out by using the keys.
    virtual base::Result<void> isAtHand() const { return {}; }
    /// Makes a new version, durably; from now on it is the current one. @return its number
    virtual base::Result<quint32> addVersion(base::Instant now) = 0;
    /// Of keys that lie in a file: called with the content that is about to be written when a version is added, so that
    /// what recovers the keys knows it before anything is sealed under it. An error leaves the file as it was. To be
    /// set before other threads use this.
    using Ahead = std::function<base::Result<void>(const crypto::SecretBytes &content)>;
    virtual void setAhead(Ahead) {}
    /// Destroys a version. Conflict for the current one, or where the provider can destroy only in order.
    virtual base::Result<void> removeVersion(quint32 version) = 0;
    /// Whether this can be split into recovery shares: only keys that may leave their provider.
    virtual bool isExportable() const { return false; }

    /// Signs media links and certificates; never leaves the server. Empty until it is set.
    const crypto::SecretBytes &linkKey() const { return m_linkKey; }
    /// Before the first request is answered, once.
    void setLinkKey(crypto::SecretBytes key) { m_linkKey = std::move(key); }

protected:
    mutable crypto::SecretBytes m_linkKey;
};

/// How the keys of a key file are closed, where they are not to lie in it as they are. Any thread; may block.
class KeySeal
{
public:
    virtual ~KeySeal() = default;
    virtual QString description() const = 0;
    /// @param name of the key; opening with another one fails
    virtual base::Result<QByteArray> seal(const crypto::SecretBytes &key, const QByteArray &name) const = 0;
    /// Corrupt when it does not open, Unavailable when the seal cannot be asked, InvalidInput when it may not be used.
    virtual base::Result<crypto::SecretBytes> open(const QByteArray &sealedKey, const QByteArray &name) const = 0;
};

/// Keys in a private JSON file (mode 0600) that lies outside the data folder, so that a copy of the data opens nothing.
/// A file that was changed by the operator's program is read again by itself. Any thread.
class FileKeyProvider final : public KeyProvider
{
public:
    /// Opens the file, or makes it with fresh keys when it does not exist.
    /// InvalidInput when others can read it, when it lies inside `dataFolder`, or when it is malformed.
    /// @param now when keys were made that are made here
    /// @param seal closes each key in the file; without it the file's mode alone protects them. A file whose
    /// keys lie open is closed by the seal; one whose keys are sealed is refused without it.
    static base::Result<std::unique_ptr<FileKeyProvider>>
    openOrCreate(const QString &path, const QString &dataFolder, base::Instant now, std::unique_ptr<KeySeal> seal = {});
    /// The same from a key file's content, for a drill: nothing is read again, nothing is written.
    static base::Result<std::unique_ptr<FileKeyProvider>> fromContent(const QByteArray &content);

    quint32 currentVersion() const override;
    bool hasVersion(quint32 version) const override;
    base::Result<crypto::Wrap> wrap(quint32 version, const crypto::SecretBytes &secret,
                                    const QByteArray &associated) const override;
    base::Result<crypto::SecretBytes> unwrap(quint32 version, const crypto::Wrap &wrap,
                                             const QByteArray &associated) const override;

    QString description() const override { return m_seal ? m_seal->description() : QStringLiteral("key file"); }
    base::Result<QList<KeyVersion>> versions() const override;
    base::Result<void> isAtHand() const override;
    base::Result<quint32> addVersion(base::Instant now) override;
    base::Result<void> removeVersion(quint32 version) override;
    void setAhead(Ahead ahead) override { m_ahead = std::move(ahead); }
    /// What is sealed by somebody else is recovered by somebody else.
    bool isExportable() const override { return !m_seal; }

private:
    base::Result<void> read(const QByteArray &content) const;
    base::Result<void> writeFresh(base::Instant now) const;
    base::Result<crypto::SecretBytes> keyIn(const protocol::Json &row, const char *field, const QByteArray &name) const;
    base::Result<void> put(protocol::Json &row, const char *field, const QByteArray &name,
                           const crypto::SecretBytes &key) const;
    base::Result<void> sealWhatIsOpen();
    base::Result<void> readFile() const;
    base::Result<void> rewrite(const std::function<base::Result<void>(protocol::Json &)> &change);
    void readAgainIfChanged() const;
    const crypto::LocalKeys &keysWith(quint32 version) const;

    QString m_path; ///< empty: not in a file
    std::unique_ptr<KeySeal> m_seal;
    Ahead m_ahead;
    mutable std::mutex m_mutex;
    mutable crypto::LocalKeys m_keys;
    mutable QList<KeyVersion> m_versions;
    mutable qint64 m_changedAt = 0;
    mutable std::optional<std::chrono::steady_clock::time_point> m_failedAt; ///< the last try to read it anew
};

} // namespace attune::server::keys
