// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/certificate_authority.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "crypto/hybrid_seal.h"
#include "crypto/sealed_container.h"

#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace attune;
using namespace attune::crypto;
using base::ErrorKind;

namespace {

const QString recordingId = QStringLiteral("0190aaaa-0000-7000-8000-000000000001");

QByteArray someBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator random(static_cast<quint32>(size) + 1);
    for (char &c : bytes)
        c = static_cast<char>(random.bounded(256));
    return bytes;
}

} // namespace

static std::unique_ptr<ContainerSink> sinkTo(const QString &path)
{
    auto sink = containerToFile(path);
    return sink ? std::move(*sink) : nullptr;
}

static std::unique_ptr<ContainerBytes> bytesIn(const QString &path)
{
    auto bytes = containerInFile(path);
    return bytes ? std::move(*bytes) : nullptr;
}

class TestCrypto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void publishedVectorsMatch();
    void sealedBytesComeBack_data();
    void sealedBytesComeBack();
    void randomReadsMatch();
    void everyFlippedByteIsNoticed();
    void cutExtendedAndSwappedContainersAreRefused();
    void wrongKeyAndWrongRecordingAreRefused();
    void anUnfinishedContainerHasNoName();
    void headersOfAnyBytesAreRefusedOrRead();
    void theAuthoritySignsServers();
    void sealingForAPublicKeyMatchesRfc9180();
    void whatWasSealedForAnotherKeyDoesNotOpen();
    void secretsLieWhereNothingIsSwappedOrDumped();
    void aSecretIsOverwrittenWhenItGoes();
    void moreSecretsThanFitStillHold();
    void privateFoldersAreClosedToOthers();
    void privateFilesAreWholeAndTheirOwners();
    void whatCannotBeWrittenLeavesNothing_data();
    void whatCannotBeWrittenLeavesNothing();
    void severalWritersLeaveOneWholeFile();
    void whatACutOffWriterLeftGoes();
    void aRenameReplacesOrFails();

private:
    QString seal(const QString &name, const QByteArray &plain, const QString &id = recordingId);
    base::Result<QByteArray> openAll(const QString &path, const QString &id = recordingId);

    std::unique_ptr<QTemporaryDir> m_folder;
    const LocalKeys m_keys{1, SecretBytes(QByteArray(32, 'k'))};
};

