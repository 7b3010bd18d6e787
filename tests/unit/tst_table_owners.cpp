// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tree.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace attune::test;

/// A statement stands in the room of the server that owns the table it writes, or reads first (src/server/README.md).
namespace {

/// The room that owns each table, by rooms.
const QMap<QString, QStringList> &tablesOfRooms()
{
    static const QMap<QString, QStringList> rooms = {
        {QStringLiteral("store"), QStringLiteral("account_aliases client_consent clinic_settings code_sets "
                                                 "consent_history consent_waits consents deletion_requests "
                                                 "deletion_wishes done_once legal_holds note_reads "
                                                 "notes recordings schema_version session_participants spoken_changes "
                                                 "therapy_sessions transcript_changes transcript_steps transcript_versions "
                                                 "transcript_voices transcription_jobs transcription_segments "
                                                 "turn_jobs upload_reservations uploads "
                                                 "viewing_state vocabulary_words webhook_events")
                                      .split(QLatin1Char(' '))},
        {QStringLiteral("keys"), QStringLiteral("key_versions object_keys recovery_bundle").split(QLatin1Char(' '))},
        {QStringLiteral("audit"),
         QStringLiteral("access_log access_marks device_gaps log_agents log_budgets log_bundles "
                        "log_checkpoints log_devices log_removal_ranges log_removals "
                        "log_rollup_blocks log_rollups log_texts log_tiles log_view_starts "
                        "log_views log_words")
             .split(QLatin1Char(' '))},
        {QStringLiteral("alerts"),
         QStringLiteral("access_firsts alert_acts alert_progress alert_rules alerts").split(QLatin1Char(' '))},
        {QStringLiteral("messages"), {QStringLiteral("messages")}},
        {QStringLiteral("identity"),
         QStringLiteral("auditor_terms break_glass client_lookups failed_tries guardianships "
                        "half_sign_ins invitations known_devices legal_matters offices "
                        "recovery_codes second_factors sign_ins supervisions "
                        "used_refresh_tokens users")
             .split(QLatin1Char(' '))},
        {QStringLiteral("media"), QStringLiteral("grant_places media_faults media_grants").split(QLatin1Char(' '))},
        {QStringLiteral("retention"), {QStringLiteral("certificates")}},
        {QStringLiteral("quality"),
         QStringLiteral("quality_draws quality_quotas quality_reviews").split(QLatin1Char(' '))},
        {QStringLiteral("reports"),
         QStringLiteral("activity_reviews disclosures report_schedules review_follow_ups stored_reports")
             .split(QLatin1Char(' '))},
        {QStringLiteral("jobs"), {QStringLiteral("ingest_jobs")}}};
    return rooms;
}

/// What a room reads besides, in a join or a condition of a statement about a table of its own.
const QMap<QString, QStringList> &readBeside()
{
    static const QMap<QString, QStringList> tables = {
        // Recordings and sessions are of people; `store` stands below the room that keeps their accounts.
        {QStringLiteral("store"), {QStringLiteral("users"), QStringLiteral("offices"), QStringLiteral("access_log")}},
        {QStringLiteral("audit"),
         {QStringLiteral("users"), QStringLiteral("guardianships"), QStringLiteral("recordings")}},
        {QStringLiteral("messages"), {QStringLiteral("users")}},
        {QStringLiteral("identity"), {QStringLiteral("account_aliases")}},
        // The last three: conditions under which rows are thinned.
        {QStringLiteral("jobs"),
         {QStringLiteral("recordings"), QStringLiteral("sign_ins"), QStringLiteral("used_refresh_tokens"),
          QStringLiteral("notes"), QStringLiteral("turn_jobs"), QStringLiteral("transcription_jobs")}}};
    return tables;
}

/// Reads that begin with a table of a room above: who there is, for rooms that cannot ask `identity`.
const QMap<QString, QStringList> &readFirst()
{
    static const QMap<QString, QStringList> tables = {
        {QStringLiteral("store"), {QStringLiteral("users"), QStringLiteral("offices")}}};
    return tables;
}

/// Files that may name any table, and why.
const QMap<QString, QString> &exempt()
{
    static const QMap<QString, QString> files = {
        {QStringLiteral("src/server/store/migrations.cpp"), QStringLiteral("makes the tables")},
        {QStringLiteral("src/server/store/audit_schema.cpp"), QStringLiteral("makes tables")},
        {QStringLiteral("src/server/store/oversight_schema.cpp"), QStringLiteral("makes tables")},
        {QStringLiteral("src/server/store/spoken_schema.cpp"), QStringLiteral("makes a table")},
        {QStringLiteral("src/server/store/transcript_schema.cpp"), QStringLiteral("makes tables")},
        {QStringLiteral("src/server/store/transcription_schema.cpp"), QStringLiteral("makes tables")},
        {QStringLiteral("src/server/store/seal_old_rows.cpp"), QStringLiteral("brings rows of older versions along")},
        {QStringLiteral("app/attunectl/torture_command.cpp"),
         QStringLiteral("looks at the log without the code that it tests")}};
    return files;
}

/// Files with statements whose table is a list's.
const QMap<QString, QString> &ofAnyTable()
{
    static const QMap<QString, QString> files = {
        {QStringLiteral("src/server/backup/clinic_backup.cpp"), QStringLiteral("counts and empties whole tables")},
        {QStringLiteral("src/server/backup/clinic_copy.cpp"), QStringLiteral("copies whole tables")},
        {QStringLiteral("src/server/jobs/thinning.cpp"), QStringLiteral("deletes by age")},
        {QStringLiteral("src/server/keys/object_keys.cpp"), QStringLiteral("counts what a wrapping key seals")},
        {QStringLiteral("src/server/store/public_numbers.cpp"), QStringLiteral("numbers recordings and sessions")},
        {QStringLiteral("src/server/store/scope.cpp"), QStringLiteral("asks the same of recordings and sessions")}};
    return files;
}

QStringList sources()
{
    return sourcesBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app")});
}

/// "server/audit" as "audit"; of other folders the first two.
QString roomOf(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    return path.startsWith(QStringLiteral("src/server/")) ? parts.value(2) : parts.mid(0, 2).join(QLatin1Char('/'));
}

/// Texts as the compiler joins them, comments left out.
QStringList literalsOf(QString source)
{
    static const QRegularExpression comment(QStringLiteral("^\\s*//.*$|\\s// .*$"),
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression literal(
        QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.)*)\"((?:\\s*\"(?:[^\"\\\\\\n]|\\\\.)*\")*)"));
    static const QRegularExpression seam(QStringLiteral("\"\\s*\""));
    source.remove(comment);
    QStringList texts;
    for (auto it = literal.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        QString text = QLatin1Char('"') + match.captured(1) + QLatin1Char('"') + match.captured(2);
        texts << text.remove(seam).remove(QLatin1Char('"'));
    }
    return texts;
}

