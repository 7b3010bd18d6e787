// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/connection.h"
#include "domain/permission.h"
#include "models/review/review_presenter.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/identity/accounts.h"
#include "server/identity/relations.h"
#include "server/store/recording_states.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <functional>

using namespace attune;
using namespace attune::test;
using models::ReviewPresenter;
using playback::Player;
using Trouble = models::Viewing::Trouble;

namespace {

constexpr qint64 atMostMs = 5000;
const QString why = QStringLiteral("The yearly quality review");

} // namespace

/// Somebody watches, and what allowed it ends: the real client's parts on a real server, whether it plays, stands
/// still, or nothing at all is reported.
class TestViewingEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatEndsEndsTheViewing_data();
    void whatEndsEndsTheViewing();
    void theAnswerToAReportSaysStop();
    void aViewingThatMayGoOnGoesOn();
    void aViewingOfSomebodyElseIsNone();
    void aViewingIsForWhatItWasOpenedFor();
    void askingWhetherItMayGoOnKeepsNoSignInOpen();
    void aClinicThatIsAwayEndsNothingBeforeItsLease();

private:
    void enter(const char *who);
    domain::Recording openAs(const char *who, const domain::RecordingId &id = {}, const QString &reason = {});
    domain::Recording ofRuth();
    domain::UserId idOf(const char *who);
    QByteArray nameOf(const domain::UserId &id);
    void setConsent(const domain::UserId &client, const char *kind, const char *purposes);
    bool nothingIsLeft();
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    base::Instant now() const { return m_clock.now(); }
    void run(const QString &sql, const QList<QVariant> &values) { db().run(sql, values); }

    base::SystemClock m_clock;
    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<secrets::MemoryCredentialStore> m_credentials;
    std::unique_ptr<app::Connection> m_connection;
    std::unique_ptr<Player> m_player;
    std::unique_ptr<ReviewPresenter> m_presenter;
};

void TestViewingEnds::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_folder = std::make_unique<QTemporaryDir>();
    m_credentials = std::make_unique<secrets::MemoryCredentialStore>();
}

void TestViewingEnds::cleanup()
{
    if (m_presenter)
        m_presenter->viewing().close();
    m_presenter.reset();
    m_player.reset();
    m_connection.reset();
    m_clinic.reset();
}

domain::UserId TestViewingEnds::idOf(const char *who)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id : domain::UserId();
}

/// What somebody of the sample clinic signs in with.
QByteArray TestViewingEnds::nameOf(const domain::UserId &id)
{
    const auto account = server::identity::accountById(db(), id);
    return account ? account->person.email.section(QLatin1Char('@'), 0, 0).toLatin1() : QByteArray();
}

void TestViewingEnds::setConsent(const domain::UserId &client, const char *kind, const char *purposes)
{
    run(QStringLiteral("INSERT INTO client_consent(client_id, kind, purposes) VALUES(?,?,?) ON CONFLICT(client_id) DO "
                       "UPDATE SET kind = excluded.kind, purposes = excluded.purposes, expires_at = NULL"),
        {client.value(), QString::fromLatin1(kind), QString::fromLatin1(purposes)});
    // As if it had been so before anything was recorded.
    run(QStringLiteral("DELETE FROM consent_history WHERE client_id = ?"), {client.value()});
    run(QStringLiteral("INSERT INTO consent_history(client_id, since, kind, purposes) VALUES(?,0,?,?)"),
        {client.value(), QString::fromLatin1(kind), QString::fromLatin1(purposes)});
}

domain::Recording TestViewingEnds::ofRuth()
{
    TestPerson ruth(m_clinic->address());
    return ruth.signIn("ruth") ? ruth.first(domain::RecordingStatus::Available, QStringLiteral("mp4"))
                               : domain::Recording();
}