/// What the system says about the memory an address is in: its flags ("VmFlags" of smaps).
static QByteArray flagsOf(const void *address)
{
    QFile file(QStringLiteral("/proc/self/smaps"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto at = reinterpret_cast<quintptr>(address);
    bool inside = false;
    const auto lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype dash = line.indexOf('-');
        bool isRange = false;
        const quintptr first = line.left(std::max<qsizetype>(0, dash)).toULongLong(&isRange, 16);
        if (isRange)
            inside = at >= first && at < line.mid(dash + 1).split(' ').first().toULongLong(nullptr, 16);
        if (inside && line.startsWith("VmFlags:"))
            return line + ' ';
    }
    return {};
}

void TestCrypto::secretsLieWhereNothingIsSwappedOrDumped()
{
    const SecretBytes secret(QByteArray(32, 's'));
    QCOMPARE(secret.bytes(), QByteArray(32, 's'));
    QCOMPARE(secret.view(), QByteArray(32, 's'));
    QVERIFY(secret.isLocked());
    const QByteArray flags = flagsOf(secret.data());
    QVERIFY2(flags.contains(" lo ") && flags.contains(" dd "), flags.constData());
    const QByteArray ordinary(32, 's');
    QVERIFY(!flagsOf(ordinary.constData()).contains(" lo "));
}

void TestCrypto::aSecretIsOverwrittenWhenItGoes()
{
    const unsigned char *kept = nullptr;
    {
        SecretBytes secret(QByteArray(64, 'k'));
        kept = secret.data();
        const SecretBytes other = std::move(secret);
        QCOMPARE(other.data(), kept); // no copy on the way
        QVERIFY(secret.isEmpty());    // NOLINT(bugprone-use-after-move)
    }
    // The arena stays mapped, so that one may look: only its list of free places was written there since.
    qsizetype left = 0;
    for (int i = 0; i < 64; ++i)
        left += kept[i] == 'k' ? 1 : 0;
    QCOMPARE(left, 0);
}

void TestCrypto::moreSecretsThanFitStillHold()
{
    std::vector<SecretBytes> many;
    for (int i = 0; i < 20'000; ++i)
        many.emplace_back(QByteArray(32, static_cast<char>(i)));
    for (int i = 0; i < 20'000; ++i)
        QCOMPARE(many.at(static_cast<std::size_t>(i)).view(), QByteArray(32, static_cast<char>(i)));
    QVERIFY(!many.back().isLocked());
    many.clear();
    QVERIFY(SecretBytes(QByteArray(32, 'x')).isLocked());
}

void TestCrypto::privateFoldersAreClosedToOthers()
{
    constexpr auto others =
        QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
    const QTemporaryDir above;
    const QString path = above.filePath(QStringLiteral("a/b"));
    QVERIFY(makePrivateFolder(path));
    QVERIFY(!(QFileInfo(path).permissions() & others));
    QFile(path).setPermissions(QFileInfo(path).permissions() | others);
    QVERIFY(makePrivateFolder(path)); // one that was open
    QVERIFY(!(QFileInfo(path).permissions() & others));
    QFile file(above.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!makePrivateFolder(file.fileName()));
}

void TestCrypto::privateFilesAreWholeAndTheirOwners()
{
    const QString path = m_folder->filePath(QStringLiteral("secret"));
    const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    for (const QByteArray &content : {QByteArray("first"), QByteArray(), someBytes(100'000), QByteArray("last")}) {
        QVERIFY(writePrivateFile(path, content));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
        QCOMPARE(file.permissions(), mine);
        file.close();
        file.setPermissions(mine | QFileDevice::ReadOther); // one that was open
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("secret")});
    // What a link leads to is not written over; the link is replaced.
    const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere"));
    QVERIFY(writePrivateFile(elsewhere, "as it was"));
    QVERIFY(QFile::remove(path) && QFile::link(elsewhere, path));
    QVERIFY(writePrivateFile(path, "new"));
    QVERIFY(!QFileInfo(path).isSymLink());
    QFile was(elsewhere);
    QVERIFY(was.open(QIODevice::ReadOnly));
    QCOMPARE(was.readAll(), QByteArray("as it was"));
}

void TestCrypto::whatCannotBeWrittenLeavesNothing_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder that is not there") << QStringLiteral("none/secret");
    QTest::newRow("a folder of that name") << QStringLiteral("taken");
    QTest::newRow("a file on the way") << QStringLiteral("file/secret");
}

void TestCrypto::whatCannotBeWrittenLeavesNothing()
{
    QFETCH(QString, path);
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("taken/inside")));
    QVERIFY(writePrivateFile(m_folder->filePath(QStringLiteral("file")), "a file"));
    const auto everything = [this] {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    };
    const QStringList before = everything();
    QVERIFY(!writePrivateFile(m_folder->filePath(path), "secret"));
    QCOMPARE(everything(), before);
}

void TestCrypto::severalWritersLeaveOneWholeFile()
{
    const QString path = m_folder->filePath(QStringLiteral("secret"));
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> writers;
        for (char letter = 'a'; letter < 'e'; ++letter)
            writers.emplace_back([&path, &failures, letter] {
                for (int times = 0; times < 5; ++times)
                    failures += writePrivateFile(path, QByteArray(10'000, letter)) ? 0 : 1;
            });
    }
    QCOMPARE(failures.load(), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QCOMPARE(content.size(), 10'000);
    QCOMPARE(content.count(content.front()), content.size());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestCrypto::whatACutOffWriterLeftGoes()
{
    const auto put = [this](const QString &name, int ageSeconds) {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write("a key") > 0 && file.flush() &&
               file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-ageSeconds),
                                QFileDevice::FileModificationTime);
    };
    const QString number = QStringLiteral(".0123456789abcdef.part");
    QVERIFY(put(QStringLiteral("keys") + number, 7200) && put(QStringLiteral("keys.part"), 7200));
    const QStringList stay = {QStringLiteral("keys.fedcba9876543210.part"), // somebody is at it
                              QStringLiteral("keys.long.name.part"),        // other files
                              QStringLiteral("others") + number};
    QVERIFY(put(stay.at(0), 10) && put(stay.at(1), 7200) && put(stay.at(2), 7200));
    QVERIFY(writePrivateFile(m_folder->filePath(QStringLiteral("keys")), "new"));
    QStringList left = QDir(m_folder->path()).entryList(QDir::Files);
    QVERIFY(left.removeOne(QStringLiteral("keys")));
    QCOMPARE(QSet<QString>(left.begin(), left.end()), QSet<QString>(stay.begin(), stay.end()));
}

void TestCrypto::aRenameReplacesOrFails()
{
    const QString from = m_folder->filePath(QStringLiteral("from"));
    const QString to = m_folder->filePath(QStringLiteral("to"));
    QVERIFY(!replaceDurably(from, to)); // there is none
    QVERIFY(writePrivateFile(from, "new") && writePrivateFile(to, "old"));
    QVERIFY(replaceDurably(from, to));
    QVERIFY(!QFile::exists(from));
    QVERIFY(syncFolder(m_folder->path()));
    QVERIFY(!syncFolder(to)); // a file is no folder
    QVERIFY(!syncFolder(m_folder->filePath(QStringLiteral("none"))));
    QFile closed(to);
    QVERIFY(!syncToDisk(closed));
}

void TestCrypto::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestCrypto::seal(const QString &name, const QByteArray &plain, const QString &id)
{
    const QString path = m_folder->filePath(name);
    auto writer = SealWriter::create(sinkTo(path), id, m_keys);
    for (qsizetype at = 0; at < plain.size(); at += 50'000) {
        const auto written = (*writer)->write(plain.constData() + at, std::min<qsizetype>(50'000, plain.size() - at));
        Q_ASSERT(written);
    }
    const auto header = (*writer)->finish();
    Q_ASSERT(header);
    return path;
}

base::Result<QByteArray> TestCrypto::openAll(const QString &path, const QString &id)
{
    auto file = containerInFile(path);
    if (!file)
        return file.error();
    auto reader = SealReader::open(std::move(*file), id, m_keys);
    if (!reader)
        return reader.error();
    return (*reader)->read(0, (*reader)->header().plainSize);
}

void TestCrypto::publishedVectorsMatch()
{
    QCOMPARE(sha256("abc").toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")); // FIPS 180-4
    QCOMPARE(hmacSha256(SecretBytes("Jefe"), "what do ya want for nothing?").toHex(),
             QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")); // RFC 4231, case 2
    // GCM specification (McGrew, Viega), test case 16
    Aead aead(SecretBytes(QByteArray::fromHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")));
    const QByteArray plain = QByteArray::fromHex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0"
                                                 "c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    const QByteArray sealed =
        aead.seal(QByteArray::fromHex("cafebabefacedbaddecaf888"),
                  QByteArray::fromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"), plain.constData(), plain.size());
    QCOMPARE(sealed.toHex(), QByteArray("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb"
                                        "3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                                        "76fc6ece0f4e1768cddf8853bb2d551b"));
}

void TestCrypto::sealedBytesComeBack_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 65'535, 65'536, 65'537, 131'072, 300'001})
        QTest::addRow("%d", size) << size;
}

void TestCrypto::sealedBytesComeBack()
{
    QFETCH(int, size);
    const QByteArray plain = someBytes(size);
    const QString path = seal(QStringLiteral("a"), plain);
    const auto opened = openAll(path);
    QVERIFY(opened);
    QCOMPARE(*opened, plain);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(size < 64 || !stored.contains(plain.first(32)));
    QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
}

void TestCrypto::randomReadsMatch()
{
    const QByteArray plain = someBytes(1'000'003);
    const QString path = seal(QStringLiteral("a"), plain);
    auto reader = SealReader::open(bytesIn(path), recordingId, m_keys);
    QRandomGenerator random(3);
    for (int i = 0; i < 300; ++i) {
        const qint64 offset = random.bounded(1'000'003);
        const qint64 length = random.bounded(200'000);
        QCOMPARE(*(*reader)->read(offset, length), plain.mid(offset, length));
    }
    QCOMPARE((*reader)->read(1'000'003, 10)->size(), 0);
}

void TestCrypto::everyFlippedByteIsNoticed()
{
    const QByteArray plain = someBytes(70'000);
    const QString path = seal(QStringLiteral("a"), plain);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray good = file.readAll();
    for (qsizetype at = 0; at < good.size(); at += (at < 300 ? 1 : 977)) {
        file.seek(at);
        file.write(QByteArray(1, static_cast<char>(good.at(at) ^ 0x20)));
        file.flush();
        QVERIFY2(!openAll(path), qPrintable(QStringLiteral("a flip at %1 went unnoticed").arg(at)));
        file.seek(at);
        file.write(good.mid(at, 1));
        file.flush();
    }
    QVERIFY(openAll(path).has_value());
}

void TestCrypto::cutExtendedAndSwappedContainersAreRefused()
{
    const QByteArray plain = someBytes(200'000);
    const QString path = seal(QStringLiteral("a"), plain);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray good = file.readAll();
    const auto rewrite = [&file](const QByteArray &bytes) {
        file.resize(0);
        file.seek(0);
        file.write(bytes);
        file.flush();
    };
    constexpr qsizetype chunk = 65'536 + 16;
    const qsizetype header = 88 + recordingId.size();
    rewrite(good.left(header + 2 * chunk)); // cut at a chunk's border
    QVERIFY(!openAll(path));
    rewrite(good + QByteArray(10, 'x'));
    QVERIFY(!openAll(path));
    rewrite(good.left(header) + good.mid(header + chunk, chunk) + good.mid(header, chunk) +
            good.mid(header + 2 * chunk)); // two chunks change places
    QCOMPARE(openAll(path).error().kind, ErrorKind::Corrupt);
    const QString other = seal(QStringLiteral("b"), someBytes(200'001).left(200'000), QStringLiteral("another"));
    QFile otherFile(other);
    QVERIFY(otherFile.open(QIODevice::ReadOnly));
    const QByteArray foreign = otherFile.readAll();
    rewrite(good.left(header) + foreign.mid(88 + 7)); // the data of one under the header of another
    QCOMPARE(openAll(path).error().kind, ErrorKind::Corrupt);
}

void TestCrypto::wrongKeyAndWrongRecordingAreRefused()
{
    const QString path = seal(QStringLiteral("a"), someBytes(10));
    QCOMPARE(openAll(path, QStringLiteral("another")).error().kind, ErrorKind::Corrupt);
    const LocalKeys other(1, SecretBytes(QByteArray(32, 'x')));
    QCOMPARE(SealReader::open(bytesIn(path), recordingId, other).error().kind, ErrorKind::Corrupt);
    QCOMPARE(SealReader::open(bytesIn(path), recordingId, LocalKeys()).error().kind, ErrorKind::Unsupported);
    QCOMPARE(openAll(m_folder->filePath(QStringLiteral("none"))).error().kind, ErrorKind::NotFound);
}

void TestCrypto::anUnfinishedContainerHasNoName()
{
    const QString path = m_folder->filePath(QStringLiteral("a"));
    {
        auto writer = SealWriter::create(sinkTo(path), recordingId, m_keys);
        QVERIFY((*writer)->write("abc", 3).has_value());
    }
    QVERIFY(!QFile::exists(path));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestCrypto::headersOfAnyBytesAreRefusedOrRead()
{
    QRandomGenerator random(9);
    SealHeader header;
    header.recordingId = recordingId;
    const QByteArray good = toBytes(header);
    QVERIFY(sealHeaderFrom(good).has_value());
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes = good.left(random.bounded(static_cast<int>(good.size()) + 1));
        for (int i = 0; i < 4 && !bytes.isEmpty(); ++i)
            bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
        if (const auto read = sealHeaderFrom(bytes))
            QVERIFY(read->chunkSize >= 4096 && read->plainSize >= 0 && read->containerSize() > 0);
    }
}

void TestCrypto::theAuthoritySignsServers()
{
    const auto authority = makeAuthority(QStringLiteral("Test Clinic"));
    QVERIFY(authority);
    const auto server = makeServerIdentity(*authority, {QStringLiteral("localhost"), QStringLiteral("127.0.0.1")});
    QVERIFY(server);
    const QSslCertificate issuer(authority->certificatePem);
    const QSslCertificate certificate(server->certificatePem);
    QCOMPARE(certificate.issuerInfo(QSslCertificate::CommonName), issuer.subjectInfo(QSslCertificate::CommonName));
    QVERIFY(certificate.subjectAlternativeNames().contains(QSsl::DnsEntry, QStringLiteral("localhost")));
    QVERIFY(certificate.subjectAlternativeNames().contains(QSsl::IpAddressEntry, QStringLiteral("127.0.0.1")));
    QVERIFY(!QSslKey(server->keyPem, QSsl::Ec).isNull());
    QVERIFY(*daysLeft(server->certificatePem) >= 363);
    QVERIFY(!daysLeft("nonsense"));
}

/// RFC 9180, A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, base mode, sequence number 0.
void TestCrypto::sealingForAPublicKeyMatchesRfc9180()
{
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    const auto ephemeral =
        hybridKeyPairOf(SecretBytes(hex("f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600")));
    const auto recipient =
        hybridKeyPairOf(SecretBytes(hex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb")));
    QVERIFY(ephemeral && recipient);
    QCOMPARE(recipient->publicKey, hex("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a"));
    const QByteArray info = hex("4f6465206f6e2061204772656369616e2055726e");
    const SecretBytes plain(hex("4265617574792069732074727574682c20747275746820626561757479"));
    const auto sealedBytes = sealWith(*ephemeral, recipient->publicKey, info, hex("436f756e742d30"), plain);
    QVERIFY(sealedBytes);
    QCOMPARE(sealedBytes->toHex(),
             QByteArray("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a"
                        "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28"));
    const auto opened = openSealed(*recipient, info, hex("436f756e742d30"), *sealedBytes);
    QVERIFY(opened);
    QCOMPARE(opened->bytes(), plain.bytes());
}

void TestCrypto::whatWasSealedForAnotherKeyDoesNotOpen()
{
    const HybridKeyPair ours = makeHybridKeyPair();
    const HybridKeyPair other = makeHybridKeyPair();
    const SecretBytes secret(QByteArray("a key"));
    const auto sealedBytes = sealFor(ours.publicKey, "info", "about", secret);
    QVERIFY(sealedBytes && *sealFor(ours.publicKey, "info", "about", secret) != *sealedBytes);
    QCOMPARE(openSealed(ours, "info", "about", *sealedBytes)->bytes(), secret.bytes());
    QCOMPARE(openSealed(other, "info", "about", *sealedBytes).error().kind, ErrorKind::Corrupt);
    QCOMPARE(openSealed(ours, "other", "about", *sealedBytes).error().kind, ErrorKind::Corrupt);
    QCOMPARE(openSealed(ours, "info", "other", *sealedBytes).error().kind, ErrorKind::Corrupt);
    for (qsizetype at = 0; at < sealedBytes->size(); ++at) {
        QByteArray bent = *sealedBytes;
        bent[at] = static_cast<char>(bent.at(at) ^ 0x40);
        QVERIFY(!openSealed(ours, "info", "about", bent));
        QVERIFY(!openSealed(ours, "info", "about", sealedBytes->left(at)));
    }
    QVERIFY(!sealFor(QByteArray(32, '\0'), "info", "about", secret)); // of low order: everybody knows the result
    QVERIFY(!sealFor("short", "info", "about", secret));
}

QTEST_GUILESS_MAIN(TestCrypto)
#include "tst_crypto.moc"
