// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/merkle_tree.h"

#include <algorithm>
#include <bit>
#include <cstdlib>

#include <openssl/evp.h>

namespace attune::crypto {

QByteArray toBytes(const Hash &hash)
{
    return QByteArray(reinterpret_cast<const char *>(hash.data()), static_cast<qsizetype>(hash.size()));
}

std::optional<Hash> hashFrom(QByteArrayView bytes)
{
    Hash hash{};
    if (bytes.size() != static_cast<qsizetype>(hash.size()))
        return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

struct TreeHasher::State
{
    EVP_MD *algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr); // fetched once: a fetch costs more than a hash
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    ~State()
    {
        EVP_MD_CTX_free(context);
        EVP_MD_free(algorithm);
    }
};

TreeHasher::TreeHasher() : m_state(std::make_unique<State>())
{
    if (!m_state->algorithm || !m_state->context)
        std::abort(); // no memory, or no SHA-256
}

TreeHasher::~TreeHasher() = default;

Hash TreeHasher::leaf(QByteArrayView content) const
{
    constexpr unsigned char prefix = 0;
    Hash hash;
    EVP_DigestInit_ex2(m_state->context, m_state->algorithm, nullptr);
    EVP_DigestUpdate(m_state->context, &prefix, 1);
    EVP_DigestUpdate(m_state->context, content.data(), static_cast<std::size_t>(content.size()));
    EVP_DigestFinal_ex(m_state->context, hash.data(), nullptr);
    return hash;
}

Hash TreeHasher::node(const Hash &left, const Hash &right) const
{
    std::array<unsigned char, 65> content;
    content[0] = 1;
    std::copy(left.begin(), left.end(), content.begin() + 1);
    std::copy(right.begin(), right.end(), content.begin() + 33);
    Hash hash;
    EVP_DigestInit_ex2(m_state->context, m_state->algorithm, nullptr);
    EVP_DigestUpdate(m_state->context, content.data(), content.size());
    EVP_DigestFinal_ex(m_state->context, hash.data(), nullptr);
    return hash;
}

Hash TreeHasher::empty() const
{
    Hash hash;
    EVP_DigestInit_ex2(m_state->context, m_state->algorithm, nullptr);
    EVP_DigestFinal_ex(m_state->context, hash.data(), nullptr);
    return hash;
}

std::optional<TreeFrontier> TreeFrontier::from(qint64 size, QList<Hash> peaks)
{
    if (size < 0 || peaks.size() != std::popcount(static_cast<quint64>(size)))
        return std::nullopt;
    TreeFrontier frontier;
    frontier.m_size = size;
    frontier.m_peaks = std::move(peaks);
    return frontier;
}

void TreeFrontier::append(const TreeHasher &hasher, const Hash &leaf, const Finished &finished)
{
    Hash subtree = leaf;
    int level = 0;
    if (finished)
        finished(0, m_size, leaf);
    for (quint64 left = static_cast<quint64>(m_size); left & 1U;
         left >>= 1U) { // each one bit is a subtree to join with
        subtree = hasher.node(m_peaks.takeLast(), subtree);
        ++level;
        if (finished)
            finished(level, m_size >> level, subtree);
    }
    m_peaks.append(subtree);
    ++m_size;
}

Hash TreeFrontier::root(const TreeHasher &hasher) const
{
    if (m_peaks.isEmpty())
        return hasher.empty();
    Hash root = m_peaks.last();
    for (qsizetype i = m_peaks.size() - 2; i >= 0; --i)
        root = hasher.node(m_peaks.at(i), root);
    return root;
}

namespace {

base::Error outOfRange()
{
    return {base::ErrorKind::InvalidInput, QStringLiteral("there is no such place in the tree"), {}, {}};
}

/// The largest power of two smaller than `count`, which is at least 2.
qint64 splitOf(qint64 count)
{
    return static_cast<qint64>(std::bit_floor(static_cast<quint64>(count - 1)));
}

/// Root of the leaves [first, first + count). `first` is a multiple of a power of two that is at least `count`.
base::Result<Hash> rangeRoot(const TreeHasher &hasher, qint64 first, qint64 count, const SubtreeReader &read)
{
    if (std::has_single_bit(static_cast<quint64>(count))) {
        const int level = std::countr_zero(static_cast<quint64>(count));
        return read(level, first >> level);
    }
    const qint64 split = splitOf(count);
    const auto left = rangeRoot(hasher, first, split, read);
    if (!left)
        return left;
    const auto right = rangeRoot(hasher, first + split, count - split, read);
    return right ? base::Result<Hash>(hasher.node(*left, *right)) : right;
}

base::Result<void> addPath(const TreeHasher &hasher, qint64 index, qint64 first, qint64 count,
                           const SubtreeReader &read, QList<Hash> &proof)
{
    if (count == 1)
        return {};
    const qint64 split = splitOf(count);
    const bool left = index < split;
    if (auto below = left ? addPath(hasher, index, first, split, read, proof)
                          : addPath(hasher, index - split, first + split, count - split, read, proof);
        !below)
        return below;
    const auto sibling =
        left ? rangeRoot(hasher, first + split, count - split, read) : rangeRoot(hasher, first, split, read);
    if (!sibling)
        return sibling.error();
    proof.append(*sibling);
    return {};
}

/// SUBPROOF of RFC 6962, 2.1.2. @param whole whether the old tree is this subtree and its root is known
base::Result<void> addSubproof(const TreeHasher &hasher, qint64 from, qint64 first, qint64 count, bool whole,
                               const SubtreeReader &read, QList<Hash> &proof)
{
    if (from == count) {
        if (whole)
            return {};
        const auto root = rangeRoot(hasher, first, count, read);
        if (!root)
            return root.error();
        proof.append(*root);
        return {};
    }
    const qint64 split = splitOf(count);
    const bool left = from <= split;
    if (auto below = left ? addSubproof(hasher, from, first, split, whole, read, proof)
                          : addSubproof(hasher, from - split, first + split, count - split, false, read, proof);
        !below)
        return below;
    const auto sibling =
        left ? rangeRoot(hasher, first + split, count - split, read) : rangeRoot(hasher, first, split, read);
    if (!sibling)
        return sibling.error();
    proof.append(*sibling);
    return {};
}

} // namespace

base::Result<Hash> treeRoot(const TreeHasher &hasher, qint64 size, const SubtreeReader &read)
{
    if (size < 0)
        return outOfRange();
    return size == 0 ? base::Result<Hash>(hasher.empty()) : rangeRoot(hasher, 0, size, read);
}

base::Result<QList<Hash>> inclusionProof(const TreeHasher &hasher, qint64 index, qint64 size, const SubtreeReader &read)
{
    if (index < 0 || index >= size)
        return outOfRange();
    QList<Hash> proof;
    const auto added = addPath(hasher, index, 0, size, read, proof);
    return added ? base::Result<QList<Hash>>(proof) : base::Result<QList<Hash>>(added.error());
}

base::Result<QList<Hash>> consistencyProof(const TreeHasher &hasher, qint64 from, qint64 to, const SubtreeReader &read)
{
    if (from <= 0 || from > to)
        return outOfRange();
    QList<Hash> proof;
    const auto added = addSubproof(hasher, from, 0, to, true, read, proof);
    return added ? base::Result<QList<Hash>>(proof) : base::Result<QList<Hash>>(added.error());
}

bool isIncluded(const TreeHasher &hasher, const Hash &leaf, qint64 index, qint64 size, const QList<Hash> &proof,
                const Hash &root)
{
    if (index < 0 || index >= size)
        return false;
    auto node = static_cast<quint64>(index);
    auto last = static_cast<quint64>(size - 1);
    Hash hash = leaf;
    for (const Hash &step : proof) {
        if (last == 0)
            return false; // longer than the tree is high
        if ((node & 1U) != 0 || node == last) {
            hash = hasher.node(step, hash);
            while ((node & 1U) == 0 && node != 0) {
                node >>= 1U;
                last >>= 1U;
            }
        } else {
            hash = hasher.node(hash, step);
        }
        node >>= 1U;
        last >>= 1U;
    }
    return last == 0 && hash == root;
}

bool isConsistent(const TreeHasher &hasher, qint64 from, qint64 to, const QList<Hash> &proof, const Hash &fromRoot,
                  const Hash &toRoot)
{
    if (from < 0 || to < from)
        return false;
    if (from == 0)
        return proof.isEmpty() && fromRoot == hasher.empty();
    if (from == to)
        return proof.isEmpty() && fromRoot == toRoot;
    QList<Hash> steps = proof;
    if (std::has_single_bit(static_cast<quint64>(from)))
        steps.prepend(fromRoot);
    if (steps.isEmpty())
        return false;
    auto node = static_cast<quint64>(from - 1);
    auto last = static_cast<quint64>(to - 1);
    while ((node & 1U) != 0) {
        node >>= 1U;
        last >>= 1U;
    }
    Hash before = steps.first();
    Hash after = steps.first();
    for (qsizetype i = 1; i < steps.size(); ++i) {
        const Hash &step = steps.at(i);
        if (last == 0)
            return false;
        if ((node & 1U) != 0 || node == last) {
            before = hasher.node(step, before);
            after = hasher.node(step, after);
            while ((node & 1U) == 0 && node != 0) {
                node >>= 1U;
                last >>= 1U;
            }
        } else {
            after = hasher.node(after, step);
        }
        node >>= 1U;
        last >>= 1U;
    }
    return last == 0 && before == fromRoot && after == toRoot;
}

} // namespace attune::crypto