void TestViewingEnds::enter(const char *who)
{
    m_connection = std::make_unique<app::Connection>(m_clinic->address(), *m_credentials, m_clock);
    const auto person = wait(m_connection->session().signIn(QString::fromLatin1(who) + QStringLiteral("@sample.clinic"),
                                                            QString::fromLatin1(samplePassword)));
    QVERIFY(person);
    const crypto::SecretBytes key(QByteArray(32, 'k'));
    QVERIFY(m_connection->enter(*person, m_folder->path(), {key}));
    m_player = std::make_unique<Player>(m_clock);
    m_player->setMuted(true);
    m_presenter = std::make_unique<ReviewPresenter>(m_connection->ports(), *m_player);
}

/// Opens it and waits until a picture is there, and the clinic was asked about it once.
domain::Recording TestViewingEnds::openAs(const char *who, const domain::RecordingId &id, const QString &reason)
{
    enter(who);
    domain::Recording recording;
    if (id.isEmpty()) {
        domain::RecordingQuery query;
        query.statuses = {domain::RecordingStatus::Available};
        const auto page = wait(m_connection->ports().catalog->recordings(query));
        for (const auto &row : page ? page->items : QList<domain::Recording>())
            recording = row.allows(domain::Permission::Play) && !row.audioOnly ? row : recording;
    } else if (const auto found = wait(m_connection->ports().catalog->recording(id))) {
        recording = *found;
    }
    recording.resumeAt.reset();
    m_presenter->viewing().open(recording, reason);
    const bool shown = QTest::qWaitFor(
        [this] {
            return m_player->state() == Player::State::Playing && !m_player->frame().isNull() &&
                   !m_presenter->timeline().heldParts().isEmpty();
        },
        20'000);
    if (!shown)
        return {};
    return recording;
}

bool TestViewingEnds::nothingIsLeft()
{
    return !m_presenter->viewing().isOpen() && m_player->state() == Player::State::Empty &&
           m_player->frame().isNull() && m_presenter->timeline().heldParts().isEmpty() &&
           m_presenter->timeline().audioMap().isEmpty() && m_presenter->transcript().lines().isEmpty() &&
           m_presenter->transcript().captions().isEmpty() && m_presenter->transcript().caption().isEmpty() &&
           m_presenter->timeline().thumbnails().nearest(std::chrono::milliseconds(1000)).image.isNull() &&
           !m_connection->ports().keptIndexes->find(m_presenter->viewing().recording().id.value());
}

void TestViewingEnds::whatEndsEndsTheViewing_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("paused");
    for (const char *what : {"consent", "supervision", "guardianship", "emergency", "classification", "office", "role",
                             "account", "key switched off", "deletion asked", "erased", "archived"}) {
        QTest::addRow("%s, playing", what) << QString::fromLatin1(what) << false;
        QTest::addRow("%s, standing still", what) << QString::fromLatin1(what) << true;
    }
}

