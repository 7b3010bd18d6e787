// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "crypto/signed_note.h"

#include <QRandomGenerator>
#include <QTest>

using namespace attune;
using namespace attune::crypto;
using base::ErrorKind;

namespace {

/// Everything by the definition, slowly: what the quick code is held against.
Hash definedRoot(const TreeHasher &hasher, const QList<Hash> &leaves)
{
    if (leaves.isEmpty())
        return hasher.empty();
    if (leaves.size() == 1)
        return leaves.first();
    qsizetype split = 1;
    while (split * 2 < leaves.size())
        split *= 2;
    return hasher.node(definedRoot(hasher, leaves.first(split)), definedRoot(hasher, leaves.mid(split)));
}

SubtreeReader readerOf(const TreeHasher &hasher, const QList<Hash> &leaves)
{
    return [&hasher, &leaves](int level, qint64 index) {
        return base::Result<Hash>(
            definedRoot(hasher, leaves.mid(static_cast<qsizetype>(index << level), qsizetype(1) << level)));
    };
}

QList<Hash> someLeaves(const TreeHasher &hasher, int count)
{
    QList<Hash> leaves;
    for (int i = 0; i < count; ++i)
        leaves << hasher.leaf("entry " + QByteArray::number(i));
    return leaves;
}

NoteSigner someSigner(const char *name = "attune-clinic/test", VerifierKey::Kind kind = VerifierKey::Kind::Ed25519)
{
    return NoteSigner::from(QString::fromLatin1(name), SecretBytes(QByteArray(32, 'k')), kind).value();
}

} // namespace

/// Trees, checkpoints and receipts: against published vectors, against the definition, and against hostile input.
class TestTransparency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rootsArePublishedOnes_data();
    void rootsArePublishedOnes();
    void everyProofOfSmallTreesHolds();
    void noWrongProofHolds();
    void aPublishedNoteIsRead();
    void aPublishedCheckpointIsRead();
    void aCheckpointIsBelievedFromItsKeyOnly();
    void aWitnessSignsTheTime();
    void aReceiptProvesItsEntry();
    void hostileTextsAreRefused();
    void changedBytesNeverPass();
};

