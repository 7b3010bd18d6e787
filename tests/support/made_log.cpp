// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_log.h"

namespace attune::test {

namespace {

crypto::NoteSigner signerOf(const QString &name, const QByteArray &seed, crypto::VerifierKey::Kind kind)
{
    auto signer = crypto::NoteSigner::from(name, crypto::SecretBytes(seed), kind);
    return std::move(*signer);
}

QByteArray checkpointLine(const QByteArray &note)
{
    return "{\"checkpoint\":\"" + QByteArray(note).replace('\n', "\\n") + "\"}\n";
}

} // namespace

MadeLog::MadeLog(qint64 entries, const QByteArray &actor)
    : m_signer(signerOf(QStringLiteral("attune-clinic/made"), QByteArray(32, 'k'), crypto::VerifierKey::Kind::Ed25519))
{
    for (qint64 number = 1; number <= entries; ++number) {
        m_entries << "{\"seq\":" + QByteArray::number(number) +
                         ",\"id\":\"00000000-0000-7000-8000-000000000000\",\"received\":1750000000000,\"at\":"
                         "1750000000000,\"actor\":\"" +
                         actor +
                         "\",\"role\":\"psychologist\",\"action\":\"watched\","
                         "\"outcome\":\"reported\",\"address\":\"192.0.2.1\",\"server\":\"one\",\"request\":\""
                         "00000000-0000-7000-8000-000000000000\"}";
        m_leaves << m_hasher.leaf(m_entries.last());
    }
}

QByteArray MadeLog::note(qint64 size) const
{
    crypto::TreeFrontier tree;
    for (qint64 i = 0; i < size; ++i)
        tree.append(m_hasher, m_leaves.at(i));
    const QByteArray text = crypto::toText({m_signer.verifier().name, size, tree.root(m_hasher)});
    return text + '\n' + m_signer.signatureLine(text);
}

QByteArray MadeLog::cosigned(qint64 size, const QByteArray &name, const QByteArray &seed, qint64 unixSeconds) const
{
    const QByteArray plain = note(size);
    const QByteArray text = plain.left(plain.indexOf("\n\n") + 1);
    return plain + signerOf(QString::fromLatin1(name), seed, crypto::VerifierKey::Kind::Cosignature)
                       .cosignatureLine(text, unixSeconds);
}

QString MadeLog::outsiderKey(const QByteArray &name, const QByteArray &seed)
{
    return signerOf(QString::fromLatin1(name), seed, crypto::VerifierKey::Kind::Cosignature).verifier().text();
}

QByteArray MadeLog::lines(qint64 first, qint64 last) const
{
    QByteArray text;
    QByteArray leaves;
    for (qint64 number = first; number <= last; ++number) {
        const QByteArray &line = m_entries.at(number - 1);
        text += (changed ? changed(number, line) : line) + '\n';
        leaves += crypto::toBytes(m_leaves.at(number - 1));
        if (number % tile != 0 && number != last)
            continue;
        text += "{\"leaves\":\"" + leaves.toBase64() + "\"}\n";
        leaves.clear();
    }
    if (last == m_entries.size())
        text += checkpointLine(lastNote.isEmpty() ? note(last) : lastNote);
    return text;
}

} // namespace attune::test
