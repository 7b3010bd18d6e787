// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "server/store/database.h"
#include "tests/support/operator_tools.h"
#include "tests/support/shared_rows.h"

#include <QRegularExpression>
#include <QTest>

using namespace attune;
using namespace attune::test;

namespace {

/// A line of a shell, without its quoting: words are apart by "|".
QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char('|'));
}

/// What a command changes that is not logged first would show in: every row but those of the log itself, and every file
/// but the database's; containers by their size and the times of their last change, which nobody sets.
QByteArray stateOf(const QString &clinic)
{
    crypto::Sha256 digest;
    server::store::Database database(server::store::Address::sqlite(clinic + QStringLiteral("/data/clinic.sqlite")));
    auto &connection = database.connection();
    const auto tables = connection
                            .run(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                                                "'log_%' AND name NOT LIKE 'sqlite_%' ORDER BY name"))
                            .all<QString>();
    for (const QString &table : tables) {
        auto rows = connection.run(QStringLiteral("SELECT * FROM \"%1\" ORDER BY 1, 2").arg(table));
        const qsizetype columns = rows.columnNames().size();
        while (rows.next()) {
            digest.add(table.toUtf8() + '\n');
            for (qsizetype i = 0; i < columns; ++i)
                digest.add(rows.value(static_cast<int>(i)).toByteArray() + '\0');
        }
    }
    QStringList files;
    QDirIterator it(clinic, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next();
    files.sort();
    for (const QString &path : std::as_const(files)) {
        const bool isLogs =
            path.contains(QStringLiteral("clinic.sqlite")) || path.endsWith(QStringLiteral("log-checkpoint"));
        if (isLogs)
            continue;
        QFile file(path);
        const QFileInfo about(path);
        const bool isContainer = path.endsWith(QStringLiteral(".seal"));
        digest.add(path.toUtf8() + '\n' + QByteArray::number(about.size()) + '\n');
        if (isContainer)
            digest.add(QByteArray::number(about.metadataChangeTime().toMSecsSinceEpoch()));
        else if (file.open(QIODevice::ReadOnly))
            digest.add(file.readAll());
    }
    return digest.finish().toHex();
}

qint64 count(const QString &clinic, const QString &sql)
{
    server::store::Database database(server::store::Address::sqlite(clinic + QStringLiteral("/data/clinic.sqlite")));
    return database.connection().run(sql).only<qint64>();
}

struct Acting
{
    const char *command;
    QList<QStringList> before;
};

} // namespace

/// The order in which every command of the operator does things: what is not possible is refused and is in no log; what
/// is possible is logged first, and what cannot be logged is not done.
class TestLogFirst : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_rows.keep(); }
    void whatCannotBeLoggedIsNotDone_data();
    void whatCannotBeLoggedIsNotDone();
    void whatIsNotPossibleIsInNoLog_data();
    void whatIsNotPossibleIsInNoLog();
    void everyCommandIsHere();

private:
    static QList<Acting> acting();
    QStringList filled(QStringList words) const;
    void makeLogUnwritable();

    SharedRows m_rows{{"whatCannotBeLoggedIsNotDone", "whatIsNotPossibleIsInNoLog"}};
    bool m_isTouched = false; ///< by commands before the one that is tried
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_clinic;
};

void TestLogFirst::init()
{
    if (m_rows.goOn() && !m_isTouched)
        return;
    m_isTouched = false;
    m_folder = std::make_unique<QTemporaryDir>();
    m_clinic = copyOfSample(*m_folder);
    // What opening a clinic makes, and its certificate authority, is there before.
    const Ran opened = ctl(words("account|invite|--email|daniel@sample.clinic|--clinic") << m_clinic);
    QVERIFY2(opened.status == 0, qPrintable(opened.output));
}