/// The table a statement writes, or reads first: that of the FROM that stands in no parentheses. Empty for a part of a
/// statement.
QString firstTable(const QString &text)
{
    static const QRegularExpression written(
        QStringLiteral("^\\s*(?:INSERT (?:OR \\w+ )?INTO|UPDATE|DELETE FROM)\\s+(\\w+)"));
    static const QRegularExpression token(QStringLiteral("\\(|\\)|\\bFROM\\s+(\\w+)"));
    if (const auto match = written.match(text); match.hasMatch())
        return match.captured(1);
    if (!text.trimmed().startsWith(QStringLiteral("SELECT")))
        return {};
    int depth = 0;
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (match.captured() == QStringLiteral("("))
            ++depth;
        else if (match.captured() == QStringLiteral(")"))
            --depth;
        else if (depth == 0)
            return match.captured(1);
    }
    return {};
}

QStringList tablesIn(const QString &text)
{
    static const QRegularExpression named(QStringLiteral("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+([a-z_]+)"));
    QStringList tables;
    for (auto it = named.globalMatch(text); it.hasNext();)
        tables << it.next().captured(1);
    return tables;
}

QString ownerOf(const QString &table)
{
    for (auto it = tablesOfRooms().begin(); it != tablesOfRooms().end(); ++it) {
        if (it->contains(table))
            return it.key();
    }
    return {};
}

/// What is wrong with the statements of a source.
QStringList wrongIn(const QString &room, const QString &source)
{
    QStringList wrong;
    const QStringList texts = literalsOf(source);
    for (const QString &text : texts) {
        const QString first = firstTable(text);
        const bool reads = text.trimmed().startsWith(QStringLiteral("SELECT"));
        const bool mayBegin = ownerOf(first) == room || (reads && readFirst().value(room).contains(first));
        if (!ownerOf(first).isEmpty() && !mayBegin)
            wrong << QStringLiteral("%1 belongs to %2: %3").arg(first, ownerOf(first), text.left(80));
        const QStringList tables = tablesIn(text);
        for (const QString &table : tables) {
            const QString owner = ownerOf(table);
            if (!owner.isEmpty() && owner != room && table != first && !readBeside().value(room).contains(table))
                wrong << QStringLiteral("%1 is read beside: %2").arg(table, text.left(80));
        }
    }
    return wrong;
}

} // namespace

