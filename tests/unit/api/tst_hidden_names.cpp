// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/masked_ports.h"
#include "ports_fixture.h"
#include "protocol/access_log_codec.h"
#include "protocol/access_rows_codec.h"
#include "protocol/alert_codec.h"
#include "protocol/care_codec.h"
#include "protocol/consent_codec.h"
#include "protocol/log_figures_codec.h"
#include "protocol/message_codec.h"
#include "protocol/note_codec.h"
#include "protocol/oversight_codec.h"
#include "protocol/recording_codec.h"
#include "protocol/review_codec.h"
#include "protocol/session_codec.h"
#include "protocol/transcript_codec.h"

#include <QTest>

using namespace attune;
using namespace attune::domain;
using namespace attune::test;
using protocol::Json;

namespace {

const char secret[] = "Quillfeather"; // a name that nothing else has

/// Whoever is named in what a clinic says is a client of that name, with a number and a birth date.
void nameClients(Json &json)
{
    static const QSet<QString> names = {QStringLiteral("clientName"),         QStringLiteral("actorName"),
                                        QStringLiteral("personName"),         QStringLiteral("speakerName"),
                                        QStringLiteral("clientSignature"),    QStringLiteral("recordedByName"),
                                        QStringLiteral("recordNumber"),       QStringLiteral("clientBirthDate"),
                                        QStringLiteral("clientRecordNumber"), QStringLiteral("reviewedByName"),
                                        QStringLiteral("word")};
    static const QSet<QString> roles = {QStringLiteral("role"), QStringLiteral("actorRole"),
                                        QStringLiteral("personRole")};
    if (json.is_array()) {
        for (Json &one : json)
            nameClients(one);
        return;
    }
    if (!json.is_object())
        return;
    const bool isConsent = json.contains("clientSignature"); // elsewhere staff write things down
    for (auto &[key, value] : json.items()) {
        const QString name = QString::fromStdString(key);
        if (name == QStringLiteral("author") && value.is_object())
            value["name"] = secret;
        if (name == QStringLiteral("people") && value.is_array()) {
            for (Json &one : value) {
                if (one.is_object())
                    one["name"] = secret;
            }
        }
        const bool isStaff = name == QStringLiteral("recordedByName") && !isConsent;
        if (names.contains(name) && value.is_string() && !isStaff)
            value = secret;
        else if (roles.contains(name) && value.is_string())
            value = "patient";
        else if (name == QStringLiteral("onBehalfReason"))
            value = ""; // the client typed it
        else
            nameClients(value);
    }
}

QByteArray saidIn(const SpokenIn &found); // lists have them

/// Everything that screens are given, as text.
template <typename T>
QByteArray saidIn(const T &value)
{
    return protocol::toBytes(protocol::encode(value));
}

template <typename T>
QByteArray saidIn(const QList<T> &values)
{
    QByteArray text;
    for (const T &value : values)
        text += saidIn(value);
    return text;
}

template <typename T>
QByteArray saidIn(const Page<T> &page)
{
    return saidIn(page.items);
}

QByteArray saidIn(const SpokenIn &found)
{
    return saidIn(found.recording) + saidIn(found.lines);
}

QByteArray saidIn(const ReadTranscript &read)
{
    return saidIn(read.lines) + saidIn(read.offers);
}

QByteArray saidIn(const RecordingAccess &access)
{
    return saidIn(access.people) + saidIn(access.entries);
}

QByteArray saidIn(const AccessLogPage &page)
{
    return saidIn(page.entries);
}

struct Masked
{
    Ports ports;
    base::SystemClock clock;
    models::MaskedPorts mask;
    const models::ClinicPorts *shown = nullptr;

