// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/short_section.h"
#include "crypto/digest.h"
#include "server/identity/second_factor.h"
#include "server/keys/kms_seal.h"
#include "server/keys/pkcs11_keys.h"
#include "server/keys/vault_keys.h"
#include "server/setup/clinic_parts.h"
#include "tests/support/stand_in.h"
#include "tests/support/waiting.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace attune;
using namespace attune::server;

/// One suite for every provider of wrapping keys: the key file, a PKCS #11 token (SoftHSM2), Vault's Transit engine,
/// and the key file sealed by AWS KMS.
class TestKeyProviders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsWrappedOpens_data() { providers(); }
    void whatIsWrappedOpens();
    void anythingElseDoesNotOpen_data() { providers(); }
    void anythingElseDoesNotOpen();
    void rotatingAndDestroying_data() { providers(); }
    void rotatingAndDestroying();
    void aClinicLivesOnIt_data() { providers(); }
    void aClinicLivesOnIt();
    void keysOfATokenCannotBeTakenOut();
    void aWrongPinAndAMissingTokenAreSaid();
    void aTokenThatIsPulledOutAndPutBackGoesOn();
    void aVaultThatIsSealedIsWaitedFor();
    void keysThatKmsSealsAreInNoFile();
    void whatKmsSaysIsUnderstood_data();
    void whatKmsSaysIsUnderstood();
    void openKeysAreSealedWhenTheClinicWantsItSo();
    void cleanupTestCase();

private:
    void providers();
    ClinicConfiguration configuration(bool fresh = true);
    std::unique_ptr<keys::KeyProvider> open();
    void startVault();
    void startKms();
    void setKmsState(const QByteArray &state);
    keys::KeysChoice::AwsKms kmsChoice() const;
    void makeToken(const QString &label);

    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    std::optional<test::StandIn> m_vault;
    quint16 m_vaultPort = 0;
    std::optional<test::StandIn> m_kms;
    quint16 m_kmsPort = 0;
    int m_tokens = 0;
};

namespace {

const crypto::SecretBytes &secret()
{
    static const crypto::SecretBytes bytes(QByteArray(32, 's'));
    return bytes;
}

} // namespace