void TestViewingEnds::whatEndsEndsTheViewing()
{
    QFETCH(QString, what);
    QFETCH(bool, paused);
    const domain::Recording one = ofRuth();
    QVERIFY(!one.id.isEmpty());
    const QString id = one.id.value();
    domain::Recording opened;
    std::function<void()> end;
    if (what == QStringLiteral("consent")) {
        opened = openAs("ruth", one.id);
        end = [&] {
            TestPerson elsewhere(m_clinic->address());
            const auto self = elsewhere.signIn(nameOf(one.clientId).constData());
            QVERIFY(self && wait(elsewhere.clinic.withdraw(self->id, {})).has_value());
        };
    } else if (what == QStringLiteral("supervision") || what == QStringLiteral("classification")) {
        setConsent(one.clientId, "given", "care,supervision");
        QVERIFY(server::identity::addSupervision(db(), idOf("daniel"), idOf("ruth"), now()));
        opened = openAs("daniel", one.id);
        end = [&] {
            if (what == QStringLiteral("supervision"))
                QVERIFY(server::identity::endSupervision(db(), idOf("daniel"), idOf("ruth"), now()));
            else
                run(QStringLiteral("UPDATE recordings SET classification = 'restricted' WHERE id = ?"), {id});
        };
    } else if (what == QStringLiteral("guardianship")) {
        const auto guardian = idOf(one.clientId == idOf("tomasz") ? "soren" : "tomasz");
        QVERIFY(server::identity::addGuardianship(db(), guardian, one.clientId, QStringLiteral("guardian"), now()));
        opened = openAs(one.clientId == idOf("tomasz") ? "soren" : "tomasz", one.id);
        end = [&, guardian] { QVERIFY(server::identity::endGuardianship(db(), guardian, one.clientId, now())); };
    } else if (what == QStringLiteral("emergency")) {
        server::identity::openBreakGlass(db(), idOf("daniel"), one.clientId, {}, now(), std::chrono::minutes(60));
        opened = openAs("daniel", one.id);
        end = [&] { run(QStringLiteral("UPDATE break_glass SET expires_at = ?"), {base::toUnixMs(now())}); };
    } else if (what == QStringLiteral("role") || what == QStringLiteral("office")) {
        run(QStringLiteral("UPDATE recordings SET classification = 'standard' WHERE id = ?"), {id});
        QVERIFY(server::identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"),
                                            QStringLiteral("general")));
        opened = openAs("priya", one.id, why);
        end = [&] {
            run(what == QStringLiteral("role") ? QStringLiteral("UPDATE users SET role = 'patient' WHERE id = ?")
                                               : QStringLiteral("UPDATE users SET office_id = 'north' WHERE id = ?"),
                {idOf("priya").value()});
        };
    } else {
        opened = openAs("ruth", one.id);
        end = [&] {
            if (what == QStringLiteral("account")) {
                run(QStringLiteral("UPDATE users SET active = 0 WHERE id = ?"), {idOf("ruth").value()});
                run(QStringLiteral("UPDATE sign_ins SET ended_at = ? WHERE user_id = ?"),
                    {base::toUnixMs(now()), idOf("ruth").value()});
            } else if (what == QStringLiteral("key switched off")) {
                run(QStringLiteral("UPDATE key_versions SET disabled = 1"), {});
            } else if (what == QStringLiteral("deletion asked")) {
                QVERIFY(
                    server::store::scheduleDeletion(db(), id, QStringLiteral("other"), now() + std::chrono::hours(72)));
            } else if (what == QStringLiteral("erased")) {
                QVERIFY(server::store::deleteNow(db(), id, QStringLiteral("other")));
            } else {
                run(QStringLiteral("UPDATE recordings SET status = 'ARCHIVED' WHERE id = ?"), {id});
            }
        };
    }
    QVERIFY(!opened.id.isEmpty());
    QVERIFY(!m_presenter->timeline().heldParts().isEmpty());
    if (paused) { // and nothing is left to be reported: only asking tells
        m_player->pause();
        QTRY_COMPARE_WITH_TIMEOUT(m_player->state(), Player::State::Paused, 5000);
        QVERIFY(wait(m_connection->courier()->flush()));
    }
    letPass(2500, "one question"); // it may go on
    QVERIFY(m_presenter->viewing().trouble() == Trouble::None);
    QSignalSpy ended(&m_presenter->viewing(), &models::Viewing::ended);
    QElapsedTimer clock;
    clock.start();
    end();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 10'000);
    QVERIFY2(clock.elapsed() <= atMostMs, qPrintable(QString::number(clock.elapsed())));
    qInfo("ended after %lld ms", static_cast<long long>(clock.elapsed()));
    QCOMPARE(m_presenter->viewing().trouble(), Trouble::Ended);
    QVERIFY(m_presenter->viewing().troubleText().size() > 60);
    QVERIFY(!m_presenter->viewing().troubleText().contains(opened.clientName));
    QVERIFY(nothingIsLeft());
    // A jump afterwards shows nothing, and nothing comes back by itself.
    m_player->seek(std::chrono::milliseconds(1000));
    m_player->play();
    letPass(700, "what would come back by itself");
    QVERIFY(nothingIsLeft());
    QCOMPARE(ended.count(), 1);
    m_presenter->viewing().close();
    QCOMPARE(m_presenter->viewing().trouble(), Trouble::None);
}

