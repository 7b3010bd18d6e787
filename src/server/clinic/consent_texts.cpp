// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/clinic/consent_texts.h"

#include "crypto/digest.h"
#include "protocol/json.h"

#include <QDir>
#include <QFile>

namespace attune::server {

namespace {

std::optional<domain::ConsentText> textFrom(const QByteArray &bytes)
{
    const auto content = protocol::objectFrom(bytes);
    if (!content)
        return std::nullopt;
    domain::ConsentText result;
    result.version = protocol::text(*content, "version");
    result.language = protocol::text(*content, "language");
    result.jurisdiction = protocol::text(*content, "jurisdiction");
    result.title = protocol::text(*content, "title");
    for (const auto &paragraph : protocol::list(*content, "fullText")) {
        if (paragraph.is_string())
            result.fullText += QString::fromStdString(paragraph.get<std::string>()) + QStringLiteral("\n\n");
    }
    for (const auto &row : protocol::list(*content, "shortAnswers"))
        result.shortAnswers.append({protocol::text(row, "question"), protocol::text(row, "answer")});
    result.validMonths = static_cast<int>(protocol::integer(*content, "validMonths", {1, 1200}).value_or(12));
    result.consentAge = static_cast<int>(protocol::integer(*content, "consentAge", {0, 150}).value_or(18));
    result.strictness = static_cast<int>(protocol::integer(*content, "strictness", {0, 100}).value_or(1));
    result.hash = QString::fromLatin1(crypto::sha256(bytes).toHex());
    if (result.version.isEmpty() || result.fullText.isEmpty() || result.shortAnswers.size() != 6)
        return std::nullopt;
    return result;
}

} // namespace

ConsentTexts::ConsentTexts(const QString &folder)
{
    const auto files = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto text = textFrom(file.readAll()))
            m_texts.append(*text);
    }
}

const domain::ConsentText *ConsentTexts::exact(const QString &jurisdiction, const QString &language) const
{
    const domain::ConsentText *newest = nullptr; // in the order of their file names: general-en-1, general-en-2
    for (const auto &text : m_texts) {
        if (text.jurisdiction == jurisdiction && text.language == language)
            newest = &text;
    }
    return newest;
}

const domain::ConsentText *ConsentTexts::find(const QString &jurisdiction, const QString &language) const
{
    const QString english = QStringLiteral("en");
    const QString place = jurisdiction.toLower();
    QStringList places = {place};
    if (place.contains(QLatin1Char('-')))
        places << place.section(QLatin1Char('-'), 0, 0);
    places << QStringLiteral("general");
    for (const QString &where : std::as_const(places)) {
        for (const QString &tongue : {language, english}) {
            if (const auto *text = exact(where, tongue))
                return text;
        }
    }
    return nullptr;
}

const domain::ConsentText *ConsentTexts::strictest(const QString &one, const QString &other,
                                                   const QString &language) const
{
    const auto *first = find(one, language);
    const auto *second = other.isEmpty() ? first : find(other, language);
    return first && second && second->strictness > first->strictness ? second : first;
}

QStringList ConsentTexts::languages() const
{
    QStringList names;
    for (const auto &text : m_texts)
        names << text.language;
    names.removeDuplicates();
    return names;
}

QStringList ConsentTexts::jurisdictions() const
{
    QStringList names;
    for (const auto &text : m_texts)
        names << text.jurisdiction;
    names.removeDuplicates();
    return names;
}

const domain::ConsentText *ConsentTexts::byHash(const QString &hash) const
{
    for (const auto &text : m_texts) {
        if (text.hash == hash)
            return &text;
    }
    return nullptr;
}

} // namespace attune::server
