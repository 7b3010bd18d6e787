// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_action.h"
#include "domain/problem.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/media/grants.h"
#include "server/net/web_client.h"
#include "tests/support/test_clinic.h"

#include <QUrl>
#include <QUrlQuery>

using namespace attune;
using namespace attune::test;
using protocol::Json;
using protocol::pathFor;
namespace paths = attune::protocol::paths;
using Query = QList<std::pair<QString, QString>>;
using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// Links to media: what makes one an opening, how long it lives, for whom, and what of its use is in the log.
class TestLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRenewalContinuesAnOpeningAndIsNoneByItself_data();
    void aRenewalContinuesAnOpeningAndIsNoneByItself();
    void aRenewalIsCheckedLikeAnOpening();
    void anAddressLivesForMinutes();
    void everyNewPlaceIsAnEntryAndThereAreFew();
    void aGrantInAHeaderStaysWithItsProgram();
    void aKeyIsReleasedForAViewing();
    void refusalsAreEntriesAndKeptTogether();
    void whatRefusalsCountIsWhatTheyWere();

private:
    struct Link
    {
        QString url;
        Headers headers;
        Json answer;
    };
    std::optional<Link> link(const char *path, const Query &more, TestPerson *person = nullptr);
    int status(const Link &link, const Headers &more = {});
    Headers from(const char *address, const char *agent = "player/1");
    server::store::Connection &db() { return m_clinic.clinic().database.connection(); }
    qint64 number(const QString &sql);
    qint64 entries(domain::LogAction action, const QString &viewing, const char *code = nullptr);
    Query withViewing(const QString &viewing, const Query &more = {})
    {
        return Query{{QStringLiteral("viewing"), viewing}} + more;
    }
    QString newViewing() { return QStringLiteral("links-%1").arg(++m_viewings); }

    TestClinic m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    domain::Recording m_recording;
    int m_viewings = 0;
};

void TestLinks::initTestCase()
{
    m_clinic.trustedProxies = {QStringLiteral("127.0.0.1")};
    m_clinic.start();
    m_ruth = m_clinic.signedIn("ruth");
    m_recording = m_ruth->first(domain::RecordingStatus::Available, QStringLiteral("mp4"));
    QVERIFY(!m_recording.id.isEmpty());
}

qint64 TestLinks::number(const QString &sql)
{
    auto row = db().run(sql);
    return row.next() ? row.number(0) : -1;
}

qint64 TestLinks::entries(domain::LogAction action, const QString &viewing, const char *code)
{
    const QString one = QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = '%1' AND viewing = '%2'")
                            .arg(textOf(action), viewing);
    return number(code ? one + QStringLiteral(" AND code = '%1'").arg(QString::fromLatin1(code)) : one);
}

std::optional<TestLinks::Link> TestLinks::link(const char *path, const Query &more, TestPerson *person)
{
    const auto answer = (person ? person : m_ruth.get())
                            ->get(pathFor(path, m_recording.sessionId.value()),
                                  Query{{QStringLiteral("recordingId"), m_recording.id.value()}} + more);
    if (!answer)
        return std::nullopt;
    Link found;
    found.url = protocol::text(*answer, "url");
    found.answer = *answer;
    const QString grant = protocol::text(protocol::child(*answer, "headers"), paths::grantHeader);
    if (!grant.isEmpty())
        found.headers = {{paths::grantHeader, grant.toLatin1()}};
    return found;
}

int TestLinks::status(const Link &link, const Headers &more)
{
    server::net::WebRequest request;
    request.url = link.url;
    request.authorityFile = m_clinic.authorityFile();
    request.headers = link.headers + more + Headers{{"Range", "bytes=0-9"}};
    const auto got = server::net::fetch(request);
    return got ? got->status : 0;
}

Headers TestLinks::from(const char *address, const char *agent)
{
    return {{"X-Forwarded-For", address}, {"User-Agent", agent}};
}

void TestLinks::aRenewalContinuesAnOpeningAndIsNoneByItself_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("delivery");
    QTest::addColumn<domain::LogAction>("action");
    QTest::addColumn<QByteArray>("counter");
    using domain::LogAction;
    const QByteArray play = paths::playbackUrl;
    const QByteArray views = "view_count";
    QTest::newRow("plain") << play << QStringLiteral("plain") << LogAction::LinkIssued << views;
    QTest::newRow("sealed") << play << QStringLiteral("sealed") << LogAction::LinkIssued << views;
    QTest::newRow("copy") << QByteArray(paths::downloadUrl) << QStringLiteral("plain") << LogAction::DownloadLinkIssued
                          << QByteArray("download_count");
}

