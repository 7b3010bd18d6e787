// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/messages/mail_words.h"

#include "protocol/json.h"

#include <QDir>
#include <QFile>

namespace attune::server {

namespace {

const QString english = QStringLiteral("en");

/// In one go, so that what stands in for one thing is never looked through for another.
QString filled(const QString &form, const QHash<QString, QString> &values)
{
    QString text;
    qsizetype at = 0;
    while (at < form.size()) {
        const qsizetype open = form.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : form.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            break;
        text += form.mid(at, open - at) + values.value(form.mid(open + 1, close - open - 1));
        at = close + 1;
    }
    return text + form.mid(at);
}

} // namespace

MailWords::MailWords(const QString &folder)
{
    const auto files = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        const auto content = file.open(QIODevice::ReadOnly) ? protocol::objectFrom(file.readAll())
                                                            : base::Result<protocol::Json>(protocol::Json::object());
        if (!content || protocol::text(*content, "language").isEmpty())
            continue;
        const auto wordsIn = [](const protocol::Json &row) {
            return Words{protocol::text(row, "subject"), protocol::text(row, "text")};
        };
        Language language{wordsIn(*content), wordsIn(protocol::child(*content, "anythingElse")), {}};
        for (const auto &[kind, row] : protocol::child(*content, "kinds").items())
            language.kinds.insert(QString::fromStdString(kind), wordsIn(row));
        m_languages.insert(protocol::text(*content, "language"), language);
    }
}

Letter MailWords::letterOf(const domain::MessageKindName &kind, const QString &language,
                           const QString &clinicName) const
{
    const auto known = m_languages.constFind(language);
    const Language spoken = known == m_languages.cend() ? m_languages.value(english) : *known;
    const Words words = spoken.kinds.value(kind.text(), spoken.anythingElse);
    const QHash<QString, QString> values = {{QStringLiteral("clinic"), clinicName},
                                            {QStringLiteral("subject"), words.subject},
                                            {QStringLiteral("text"), words.text}};
    QString text = filled(spoken.frame.text, values) + QLatin1Char('\n');
    text.replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
    return {filled(spoken.frame.subject, values), text};
}

QStringList MailWords::kinds(const QString &language) const
{
    return m_languages.value(language).kinds.keys();
}

} // namespace attune::server
