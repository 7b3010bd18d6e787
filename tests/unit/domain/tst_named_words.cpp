// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access_summary.h"
#include "domain/alert.h"
#include "domain/consent.h"
#include "domain/deletion.h"
#include "domain/log_action.h"
#include "domain/log_file.h"
#include "domain/note.h"
#include "domain/oversight.h"
#include "domain/recording.h"
#include "domain/report_text.h"
#include "domain/transcript.h"
#include "domain/transcript_file.h"
#include "protocol/care_codec.h"
#include "protocol/review_codec.h"

#include <QTest>

using namespace attune;
using namespace attune::domain;

namespace {

/// A vocabulary: its names in the order of the enum, written down here once more, because they stand in databases and
/// go from one version to another.
struct Vocabulary
{
    QByteArray name;
    QStringList words;
    std::function<QString(int)> said;                        ///< the name of a value
    std::function<std::optional<int>(const QString &)> read; ///< the value of a name
};

/// @param said gives the name of a value, where its function is none of the domain's
template <typename Word, typename Read, typename Said>
Vocabulary vocabulary(const char *name, const char *words, Read read, Said said)
{
    return {name, QString::fromLatin1(words).split(QLatin1Char(' ')),
            [said](int value) { return said(static_cast<Word>(value)); },
            [read](const QString &text) -> std::optional<int> {
                const std::optional<Word> value = read(text);
                return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
            }};
}

template <typename Word, typename Read>
Vocabulary vocabulary(const char *name, const char *words, Read read)
{
    return vocabulary<Word>(name, words, read, [](Word word) { return domain::textOf(word); });
}

QList<Vocabulary> vocabularies()
{
    const auto ofProtocol = [](auto word) { return protocol::textOf(word); };
    return {
        vocabulary<AlertSeverity>("alert severities", "low medium high", alertSeverityFromText),
        vocabulary<AlertMeasure>("alert measures", "entries clients recordings devices places days",
                                 alertMeasureFromText),
        vocabulary<AlertGrouping>("alert groupings", "office person client recording device personAndClient",
                                  alertGroupingFromText),
        vocabulary<AlertState>("alert states", "open acknowledged closed", alertStateFromText),
        vocabulary<AlertFinding>("alert findings", "none justified misuse mistake falseAlarm", alertFindingFromText),
        vocabulary<AlertAct::Kind>("alert acts", "raised acknowledged assigned closed reopened", alertActFromText),
        vocabulary<Purpose>("purposes", "care supervision quality training transcription", purposeFromText),
        vocabulary<ConsentRecord::Kind>("consents", "given declined withdrawn", consentKindFromText),
        vocabulary<ConsentRecord::Standing>("standings", "inForce waiting confirmed refused replaced",
                                            consentStandingFromText),
        vocabulary<DeletionRequestState>("deletion requests", "open withdrawn kept restricted agreed",
                                         deletionRequestStateFromText),
        vocabulary<LogOutcome>("outcomes", "allowed refused failed reported", logOutcomeFromText),
        vocabulary<LogFormat>("log formats", "csv jsonl fhir pdf", logFormatFromText),
        vocabulary<NoteKind>("note kinds", "note marker chapter", noteKindFromText),
        vocabulary<NoteAudience>("note audiences", "me supervisor team client", noteAudienceFromText),
        vocabulary<QualityState>("quality reviews", "waiting done skipped dropped", qualityStateFromText),
        vocabulary<Sensitivity>("sensitivities", "standard restricted", sensitivityFromText),
        vocabulary<ReportFormat>("report formats", "html pdf csv", reportFormatFromText),
        vocabulary<ReportEvery>("schedules", "week month", reportEveryFromText),
        vocabulary<ReportCell>("report cells", "text instant day number action outcome role word", reportCellFromText),
        vocabulary<SummaryBy>("summaries", "time person client action device recording readers hour baseline gaps",
                              summaryByFromText),
        vocabulary<BucketWidth>("widths", "hour day week month", bucketWidthFromText),
        vocabulary<LineOrigin>("origins of lines", "made typed imported corrected", lineOriginFromText),
        vocabulary<TranscriptFormat>("transcript formats", "vtt srt whisper whisperx elan text",
                                     transcriptFormatFromText),
        vocabulary<Disclosure::Way>("ways of disclosing", "post fax email inPerson court other",
                                    protocol::disclosureWayFromText, ofProtocol),
        vocabulary<ActivityReview::Verdict>("verdicts of reviews", "nothingFound followUp incident",
                                            protocol::reviewVerdictFromText, ofProtocol),
        vocabulary<LegalMatter::Path>("legal paths", "complaint courtOrder legalDuty",
                                      protocol::legalMatterPathFromText, ofProtocol),
    };
}

} // namespace

