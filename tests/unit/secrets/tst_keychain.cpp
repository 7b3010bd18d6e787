// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/when_done.h"
#include "secrets/keychain_credential_store.h"
#include "secrets/memory_credential_store.h"

#include <QTest>

using namespace attune;
using base::ErrorKind;

namespace {

template <typename T>
base::Result<T> wait(const domain::Answer<T> &answer)
{
    QObject owner;
    std::optional<base::Result<T>> result;
    base::whenDone(answer, &owner, [&result](const base::Result<T> &r) { result = r; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 30'000))
        return base::Error{ErrorKind::Cancelled, QStringLiteral("no answer"), {}, {}};
    return *result;
}

bool withoutKeychain()
{
    return qEnvironmentVariableIsSet("ATTUNE_NO_KEYCHAIN");
}

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsSurviveInTheKeychain();
    void withoutAKeychainNothingIsStoredAnywhere();
    void memoryForgetsWhatIsRemoved();
};

void TestKeychain::secretsSurviveInTheKeychain()
{
    if (withoutKeychain())
        QSKIP("this run has no keychain on purpose; the other run covers it");
    secrets::KeychainCredentialStore store(QStringLiteral("AttuneTest"));
    const QString secret = QStringLiteral("töken ").repeated(2000);
    const auto written = wait(store.write(QStringLiteral("key"), secret));
    QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().detail));
    secrets::KeychainCredentialStore another(QStringLiteral("AttuneTest"));
    QCOMPARE(*wait(another.read(QStringLiteral("key"))), secret);
    QVERIFY(wait(store.remove(QStringLiteral("key"))).has_value());
    QCOMPARE(wait(store.read(QStringLiteral("key"))).error().kind, ErrorKind::NotFound);
    QVERIFY(wait(store.remove(QStringLiteral("key"))).has_value());
}

void TestKeychain::withoutAKeychainNothingIsStoredAnywhere()
{
    if (!withoutKeychain())
        QSKIP("this run has a keychain; the other run covers it");
    secrets::KeychainCredentialStore store(QStringLiteral("AttuneTest"));
    QCOMPARE(wait(store.write(QStringLiteral("key"), QStringLiteral("secret"))).error().kind, ErrorKind::Unavailable);
    QCOMPARE(wait(store.read(QStringLiteral("key"))).error().kind, ErrorKind::Unavailable);
}

void TestKeychain::memoryForgetsWhatIsRemoved()
{
    secrets::MemoryCredentialStore store;
    QVERIFY(wait(store.write(QStringLiteral("a"), QStringLiteral("b"))).has_value());
    QCOMPARE(*wait(store.read(QStringLiteral("a"))), QStringLiteral("b"));
    QVERIFY(wait(store.remove(QStringLiteral("a"))).has_value());
    QCOMPARE(wait(store.read(QStringLiteral("a"))).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
