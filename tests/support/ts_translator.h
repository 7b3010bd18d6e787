// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QHash>
#include <QTranslator>
#include <QXmlStreamReader>

namespace attune::test {

/// A catalogue as translators keep it (translations/*.ts), so that a test can run in any language of the program.
class TsTranslator final : public QTranslator
{
public:
    /// @param file a .ts file; isEmpty() says whether it could be read
    explicit TsTranslator(const QString &file)
    {
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly))
            return;
        QXmlStreamReader xml(&source);
        QString context;
        while (xml.readNextStartElement() || !xml.atEnd()) {
            if (!xml.isStartElement())
                continue;
            if (xml.name() == QStringLiteral("name"))
                context = xml.readElementText();
            else if (xml.name() == QStringLiteral("message"))
                readMessage(xml, context);
        }
    }

    bool isEmpty() const override { return m_texts.isEmpty(); }
    QString translate(const char *context, const char *source, const char *comment, int n) const override
    {
        const QString whole = QString::fromUtf8(context);
        const QString name = whole.section(QStringLiteral("::"), -1);
        const auto found = m_texts.constFind(keyOf(name, QString::fromUtf8(source), QString::fromUtf8(comment)));
        if (found == m_texts.constEnd() || found->isEmpty())
            return {};
        return found->at(found->size() > 1 && n != 1 ? 1 : 0);
    }

private:
    static QString keyOf(const QString &context, const QString &source, const QString &comment)
    {
        return context + QLatin1Char('\n') + source + QLatin1Char('\n') + comment;
    }

    void readMessage(QXmlStreamReader &xml, const QString &context)
    {
        QString source;
        QString comment;
        QStringList texts;
        while (xml.readNextStartElement()) {
            if (xml.name() == QStringLiteral("source"))
                source = xml.readElementText();
            else if (xml.name() == QStringLiteral("comment"))
                comment = xml.readElementText();
            else if (xml.name() == QStringLiteral("translation"))
                texts = readForms(xml);
            else
                xml.skipCurrentElement();
        }
        m_texts.insert(keyOf(context, source, comment), texts);
    }

    static QStringList readForms(QXmlStreamReader &xml)
    {
        QStringList forms;
        QString text;
        while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QStringLiteral("translation"))) {
            if (xml.isCharacters() && !xml.isWhitespace())
                text += xml.text();
            else if (xml.isStartElement())
                forms << xml.readElementText();
            if (xml.atEnd())
                break;
        }
        return forms.isEmpty() ? QStringList{text} : forms;
    }

    QHash<QString, QStringList> m_texts;
};

} // namespace attune::test
