// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/log_pdf_sink.h"
#include "ui/parts/page_writer.h"

#include <QBuffer>
#include <QDir>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace attune;
using namespace attune::ui;

namespace {

/// An entry as it comes for pages.
QByteArray line(int number, const QString &name)
{
    return QStringLiteral("{\"sequence\":%1,\"id\":\"e-%1\",\"at\":\"2026-03-02T10:00:00.000Z\",\"actorId\":\"u-1\","
                          "\"actorName\":\"%2\",\"actorRole\":\"psychologist\",\"action\":\"accessLogRead\","
                          "\"outcome\":\"allowed\"}\n")
        .arg(QString::number(number), name)
        .toUtf8();
}

int pagesOf(const QByteArray &pdf)
{
    static const QRegularExpression count(QStringLiteral("/Count (\\d+)"));
    return count.match(QString::fromLatin1(pdf)).captured(1).toInt();
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

models::LogFileAbout about(qint64 rows)
{
    models::LogFileAbout about;
    about.question.zone = QStringLiteral("Europe/Berlin");
    about.question.format = domain::LogFormat::Pdf;
    about.start.rows = rows;
    about.by = QStringLiteral("Priya");
    return about;
}

/// Writes rows of a table. @return how many pages there are
int write(PageWriter &pages, int rows, const QString &cell)
{
    pages.heading(QStringLiteral("Heading"));
    pages.text(QStringLiteral("Text"));
    pages.table({QStringLiteral("A"), QStringLiteral("B")}, {1, 2});
    for (int row = 0; row < rows; ++row)
        pages.row({QString::number(row), cell});
    return pages.finish();
}

} // namespace

/// Entries of the access log as pages: letters, nothing cut, and how many pages there are.
class TestLogPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuringAndPaintingAgree_data();
    void measuringAndPaintingAgree();
    void longTextsTakeMoreRoomAndAreNotCut();
    void aRowThatIsHigherThanAPageGoesOn();
    void aFileOfPagesIsWhole();
    void anotherCountIsNoWholeFile();
    void aLineThatIsNoEntryEndsIt();
    void pagesThatTheDiskDidNotTakeGetNoName();
    void cancellingLeavesNothing();
};

void TestLogPdf::measuringAndPaintingAgree_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("cell");
    for (const int rows : {0, 1, 40, 400})
        for (const int words : {1, 60})
            QTest::addRow("%d rows of %d words", rows, words) << rows << QStringLiteral("word ").repeated(words);
}

void TestLogPdf::measuringAndPaintingAgree()
{
    QFETCH(int, rows);
    QFETCH(QString, cell);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    int measured = 0;
    {
        QPdfWriter device(&buffer);
        PageWriter measuring(device, QFont());
        measured = write(measuring, rows, cell);
        PageWriter painting(device, QFont(), measured);
        QVERIFY(painting.isGood());
        QCOMPARE(write(painting, rows, cell), measured);
    }
    QCOMPARE(pagesOf(bytes), measured);
    QVERIFY(bytes.contains("/ToUnicode")); // letters, not their pictures
    QVERIFY(rows < 400 || measured > 1);
}

void TestLogPdf::longTextsTakeMoreRoomAndAreNotCut()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter device(&buffer);
    PageWriter shorter(device, QFont());
    PageWriter longer(device, QFont());
    PageWriter unbroken(device, QFont());
    const int one = write(shorter, 50, QStringLiteral("word"));
    QVERIFY(write(longer, 50, QStringLiteral("word ").repeated(100)) > 2 * one);
    QVERIFY(write(unbroken, 50, QStringLiteral("x").repeated(500)) > 2 * one); // breaks within a word, too
}

void TestLogPdf::aRowThatIsHigherThanAPageGoesOn()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    int measured = 0;
    {
        QPdfWriter device(&buffer);
        const QString cell = QStringLiteral("word ").repeated(4000);
        PageWriter measuring(device, QFont());
        measured = write(measuring, 1, cell);
        PageWriter painting(device, QFont(), measured);
        QCOMPARE(write(painting, 1, cell), measured);
    }
    QVERIFY(measured > 2);
    QCOMPARE(pagesOf(bytes), measured);
}

void TestLogPdf::aFileOfPagesIsWhole()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log.pdf"));
    {
        LogPdfSink sink(path);
        QVERIFY(sink.begin(about(250)));
        for (int i = 0; i < 250; i += 50) {
            domain::LogFilePiece piece;
            for (int j = i; j < i + 50; ++j)
                piece.text += line(j + 1, QStringLiteral("Ruth Lindqvist"));
            QVERIFY(sink.take(piece));
        }
        QVERIFY(!QFile::exists(path)); // it has its name when it is whole
        auto done = sink.finish();
        while (done && !*done)
            done = sink.finish();
        QVERIFY(done);
    }
    const QByteArray pdf = content(path);
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(pagesOf(pdf) > 3);
    QVERIFY(pdf.contains("/ToUnicode"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("log.pdf")});
    QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestLogPdf::anotherCountIsNoWholeFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log.pdf"));
    LogPdfSink sink(path);
    QVERIFY(sink.begin(about(3)));
    QVERIFY(sink.take({line(1, QStringLiteral("Ruth")), 3, {}}));
    auto done = sink.finish();
    while (done && !*done)
        done = sink.finish();
    QVERIFY(!done);
    QCOMPARE(done.error().code, QStringLiteral("file_count"));
    QVERIFY(!QFile::exists(path));
}

void TestLogPdf::aLineThatIsNoEntryEndsIt()
{
    QTemporaryDir folder;
    LogPdfSink sink(folder.filePath(QStringLiteral("log.pdf")));
    QVERIFY(sink.begin(about(1)));
    QVERIFY(sink.take({"no entry\n", 1, {}}));
    auto done = sink.finish();
    while (done && !*done)
        done = sink.finish();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, base::ErrorKind::Corrupt);
}

void TestLogPdf::pagesThatTheDiskDidNotTakeGetNoName()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log.pdf"));
    LogPdfSink sink(path);
    QVERIFY(sink.begin(about(50)));
    domain::LogFilePiece piece;
    for (int i = 1; i <= 50; ++i)
        piece.text += line(i, QStringLiteral("Ruth Lindqvist"));
    QVERIFY(sink.take(piece));
    auto done = sink.finish(); // the entries are on the disk now
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    const rlimit small{2000, old.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    while (done && !*done)
        done = sink.finish();
    setrlimit(RLIMIT_FSIZE, &old);
    QVERIFY(!done);
    QVERIFY(!QFile::exists(path));
}

void TestLogPdf::cancellingLeavesNothing()
{
    QTemporaryDir folder;
    LogPdfSink sink(folder.filePath(QStringLiteral("log.pdf")));
    QVERIFY(sink.begin(about(2)));
    QVERIFY(sink.take({line(1, QStringLiteral("Ruth")) + line(2, QStringLiteral("Ruth")), 2, {}}));
    QVERIFY(sink.finish());
    sink.discard();
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

QTEST_MAIN(TestLogPdf)
#include "tst_log_pdf.moc"