void TestKeyProviders::initTestCase()
{
    QDir().mkpath(m_folder.filePath(QStringLiteral("tokens")));
    QFile file(m_folder.filePath(QStringLiteral("softhsm2.conf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("directories.tokendir = " + m_folder.filePath(QStringLiteral("tokens")).toUtf8() +
               "\nobjectstore.backend = file\nlog.level = ERROR\n");
    file.close();
    qputenv("SOFTHSM2_CONF", file.fileName().toUtf8());
    for (int i = 1; i <= 7; ++i) // before the module is loaded: it reads its tokens once
        makeToken(QStringLiteral("clinic-%1").arg(i));
}

void TestKeyProviders::cleanupTestCase()
{
    m_vault.reset();
    m_kms.reset();
}

void TestKeyProviders::providers()
{
    QTest::addColumn<QString>("provider");
    for (const char *provider : {"file", "token", "vault", "kms"})
        QTest::newRow(provider) << QString::fromLatin1(provider);
}

void TestKeyProviders::makeToken(const QString &label)
{
    QProcess process;
    process.start(QStringLiteral("softhsm2-util"),
                  {QStringLiteral("--init-token"), QStringLiteral("--free"), QStringLiteral("--label"), label,
                   QStringLiteral("--so-pin"), QStringLiteral("5678"), QStringLiteral("--pin"),
                   QStringLiteral("1234")});
    QVERIFY2(process.waitForFinished() && process.exitCode() == 0, process.readAllStandardError().constData());
}

void TestKeyProviders::startVault()
{
    m_vault.reset();
    QFile::remove(m_folder.filePath(QStringLiteral("sealed")));
    m_vault.emplace("vault_stand_in.py", QStringList{QStringLiteral("s.token"), QStringLiteral("--down-file"),
                                                     m_folder.filePath(QStringLiteral("sealed"))});
    m_vaultPort = m_vault->port();
    QVERIFY(m_vaultPort > 0);
}

void TestKeyProviders::startKms()
{
    m_kms.reset();
    setKmsState({});
    m_kms.emplace("kms_stand_in.py", QStringList{QStringLiteral("AKIDEXAMPLE"), QStringLiteral("secret/with+signs"),
                                                 QStringLiteral("eu-west-1"), QStringLiteral("--state-file"),
                                                 m_folder.filePath(QStringLiteral("kms-state"))});
    m_kmsPort = m_kms->port();
    QVERIFY(m_kmsPort > 0);
}

void TestKeyProviders::setKmsState(const QByteArray &state)
{
    QFile file(m_folder.filePath(QStringLiteral("kms-state")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(state);
}

keys::KeysChoice::AwsKms TestKeyProviders::kmsChoice() const
{
    return {QStringLiteral("eu-west-1"),
            QStringLiteral("alias/clinic"),
            QStringLiteral("AKIDEXAMPLE"),
            QStringLiteral("secret/with+signs"),
            QStringLiteral("http://127.0.0.1:%1").arg(m_kmsPort),
            {}};
}

ClinicConfiguration TestKeyProviders::configuration(bool fresh)
{
    QFETCH(QString, provider);
    ClinicConfiguration configuration;
    if (provider == QStringLiteral("token")) {
        m_tokens += fresh ? 1 : 0;
        configuration.keys.pkcs11 = {QStringLiteral("/usr/lib/softhsm/libsofthsm2.so"),
                                     QStringLiteral("clinic-%1").arg(m_tokens), QStringLiteral("1234")};
    } else if (provider == QStringLiteral("kms")) {
        if (fresh)
            startKms();
        configuration.keys.awsKms = kmsChoice();
    } else if (provider == QStringLiteral("vault")) {
        if (fresh)
            startVault();
        configuration.keys.vault = {QStringLiteral("http://127.0.0.1:%1").arg(m_vaultPort),
                                    QStringLiteral("transit"),
                                    QStringLiteral("clinic"),
                                    QStringLiteral("s.token"),
                                    {}};
    }
    return configuration;
}

std::unique_ptr<keys::KeyProvider> TestKeyProviders::open()
{
    const QString folder = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) +
                                             QString::fromLatin1(QTest::currentDataTag()));
    auto keys = keysOf(configuration(), {folder + QStringLiteral("/data"), folder + QStringLiteral("/keys")}, m_clock);
    if (!keys) {
        qWarning("%s", qPrintable(keys.error().detail));
        return nullptr;
    }
    return std::move(*keys);
}

void TestKeyProviders::whatIsWrappedOpens()
{
    const auto keys = open();
    QVERIFY(keys);
    QCOMPARE(keys->currentVersion(), 1U);
    const auto wrap = keys->wrap(1, secret(), "recording-1");
    QVERIFY2(wrap, qPrintable(wrap ? QString() : wrap.error().detail));
    QCOMPARE(wrap->nonce.size(), 12);
    QCOMPARE(wrap->sealedBytes.size(), 48); // the same form everywhere: the container's header has room for no other
    QVERIFY(!wrap->sealedBytes.contains(secret().bytes().left(8)));
    const auto opened = keys->unwrap(1, *wrap, "recording-1");
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
    QCOMPARE(opened->bytes(), secret().bytes());
    QVERIFY(keys->wrap(1, secret(), "recording-1")->nonce != wrap->nonce);
}

void TestKeyProviders::anythingElseDoesNotOpen()
{
    const auto keys = open();
    QVERIFY(keys);
    const auto wrap = keys->wrap(1, secret(), "recording-1");
    QVERIFY(wrap);
    QCOMPARE(keys->unwrap(1, *wrap, "recording-2").error().kind, base::ErrorKind::Corrupt); // another context
    crypto::Wrap bent = *wrap;
    bent.sealedBytes[5] = static_cast<char>(bent.sealedBytes.at(5) ^ 1);
    QCOMPARE(keys->unwrap(1, bent, "recording-1").error().kind, base::ErrorKind::Corrupt);
    QCOMPARE(keys->unwrap(7, *wrap, "recording-1").error().kind, base::ErrorKind::Unsupported); // no such version
    QVERIFY(!keys->wrap(7, secret(), "recording-1"));
}

void TestKeyProviders::rotatingAndDestroying()
{
    const auto keys = open();
    QVERIFY(keys);
    const auto old = keys->wrap(1, secret(), "r");
    QCOMPARE(*keys->addVersion(m_clock.now()), 2U);
    QCOMPARE(keys->currentVersion(), 2U);
    QCOMPARE(keys->versions()->size(), 2);
    QVERIFY(keys->versions()->last().createdAtMs > 0);
    QCOMPARE(keys->unwrap(1, *old, "r")->bytes(), secret().bytes()); // the old version still opens
    const auto fresh = keys->wrap(2, secret(), "r");
    QCOMPARE(keys->unwrap(2, *fresh, "r")->bytes(), secret().bytes());
    QCOMPARE(keys->removeVersion(2).error().kind, base::ErrorKind::Conflict); // never the current one
    const auto removed = keys->removeVersion(1);
    QVERIFY2(removed, qPrintable(removed ? QString() : removed.error().detail));
    QCOMPARE(keys->versions()->size(), 1);
    QVERIFY(!keys->hasVersion(1));
    QCOMPARE(keys->unwrap(1, *old, "r").error().kind, base::ErrorKind::Unsupported);
}

/// Recordings, second-factor secrets and the link key, over a rotation and a restart.
void TestKeyProviders::aClinicLivesOnIt()
{
    const QString folder = m_folder.filePath(QStringLiteral("clinic-") + QString::fromLatin1(QTest::currentDataTag()));
    const ClinicFolders folders{folder + QStringLiteral("/data"), folder + QStringLiteral("/keys")};
    QDir().mkpath(folders.data);
    const ClinicConfiguration first = configuration();
    QByteArray film = QByteArray("film ").repeated(50'000);
    QByteArray linkKey;
    {
        auto parts = ClinicParts::open(first, folders, m_clock, ClinicParts::Missing::Make);
        QVERIFY2(parts, qPrintable(parts ? QString() : parts.error().detail));
        QBuffer source(&film);
        source.open(QIODevice::ReadOnly);
        QVERIFY((*parts)->media.put(QStringLiteral("one"), source));
        linkKey = (*parts)->keys->linkKey().bytes();
        QCOMPARE(linkKey.size(), 32);
        QVERIFY((*parts)->keys->addVersion(m_clock.now()));
        const identity::SecondFactors factors(m_clock, *(*parts)->keys);
        const auto done =
            (*parts)->wraps.rewrapAll([&factors](store::Connection &connection) { return factors.reseal(connection); });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QCOMPARE(done->objects, 1);
        QCOMPARE(base::waitsInShortSections(), 0); // while the keys are asked nobody waits for a transaction
        const auto removed = (*parts)->keys->removeVersion(1);
        QVERIFY2(removed, qPrintable(removed ? QString() : removed.error().detail));
        QCOMPARE((*parts)->media.readAll(QStringLiteral("one")).value(), film);
    }
    auto again = ClinicParts::open(configuration(false), folders, m_clock, ClinicParts::Missing::Refuse);
    QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
    QCOMPARE((*again)->media.readAll(QStringLiteral("one")).value(), film);
    QCOMPARE((*again)->keys->linkKey().bytes(), linkKey);
}

void TestKeyProviders::keysOfATokenCannotBeTakenOut()
{
    const keys::KeysChoice::Pkcs11 choice{QStringLiteral("/usr/lib/softhsm/libsofthsm2.so"), QStringLiteral("clinic-5"),
                                          QStringLiteral("1234")};
    QVERIFY(keys::Pkcs11Keys::open(choice, m_clock.now()));
    QProcess tool;
    tool.start(QStringLiteral("pkcs11-tool"),
               {QStringLiteral("--module"), choice.module, QStringLiteral("--token-label"), choice.token,
                QStringLiteral("--login"), QStringLiteral("--pin"), QStringLiteral("1234"), QStringLiteral("-O")});
    QVERIFY(tool.waitForFinished());
    const QByteArray shown = tool.readAllStandardOutput();
    QVERIFY2(shown.contains("AES length 32") && shown.contains("attune-wrapping-1-"), shown.constData());
    QVERIFY2(shown.contains("never extractable"), shown.constData());
}

void TestKeyProviders::aWrongPinAndAMissingTokenAreSaid()
{
    keys::KeysChoice::Pkcs11 choice{QStringLiteral("/usr/lib/softhsm/libsofthsm2.so"), QStringLiteral("clinic-6"),
                                    QStringLiteral("9999")};
    const auto wrong = keys::Pkcs11Keys::open(choice, m_clock.now());
    QVERIFY(wrong.error().detail.contains(QStringLiteral("PIN")));
    QVERIFY(!wrong.error().detail.contains(QStringLiteral("9999")));
    choice.token = QStringLiteral("nobody");
    QVERIFY(keys::Pkcs11Keys::open(choice, m_clock.now()).error().detail.contains(QStringLiteral("nobody")));
    choice.module = QStringLiteral("/nowhere.so");
    QVERIFY(keys::Pkcs11Keys::open(choice, m_clock.now()).error().detail.contains(QStringLiteral("module")));
}

/// Without a restart of the server. Pulling out is taking away what SoftHSM's token is made of.
void TestKeyProviders::aTokenThatIsPulledOutAndPutBackGoesOn()
{
    const auto keys = keys::Pkcs11Keys::open(
        {QStringLiteral("/usr/lib/softhsm/libsofthsm2.so"), QStringLiteral("clinic-7"), QStringLiteral("1234")},
        m_clock.now());
    QVERIFY(keys);
    const auto wrap = (*keys)->wrap(1, secret(), "r");
    QVERIFY(wrap);
    const QString here = m_folder.filePath(QStringLiteral("tokens"));
    const QString away = m_folder.filePath(QStringLiteral("pocket"));
    QVERIFY(QDir().rename(here, away));
    QVERIFY(QDir().mkpath(here));
    QTRY_VERIFY(!(*keys)->unwrap(1, *wrap, "r"));
    QCOMPARE((*keys)->unwrap(1, *wrap, "r").error().kind, base::ErrorKind::Unavailable); // not "corrupt", not "no key"
    QCOMPARE((*keys)->wrap(1, secret(), "r").error().kind, base::ErrorKind::Unavailable);
    QCOMPARE((*keys)->currentVersion(), 1U);
    QVERIFY(QDir(here).removeRecursively());
    QVERIFY(QDir().rename(away, here));
    QTRY_VERIFY_WITH_TIMEOUT((*keys)->unwrap(1, *wrap, "r"), 10'000);
    QCOMPARE((*keys)->unwrap(1, *wrap, "r")->bytes(), secret().bytes());
}

void TestKeyProviders::aVaultThatIsSealedIsWaitedFor()
{
    startVault();
    keys::KeysChoice::Vault choice{QStringLiteral("http://127.0.0.1:%1").arg(m_vaultPort),
                                   QStringLiteral("transit"),
                                   QStringLiteral("clinic"),
                                   QStringLiteral("s.token"),
                                   {}};
    const auto keys = keys::VaultKeys::open(choice, m_clock);
    QVERIFY(keys);
    const auto wrap = (*keys)->wrap(1, secret(), "r");
    QFile sealedMark(m_folder.filePath(QStringLiteral("sealed")));
    QVERIFY(sealedMark.open(QIODevice::WriteOnly));
    sealedMark.close();
    QCOMPARE((*keys)->unwrap(1, *wrap, "r").error().kind, base::ErrorKind::Unavailable); // not "corrupt"
    QCOMPARE((*keys)->currentVersion(), 1U);                                             // what was known stays known
    sealedMark.remove();
    QCOMPARE((*keys)->unwrap(1, *wrap, "r")->bytes(), secret().bytes());
    choice.token = QStringLiteral("stolen");
    const auto denied = keys::VaultKeys::open(choice, m_clock);
    QCOMPARE(denied.error().kind, base::ErrorKind::InvalidInput);
    QVERIFY(!denied.error().detail.contains(QStringLiteral("stolen")));
}

void TestKeyProviders::keysThatKmsSealsAreInNoFile()
{
    startKms();
    ClinicConfiguration configuration;
    configuration.keys.awsKms = kmsChoice();
    const QString folder = m_folder.filePath(QStringLiteral("sealed-file"));
    const ClinicFolders folders{folder + QStringLiteral("/data"), folder + QStringLiteral("/keys")};
    QByteArray link;
    {
        const auto keys = keysOf(configuration, folders, m_clock);
        QVERIFY2(keys, qPrintable(keys ? QString() : keys.error().detail));
        QVERIFY((*keys)->addVersion(m_clock.now()));
        link = (*keys)->linkKey().bytes();
        QVERIFY(!(*keys)->isExportable());
    }
    QFile file(folders.keys + QStringLiteral("/master-keys.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(!content.contains("\"key\"") && !content.contains("\"linkKey\""));
    QVERIFY(!content.contains(link.toBase64()));
    // Without KMS it says so in words, and so does a clinic that does not name it.
    setKmsState("down");
    QCOMPARE(keysOf(configuration, folders, m_clock).error().kind, base::ErrorKind::Unavailable);
    setKmsState({});
    QVERIFY(keysOf({}, folders, m_clock).error().detail.contains(QStringLiteral("sealed")));
    QCOMPARE((*keysOf(configuration, folders, m_clock))->linkKey().bytes(), link);
}

void TestKeyProviders::whatKmsSaysIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<base::ErrorKind>("kind");
    QTest::newRow("down") << QByteArray("down") << base::ErrorKind::Unavailable;
    QTest::newRow("throttled") << QByteArray("throttled") << base::ErrorKind::Unavailable;
    QTest::newRow("disabled") << QByteArray("disabled") << base::ErrorKind::Unavailable;
    QTest::newRow("denied") << QByteArray("denied") << base::ErrorKind::InvalidInput;
    QTest::newRow("wrong secret") << QByteArray() << base::ErrorKind::InvalidInput;
    QTest::newRow("wrong context") << QByteArray() << base::ErrorKind::Corrupt;
}

void TestKeyProviders::whatKmsSaysIsUnderstood()
{
    QFETCH(QByteArray, state);
    QFETCH(base::ErrorKind, kind);
    startKms();
    const QByteArray row = QTest::currentDataTag();
    const keys::KmsSeal right(kmsChoice(), m_clock);
    const auto closed = right.seal(secret(), "wrapping key 1");
    QVERIFY2(closed, qPrintable(closed ? QString() : closed.error().detail));
    QCOMPARE(right.open(*closed, "wrapping key 1")->bytes(), secret().bytes());
    setKmsState(state);
    keys::KeysChoice::AwsKms choice = kmsChoice();
    if (row == "wrong secret")
        choice.secretKey = QStringLiteral("stolen");
    const keys::KmsSeal seal(choice, m_clock);
    const auto opened = seal.open(*closed, row == "wrong context" ? "wrapping key 2" : "wrapping key 1");
    QCOMPARE(opened.error().kind, kind);
    QVERIFY(!opened.error().detail.contains(QStringLiteral("stolen")));
}

/// What was sealed under the open keys still opens; the keys lie open no more.
void TestKeyProviders::openKeysAreSealedWhenTheClinicWantsItSo()
{
    startKms();
    const QString folder = m_folder.filePath(QStringLiteral("closed-later"));
    const ClinicFolders folders{folder + QStringLiteral("/data"), folder + QStringLiteral("/keys")};
    std::optional<crypto::Wrap> wrap;
    {
        const auto open = keysOf({}, folders, m_clock);
        QVERIFY(open);
        QVERIFY((*open)->addVersion(m_clock.now()));
        wrap = *(*open)->wrap(1, secret(), "r");
    }
    ClinicConfiguration configuration;
    configuration.keys.awsKms = kmsChoice();
    setKmsState("down");
    QVERIFY(!keysOf(configuration, folders, m_clock)); // all or none
    QVERIFY(keysOf({}, folders, m_clock));
    setKmsState({});
    const auto closed = keysOf(configuration, folders, m_clock);
    QVERIFY2(closed, qPrintable(closed ? QString() : closed.error().detail));
    QCOMPARE((*closed)->versions()->size(), 2);
    QCOMPARE((*closed)->unwrap(1, *wrap, "r")->bytes(), secret().bytes());
    QVERIFY(!keysOf({}, folders, m_clock));
}

QTEST_GUILESS_MAIN(TestKeyProviders)
#include "tst_key_providers.moc"