/// {recording}, {session}, {time} and {out} become those of this clinic.
QStringList TestLogFirst::filled(QStringList words) const
{
    server::store::Database database(server::store::Address::sqlite(m_clinic + QStringLiteral("/data/clinic.sqlite")));
    const auto one = [&database](const char *sql) {
        return database.connection().run(QString::fromLatin1(sql)).firstOr<QString>();
    };
    const QMap<QString, QString> values = {
        {QStringLiteral("{recording}"),
         one("SELECT id FROM recordings WHERE status = 'AVAILABLE' ORDER BY id LIMIT 1")},
        {QStringLiteral("{session}"),
         one("SELECT id FROM therapy_sessions s WHERE state = 'scheduled' AND NOT EXISTS(SELECT 1 FROM recordings r "
             "WHERE r.session_id = s.id) ORDER BY id LIMIT 1")},
        {QStringLiteral("{recorded}"), one("SELECT session_id FROM recordings ORDER BY id LIMIT 1")},
        {QStringLiteral("{time}"),
         QDateTime::currentDateTimeUtc().addDays(30).toString(QStringLiteral("yyyy-MM-ddT10:00:00Z"))},
        {QStringLiteral("{out}"), m_folder->filePath(QStringLiteral("out"))}};
    for (QString &word : words) {
        for (auto it = values.begin(); it != values.end(); ++it)
            word.replace(it.key(), it.value());
    }
    return words << QStringLiteral("--clinic") << m_clinic;
}

void TestLogFirst::makeLogUnwritable()
{
    QFile file(m_clinic + QStringLiteral("/attuned.json"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"auditCopyFile\": \"/nowhere/at/all/log\"}") > 0);
}

/// Every command that changes something, or shows what is personal, with what has to be done before it.
QList<Acting> TestLogFirst::acting()
{
    const QStringList closed = words("account|close|--email|maria@sample.clinic");
    const QStringList merged =
        words("account|merge|--email|maria@sample.clinic|--into|soren@sample.clinic|--reason|they are one person");
    const QStringList guardian =
        words("practice|guardian|add|--email|june@sample.clinic|--of|soren@sample.clinic|--kind|proxy");
    const QStringList supervisor =
        words("practice|supervisor|add|--email|daniel@sample.clinic|--of|ruth@sample.clinic");
    const QStringList rotated = words("keys|rotate");
    return {
        {"account|add|--invite|--email|new@sample.clinic|--name|New Person|--role|patient", {}},
        {"account|invite|--email|ruth@sample.clinic", {}},
        {"account|list", {}},
        {"account|show|--email|ruth@sample.clinic", {}},
        {"account|correct|--email|maria@sample.clinic|--name|Maria Other|--reason|it was written wrong", {}},
        {"account|merge|--email|maria@sample.clinic|--into|soren@sample.clinic|--reason|they are one person", {}},
        {"account|separate|--email|maria@sample.clinic|--reason|they are two people", {merged}},
        {"account|close|--email|maria@sample.clinic", {}},
        {"account|open|--email|maria@sample.clinic", {closed}},
        {"account|reset-second-factor|--email|ruth@sample.clinic", {}},
        {"practice|office|add|--id|north|--name|North", {}},
        {"practice|guardian|add|--email|june@sample.clinic|--of|soren@sample.clinic|--kind|proxy", {}},
        {"practice|guardian|end|--email|june@sample.clinic|--of|soren@sample.clinic", {guardian}},
        {"practice|supervisor|add|--email|daniel@sample.clinic|--of|ruth@sample.clinic", {}},
        {"practice|supervisor|end|--email|daniel@sample.clinic|--of|ruth@sample.clinic", {supervisor}},
        {"session|add|--email|ruth@sample.clinic|--of|soren@sample.clinic|--from|{time}", {}},
        {"session|list", {}},
        {"session|cancel|{session}", {}},
        {"session|participant|add|{session}|--of|june@sample.clinic", {}},
        {"session|participant|remove|{session}|--of|june@sample.clinic|--reason|they were not there",
         {words("session|participant|add|{session}|--of|june@sample.clinic")}},
        {"account|add|--invite|--email|auditor@sample.clinic|--name|An Auditor|--role|auditor|--until|2099-12-31", {}},
        {"account|auditor|--email|ingrid@sample.clinic|--all-offices|--until|2099-12-31|--reason|the yearly audit", {}},
        {"audit|retention|--security-years|7", {}},
        {"settings|set|second-factor-roles|admin", {}},
        {"keys|rotate", {}},
        {"keys|shares|--needed|2|--of|3|--out|{out}", {}},
        {"keys|disable|1", {}},
        {"keys|enable|1", {words("keys|disable|1")}},
        {"keys|destroy|1|--wait-days|7", {rotated}},
        {"keys|cancel-destroy|1", {rotated, words("keys|destroy|1|--wait-days|7")}},
        {"backup|make|--to|{out}", {}},
        {"backup|drill|--from|{out}", {words("backup|make|--to|{out}")}},
        {"storage|prove", {}},
        {"retention|hold|{recording}", {}},
        {"retention|release|{recording}", {words("retention|hold|{recording}")}},
        {"audit|export|--out|{out}.jsonl", {}},
        {"audit|rollups|rebuild", {}},
        {"media|faults", {}},
        {"transcript|list|{recording}", {}},
    };
}

