// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/readable.h"

#include "base/text_folding.h"
#include "server/store/migrations.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>

namespace attune::test {

namespace {

/// What stands in a base64 text wherever these bytes stand in what was encoded: for each of the three offsets, without
/// the characters that depend on the neighbours.
QByteArrayList inBase64(const QByteArray &bytes)
{
    QByteArrayList all;
    for (int offset = 0; offset < 3; ++offset) {
        const QByteArray whole = (QByteArray(offset, 'x') + bytes).toBase64(QByteArray::OmitTrailingEquals);
        const QByteArray sure = whole.mid(offset == 0 ? 0 : offset + 1).chopped(2);
        all << sure << QByteArray(sure).replace('+', '-').replace('/', '_');
    }
    return all;
}

QSet<QByteArray> waysToWrite(const QString &text)
{
    QSet<QByteArray> ways;
    for (const QString &form : {text, text.toLower(), text.toUpper(), base::folded(text)}) {
        const QByteArray utf8 = form.toUtf8();
        QByteArray little;
        QByteArray big;
        for (const QChar c : form) {
            little += QByteArray(1, char(c.cell())) + char(c.row());
            big += QByteArray(1, char(c.row())) + char(c.cell());
        }
        for (const QByteArray &bytes : {utf8, little, big})
            ways << bytes << bytes.toHex() << bytes.toHex().toUpper();
        for (const QByteArray &encoded : inBase64(utf8))
            ways << encoded;
    }
    return ways;
}

} // namespace

QStringList readableIn(const QString &folder, const QStringList &texts)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        for (const QString &text : texts) {
            for (const QByteArray &way : waysToWrite(text)) {
                if (const auto at = content.indexOf(way); at >= 0) {
                    found << QStringLiteral("%1: \"%2\" as %3")
                                 .arg(file.fileName(), text,
                                      QString::fromLatin1(content.mid(std::max<qsizetype>(0, at - 40), way.size() + 60)
                                                              .toPercentEncoding(" {}\":,")));
                    break;
                }
            }
        }
    }
    return found;
}

void dump(server::store::Connection &connection, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no dump can be written");
    for (const QString &table : server::store::allTables()) {
        auto rows = connection.run(QStringLiteral("SELECT * FROM ") + table);
        const QStringList columns = rows.columnNames();
        file.write(table.toUtf8() + ": " + columns.join(QLatin1Char(' ')).toUtf8() + '\n');
        while (rows.next()) {
            for (int i = 0; i < columns.size(); ++i) {
                const QVariant value = rows.value(i);
                file.write((value.typeId() == QMetaType::QByteArray ? value.toByteArray() : value.toString().toUtf8()) +
                           '\t');
            }
            file.write("\n");
        }
    }
}

} // namespace attune::test
