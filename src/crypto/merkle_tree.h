// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <array>
#include <functional>
#include <memory>

namespace attune::crypto {

/// A SHA-256 value.
using Hash = std::array<unsigned char, 32>;

QByteArray toBytes(const Hash &hash);
/// nullopt unless it is 32 bytes.
std::optional<Hash> hashFrom(QByteArrayView bytes);

/// Hashes of a Merkle tree (RFC 6962, section 2.1). Keeps its working space, so use one for many. Not for two threads.
class TreeHasher
{
public:
    TreeHasher();
    ~TreeHasher();
    Hash leaf(QByteArrayView content) const;
    Hash node(const Hash &left, const Hash &right) const;
    /// The root of the tree without leaves.
    Hash empty() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The right edge of a growing tree: the roots of its complete subtrees, largest first; as many as `size` has one bits.
/// Enough to append and to tell the root. A value.
class TreeFrontier
{
public:
    TreeFrontier() = default;
    /// @return nullopt when `peaks` is not as long as `size` says
    static std::optional<TreeFrontier> from(qint64 size, QList<Hash> peaks);

    qint64 size() const { return m_size; }
    const QList<Hash> &peaks() const { return m_peaks; }
    /// @param finished told of each subtree that becomes complete: (level, index, root); the leaf itself is level 0
    using Finished = std::function<void(int level, qint64 index, const Hash &root)>;
    void append(const TreeHasher &hasher, const Hash &leaf, const Finished &finished = {});
    Hash root(const TreeHasher &hasher) const;

private:
    qint64 m_size = 0;
    QList<Hash> m_peaks;
};

/// Where roots of complete subtrees come from: of 2^level leaves, the index-th of that level.
using SubtreeReader = std::function<base::Result<Hash>(int level, qint64 index)>;

/// Root of the first `size` leaves. InvalidInput for a negative size; else the reader's errors.
base::Result<Hash> treeRoot(const TreeHasher &hasher, qint64 size, const SubtreeReader &read);
/// From the leaf's sibling up (RFC 6962, 2.1.1). InvalidInput unless 0 <= index < size.
base::Result<QList<Hash>> inclusionProof(const TreeHasher &hasher, qint64 index, qint64 size,
                                         const SubtreeReader &read);
/// That the tree of `from` leaves is the beginning of the one of `to` (2.1.2); empty for from == to.
/// InvalidInput unless 0 < from <= to.
base::Result<QList<Hash>> consistencyProof(const TreeHasher &hasher, qint64 from, qint64 to, const SubtreeReader &read);

/// RFC 9162, 2.1.3.2. Any input; hostile ones are simply false.
bool isIncluded(const TreeHasher &hasher, const Hash &leaf, qint64 index, qint64 size, const QList<Hash> &proof,
                const Hash &root);
/// RFC 9162, 2.1.4.2. Everything continues an empty tree, with an empty proof.
bool isConsistent(const TreeHasher &hasher, qint64 from, qint64 to, const QList<Hash> &proof, const Hash &fromRoot,
                  const Hash &toRoot);

} // namespace attune::crypto
