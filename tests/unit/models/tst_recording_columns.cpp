// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/browser/recording_list_model.h"

#include <QSet>
#include <QTest>

using namespace attune;
using namespace attune::models;

namespace {

/// One of which there is everything to say.
domain::Recording fullRecording()
{
    domain::Recording full;
    full.status = domain::RecordingStatus::Available;
    full.sessionAt = base::fromUnixMs(1'790'000'000'000);
    full.clientName = QStringLiteral("Amara Okafor");
    full.clinicianName = QStringLiteral("Dr Ruth Adeyemi");
    full.duration = std::chrono::minutes(50);
    full.sizeBytes = 400'000'000;
    full.consent = domain::ConsentState::Valid;
    full.watchedPercent = 40;
    full.viewCount = 3;
    full.keptUntil = base::fromUnixMs(2'000'000'000'000);
    return full;
}

} // namespace

/// What holds for every column of the list of recordings, whichever come to it.
class TestRecordingColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyColumnSaysSomething_data() { columns(); }
    void everyColumnSaysSomething();
    void whatTheClinicSortsIsOneColumnEach();
    void whatIsNoColumnSortsNothing();
    void whoseAndWhenIsNeverSpared();

private:
    static void columns();
};

void TestRecordingColumns::columns()
{
    QTest::addColumn<int>("column");
    for (const RecordingColumn &column : recordingColumns())
        QTest::newRow(column.title) << static_cast<int>(column.id);
}

void TestRecordingColumns::everyColumnSaysSomething()
{
    QFETCH(int, column);
    const RecordingColumn &row = RecordingListModel::columnAt(column);
    const domain::Recording full = fullRecording();
    QVERIFY(!row.text(full).isEmpty());
    QVERIFY(!row.hint || !row.hint(full).isEmpty());
    QVERIFY(!row.hasIcon() || !row.icon(full).isEmpty());
    QVERIFY(!row.smallest().isEmpty());
    const domain::Recording nothingKnown;
    row.text(nothingKnown); // and does not need anything to be known
    if (row.hasIcon())
        QVERIFY(!row.icon(nothingKnown).isEmpty());
    const RecordingListModel model;
    QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), row.titleText());
}

void TestRecordingColumns::whatTheClinicSortsIsOneColumnEach()
{
    QSet<domain::RecordingQuery::Sort> sorted;
    for (const RecordingColumn &column : recordingColumns()) {
        if (!column.sort)
            continue;
        QVERIFY2(!sorted.contains(*column.sort), column.title);
        sorted << *column.sort;
        RecordingListModel model;
        model.sort(column.id, Qt::AscendingOrder);
        QCOMPARE(model.query().sort, *column.sort);
    }
    using Sort = domain::RecordingQuery::Sort;
    for (const Sort sort : {Sort::SessionAt, Sort::Duration, Sort::Size, Sort::Client, Sort::Clinician, Sort::Status,
                            Sort::Views, Sort::KeptUntil})
        QVERIFY2(sorted.contains(sort), qPrintable(domain::textOf(sort)));
}

/// As from a file of settings that another version wrote.
void TestRecordingColumns::whatIsNoColumnSortsNothing()
{
    RecordingListModel model;
    const domain::RecordingQuery before = model.query();
    for (const int column : {-1, RecordingListModel::ColumnCount, 99}) {
        QVERIFY(!RecordingListModel::isSortable(column));
        model.sort(column, Qt::AscendingOrder);
        QVERIFY(model.query() == before);
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).isValid());
    }
}

void TestRecordingColumns::whoseAndWhenIsNeverSpared()
{
    const QList<int> spared = sparedRecordingColumns();
    QCOMPARE(QSet<int>(spared.begin(), spared.end()).size(), spared.size());
    QVERIFY(!spared.contains(RecordingColumn::When));
    QVERIFY(!spared.contains(RecordingColumn::Client));
    QCOMPARE(spared.size() + 2, qsizetype(RecordingColumn::Count));
}

QTEST_MAIN(TestRecordingColumns)
#include "tst_recording_columns.moc"
