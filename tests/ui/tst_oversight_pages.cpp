// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/policy_words.h"
#include "server/policy/decision_table.h"
#include "server/quality/quality_store.h"
#include "tests/support/test_program.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_table.h"
#include "ui/style/icon_resources.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>

using namespace attune;
using namespace attune::test;
namespace quality = server::quality;

/// What auditors see of the program, and what managers do about quality reviews.
class TestOversightPages : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void anAuditorBeginsWhereThereIsSomethingForThem();
    void anAuditorIsOfferedNothingAboutRecordings();
    void policiesAreReadWhole();
    void aManagerFinishesAndSkipsWithAReason();
    void anAuditorSeesTheQueueAndChangesNothing();

private:
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    void draw(int most);
    void trigger(const char *command) { find<QAction>(command)->trigger(); }
    void enter(const char *who, const char *command, const char *page);
    void press(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    int waiting();
};

/// Signs in, and goes to a page.
void TestOversightPages::enter(const char *who, const char *command, const char *page)
{
    signIn(who);
    const QByteArray inNavigation = QByteArray("page-") + page;
    QTRY_VERIFY(find<QWidget>(inNavigation.constData())->isVisible());
    QVERIFY(goToPage(command, page));
}

/// Recordings of somebody who agreed to quality review wait.
void TestOversightPages::draw(int most)
{
    enum class Column { Id, ClinicianId, ClientId };
    auto rows = db().run(QStringLiteral("SELECT id, clinician_id, client_id FROM recordings WHERE status = 'AVAILABLE' "
                                        "ORDER BY id LIMIT ?"),
                         {most});
    QList<std::pair<QString, QString>> recordings;
    QStringList clients;
    while (rows.next()) {
        recordings.append({rows.text(Column::Id), rows.text(Column::ClinicianId)});
        clients << rows.text(Column::ClientId);
    }
    db().run(QStringLiteral("UPDATE recordings SET classification = 'standard'"));
    db().run(QStringLiteral("DELETE FROM consent_history"));
    db().run(QStringLiteral("DELETE FROM client_consent"));
    clients.removeDuplicates();
    for (const QString &client : std::as_const(clients)) {
        db().run(QStringLiteral("INSERT INTO consent_history(client_id, since, kind, purposes) VALUES(?, 0, 'given', "
                                "'care,quality')"),
                 {client});
        db().run(QStringLiteral("INSERT INTO client_consent(client_id, kind, purposes, expires_at) VALUES(?, 'given', "
                                "'care,quality', NULL)"),
                 {client});
    }
    quality::DrawRow row;
    row.id = QStringLiteral("draw-1");
    row.office = QStringLiteral("main");
    row.month = QStringLiteral("2026-01");
    row.perClinician = 2;
    row.candidates = 9;
    QVERIFY(quality::freeze(db(), row));
    QVERIFY(quality::noteDrawn(db(), row.id, recordings, base::SystemClock().now()));
}

int TestOversightPages::waiting()
{
    return static_cast<int>(quality::waitingReviews(db()).size());
}

void TestOversightPages::anAuditorBeginsWhereThereIsSomethingForThem()
{
    begin();
    signIn("ingrid");
    QTRY_VERIFY(find<QWidget>("messages")->isVisible()); // the first page that is everybody's
    QVERIFY(!find<QAction>("app.recordings")->isVisible());
    QVERIFY(!find<QAction>("app.sessions")->isVisible());
    QVERIFY(!find<QAction>("app.emergency")->isVisible());
    trigger("app.recordings"); // whoever finds a way all the same
    QVERIFY(find<QWidget>("messages")->isVisible());
    trigger("app.clinicStatus");
    QTRY_VERIFY(find<QWidget>("clinicStatus")->isVisible());
    // Nobody is refused what their program asks for by itself.
    const QString refused =
        QStringLiteral("SELECT COUNT(*) FROM access_log WHERE outcome = 'refused' AND actor_role = ?");
    QCOMPARE(db().run(refused, {domain::textOf(domain::Role::Auditor)}).only<qint64>(), 0);
}

