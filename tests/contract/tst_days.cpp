// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "tests/support/test_clinic.h"

#include <QDateTime>

using namespace attune;
using namespace attune::test;
namespace paths = protocol::paths;

/// Whoever writes a day as the end means the whole of it, in every list that takes one.
class TestDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anEndThatIsADayIncludesIt_data();
    void anEndThatIsADayIncludesIt();

private:
    qsizetype rows(const QString &path, const QString &from, const QString &to);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_priya;
};

void TestDays::initTestCase()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_priya = m_clinic->signedIn("priya");
}

void TestDays::anEndThatIsADayIncludesIt_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto row = [](const char *path, const char *first, const char *last) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(first) << QString::fromLatin1(last);
    };
    row(paths::recordings, "startDate", "endDate");
    row(paths::appointments, "date_from", "date_to");
    row(paths::appointmentsRecordings, "date_from", "date_to");
    row(paths::auditLogs, "start_date", "end_date");
    row(paths::accessLog, "from", "to");
}

/// How many rows of the first page are between these.
qsizetype TestDays::rows(const QString &path, const QString &from, const QString &to)
{
    QFETCH(QString, first);
    QFETCH(QString, last);
    const auto answer = m_priya->get(path, {{first, from}, {last, to}});
    if (!answer)
        return -1;
    for (const auto &[key, value] : answer->items()) {
        if (value.is_array())
            return static_cast<qsizetype>(value.size());
    }
    return -1;
}

void TestDays::anEndThatIsADayIncludesIt()
{
    QFETCH(QString, path);
    const bool isLog = path == QLatin1String(paths::auditLogs) || path == QLatin1String(paths::accessLog);
    const auto sessionAt = m_priya->first().sessionAt;
    QVERIFY(isLog || sessionAt);
    const base::Instant at = isLog ? m_clinic->clinic().clock.now() : *sessionAt;
    const QDate date = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at), Qt::UTC).date();
    const QString day = date.toString(Qt::ISODate);
    const QString midnight = day + QStringLiteral("T00:00:00Z");
    const QString next = date.addDays(1).toString(Qt::ISODate) + QStringLiteral("T00:00:00Z");
    const qsizetype all = rows(path, day, day);
    QVERIFY2(all > 0, qPrintable(QString::number(all)));
    QVERIFY(rows(path, midnight, midnight) <= 0); // a moment is a moment
    if (!isLog)                                   // reading the log writes into it
        QCOMPARE(rows(path, midnight, next), all);
    const QString before = date.addDays(-1).toString(Qt::ISODate);
    const qsizetype without = rows(path, before, before);
    const qsizetype both = rows(path, before, day);
    QVERIFY2(both >= all && without >= 0, qPrintable(QStringLiteral("%1 %2").arg(without).arg(both)));
}

QTEST_GUILESS_MAIN(TestDays)
#include "tst_days.moc"
