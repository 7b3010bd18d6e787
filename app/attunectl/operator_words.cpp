// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/operator_words.h"

#include "protocol/json.h"

#include <QFile>
#include <QLocale>

namespace attune::ctl {

OperatorWords::OperatorWords(const QString &language)
{
    QFile file(QStringLiteral(":/doctor/%1.json").arg(language));
    const auto words = file.open(QIODevice::ReadOnly) ? protocol::objectFrom(file.readAll())
                                                      : base::Result<protocol::Json>(protocol::Json::object());
    if (!words)
        return;
    for (const auto &[english, text] : words->items()) {
        if (text.is_string())
            m_words.insert(QString::fromStdString(english), QString::fromStdString(text.get<std::string>()));
    }
}

QString OperatorWords::operator()(const Sentence &sentence) const
{
    QString text = (*this)(QString::fromUtf8(sentence.english));
    for (qsizetype i = sentence.values.size(); i > 0; --i) { // from behind: a value may hold "%1" itself
        const QString place = QLatin1Char('%') + QString::number(i);
        const qsizetype at = text.indexOf(place);
        if (at >= 0)
            text.replace(at, place.size(), QString(sentence.values.at(i - 1)).replace(u'%', QChar(0xe000)));
    }
    return text.replace(QChar(0xe000), u'%');
}

QString OperatorWords::ofTerminal()
{
    return QLocale::system().uiLanguages().value(0).section(QLatin1Char('-'), 0, 0).toLower();
}

} // namespace attune::ctl