void TestTransparency::rootsArePublishedOnes_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("root");
    // The test vectors of the Certificate Transparency reference code, which every implementation of RFC 6962 repeats.
    QTest::newRow("0") << 0 << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("1") << 1 << QByteArray("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    QTest::newRow("2") << 2 << QByteArray("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    QTest::newRow("3") << 3 << QByteArray("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    QTest::newRow("4") << 4 << QByteArray("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    QTest::newRow("5") << 5 << QByteArray("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4");
    QTest::newRow("6") << 6 << QByteArray("76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef");
    QTest::newRow("7") << 7 << QByteArray("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
    QTest::newRow("8") << 8 << QByteArray("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
}

void TestTransparency::rootsArePublishedOnes()
{
    QFETCH(int, count);
    QFETCH(QByteArray, root);
    const QByteArrayList contents = {"",
                                     QByteArray(1, '\0'),
                                     "\x10",
                                     QByteArray::fromHex("2021"),
                                     QByteArray::fromHex("3031"),
                                     QByteArray::fromHex("40414243"),
                                     QByteArray::fromHex("5051525354555657"),
                                     QByteArray::fromHex("606162636465666768696a6b6c6d6e6f")};
    const TreeHasher hasher;
    TreeFrontier frontier;
    for (int i = 0; i < count; ++i)
        frontier.append(hasher, hasher.leaf(contents.at(i)));
    QCOMPARE(toBytes(frontier.root(hasher)).toHex(), root);
    QCOMPARE(frontier.size(), count);
}

void TestTransparency::everyProofOfSmallTreesHolds()
{
    const TreeHasher hasher;
    const QList<Hash> leaves = someLeaves(hasher, 40);
    const SubtreeReader read = readerOf(hasher, leaves);
    TreeFrontier frontier;
    int finished = 0;
    for (int size = 1; size <= leaves.size(); ++size) {
        frontier.append(hasher, leaves.at(size - 1), [&](int level, qint64 index, const Hash &root) {
            ++finished;
            QVERIFY(root == *read(level, index));
        });
        const Hash root = definedRoot(hasher, leaves.first(size));
        QVERIFY(frontier.root(hasher) == root);
        QVERIFY(*treeRoot(hasher, size, read) == root);
        for (int index = 0; index < size; ++index) {
            const auto proof = inclusionProof(hasher, index, size, read);
            QVERIFY(proof && isIncluded(hasher, leaves.at(index), index, size, *proof, root));
        }
        for (int from = 1; from <= size; ++from) {
            const auto proof = consistencyProof(hasher, from, size, read);
            QVERIFY(proof);
            QVERIFY(isConsistent(hasher, from, size, *proof, definedRoot(hasher, leaves.first(from)), root));
        }
        QVERIFY(isConsistent(hasher, 0, size, {}, hasher.empty(), root));
    }
    QCOMPARE(finished, 40 + 20 + 10 + 5 + 2 + 1);
    QCOMPARE(inclusionProof(hasher, 40, 40, read).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(consistencyProof(hasher, 0, 4, read).error().kind, ErrorKind::InvalidInput);
    QVERIFY(!TreeFrontier::from(3, {hasher.empty()}));
    QVERIFY(TreeFrontier::from(4, {hasher.empty()}));
}

void TestTransparency::noWrongProofHolds()
{
    const TreeHasher hasher;
    const QList<Hash> leaves = someLeaves(hasher, 24);
    const SubtreeReader read = readerOf(hasher, leaves);
    const Hash other = hasher.leaf("another");
    for (int size = 1; size <= 24; ++size) {
        const Hash root = definedRoot(hasher, leaves.first(size));
        for (int index = 0; index < size; ++index) {
            const QList<Hash> proof = *inclusionProof(hasher, index, size, read);
            QVERIFY(!isIncluded(hasher, other, index, size, proof, root));
            QVERIFY(!isIncluded(hasher, leaves.at(index), index, size, proof, other));
            QVERIFY(!isIncluded(hasher, leaves.at(index), size, size, proof, root));
            QVERIFY(!isIncluded(hasher, leaves.at(index), -1, size, proof, root));
            for (int wrong = 0; wrong < size; ++wrong) {
                if (wrong != index)
                    QVERIFY(!isIncluded(hasher, leaves.at(index), wrong, size, proof, root));
            }
            QVERIFY(!isIncluded(hasher, leaves.at(index), index, size, proof + QList<Hash>{other}, root));
            if (!proof.isEmpty())
                QVERIFY(!isIncluded(hasher, leaves.at(index), index, size, proof.first(proof.size() - 1), root));
        }
        for (int from = 1; from < size; ++from) {
            const Hash before = definedRoot(hasher, leaves.first(from));
            const QList<Hash> proof = *consistencyProof(hasher, from, size, read);
            QVERIFY(!isConsistent(hasher, from, size, proof, other, root));
            QVERIFY(!isConsistent(hasher, from, size, proof, before, other));
            QVERIFY(!isConsistent(hasher, from, size, proof + QList<Hash>{other}, before, root));
            QVERIFY(!isConsistent(hasher, from, size, proof.mid(1), before, root));
            QVERIFY(!isConsistent(hasher, size, from, proof, root, before));
        }
    }
    QVERIFY(!isConsistent(hasher, 3, 3, {}, other, leaves.first()));
    const qint64 huge = qint64(1) << 61;
    QVERIFY(!isIncluded(hasher, other, huge - 1, huge, QList<Hash>(64, other), other));
    QVERIFY(!isConsistent(hasher, 1, huge, {}, other, other));
}

/// The example in the documentation of Go's note package, whose format the specification wrote down.
void TestTransparency::aPublishedNoteIsRead()
{
    const auto key =
        verifierKeyFrom(QStringLiteral("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"));
    QVERIFY(key);
    QCOMPARE(key->text(), QStringLiteral("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"));
    const QByteArray text = "If you think cryptography is the answer to your problem,\n"
                            "then you don't know what your problem is.\n";
    const QByteArray line =
        "\xe2\x80\x94 PeterNeumann "
        "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    const auto note = signedNoteFrom(text + '\n' + line);
    QVERIFY(note);
    QCOMPARE(note->text, text);
    QVERIFY(note->isSignedBy(*key));
    QByteArray changed = text;
    changed.replace("problem is.", "answer is.");
    QVERIFY(!signedNoteFrom(changed + '\n' + line)->isSignedBy(*key));
    VerifierKey renamed = *key;
    renamed.name = QStringLiteral("Somebody");
    QVERIFY(!note->isSignedBy(renamed));
}

/// The example in C2SP tlog-checkpoint.
void TestTransparency::aPublishedCheckpointIsRead()
{
    const QByteArray body = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    const auto checkpoint = checkpointFromText(body);
    QVERIFY(checkpoint);
    QCOMPARE(checkpoint->origin, QStringLiteral("example.com/behind-the-sofa"));
    QCOMPARE(checkpoint->size, 20852163);
    QCOMPARE(toText(*checkpoint), body);
}

void TestTransparency::aCheckpointIsBelievedFromItsKeyOnly()
{
    const NoteSigner signer = someSigner();
    const TreeHasher hasher;
    const Checkpoint checkpoint{signer.verifier().name, 42, hasher.leaf("x")};
    const QByteArray text = toText(checkpoint);
    const QByteArray note = text + '\n' + signer.signatureLine(text);
    const auto read = checkedCheckpoint(note, signer.verifier());
    QVERIFY(read);
    QVERIFY(*read == checkpoint);
    const auto other = NoteSigner::from(QStringLiteral("attune-clinic/test"), SecretBytes(QByteArray(32, 'o')));
    QCOMPARE(checkedCheckpoint(note, other->verifier()).error().kind, ErrorKind::Untrusted);
    // Signed by the right key, and about another log.
    const QByteArray foreign = toText(Checkpoint{QStringLiteral("elsewhere"), 42, checkpoint.root});
    QCOMPARE(checkedCheckpoint(foreign + '\n' + signer.signatureLine(foreign), signer.verifier()).error().kind,
             ErrorKind::Untrusted);
    // A verifier key that was mistyped does not become another key.
    QString typed = signer.verifier().text();
    QVERIFY(verifierKeyFrom(typed));
    typed[typed.size() - 3] = typed.at(typed.size() - 3) == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
    QVERIFY(!verifierKeyFrom(typed));
}

void TestTransparency::aWitnessSignsTheTime()
{
    const NoteSigner log = someSigner();
    const NoteSigner witness = someSigner("witness.example", VerifierKey::Kind::Cosignature);
    const TreeHasher hasher;
    const QByteArray text = toText(Checkpoint{log.verifier().name, 7, hasher.leaf("x")});
    const QByteArray note = text + '\n' + log.signatureLine(text) + witness.cosignatureLine(text, 1'700'000'000);
    const auto read = signedNoteFrom(note);
    QVERIFY(read);
    QVERIFY(read->isSignedBy(log.verifier()));
    QCOMPARE(read->cosignedAt(witness.verifier()), 1'700'000'000);
    QVERIFY(!read->cosignedAt(log.verifier()));
    QVERIFY(checkedCheckpoint(note, log.verifier()));
    QByteArray changed = note;
    changed.replace("\n7\n", "\n8\n");
    QVERIFY(!signedNoteFrom(changed)->cosignedAt(witness.verifier()));
}

void TestTransparency::aReceiptProvesItsEntry()
{
    const TreeHasher hasher;
    const QList<Hash> leaves = someLeaves(hasher, 21);
    const NoteSigner signer = someSigner();
    const QByteArray text = toText(Checkpoint{signer.verifier().name, 21, definedRoot(hasher, leaves)});
    Receipt receipt;
    receipt.entry = "entry 13";
    receipt.index = 13;
    receipt.proof = *inclusionProof(hasher, 13, 21, readerOf(hasher, leaves));
    receipt.checkpoint = text + '\n' + signer.signatureLine(text);
    const QByteArray written = toText(receipt);
    QVERIFY(written.startsWith("c2sp.org/tlog-proof@v1\nextra "));
    const auto read = receiptFrom(written);
    QVERIFY(read);
    QCOMPARE(toText(*read), written);
    QVERIFY(checkReceipt(*read, signer.verifier()));
    Receipt forged = *read;
    forged.entry = "entry 12";
    QCOMPARE(checkReceipt(forged, signer.verifier()).error().kind, ErrorKind::Corrupt);
    forged = *read;
    forged.index = 12;
    QCOMPARE(checkReceipt(forged, signer.verifier()).error().kind, ErrorKind::Corrupt);
    forged = *read;
    forged.checkpoint.replace("\n21\n", "\n22\n");
    QCOMPARE(checkReceipt(forged, signer.verifier()).error().kind, ErrorKind::Untrusted);
}

void TestTransparency::hostileTextsAreRefused()
{
    const QByteArrayList notes = {"",
                                  "\n",
                                  "\n\n",
                                  "text\n",
                                  "text\n\n",
                                  "text\n\n\xe2\x80\x94 name\n",
                                  "text\n\n\xe2\x80\x94 name AAAA\n",
                                  "text\n\n\xe2\x80\x94 na+me AAAAAAAA\n",
                                  "text\n\n- name AAAAAAAA\n",
                                  "text\n\n\xe2\x80\x94 name AAAA AAAA\n",
                                  "te\rxt\n\n\xe2\x80\x94 name AAAAAAAA\n",
                                  "te\xffxt\n\n\xe2\x80\x94 name AAAAAAAA\n",
                                  "text\n\n\xe2\x80\x94 name AAAAAAAA",
                                  QByteArray(70'000, 'a') + "\n\n\xe2\x80\x94 name AAAAAAAA\n",
                                  "text\n\n" + QByteArray("\xe2\x80\x94 name AAAAAAAA\n").repeated(33)};
    for (const QByteArray &note : notes)
        QVERIFY2(!signedNoteFrom(note), note.left(60).constData());
    const QByteArray hash = QByteArray(32, 'h').toBase64();
    const QByteArrayList checkpoints = {"",
                                        "o\n1\n",
                                        "o\n01\n" + hash + "\n",
                                        "o\n-1\n" + hash + "\n",
                                        "o\n+1\n" + hash + "\n",
                                        "o\n1 \n" + hash + "\n",
                                        "o\n99999999999999999999\n" + hash + "\n",
                                        "o\n1\n" + hash.chopped(1) + "\n",
                                        "o\n1\n" + QByteArray(31, 'h').toBase64() + "\n",
                                        "\n1\n" + hash + "\n",
                                        "o\n1\n" + hash};
    for (const QByteArray &checkpoint : checkpoints)
        QVERIFY2(!checkpointFromText(checkpoint), checkpoint.constData());
    const QByteArray head = "c2sp.org/tlog-proof@v1\n";
    const QByteArrayList receipts = {"",
                                     head,
                                     head + "\n",
                                     head + "index 01\n\nc",
                                     head + "index x\n\nc",
                                     head + "extra !\nindex 1\n\nc",
                                     head + "index 1\n" + hash.chopped(2) + "\n\nc",
                                     head + "index 1\n" + QByteArray(hash + '\n').repeated(65) + "\nc",
                                     "c2sp.org/tlog-proof@v2\nindex 1\n\nc",
                                     head + "index 1\n\n" + QByteArray(1'100'000, 'c')};
    for (const QByteArray &receipt : receipts)
        QVERIFY2(!receiptFrom(receipt), receipt.left(80).constData());
    for (const char *key : {"", "a", "a+b+c", "name+00000000+AQ==", "na me+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/",
                            "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"})
        QVERIFY2(!verifierKeyFrom(QString::fromLatin1(key)), key);
}

/// A receipt with any one byte changed proves nothing any more, or is the same receipt in other words: never another.
void TestTransparency::changedBytesNeverPass()
{
    const TreeHasher hasher;
    const QList<Hash> leaves = someLeaves(hasher, 9);
    const NoteSigner signer = someSigner();
    const QByteArray text = toText(Checkpoint{signer.verifier().name, 9, definedRoot(hasher, leaves)});
    const Receipt receipt{"entry 4", 4, *inclusionProof(hasher, 4, 9, readerOf(hasher, leaves)),
                          text + '\n' + signer.signatureLine(text)};
    const QByteArray written = toText(receipt);
    QRandomGenerator random(7);
    int passed = 0;
    for (qsizetype at = 0; at < written.size(); ++at) {
        for (int tries = 0; tries < 8; ++tries) {
            QByteArray changed = written;
            changed[at] = static_cast<char>(changed.at(at) ^ (1 << (tries % 8)));
            const auto read = receiptFrom(changed);
            if (!read || !checkReceipt(*read, signer.verifier()))
                continue;
            ++passed;
            QCOMPARE(read->entry, receipt.entry);
            QCOMPARE(read->index, receipt.index);
        }
    }
    QCOMPARE(passed, 0);
}

QTEST_GUILESS_MAIN(TestTransparency)
#include "tst_transparency.moc"
