// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "domain/log_action.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/identity/account_care.h"
#include "server/identity/auditors.h"
#include "server/retention/log_retention.h"
#include "tests/support/test_clinic.h"

#include <QSet>

using namespace attune;
using namespace attune::test;
using protocol::Json;
using protocol::pathFor;
namespace identity = server::identity;
namespace paths = protocol::paths;
namespace retention = server::retention;
namespace store = server::store;

/// An administrator who did something tries to keep it from an auditor, by every means there is for less. Afterwards it
/// is still what an auditor finds who asks for the log and names nothing, and the try is an entry as well, or nothing.
class TestHiding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatAnAdministratorDidStaysInSight_data();
    void whatAnAdministratorDidStaysInSight();
    void refusalsOfWhoIsSignedInAreNotBundled();
    void nobodysOwnRoleIsLeftOutOfCounts();

private:
    /// Whether it went through, whatever came of it. @return an action of the log that has to be there for it
    using Attempt = QString (TestHiding::*)();
    static QList<std::pair<const char *, Attempt>> attempts();
    QString saveAView();
    QString shareAView();
    QString switchRulesOff();
    QString shortenTheLog();
    QString deleteRows();
    QString closeTheAuditor();
    QString endTheAuditor();
    QString becomeSomebodyElse();
    QString readWithoutThemselves();
    QString fillTheLog();

    QSet<QString> shownToAuditor();
    qint64 entriesOf(const QString &actor, const QString &action);
    domain::UserId idOf(const QByteArray &who);
    store::Connection &db() { return m_clinic->clinic().database.connection(); }
    base::Instant now() const { return m_clock.now(); }

    base::SystemClock m_clock;
    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_admin;
};

void TestHiding::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_admin = m_clinic->signedIn("oscar");
}

void TestHiding::cleanup()
{
    m_admin.reset();
    m_clinic.reset();
}

domain::UserId TestHiding::idOf(const QByteArray &who)
{
    const auto account = identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id : domain::UserId();
}

qint64 TestHiding::entriesOf(const QString &actor, const QString &action)
{
    return db()
        .run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE actor_id = ? AND action = ?"), {actor, action})
        .only<qint64>();
}

/// Ids of entries, as they come to somebody who asks for the log and nothing else.
QSet<QString> TestHiding::shownToAuditor()
{
    identity::appointAuditor(db(), idOf("ingrid"), {}, now());
    db().run(QStringLiteral("UPDATE users SET active = 1 WHERE id = ?"), {idOf("ingrid").value()});
    const auto auditor = m_clinic->signedIn("ingrid");
    QSet<QString> ids;
    QString cursor;
    do {
        QList<std::pair<QString, QString>> query = {{QStringLiteral("limit"), QStringLiteral("500")}};
        if (!cursor.isEmpty())
            query.append({QStringLiteral("cursor"), cursor});
        const auto page = auditor->get(QString::fromLatin1(paths::accessLog), query);
        if (!page)
            return {};
        for (const Json &row : protocol::list(*page, "entries"))
            ids.insert(protocol::text(row, "id"));
        cursor = protocol::text(*page, "nextCursor");
    } while (!cursor.isEmpty());
    return ids;
}

/// For themselves: an entry says which.
QString TestHiding::saveAView()
{
    const Json view = {{"name", "Everything"}, {"query", "-role:admin"}, {"columns", Json::array()}, {"shared", false}};
    return m_admin->send("PUT", QString::fromLatin1(paths::accessLogViews), view)
               ? QStringLiteral("by the administrator")
               : QStringLiteral("it failed");
}

/// For everybody, or as what their page begins with: such a view is none.
QString TestHiding::shareAView()
{
    for (const char *as : {"shared", "start"}) {
        Json view = {{"name", "Everything"}, {"query", "-role:admin"}, {"columns", Json::array()}};
        view[as] = true;
        if (m_admin->send("PUT", QString::fromLatin1(paths::accessLogViews), view))
            return QStringLiteral("it went through");
    }
    return {};
}

QString TestHiding::switchRulesOff()
{
    const auto rules = m_admin->get(QString::fromLatin1(paths::alertRules));
    bool any = false;
    for (Json rule : protocol::list(rules ? *rules : Json::object(), "rules")) {
        rule["on"] = false;
        rule["isOn"] = false;
        any |= m_admin->send("PUT", pathFor(paths::alertRule, protocol::text(rule, "id")), rule).has_value();
    }
    return any ? QStringLiteral("by the administrator") : QString();
}

/// Six years are the least, whatever is set.
QString TestHiding::shortenTheLog()
{
    retention::keepLogPeriods(db(), {1, 1});
    if (!retention::retireEntries({db(), m_clinic->clinic().log, m_clinic->clinic().retentionPolicies, m_clock}))
        return QStringLiteral("it failed");
    retention::keepLogPeriods(db(), {6, 6});
    if (!retention::retireEntries({db(), m_clinic->clinic().log, m_clinic->clinic().retentionPolicies, m_clock}))
        return QStringLiteral("it failed");
    return {};
}