    Masked()
    {
        ports.script = [this](const ServedRequest &request) {
            const Operation *operation = operationOf(request);
            Json answer = operation ? sampleAnswer(operation->id) : Json::object();
            makeSense(answer, request);
            nameClients(answer);
            return ScriptedAnswer{.body = protocol::toBytes(answer)};
        };
        models::ClinicPorts all;
        all.clock = &clock;
        all.catalog = &ports.clinic;
        all.sessions = &ports.clinic;
        all.accessLog = &ports.clinic;
        all.messages = &ports.clinic;
        all.notes = &ports.clinic;
        all.consents = &ports.clinic;
        all.transcriptFiles = &ports.files;
        all.care = &ports.care;
        all.participants = &ports.participants;
        all.legalMatters = &ports.matters;
        all.audit = ports.audits;
        shown = mask.enter(all);
    }
};

/// What is said in answer; the fault where there is none.
template <typename T>
QByteArray answered(const domain::Answer<T> &answer)
{
    const auto result = answerOf(answer);
    return result ? saidIn(*result) : "failed: " + result.error().detail.toUtf8();
}

struct Look
{
    const char *text;
    QByteArray (*ask)(const models::ClinicPorts &);
};

#define LOOKS(...)                                                                                                     \
    Look                                                                                                               \
    {                                                                                                                  \
#__VA_ARGS__, [](const models::ClinicPorts &at) { return answered(at.__VA_ARGS__); }                           \
    }

const RecordingId recordingId{QStringLiteral("r1")};
const SessionId sessionId{QStringLiteral("s1")};

QList<Look> looks()
{
    return {
        LOOKS(catalog->recordings({})),
        LOOKS(catalog->recording(recordingId)),
        LOOKS(catalog->transcript(recordingId, {})),
        LOOKS(transcriptFiles->transcriptIn(recordingId, QStringLiteral("en"), {})),
        LOOKS(transcriptFiles->editTranscript(recordingId, {})),
        LOOKS(transcriptFiles->transcriptToSave(recordingId, {})),
        LOOKS(transcriptFiles->vocabulary(recordingId)),
        LOOKS(transcriptFiles->changeVocabulary(recordingId, {})),
        LOOKS(catalog->spoken({QStringLiteral("words")}, {})),
        LOOKS(catalog->accessLog(recordingId, {})),
        LOOKS(sessions->sessions()),
        LOOKS(sessions->stopRecording(sessionId)),
        LOOKS(accessLog->search({})),
        LOOKS(care->breakGlassAccesses()),
        LOOKS(care->endBreakGlass(QStringLiteral("b1"))),
        LOOKS(legalMatters->legalMatters()),
        LOOKS(legalMatters->endLegalMatter(QStringLiteral("l1"))),
        LOOKS(participants->participants(sessionId)),
        LOOKS(notes->notes(recordingId, NoteUse::Read, {})),
        LOOKS(messages->messages()),
        LOOKS(consents->history(UserId(QStringLiteral("u1")))),
        LOOKS(consents->withdraw(UserId(QStringLiteral("u1")), {})),
        LOOKS(consents->confirm(ConsentId(QStringLiteral("k1")))),
        LOOKS(audit.log->rows({})),
        LOOKS(audit.log->entry(QStringLiteral("e1"))),
        LOOKS(audit.alerts->alerts({})),
        LOOKS(audit.alerts->alert(QStringLiteral("a1"))),
        LOOKS(audit.figures->figures({})),
        LOOKS(audit.disclosures->disclosures({}, {})),
        LOOKS(audit.oversight->qualityReviews({}, {})),
    };
}

} // namespace

/// While names are hidden no port tells a screen a client's name, whatever the clinic says.
class TestHiddenNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noPortNamesAClient_data();
    void noPortNamesAClient();
    void staffWhoTypedAConsentAreNamed();
};

void TestHiddenNames::noPortNamesAClient_data()
{
    QTest::addColumn<int>("number");
    const auto all = looks();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).text) << i;
}

void TestHiddenNames::noPortNamesAClient()
{
    QFETCH(int, number);
    Masked masked;
    const QByteArray open = looks().at(number).ask(*masked.shown);
    QVERIFY2(!open.startsWith("failed"), open.constData());
    QVERIFY2(open.contains(secret), open.constData()); // else there is nothing to hide
    masked.mask.setOn(true);
    const QByteArray hidden = looks().at(number).ask(*masked.shown);
    QVERIFY2(!hidden.startsWith("failed"), hidden.constData());
    QVERIFY2(!hidden.contains(secret), hidden.constData());
    masked.mask.setOn(false);
    QVERIFY(looks().at(number).ask(*masked.shown).contains(secret));
}

void TestHiddenNames::staffWhoTypedAConsentAreNamed()
{
    Masked masked;
    masked.mask.setOn(true);
    ConsentRecord kept;
    kept.id = ConsentId(QStringLiteral("k1"));
    kept.decision.clientId = UserId(QStringLiteral("u1"));
    kept.decision.signature = QString::fromLatin1(secret);
    kept.recordedBy = UserId(QStringLiteral("u2"));
    kept.recordedByName = QStringLiteral("Priya");
    kept.decision.onBehalfReason = QStringLiteral("signed on paper");
    masked.ports.script = [&kept](const ServedRequest &) {
        return ScriptedAnswer{.body = protocol::toBytes(protocol::encodeAnswer(protocol::ConsentAnswer{kept}))};
    };
    const auto byStaff = answerOf(masked.shown->consents->confirm(kept.id));
    QCOMPARE(byStaff->recordedByName, QStringLiteral("Priya"));
    QVERIFY(byStaff->decision.signature != QString::fromLatin1(secret));
    kept.recordedBy = kept.decision.clientId; // the client's own word
    kept.recordedByName = QString::fromLatin1(secret);
    kept.decision.onBehalfReason.clear();
    const auto own = answerOf(masked.shown->consents->confirm(kept.id));
    QCOMPARE(own->recordedByName, own->decision.signature); // the same pseudonym for the same person
    kept.decision.signedByGuardian = true;
    kept.recordedBy = UserId(QStringLiteral("u3"));
    const auto theirs = answerOf(masked.shown->consents->confirm(kept.id));
    QVERIFY(!theirs->recordedByName.contains(QString::fromLatin1(secret)));
    QVERIFY(theirs->recordedByName != own->recordedByName); // a parent is not the client
}

QTEST_GUILESS_MAIN(TestHiddenNames)
#include "tst_hidden_names.moc"
