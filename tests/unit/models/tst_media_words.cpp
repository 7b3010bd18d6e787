// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/media_words.h"
#include "protocol/recording_codec.h"

#include <QSet>
#include <QTest>

using namespace attune;
using attune::domain::MediaChange;
using attune::domain::MediaNote;
using attune::models::MediaWords;

/// What was done to a recording on its way in: kept, sent and said.
class TestMediaWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeIsKeptSentAndSaid();
    void whatIsNoNoteIsPassedOver();
};

void TestMediaWords::everyChangeIsKeptSentAndSaid()
{
    domain::Recording recording;
    recording.id = domain::RecordingId(QStringLiteral("r"));
    recording.originalSha256 = QString(64, QLatin1Char('a'));
    QSet<QString> sentences;
    int count = 2;
    for (const MediaChange change : domain::mediaChanges()) {
        const MediaNote note{change, count++};
        QCOMPARE(domain::mediaChangeFromText(domain::textOf(change)), std::optional(change));
        const QString sentence = MediaWords::sentence(note);
        QVERIFY2(sentence.endsWith(QLatin1Char('.')) && !sentences.contains(sentence), qPrintable(sentence));
        sentences.insert(sentence);
        recording.notes << note;
    }
    QCOMPARE(sentences.size(), static_cast<qsizetype>(domain::mediaChanges().size()));
    QCOMPARE(domain::mediaNotesFrom(domain::textOf(recording.notes)), recording.notes);
    const auto read = protocol::decode<domain::Recording>(protocol::encode(recording), protocol::Reading::Answer);
    QVERIFY(read);
    QCOMPARE(read->notes, recording.notes);
    QCOMPARE(read->originalSha256, recording.originalSha256);
    QVERIFY(MediaWords::sentences({}).isEmpty());
    QVERIFY(MediaWords::sentence({MediaChange::StartMoved, 1500}).contains(QStringLiteral("25:00")));
}

void TestMediaWords::whatIsNoNoteIsPassedOver()
{
    QVERIFY(domain::mediaNotesFrom(QStringLiteral("rubbish :5 soundsmixed:2 ")).isEmpty());
    const auto notes = domain::mediaNotesFrom(QStringLiteral("x:1 soundsMixed:-3 startMoved:99999999999 tracksEmpty"));
    QCOMPARE(notes,
             (QList<MediaNote>{
                 {MediaChange::AudioTracksMixed, 1}, {MediaChange::StartMoved, 1}, {MediaChange::TracksEmpty, 1}}));
    const auto read = protocol::decode<domain::Recording>(
        {{"id", "r"}, {"mediaNotes", {{{"note", "unheardOf"}, {"count", 2}}, 7, "x"}}}, protocol::Reading::Answer);
    QVERIFY(read && read->notes.isEmpty());
}

QTEST_GUILESS_MAIN(TestMediaWords)
#include "tst_media_words.moc"