QString TestHiding::deleteRows()
{
    for (const char *statement : {"DELETE FROM access_log WHERE actor_role = 'admin'",
                                  "UPDATE access_log SET actor_role = 'patient'", "DELETE FROM access_log"}) {
        try {
            store::Transaction transaction(db());
            db().run(QString::fromLatin1(statement));
            transaction.commit();
            return QString::fromLatin1(statement);
        } catch (const store::StoreError &) {
        }
    }
    return {};
}

QString TestHiding::closeTheAuditor()
{
    identity::closeAccount(db(), idOf("ingrid"), now()); // an operator does, and another one opens it
    return {};
}

QString TestHiding::endTheAuditor()
{
    identity::appointAuditor(db(), idOf("ingrid"), {false, now() - std::chrono::seconds(1)}, now());
    return {};
}

/// What an entry says of who did it is what was true then.
QString TestHiding::becomeSomebodyElse()
{
    db().run(QStringLiteral("UPDATE users SET role = 'practice_manager' WHERE id = ?"), {idOf("oscar").value()});
    db().run(QStringLiteral("UPDATE users SET active = 0 WHERE id = ?"), {idOf("oscar").value()});
    return {};
}

QString TestHiding::readWithoutThemselves()
{
    const auto read =
        m_admin->get(QString::fromLatin1(paths::accessLog), {{QStringLiteral("q"), QStringLiteral("-role:admin")}});
    return read ? textOf(domain::LogAction::AccessLogSearched) : QString();
}

QString TestHiding::fillTheLog()
{
    for (int i = 0; i < 60; ++i)
        if (!m_admin->get(QString::fromLatin1(paths::clinicStatus)))
            return QStringLiteral("it failed");
    return textOf(domain::LogAction::StatusRead);
}

QList<std::pair<const char *, TestHiding::Attempt>> TestHiding::attempts()
{
    return {
        {"nothing is tried", nullptr},
        {"a view without administrators", &TestHiding::saveAView},
        {"the same for everybody", &TestHiding::shareAView},
        {"alert rules switched off", &TestHiding::switchRulesOff},
        {"a shorter log", &TestHiding::shortenTheLog},
        {"rows deleted and changed", &TestHiding::deleteRows},
        {"the auditor's account closed", &TestHiding::closeTheAuditor},
        {"the auditor's time ended", &TestHiding::endTheAuditor},
        {"another role, and a closed account", &TestHiding::becomeSomebodyElse},
        {"read without themselves", &TestHiding::readWithoutThemselves},
        {"many entries of another kind", &TestHiding::fillTheLog},
    };
}

void TestHiding::whatAnAdministratorDidStaysInSight_data()
{
    QTest::addColumn<int>("attempt");
    int number = 0;
    for (const auto &[what, how] : attempts())
        QTest::newRow(what) << number++;
}

void TestHiding::whatAnAdministratorDidStaysInSight()
{
    QFETCH(int, attempt);
    const Attempt how = attempts().at(attempt).second;
    const QString admin = idOf("oscar").value();
    QVERIFY(m_admin->get(QString::fromLatin1(paths::clinicStatus)));
    QVERIFY(!m_admin->get(pathFor(paths::recording, base::newUuidV7(1)))); // a refusal, too
    const auto theirs =
        db().run(QStringLiteral("SELECT event_id FROM access_log WHERE actor_id = ?"), {admin}).all<QString>();
    QVERIFY(theirs.size() > 2);
    const qint64 before =
        db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE actor_id = ?"), {admin}).only<qint64>();
    const QString left = how ? (this->*how)() : QString();
    if (left == QStringLiteral("by the administrator"))
        QVERIFY(db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE actor_id = ?"), {admin}).only<qint64>() >
                before);
    else if (!left.isEmpty())
        QVERIFY2(entriesOf(admin, left) > 0, qPrintable(left));
    const QSet<QString> shown = shownToAuditor();
    for (const QString &id : theirs)
        QVERIFY(shown.contains(id));
    QCOMPARE(
        db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE actor_id = ? AND actor_role = 'admin'"), {admin})
                .only<qint64>() >= before,
        true);
}

/// Refusals are counted together only where nobody signed in to cause them.
void TestHiding::refusalsOfWhoIsSignedInAreNotBundled()
{
    constexpr int refused = 40;
    const QString admin = idOf("oscar").value();
    const qint64 before = entriesOf(admin, textOf(domain::LogAction::AccessDenied));
    for (int i = 0; i < refused; ++i)
        QVERIFY(!m_admin->get(pathFor(paths::recording, base::newUuidV7(1000 + i))));
    QCOMPARE(entriesOf(admin, textOf(domain::LogAction::AccessDenied)), before + refused);
}

void TestHiding::nobodysOwnRoleIsLeftOutOfCounts()
{
    identity::appointAuditor(db(), idOf("ingrid"), {}, now());
    const auto stats = m_clinic->signedIn("ingrid")->get(QString::fromLatin1(paths::auditLogStats));
    QVERIFY(stats);
    const Json &roles = protocol::child(*stats, "actions_by_role");
    for (const char *role : {"admin", "auditor"})
        QVERIFY2(roles.contains(role), role);
}

QTEST_GUILESS_MAIN(TestHiding)
#include "tst_hiding.moc"
