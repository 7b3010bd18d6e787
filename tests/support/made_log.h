// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/signed_note.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace attune::test {

/// A signed access log that is made up, as the parts a clinic sends to be checked (src/server/audit/ACCESS_LOG.md, "An
/// export").
class MadeLog
{
public:
    static constexpr qint64 tile = 256;

    /// @param actor of every entry
    explicit MadeLog(qint64 entries, const QByteArray &actor = "somebody");

    QString key() const { return m_signer.verifier().text(); }
    /// The checkpoint of so many entries.
    QByteArray note(qint64 size) const;
    /// Somebody else's signature below it. @param seed 32 bytes
    QByteArray cosigned(qint64 size, const QByteArray &name, const QByteArray &seed, qint64 unixSeconds) const;
    static QString outsiderKey(const QByteArray &name, const QByteArray &seed);

    /// An entry as it is sent, when it is not the one that was hashed.
    std::function<QByteArray(qint64 number, const QByteArray &line)> changed;
    /// Below the last entry, in place of the plain checkpoint.
    QByteArray lastNote;
    /// Entries `first` to `last`, with leaf hashes after each tile, and the checkpoint of all below the last.
    QByteArray lines(qint64 first, qint64 last) const;

private:
    crypto::NoteSigner m_signer;
    crypto::TreeHasher m_hasher;
    QList<QByteArray> m_entries;
    QList<crypto::Hash> m_leaves;
};

} // namespace attune::test
