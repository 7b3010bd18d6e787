// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/ask.h"
#include "models/words/connection_words.h"
#include "protocol/access_log_codec.h"
#include "protocol/care_codec.h"
#include "protocol/consent_codec.h"
#include "protocol/message_codec.h"
#include "protocol/note_codec.h"
#include "protocol/recording_codec.h"
#include "protocol/session_codec.h"
#include "protocol/sign_in_codec.h"
#include "protocol/transcript_codec.h"
#include "secrets/memory_credential_store.h"

#include <QSignalSpy>
#include <QTest>

using namespace attune;
using protocol::Json;

namespace {

using Decode = bool (*)(api::ClinicSession &session, const Json &answer);

template <typename Message>
bool readsAs(api::ClinicSession &session, const Json &answer)
{
    return api::decoded<Message>(session, answer).has_value();
}

} // namespace

Q_DECLARE_METATYPE(Decode)

/// A list that lacks something does not look whole.
class TestLeftOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsThatCannotBeReadAreTold_data();
    void rowsThatCannotBeReadAreTold();
    void theyAreToldInWords();
    void aListThatStandsStillIsNone();
};

void TestLeftOut::rowsThatCannotBeReadAreTold_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("besides");
    QTest::addColumn<Decode>("decode");
    const auto row = [](const char *list, const char *besides, Decode decode) {
        QTest::addRow("%s%s", list, besides) << QByteArray(list) << QByteArray(besides) << decode;
    };
    row("recordings", "", &readsAs<protocol::RecordingsPage>);
    row("found", "", &readsAs<protocol::SpokenAnswer>);
    row("segments", "", &readsAs<protocol::TranscriptAnswer>);
    row("notes", "", &readsAs<protocol::NotesAnswer>);
    row("people", "entries", &readsAs<protocol::RecordingAccessAnswer>);
    row("entries", "people", &readsAs<protocol::RecordingAccessAnswer>);
    row("entries", "", &readsAs<protocol::FoundEntries>);
    row("consents", "", &readsAs<protocol::ConsentsAnswer>);
    row("sessions", "", &readsAs<protocol::SessionsPage>);
    row("messages", "", &readsAs<protocol::MessagesPage>);
    row("breakGlass", "", &readsAs<protocol::BreakGlassesAnswer>);
    row("matters", "", &readsAs<protocol::LegalMattersAnswer>);
    row("people", "", &readsAs<protocol::ParticipantsAnswer>);
    row("sessions", "before", &readsAs<protocol::SignInsAnswer>);
}

void TestLeftOut::rowsThatCannotBeReadAreTold()
{
    QFETCH(QByteArray, list);
    QFETCH(QByteArray, besides);
    QFETCH(Decode, decode);
    api::HttpTransport transport({QUrl(QStringLiteral("https://clinic.example")), {}});
    secrets::MemoryCredentialStore credentials;
    api::ClinicSession session(transport, credentials, QStringLiteral("test"));
    QSignalSpy told(&session, &api::ClinicSession::rowsLeftOut);
    Json answer = {{list.toStdString(), Json::array()}};
    if (besides == "entries" || besides == "people")
        answer[besides.toStdString()] = Json::array();
    QVERIFY(decode(session, answer));
    QCOMPARE(told.size(), 0);
    answer[list.toStdString()] = Json::array({7, "text", Json::array()});
    QVERIFY(decode(session, answer));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toInt(), 3);
    for (int minute = 0; minute < 3; ++minute) // the list is asked for again and again
        QVERIFY(decode(session, answer));
    QCOMPARE(told.size(), 1);
    answer[list.toStdString()].push_back(8); // one more is news
    QVERIFY(decode(session, answer));
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.last().first().toInt(), 4);
    answer[list.toStdString()] = Json::object(); // no list at all is no empty one
    QVERIFY(!decode(session, answer));
}

void TestLeftOut::theyAreToldInWords()
{
    QVERIFY(models::ConnectionWords::rowsLeftOut(3).contains(QLatin1Char('3')));
}

/// A server that answers with the cursor it was asked with would be asked for ever.
void TestLeftOut::aListThatStandsStillIsNone()
{
    const QString here = QStringLiteral("here");
    const QList<api::ApiCall> calls = {{"GET", QStringLiteral("/"), {{QStringLiteral("cursor"), here}}, {}, {}},
                                       {"POST", QStringLiteral("/"), {}, {{"cursor", "here"}}, {}}};
    for (const api::ApiCall &call : calls)
        QCOMPARE(api::cursorOf(call), here);
    QCOMPARE(api::cursorOf({"GET", QStringLiteral("/"), {{QStringLiteral("limit"), here}}, {}, {}}), QString());
    protocol::RecordingsPage page;
    QVERIFY(!api::standsStill(here, page)); // the last one
    page.nextCursor = here;
    QVERIFY(api::standsStill(here, page));
    QVERIFY(!api::standsStill(QString(), page)); // the first one
    page.nextCursor = QStringLiteral("there");
    QVERIFY(!api::standsStill(here, page));
    QVERIFY(!api::standsStill(here, protocol::TranscriptAnswer())); // that has no pages
}

QTEST_GUILESS_MAIN(TestLeftOut)
#include "tst_left_out.moc"