class TestTableOwners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsStatements_data();
    void findsStatements();
    void everyTableHasOneOwner();
    void statementsStandWithTheOwnersOfTheirTables();
    void statementsOfAnyTableAreFew();
};

void TestTableOwners::findsStatements_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("wrong");
    QTest::newRow("own") << "audit"
                         << "run(\"SELECT 1 FROM access_log\")" << 0;
    QTest::newRow("joined literals") << "routes"
                                     << "run(\"SELECT 1 FROM \"\n   \"recordings WHERE id = ?\")" << 1;
    QTest::newRow("written") << "jobs"
                             << "run(\"UPDATE recordings SET x = 1\")" << 1;
    QTest::newRow("deleted") << "retention"
                             << "run(\"DELETE FROM media_grants\")" << 1;
    QTest::newRow("inserted") << "app/attunectl"
                              << "run(\"INSERT INTO clinic_settings(name) VALUES(?)\")" << 1;
    QTest::newRow("first, behind a list") << "store"
                                          << "run(\"SELECT (SELECT 1 FROM notes), 2 FROM certificates\")" << 1;
    QTest::newRow("beside, allowed") << "jobs"
                                     << "run(\"SELECT 1 FROM ingest_jobs j JOIN recordings r ON 1 = 1\")" << 0;
    QTest::newRow("beside, not allowed") << "jobs"
                                         << "run(\"SELECT 1 FROM ingest_jobs j JOIN users u ON 1 = 1\")" << 1;
    QTest::newRow("part of a statement") << "routes"
                                         << "sql += \" AND EXISTS(SELECT 1 FROM users u)\"" << 1;
    QTest::newRow("comment") << "routes"
                             << "/// As in \"SELECT 1 FROM users\".\nint i; // \"DELETE FROM users\"\n"
                             << 0;
    QTest::newRow("words") << "ui/parts"
                           << "tr(\"Delete from messages\")" << 0;
}

void TestTableOwners::findsStatements()
{
    QFETCH(QString, room);
    QFETCH(QString, source);
    QTEST(static_cast<int>(wrongIn(room, source).size()), "wrong");
}

void TestTableOwners::everyTableHasOneOwner()
{
    static const QRegularExpression made(QStringLiteral("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)"));
    static const QRegularExpression unmade(QStringLiteral("\"DROP TABLE (\\w+)\""));
    QSet<QString> tables;
    QSet<QString> gone; // an earlier step made them, a later one took them away
    const QStringList files = sources();
    for (const QString &path : files) {
        if (!path.startsWith(QStringLiteral("src/server/store/")))
            continue;
        for (auto it = made.globalMatch(textOfFile(path)); it.hasNext();)
            tables.insert(it.next().captured(1));
        for (auto it = unmade.globalMatch(textOfFile(path)); it.hasNext();)
            gone.insert(it.next().captured(1));
    }
    tables -= gone;
    QVERIFY(tables.size() > 50);
    QStringList owned;
    for (const QStringList &list : tablesOfRooms())
        owned += list;
    QCOMPARE(owned.size(), QSet<QString>(owned.begin(), owned.end()).size());
    QCOMPARE(QSet<QString>(owned.begin(), owned.end()), tables);
}

void TestTableOwners::statementsStandWithTheOwnersOfTheirTables()
{
    QStringList wrong;
    int statements = 0;
    const QStringList files = sources();
    for (const QString &path : files) {
        const QString source = textOfFile(path);
        const QStringList texts = literalsOf(source);
        statements += static_cast<int>(std::count_if(
            texts.begin(), texts.end(), [](const QString &text) { return !ownerOf(firstTable(text)).isEmpty(); }));
        if (exempt().contains(path) || path.startsWith(QStringLiteral("src/journal/"))) // the client's own database
            continue;
        for (const QString &one : wrongIn(roomOf(path), source))
            wrong << path + QStringLiteral(": ") + one;
    }
    QVERIFY(statements > 300);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

/// They are not seen by the test above.
void TestTableOwners::statementsOfAnyTableAreFew()
{
    static const QRegularExpression nameless(QStringLiteral("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+%1|\\b(?:FROM|INTO) $"));
    QStringList found;
    const QStringList files = sources();
    for (const QString &path : files) {
        if (!path.startsWith(QStringLiteral("src/server/")) || exempt().contains(path))
            continue;
        const QStringList texts = literalsOf(textOfFile(path));
        if (std::any_of(texts.begin(), texts.end(),
                        [](const QString &text) { return nameless.match(text).hasMatch(); }))
            found << path;
    }
    found.sort();
    QCOMPARE(found, ofAnyTable().keys());
}

QTEST_GUILESS_MAIN(TestTableOwners)
#include "tst_table_owners.moc"