void TestLinks::aRenewalContinuesAnOpeningAndIsNoneByItself()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, delivery);
    QFETCH(domain::LogAction, action);
    QFETCH(QByteArray, counter);
    const QString viewing = newViewing();
    const auto counted = [&] {
        return number(QStringLiteral("SELECT %1 FROM recordings WHERE id = '%2'")
                          .arg(QString::fromLatin1(counter), m_recording.id.value()));
    };
    const Query renewal = {{QStringLiteral("renewal"), QStringLiteral("true")},
                           {QStringLiteral("delivery"), delivery},
                           {QStringLiteral("reason"), QStringLiteral("A copy for the client's file")}};
    const bool sealed = delivery == QStringLiteral("sealed");
    const auto before = counted();
    const auto first = link(path.constData(), withViewing(viewing, renewal)); // whatever it says of itself
    QVERIFY(first);
    QCOMPARE(first->answer.contains("seal"), sealed);
    QCOMPARE(entries(action, viewing), 1);
    QCOMPARE(entries(domain::LogAction::LinkRenewed, viewing), 0);
    QCOMPARE(counted(), before + 1);
    const auto second = link(path.constData(), withViewing(viewing, renewal));
    QVERIFY(second && !second->answer.contains("seal"));
    QCOMPARE(entries(action, viewing), 1);
    QCOMPARE(entries(domain::LogAction::LinkRenewed, viewing), 1);
    QCOMPARE(counted(), before + 1);
    // Another viewing, another sign-in, and one that ended long ago are openings.
    QVERIFY(link(path.constData(), withViewing(newViewing(), renewal)));
    const auto elsewhere = m_clinic.signedIn("ruth");
    QVERIFY(link(path.constData(), withViewing(viewing, renewal), elsewhere.get()));
    QCOMPARE(entries(action, viewing), 2);
    db().run(QStringLiteral("UPDATE media_grants SET expires_at = 1000 WHERE viewing = ?"), {viewing});
    QVERIFY(link(path.constData(), withViewing(viewing, renewal)));
    QCOMPARE(entries(action, viewing), 3);
    QCOMPARE(entries(domain::LogAction::LinkRenewed, viewing), 1);
    QCOMPARE(counted(), before + 4);
    // Nor does a viewing of one kind make another kind a renewal.
    const bool copies = path == paths::downloadUrl;
    QVERIFY(link(copies ? paths::playbackUrl : paths::downloadUrl, withViewing(viewing, renewal)));
    QCOMPARE(entries(copies ? domain::LogAction::LinkIssued : domain::LogAction::DownloadLinkIssued, viewing), 1);
}

void TestLinks::aRenewalIsCheckedLikeAnOpening()
{
    const auto priya = m_clinic.signedIn("priya");
    const Query renewal = {{QStringLiteral("renewal"), QStringLiteral("true")}};
    const QString viewing = newViewing();
    const auto refused =
        priya->get(pathFor(paths::playbackUrl, m_recording.sessionId.value()),
                   withViewing(viewing, renewal + Query{{QStringLiteral("recordingId"), m_recording.id.value()}}));
    QCOMPARE(refused.error().code, QStringLiteral("reason_required"));
    const auto opened = link(
        paths::playbackUrl,
        withViewing(viewing, renewal + Query{{QStringLiteral("reason"), QStringLiteral("The yearly quality review")}}),
        priya.get());
    QVERIFY(opened);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'linkIssued' AND viewing = '%1' AND "
                                   "reason_commitment <> ''")
                        .arg(viewing)),
             1);
}