void TestLogFirst::whatCannotBeLoggedIsNotDone_data()
{
    QTest::addColumn<QList<QStringList>>("before");
    QTest::addColumn<QStringList>("command");
    for (const Acting &one : acting())
        QTest::newRow(one.command) << one.before << words(one.command);
}

void TestLogFirst::whatCannotBeLoggedIsNotDone()
{
    QFETCH(QList<QStringList>, before);
    QFETCH(QStringList, command);
    m_isTouched = !before.isEmpty();
    for (const QStringList &one : std::as_const(before)) {
        const Ran ran = ctl(filled(one));
        QVERIFY2(ran.status == 0, qPrintable(ran.output));
    }
    const QStringList outside = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    const QStringList arguments = filled(command);
    makeLogUnwritable();
    const QByteArray state = stateOf(m_clinic);
    const Ran ran = ctl(arguments);
    QVERIFY2(ran.status == 1, qPrintable(ran.output));
    QVERIFY2(ran.output.contains(QStringLiteral("/nowhere/at/all/log")), qPrintable(ran.output)); // the cause is said
    QCOMPARE(stateOf(m_clinic), state);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), outside);
    QVERIFY(QFile::remove(m_clinic + QStringLiteral("/attuned.json")));
}

void TestLogFirst::whatIsNotPossibleIsInNoLog_data()
{
    QTest::addColumn<QStringList>("command");
    for (const char *command :
         {"account|add|--invite|--email|ruth@sample.clinic|--name|Ruth Again|--role|patient",
          "account|add|--invite|--email|new@sample.clinic|--name|New|--role|patient|--address|not a host:name",
          "account|open|--email|ruth@sample.clinic",
          "account|invite|--email|ruth@sample.clinic|--address|a b",
          "account|separate|--email|ruth@sample.clinic|--reason|they are two people",
          "account|merge|--email|ruth@sample.clinic|--into|soren@sample.clinic|--reason|they are one person",
          "practice|office|add|--id|main|--name|Main",
          "practice|office|add|--id|North Pole|--name|North",
          "practice|guardian|add|--email|soren@sample.clinic|--of|soren@sample.clinic|--kind|proxy",
          "practice|guardian|add|--email|june@sample.clinic|--of|soren@sample.clinic|--kind|neighbour",
          "practice|guardian|end|--email|june@sample.clinic|--of|soren@sample.clinic",
          "practice|supervisor|add|--email|ruth@sample.clinic|--of|ruth@sample.clinic",
          "practice|supervisor|end|--email|daniel@sample.clinic|--of|ruth@sample.clinic",
          "session|add|--email|ruth@sample.clinic|--of|soren@sample.clinic|--from|2019-01-01T10:00:00Z",
          "session|cancel|{recorded}",
          "session|cancel|nowhere",
          "session|confirm|nowhere",
          "settings|set|second-factor-roles|doctor",
          "keys|shares|--needed|4|--of|3|--out|{out}",
          "keys|enable|9",
          "keys|destroy|1|--wait-days|7",
          "keys|cancel-destroy|1",
          "retention|release|{recording}",
          "retention|hold|nowhere",
          "retention|certificate|{recording}"})
        QTest::newRow(command) << words(command);
}