void TestViewingEnds::theAnswerToAReportSaysStop()
{
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    const auto recording = ruth.first();
    TestPerson client(m_clinic->address());
    const auto self = client.signIn(nameOf(recording.clientId).constData());
    QVERIFY(self);
    const domain::ViewingId viewing(QStringLiteral("reported-1"));
    QVERIFY(wait(ruth.clinic.link(recording, domain::LinkUse::Play, viewing, {})));
    domain::AccessEvent event;
    event.device = domain::DeviceId(QStringLiteral("device-1"));
    event.recording = recording.id;
    event.viewing = viewing;
    event.action = domain::AccessAction::Watched;
    event.ranges = {{0, 1000}};
    event.occurredAt = now();
    const auto report = [&](int sequence) {
        event.id = domain::EventId(QStringLiteral("0195c2df-c600-7284-b969-0000000000%1").arg(sequence));
        event.deviceSequence = sequence;
        return wait(ruth.clinic.deliver({event}));
    };
    const auto before = report(10);
    QVERIFY(before && before->isEmpty());
    QVERIFY(wait(client.clinic.withdraw(self->id, {})).has_value());
    const auto after = report(11);
    QVERIFY(after); // what was seen is taken all the same
    QCOMPARE(after->size(), 1);
    QCOMPARE(after->first().recording, recording.id);
    QCOMPARE(after->first().viewing, viewing);
    QCOMPARE(after->first().why.code, QStringLiteral("consent_withdrawn"));
    QCOMPARE(after->first().why.kind, base::ErrorKind::ConsentNeeded);
    QVERIFY(report(12));
    auto row = db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'viewingStopped' AND viewing = "
                                       "'reported-1' AND code = 'consent_withdrawn' AND client_id = ?"),
                        {recording.clientId.value()});
    QVERIFY(row.next());
    QCOMPARE(row.number(0), 1); // said again and again, written once a minute
}

void TestViewingEnds::aViewingThatMayGoOnGoesOn()
{
    const auto opened = openAs("soren");
    QVERIFY(!opened.id.isEmpty());
    QSignalSpy ended(&m_presenter->viewing(), &models::Viewing::ended);
    letPass(6500, "three questions");
    QCOMPARE(ended.count(), 0);
    QVERIFY(m_presenter->viewing().isOpen());
    auto row = db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'viewingStopped'"));
    QVERIFY(row.next());
    QCOMPARE(row.number(0), 0);
}

void TestViewingEnds::aViewingOfSomebodyElseIsNone()
{
    TestPerson soren(m_clinic->address());
    TestPerson ruth(m_clinic->address());
    QVERIFY(soren.signIn("soren") && ruth.signIn("ruth"));
    const domain::ViewingId viewing(QStringLiteral("only-mine"));
    QVERIFY(wait(soren.clinic.link(soren.first(), domain::LinkUse::Play, viewing, {})));
    const auto mine = wait(soren.clinic.endOf(viewing));
    QVERIFY(mine && mine->isEmpty());
    TestPerson unlocked(m_clinic->address()); // the same person, signed in anew
    QVERIFY(unlocked.signIn("soren"));
    const auto still = wait(unlocked.clinic.endOf(viewing));
    QVERIFY(still && still->isEmpty());
    QCOMPARE(wait(ruth.clinic.endOf(viewing)).error().kind, base::ErrorKind::NotFound);
    QCOMPARE(wait(soren.clinic.endOf(domain::ViewingId(QStringLiteral("never")))).error().kind,
             base::ErrorKind::NotFound);
}

