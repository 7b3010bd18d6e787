// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

/// The tree of the sources, for tests that hold it to something. Paths are below the top folder.
namespace attune::test {

inline QString inTree(const QString &path)
{
    return QStringLiteral(SOURCE_FOLDER "/") + path;
}

/// Files below these folders, at whatever depth, in order.
inline QStringList filesBelow(const QStringList &folders, const QStringList &patterns)
{
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator it(inTree(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files << it.next().mid(inTree({}).size());
    }
    files.sort();
    return files;
}

inline QStringList sourcesBelow(const QStringList &folders)
{
    return filesBelow(folders, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

/// Empty where there is no such file.
inline QByteArray content(const QString &path)
{
    QFile file(inTree(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QString textOfFile(const QString &path)
{
    return QString::fromUtf8(content(path));
}

/// Code without what stands in quotes, so that nothing in a text counts.
inline QString withoutTexts(QString code)
{
    static const QRegularExpression raw(QStringLiteral("R\"(\\w*)\\(.*?\\)\\1\""),
                                        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression quoted(QStringLiteral("\"(?:\\\\.|[^\"\\\\\\n])*\""));
    return code.replace(raw, QStringLiteral("\"\"")).replace(quoted, QStringLiteral("\"\""));
}

/// Neither texts nor comments.
inline QString codeAlone(const QString &code)
{
    static const QRegularExpression comment(QStringLiteral("//[^\\n]*"));
    return withoutTexts(code).remove(comment);
}

/// The sources below these folders with their text, by path.
inline QMap<QString, QString> textsBelow(const QStringList &folders)
{
    QMap<QString, QString> texts;
    const auto files = sourcesBelow(folders);
    for (const QString &path : files)
        texts.insert(path, textOfFile(path));
    return texts;
}

} // namespace attune::test