Q_DECLARE_METATYPE(Vocabulary)

/// Names on the wire and in the database: each is what it always was, is read back, and nothing near it is read as it.
class TestNamedWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameIsReadBack_data() { all(); }
    void everyNameIsReadBack();
    void nothingElseIsReadAsOne_data() { all(); }
    void nothingElseIsReadAsOne();
    void whatOtherProductsSayIsReadInAnyCase();
    void openingIsForEveryPurposeButTranscribing();

private:
    static void all();
};

void TestNamedWords::all()
{
    QTest::addColumn<Vocabulary>("vocabulary");
    for (const Vocabulary &one : vocabularies())
        QTest::newRow(one.name.constData()) << one;
}

void TestNamedWords::everyNameIsReadBack()
{
    QFETCH(Vocabulary, vocabulary);
    for (int value = 0; value < vocabulary.words.size(); ++value) {
        const QString word = vocabulary.words.at(value);
        QCOMPARE(vocabulary.said(value), word);
        QVERIFY2(vocabulary.read(word) == std::optional(value), qPrintable(word));
    }
}

void TestNamedWords::nothingElseIsReadAsOne()
{
    static const QByteArrayList typed = {"purposes", "consents"}; // whatever their case and what is around them
    QFETCH(Vocabulary, vocabulary);
    const bool isTyped = typed.contains(vocabulary.name);
    for (const QString &word : std::as_const(vocabulary.words)) {
        for (const QString &near : {word + QLatin1Char(' '), QLatin1Char(' ') + word, word + QLatin1Char('\n'),
                                    word + QChar(0), word.toUpper(), word + QLatin1Char('s'), word.chopped(1)})
            QVERIFY2(!vocabulary.read(near) || vocabulary.words.contains(isTyped ? near.trimmed().toLower() : near),
                     qPrintable(near));
    }
    for (const QString &none : {QString(), QStringLiteral("0"), QStringLiteral("null"), QStringLiteral("%")})
        QVERIFY2(!vocabulary.read(none), qPrintable(none));
}

/// Status words come from other products as well: what nobody knows is Unknown, and nothing is dropped for it.
void TestNamedWords::whatOtherProductsSayIsReadInAnyCase()
{
    for (int value = 0; value <= static_cast<int>(RecordingStatus::Failed); ++value) {
        const auto status = static_cast<RecordingStatus>(value);
        QCOMPARE(recordingStatusFromText(textOf(status)), status);
        QCOMPARE(recordingStatusFromText(textOf(status).toLower()), status);
    }
    QCOMPARE(recordingStatusFromText(QStringLiteral("of next year")), RecordingStatus::Unknown);
    QCOMPARE(recordingStatusFromText(QString()), RecordingStatus::Unknown);
    for (int value = 0; value <= static_cast<int>(ConsentState::Expired); ++value) {
        const auto state = static_cast<ConsentState>(value);
        QCOMPARE(consentStateFromText(textOf(state)), state);
    }
    QCOMPARE(consentStateFromText(QStringLiteral("of next year")), ConsentState::Unknown);
}

/// The client is asked about each; staff opens a recording for all but one.
void TestNamedWords::openingIsForEveryPurposeButTranscribing()
{
    for (const Purpose purpose : allPurposes()) {
        const bool opens = purpose != Purpose::Transcription;
        QCOMPARE(openingPurposes().contains(purpose), opens);
        QCOMPARE(openingPurposeFromText(textOf(purpose)).has_value(), opens);
    }
    QVERIFY(!openingPurposeFromText(QStringLiteral("curiosity")));
}

QTEST_APPLESS_MAIN(TestNamedWords)
#include "tst_named_words.moc"