void TestLinks::anAddressLivesForMinutes()
{
    const auto lifetime = [](const std::optional<Link> &one) {
        return one ? protocol::integer(one->answer, "expiresIn").value_or(-1) : -1;
    };
    QCOMPARE(lifetime(link(paths::playbackUrl, {})), 300);
    const auto header = link(paths::playbackUrl, {{QStringLiteral("grant"), QStringLiteral("header")}});
    QCOMPARE(lifetime(header), 3600);
    QVERIFY(!QUrl(header->url).hasQuery());
    const auto sealed = link(paths::playbackUrl, {{QStringLiteral("delivery"), QStringLiteral("sealed")}});
    QCOMPARE(lifetime(sealed), 300);
    QVERIFY(lifetime(link(paths::downloadUrl,
                          {{QStringLiteral("reason"), QStringLiteral("A copy for the client's file")}})) <= 300);
    // What is said is what holds, for every kind of address.
    const auto longest =
        number(QStringLiteral("SELECT MAX(expires_at - issued_at) FROM media_grants WHERE form = 'query'"));
    QVERIFY(longest > 0 && longest <= 300'000);
    const QString name = QUrlQuery(QUrl(link(paths::playbackUrl, {})->url)).queryItemValue(QStringLiteral("expires"));
    QVERIFY(name.toLongLong() * 1000 - base::toUnixMs(base::SystemClock().now()) <= 300'000);
}

void TestLinks::everyNewPlaceIsAnEntryAndThereAreFew()
{
    const QString viewing = newViewing();
    const auto found = link(paths::playbackUrl, withViewing(viewing));
    QVERIFY(found);
    QCOMPARE(status(*found, from("198.51.100.7")), 206);
    QCOMPARE(entries(domain::LogAction::KeyUsed, viewing, "play"), 1);
    QCOMPARE(status(*found, from("198.51.100.7")), 206); // again from there
    QCOMPARE(entries(domain::LogAction::KeyUsed, viewing), 1);
    QCOMPARE(status(*found, from("203.0.113.9")), 206); // somebody else, who was given the address
    QCOMPARE(entries(domain::LogAction::KeyUsed, viewing, "play:newPlace"), 1);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE viewing = '%1' AND action = 'keyUsed' AND "
                                   "address = '203.0.113.9'")
                        .arg(viewing)),
             1);
    QCOMPARE(status(*found, from("203.0.113.9", "another program")), 206);
    QCOMPARE(entries(domain::LogAction::KeyUsed, viewing), 3);
    QCOMPARE(status(*found, from("2001:db8:1:2::1")), 206);
    QCOMPARE(status(*found, from("2001:db8:1:2:ffff::9")), 206); // the same network: machines change these themselves
    QCOMPARE(entries(domain::LogAction::KeyUsed, viewing), 4);
    for (int i = 0; i < 40; ++i) // many programs, or one that calls itself differently each time
        status(*found, from("203.0.113.9", QByteArray("agent ").append(QByteArray::number(i)).constData()));
    QCOMPARE(entries(domain::LogAction::KeyUsed, viewing), server::media::mostPlaces);
    QCOMPARE(status(*found, from("192.0.2.1")), 403);
    QCOMPARE(status(*found, from("198.51.100.7")), 206); // who was there before goes on
    QCOMPARE(entries(domain::LogAction::AccessDenied, viewing, "media:too_many_places"), 1);
    // Where from is not in the database, but for the log.
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM grant_places WHERE place LIKE '%203.0%'")), 0);
}

void TestLinks::aGrantInAHeaderStaysWithItsProgram()
{
    const QString viewing = newViewing();
    const auto found =
        link(paths::playbackUrl, withViewing(viewing, {{QStringLiteral("grant"), QStringLiteral("header")}}));
    QVERIFY(found && !found->headers.isEmpty());
    QCOMPARE(status(*found), 206);
    QCOMPARE(status(*found, from("203.0.113.9")), 403);
    QCOMPARE(entries(domain::LogAction::AccessDenied, viewing, "media:wrong_place"), 1);
    const QByteArray bearer = "Bearer " + m_ruth->session.accessToken().toLatin1();
    QCOMPARE(status(*found, from("203.0.113.9") + Headers{{"Authorization", bearer}}), 206); // the program, on its way
    QCOMPARE(entries(domain::LogAction::KeyUsed, viewing, "play:newPlace"), 1);
    const auto daniel = m_clinic.signedIn("daniel");
    const auto again = m_clinic.signedIn("ruth");
    for (TestPerson *other : {daniel.get(), again.get()})
        QCOMPARE(status(*found, from("192.0.2.55") +
                                    Headers{{"Authorization", "Bearer " + other->session.accessToken().toLatin1()}}),
                 403);
    QCOMPARE(status(*found, from("192.0.2.55") + Headers{{"Authorization", "Bearer x"}}), 403);
    // Its proof opens nothing when it stands in the address.
    const QString proof = QString::fromLatin1(found->headers.first().second);
    Link inAddress = *found;
    inAddress.headers.clear();
    inAddress.url += QStringLiteral("?expires=%1&signature=%2")
                         .arg(proof.section(QLatin1Char('.'), 0, 0), proof.section(QLatin1Char('.'), 1));
    QCOMPARE(status(inAddress), 403);
}

