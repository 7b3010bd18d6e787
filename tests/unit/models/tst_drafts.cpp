// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/models/review_notes_fixture.h"

/// What is typed survives an end and a crash, sealed, and nobody else's copy takes it.
class TestDrafts : public QObject, protected ReviewNotesFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void aDraftSurvivesAndIsSealed();
    void aDraftOfYesterdayIsGoneButWhatWasNotSentIsNot();
    void anotherKeySetsTheFileAside();
    void aSecondCopyHasItsOwnAndTheNextTakesBothOver();
    void aDamagedFileIsSetAsideAtEveryByte();
    void withoutAKeychainNothingIsOnDisk();
    void draftsBesideTheirKeyComeIntoMemory();
    void draftsOfATimeWithoutAKeychainAreSealedAnew();
};

void TestDrafts::aDraftSurvivesAndIsSealed()
{
    {
        auto drafts = openDrafts();
        drafts->keep(QStringLiteral("box/1"), secretWords.toUtf8(), DraftStore::Lifetime::OneDay);
        QVERIFY(drafts->flush());
    }
    QDirIterator files(m_folder->path(), QDir::Files);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("harbour"));
        if (file.fileName().endsWith(QStringLiteral(".drafts"))) {
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
            ++seen;
        }
    }
    QCOMPARE(seen, 1);
    QCOMPARE(openDrafts()->value(QStringLiteral("box/1")), secretWords.toUtf8());
}

void TestDrafts::aDraftOfYesterdayIsGoneButWhatWasNotSentIsNot()
{
    auto drafts = openDrafts();
    drafts->keep(QStringLiteral("box/1"), "typed", DraftStore::Lifetime::OneDay);
    drafts->keep(QStringLiteral("note/1"), "not sent", DraftStore::Lifetime::UntilRemoved);
    m_clock.advance(std::chrono::hours(25));
    QVERIFY(drafts->value(QStringLiteral("box/1")).isEmpty());
    QCOMPARE(drafts->value(QStringLiteral("note/1")), QByteArray("not sent"));
    QCOMPARE(drafts->names(QStringLiteral("note/")).size(), 1);
    QVERIFY(drafts->names(QStringLiteral("box/")).isEmpty());
}

void TestDrafts::anotherKeySetsTheFileAside()
{
    openDrafts()->keep(QStringLiteral("box/1"), "typed", DraftStore::Lifetime::OneDay);
    const auto other = openDrafts(QByteArray(32, 'o'));
    QVERIFY(other->hasSetAside());
    QVERIFY(other->value(QStringLiteral("box/1")).isEmpty());
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.unreadable")}).size(), 1);
}

void TestDrafts::aSecondCopyHasItsOwnAndTheNextTakesBothOver()
{
    {
        auto first = openDrafts();
        auto second = openDrafts();
        QVERIFY(second);
        first->keep(QStringLiteral("box/1"), "of the first", DraftStore::Lifetime::OneDay);
        second->keep(QStringLiteral("note/2"), "of the second", DraftStore::Lifetime::UntilRemoved);
        QVERIFY(second->value(QStringLiteral("box/1")).isEmpty());
    }
    auto next = openDrafts();
    QCOMPARE(next->value(QStringLiteral("box/1")), QByteArray("of the first"));
    QCOMPARE(next->value(QStringLiteral("note/2")), QByteArray("of the second"));
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.drafts")}).size(), 1);
}

void TestDrafts::withoutAKeychainNothingIsOnDisk()
{
    const crypto::SecretBytes key(QByteArray(32, 'k'));
    auto opened = DraftStore::open(m_folder->path(), QStringLiteral("clinic\nruth"), {key, false, nullptr}, m_clock);
    QVERIFY(opened);
    DraftStore &drafts = **opened;
    QVERIFY(drafts.isInMemory());
    drafts.keep(QStringLiteral("box/1"), secretWords.toUtf8(), DraftStore::Lifetime::OneDay);
    drafts.keep(QStringLiteral("note/1"), "not sent", DraftStore::Lifetime::UntilRemoved);
    QVERIFY(!drafts.flush()); // it does not say what is not so
    QCOMPARE(drafts.value(QStringLiteral("box/1")), secretWords.toUtf8());
    QCOMPARE(drafts.names(QStringLiteral("note/")).size(), 1);
    drafts.dropDrafts();
    QVERIFY(drafts.value(QStringLiteral("box/1")).isEmpty());
    QCOMPARE(drafts.value(QStringLiteral("note/1")), QByteArray("not sent"));
    opened->reset();
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.drafts*")}), QStringList());
}

void TestDrafts::draftsBesideTheirKeyComeIntoMemory()
{
    {
        auto first = openDrafts();
        auto second = openDrafts();
        first->keep(QStringLiteral("box/1"), secretWords.toUtf8(), DraftStore::Lifetime::OneDay);
        second->keep(QStringLiteral("note/2"), "not sent", DraftStore::Lifetime::UntilRemoved);
    }
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.drafts")}).size(), 2);
    const crypto::SecretBytes key(QByteArray(32, 'k'));
    auto opened = DraftStore::open(m_folder->path(), QStringLiteral("clinic\nruth"), {key, false, nullptr}, m_clock);
    QVERIFY(opened);
    QCOMPARE((*opened)->value(QStringLiteral("box/1")), secretWords.toUtf8());
    QCOMPARE((*opened)->value(QStringLiteral("note/2")), QByteArray("not sent"));
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.drafts")}), QStringList());
}

void TestDrafts::draftsOfATimeWithoutAKeychainAreSealedAnew()
{
    openDrafts()->keep(QStringLiteral("box/1"), secretWords.toUtf8(), DraftStore::Lifetime::OneDay);
    const crypto::SecretBytes beside(QByteArray(32, 'k'));
    const crypto::SecretBytes apart(QByteArray(32, 'a'));
    {
        auto opened =
            DraftStore::open(m_folder->path(), QStringLiteral("clinic\nruth"), {apart, true, &beside}, m_clock);
        QVERIFY(opened);
        QVERIFY(!(*opened)->hasSetAside());
        QCOMPARE((*opened)->value(QStringLiteral("box/1")), secretWords.toUtf8());
    }
    QVERIFY(openDrafts(QByteArray(32, 'a'))->value(QStringLiteral("box/1")) == secretWords.toUtf8());
    QVERIFY(openDrafts()->hasSetAside()); // the key beside them opens nothing any more
}

void TestDrafts::aDamagedFileIsSetAsideAtEveryByte()
{
    openDrafts()->keep(QStringLiteral("box/1"), "typed", DraftStore::Lifetime::OneDay);
    const QString path =
        QDir(m_folder->path()).filePath(QDir(m_folder->path()).entryList({QStringLiteral("*.drafts")}).first());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    file.close();
    for (qsizetype i = 0; i < good.size(); i += 7) {
        QByteArray bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 1);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(i % 2 ? bad : good.left(std::max<qsizetype>(1, i)));
        file.close();
        const auto drafts = openDrafts();
        QVERIFY(drafts);
        QVERIFY(drafts->hasSetAside());
        QVERIFY(drafts->value(QStringLiteral("box/1")).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