void TestLogFirst::whatIsNotPossibleIsInNoLog()
{
    QFETCH(QStringList, command);
    const QStringList arguments = filled(command);
    const QString entries = QStringLiteral("SELECT COUNT(*) FROM access_log");
    const qint64 before = count(m_clinic, entries);
    const QByteArray state = stateOf(m_clinic);
    const Ran ran = ctl(arguments);
    QVERIFY2(ran.status == 1 && ran.output.startsWith(QStringLiteral("attunectl: ")), qPrintable(ran.output));
    QCOMPARE(count(m_clinic, entries), before);
    QCOMPARE(stateOf(m_clinic), state);
}

/// A command that is new is in the table above, or here with the reason.
void TestLogFirst::everyCommandIsHere()
{
    static const QMap<QString, QString> others = {
        {QStringLiteral("practice office list"), QStringLiteral("shows offices")},
        {QStringLiteral("session import"), QStringLiteral("plans like session add, line by line")},
        {QStringLiteral("session confirm"), QStringLiteral("of what a clinician planned alone, in tst_relations")},
        {QStringLiteral("settings show"), QStringLiteral("shows settings")},
        {QStringLiteral("keys status"), QStringLiteral("shows versions")},
        {QStringLiteral("keys drill"), QStringLiteral("looks first whether the log can be written, like backup drill")},
        {QStringLiteral("keys restore"), QStringLiteral("there is no clinic to log in yet")},
        {QStringLiteral("keys destroy-due"), QStringLiteral("after seven days; with tst_keys")},
        {QStringLiteral("backup restore"), QStringLiteral("there is no clinic to log in yet")},
        {QStringLiteral("move"), QStringLiteral("there is no clinic to log in yet")},
        {QStringLiteral("retention run"), QStringLiteral("each step logs first, in tst_retention")},
        {QStringLiteral("retention certificate"), QStringLiteral("shows a certificate")},
        {QStringLiteral("audit key"), QStringLiteral("shows a public key")},
        {QStringLiteral("audit actions"), QStringLiteral("prints the table")},
        {QStringLiteral("audit verify"), QStringLiteral("reads the log")},
        {QStringLiteral("audit accept-restored"), QStringLiteral("answers for a log, in tst_access_log")},
        {QStringLiteral("audit torture"), QStringLiteral("has a clinic of its own")},
        {QStringLiteral("doctor"), QStringLiteral("finds that the log cannot be written")},
        {QStringLiteral("policy print"), QStringLiteral("prints the table")},
        {QStringLiteral("sample-clinic"), QStringLiteral("makes invented people")},
        {QStringLiteral("service install"), QStringLiteral("changes the machine, not the clinic")},
        {QStringLiteral("transcript add"), QStringLiteral("stores first, counts the key that it used, and takes what "
                                                          "could not be logged back")},
        {QStringLiteral("transcript make"), QStringLiteral("logs first, and wants an engine, which no sample has")}};
    QStringList rows;
    for (const Acting &one : acting())
        rows << words(one.command).join(QLatin1Char(' '));
    static const QRegularExpression name(QStringLiteral("(?m)^  ([a-z][a-z -]*)$"));
    QStringList names;
    for (auto found = name.globalMatch(ctl({QStringLiteral("--help")}).output); found.hasNext();)
        names << found.next().captured(1);
    QVERIFY(names.size() > 40);
    for (const QString &command : std::as_const(names)) {
        const bool isRow = std::any_of(rows.cbegin(), rows.cend(), [&command](const QString &row) {
            return row == command || row.startsWith(command + QLatin1Char(' '));
        });
        QVERIFY2(isRow || others.contains(command), qPrintable(command));
    }
    for (auto it = others.begin(); it != others.end(); ++it)
        QVERIFY2(names.contains(it.key()), qPrintable(it.key() + QStringLiteral(" is no command")));
}

QTEST_GUILESS_MAIN(TestLogFirst)
#include "tst_log_first.moc"