void TestLinks::aKeyIsReleasedForAViewing()
{
    const Query sealed = {{QStringLiteral("delivery"), QStringLiteral("sealed")}};
    const auto named = link(paths::playbackUrl, withViewing(QStringLiteral("mine-1"), sealed));
    QVERIFY(named);
    QCOMPARE(protocol::text(named->answer, "viewing"), QStringLiteral("mine-1"));
    const auto unnamed = link(paths::playbackUrl, sealed);
    QVERIFY(unnamed && unnamed->answer.contains("seal"));
    const QString viewing = protocol::text(unnamed->answer, "viewing");
    QVERIFY(viewing.size() >= 32);
    for (const QString &id : {viewing, QStringLiteral("mine-1")})
        QCOMPARE(entries(domain::LogAction::KeyReleased, id), 1);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action IN ('keyReleased', 'linkIssued', "
                                   "'downloadLinkIssued') AND viewing = ''")),
             0);
    for (const QString &wrong : {QStringLiteral("a b"), QStringLiteral("<b>x</b>"), QString(65, QLatin1Char('v')),
                                 QStringLiteral("'"), QString(QChar(0x200b))}) {
        const auto refused =
            m_ruth->get(pathFor(paths::playbackUrl, m_recording.sessionId.value()), withViewing(wrong, sealed));
        QVERIFY2(!refused && refused.error().code == domain::ProblemCode::InvalidField, qPrintable(wrong));
    }
}

void TestLinks::refusalsAreEntriesAndKeptTogether()
{
    const QString viewing = newViewing();
    const auto found = link(paths::playbackUrl, withViewing(viewing));
    QVERIFY(found);
    Link forged = *found;
    forged.url.chop(2);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(status(forged, from("203.0.113.44")), 403);
    QCOMPARE(entries(domain::LogAction::AccessDenied, viewing, "media:wrong_proof"), 1);
    db().run(QStringLiteral("UPDATE sign_ins SET ended_at = 1 WHERE id = (SELECT sign_in_id FROM media_grants WHERE "
                            "viewing = ?)"),
             {viewing});
    for (int i = 0; i < 20; ++i)
        QCOMPARE(status(*found), 403);
    QCOMPARE(entries(domain::LogAction::AccessDenied, viewing, "media:sign_in_required"), 1);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE viewing = '%1' AND action = 'accessDenied' "
                                   "AND recording_id = '%2' AND client_id = '%3' AND actor_id = '%4'")
                        .arg(viewing, m_recording.id.value(), m_recording.clientId.value(),
                             m_recording.clinicianId.value())),
             1); // of the forged one nobody knows whose it is
    // What never was is counted, and writes nothing.
    const auto before = number(QStringLiteral("SELECT COUNT(*) FROM access_log"));
    Link invented = *found;
    invented.url = m_clinic.address().url.toString() +
                   QStringLiteral("/media/0195c2df-c600-7284-b969-00000000000f?expires=9999999999&signature=00");
    for (int i = 0; i < 30; ++i)
        QCOMPARE(status(invented, from("192.0.2.200")), 403);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log")), before);
    QCOMPARE(m_clinic.clinic().refusals.takeStrangers().value(QStringLiteral("192.0.2.200")), 30);
    m_ruth = m_clinic.signedIn("ruth");
}

void TestLinks::whatRefusalsCountIsWhatTheyWere()
{
    using server::media::Refusals;
    using std::chrono::milliseconds;
    Refusals refusals;
    server::audit::Entry entry;
    entry.code = QStringLiteral("media:wrong_proof");
    qint64 written = 0;
    qint64 stoodFor = 0;
    const auto take = [&](const server::audit::Entry &one) {
        ++written;
        const auto more = one.code.section(QStringLiteral(":+"), 1);
        stoodFor += more.isEmpty() ? 1 : more.toLongLong();
    };
    constexpr int kinds = 6000; // more than there is room for
    constexpr int each = 5;
    for (int i = 0; i < each; ++i) {
        for (int kind = 0; kind < kinds; ++kind) {
            if (const auto one = refusals.note(QString::number(kind), entry, milliseconds(i)))
                take(*one);
        }
    }
    QVERIFY(refusals.due(milliseconds(1000)).isEmpty());
    for (int round = 1; round <= 3; ++round) {
        for (const auto &one : refusals.due(milliseconds(round * 120'000)))
            take(one);
    }
    QCOMPARE(stoodFor, qint64(kinds) * each);
    QVERIFY(written <= 2 * (Refusals::mostKinds + 1));
    QVERIFY(refusals.note(QStringLiteral("1"), entry, milliseconds(900'000))); // and everything is as before
}

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