/// A legal matter that is over leaves what quality would open, too; its viewing does not go on under its name.
void TestViewingEnds::aViewingIsForWhatItWasOpenedFor()
{
    const auto recording = ofRuth();
    setConsent(recording.clientId, "given", "care,quality");
    run(QStringLiteral("UPDATE recordings SET classification = 'standard' WHERE id = ?"), {recording.id.value()});
    run(QStringLiteral("INSERT INTO legal_matters(id, path, matter_number, client_id, office_id, asked_by, asked_at, "
                       "entry, tells_client, agreed_by, agreed_at, expires_at) VALUES('m', 'complaint', '', ?, 'main', "
                       "?, 0, '', 1, ?, 0, ?)"),
        {recording.clientId.value(), idOf("priya").value(), idOf("oscar").value(),
         base::toUnixMs(now() + std::chrono::hours(1))});
    const auto priya = m_clinic->signedIn("priya");
    const auto opened = [&](const char *viewing) {
        return priya->get(protocol::pathFor(protocol::paths::playbackUrl, recording.sessionId.value()),
                          {{QStringLiteral("recordingId"), recording.id.value()},
                           {QStringLiteral("reason"), why},
                           {QStringLiteral("viewing"), QString::fromLatin1(viewing)}});
    };
    const auto stops = [&](const char *viewing) {
        const auto answer = priya->get(protocol::pathFor(protocol::paths::viewing, QString::fromLatin1(viewing)));
        return answer ? protocol::list(*answer, "stop").size() : std::size_t{99};
    };
    QVERIFY(opened("matter"));
    QCOMPARE(stops("matter"), std::size_t{0});
    run(QStringLiteral("UPDATE legal_matters SET ended_at = 1"), {});
    QCOMPARE(stops("matter"), std::size_t{1});
    QVERIFY(opened("afterwards"));
    QCOMPARE(stops("afterwards"), std::size_t{0});
    run(QStringLiteral("UPDATE legal_matters SET ended_at = NULL"), {});
    QCOMPARE(stops("afterwards"), std::size_t{0}); // what else opens it does not end it
    setConsent(recording.clientId, "withdrawn", "");
    QCOMPARE(stops("afterwards"), std::size_t{1}); // and does not go on in its name
}

/// A program asks by itself, also a locked one, and renews its sign-in for that: nobody has to be there.
void TestViewingEnds::askingWhetherItMayGoOnKeepsNoSignInOpen()
{
    const auto ruth = m_clinic->signedIn("ruth");
    const auto recording = ruth->first();
    const QString viewing = QStringLiteral("left-open");
    QVERIFY(ruth->get(protocol::pathFor(protocol::paths::playbackUrl, recording.sessionId.value()),
                      {{QStringLiteral("recordingId"), recording.id.value()}, {QStringLiteral("viewing"), viewing}}));
    const auto lastUse = [&] {
        auto row = db().run(QStringLiteral("SELECT last_used_at FROM sign_ins WHERE id = (SELECT sign_in_id FROM "
                                           "media_grants WHERE viewing = ? LIMIT 1)"),
                            {viewing});
        return row.next() ? row.number(0) : qint64{-1};
    };
    const auto age = [this](int minutes) { // and no access token is good any more
        run(QStringLiteral("UPDATE sign_ins SET last_used_at = last_used_at - ?, access_expires_at = 0"),
            {qint64(minutes) * 60'000});
    };
    const auto goesOn = [&] { return ruth->get(protocol::pathFor(protocol::paths::viewing, viewing)); };
    age(60);
    const qint64 before = lastUse();
    QVERIFY(before > 0);
    QVERIFY(goesOn());
    QCOMPARE(lastUse(), before);
    QVERIFY(ruth->get(QString::fromLatin1(protocol::paths::me)));
    QVERIFY(lastUse() > before);
    age(60);
    QVERIFY(goesOn());
    age(61);
    QCOMPARE(goesOn().error().kind, base::ErrorKind::SignInNeeded);
}

void TestViewingEnds::aClinicThatIsAwayEndsNothingBeforeItsLease()
{
    m_clinic->stop();
    m_clinic->rules.accessLease = std::chrono::seconds(5);
    m_clinic->start();
    const auto opened = openAs("soren");
    QVERIFY(!opened.id.isEmpty());
    m_player->pause();
    QVERIFY(wait(m_connection->courier()->flush()));
    letPass(2500, "one question");
    m_clinic->stop();
    letPass(3'000, "an outage"); // asked, and nobody is there
    QVERIFY(m_presenter->viewing().isOpen());
    QTRY_COMPARE_WITH_TIMEOUT(m_presenter->viewing().trouble(), Trouble::CannotReport, 10'000);
    QVERIFY(m_presenter->viewing().isOpen());
    m_clinic->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_presenter->viewing().trouble() != Trouble::CannotReport, 20'000);
    QVERIFY(m_presenter->viewing().isOpen());
}

QTEST_MAIN(TestViewingEnds)
#include "tst_viewing_ends.moc"