/// No menu, no command and no button that is for whoever sees recordings; who comes next has them again.
void TestOversightPages::anAuditorIsOfferedNothingAboutRecordings()
{
    begin();
    const auto offered = [this] {
        QStringList there;
        for (const char *menu : {"menu-recording", "menu-playback", "menu-notes"}) {
            if (find<QMenu>(menu)->menuAction()->isVisible())
                there << QString::fromLatin1(menu);
        }
        for (const char *command : {"list.open", "list.download", "list.delete", "player.playPause", "note.new",
                                    "view.transcript", "app.captionLook", "app.emergency"}) {
            if (find<QAction>(command)->isVisible())
                there << QString::fromLatin1(command);
        }
        return there;
    };
    enter("ingrid", "app.messages", "messages");
    QCOMPARE(offered(), QStringList());
    QVERIFY(find<QAction>("list.refresh")->isVisible()); // which is for every page
    QVERIFY(!find<QPushButton>("showRecording")->isVisible());
    trigger("app.signOut");
    QTRY_VERIFY(find<QLineEdit>("password")->isVisible());
    enter("priya", "app.messages", "messages");
    QCOMPARE(offered().size(), 11);
    QVERIFY(find<QPushButton>("showRecording")->isVisible());
}

void TestOversightPages::policiesAreReadWhole()
{
    begin();
    enter("ingrid", "app.policies", "policies");
    const auto text = [this] { return find<QTextBrowser>("policyText")->toPlainText(); };
    QTRY_VERIFY(text().contains(QStringLiteral("see the access log")));
    QVERIFY(text().contains(QStringLiteral("Ingrid Halvorsen")));
    QVERIFY(text().contains(QStringLiteral("kept for good")));
    QVERIFY(text().contains(QStringLiteral("Practice manager")));
    QStringList unknown; // words that only those who write the program know
    models::PolicyWords::page(QString::fromUtf8(server::policy::printedTable()), &unknown);
    QCOMPARE(unknown, QStringList());
}

void TestOversightPages::aManagerFinishesAndSkipsWithAReason()
{
    begin();
    draw(3);
    enter("priya", "app.qualityReview", "qualityReview");
    QTRY_COMPARE(rowsOf("qualityReviewList"), 3);
    QVERIFY(find<QLabel>("qualityReviewDetails")->text().contains(QStringLiteral("January 2026")));
    find<QSpinBox>("qualityQuota")->setValue(4);
    press("setQualityQuota");
    QTRY_VERIFY(quality::quotaOf(db(), QStringLiteral("main")).has_value());
    QCOMPARE(quality::quotaOf(db(), QStringLiteral("main"))->perClinician, 4);
    QTRY_VERIFY(find<QLabel>("qualityQuotaWords")->text().contains(QStringLiteral("Priya")));
    QTRY_VERIFY(find<QPushButton>("finishReview")->isEnabled());
    press("finishReview");
    QTRY_COMPARE(waiting(), 2);
    QTest::keyClick(find<QComboBox>("qualityFilter"), Qt::Key_Down); // what waits
    QTRY_COMPARE(rowsOf("qualityReviewList"), 2);
    QVERIFY(!find<QPushButton>("skipReview")->isEnabled());
    QTest::keyClicks(find<QLineEdit>("skipReason"), QStringLiteral("short"));
    QVERIFY(!find<QPushButton>("skipReview")->isEnabled());
    QTest::keyClicks(find<QLineEdit>("skipReason"), QStringLiteral(" of sound and picture"));
    QVERIFY(find<QPushButton>("skipReview")->isEnabled());
    press("skipReview");
    QTRY_COMPARE(waiting(), 1);
    QTRY_COMPARE(rowsOf("qualityReviewList"), 1);
    QVERIFY(find<QLineEdit>("skipReason")->text().isEmpty());
}

void TestOversightPages::anAuditorSeesTheQueueAndChangesNothing()
{
    begin();
    draw(2);
    enter("ingrid", "app.qualityReview", "qualityReview");
    QTRY_COMPARE(rowsOf("qualityReviewList"), 2);
    for (const char *name : {"setQualityQuota", "finishReview", "findRecording", "skipReview"})
        QVERIFY2(!find<QPushButton>(name)->isVisible(), name);
    QVERIFY(find<QPushButton>("saveDraw")->isEnabled());
    QCOMPARE(waiting(), 2);
}

QTEST_MAIN(TestOversightPages)
#include "tst_oversight_pages.moc"
