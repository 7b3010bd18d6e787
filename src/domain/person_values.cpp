// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person_values.h"

#include "domain/value_error.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace attune::domain {

namespace {

constexpr qsizetype longestAddress = 254;
constexpr qsizetype longestLocalPart = 64;
constexpr qsizetype longestName = 200;
constexpr qsizetype longestNumber = 40;

/// Without what nobody sees: controls, formats such as zero-width characters, places nothing is assigned to.
QString visible(const QString &text)
{
    QString result;
    const auto characters = text.toUcs4();
    for (const char32_t c : characters) {
        const auto category = QChar::category(c);
        const bool hidden = category == QChar::Other_Control || category == QChar::Other_Format ||
                            category == QChar::Other_NotAssigned || category == QChar::Other_Surrogate;
        if (!hidden)
            result += QString::fromUcs4(&c, 1);
    }
    return result;
}

QString compared(const QString &text)
{
    return visible(text).normalized(QString::NormalizationForm_KC).trimmed();
}

/// The domain as people read it; empty when it is none.
QString readableDomain(const QString &domain)
{
    const QByteArray ascii = QUrl::toAce(domain);
    static const QRegularExpression label(QStringLiteral("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\z"));
    const auto labels = QString::fromLatin1(ascii).toLower().split(QLatin1Char('.'));
    const bool sound =
        std::all_of(labels.begin(), labels.end(), [](const QString &part) { return label.match(part).hasMatch(); });
    static const QRegularExpression digits(QStringLiteral("^[0-9.]+\\z"));
    if (ascii.isEmpty() || ascii.size() > 253 || !sound || digits.match(domain).hasMatch())
        return {};
    return QUrl::fromAce(ascii, QUrl::IgnoreIDNWhitelist);
}

bool isLocalPart(const QString &text)
{
    static const QString refusedSigns = QStringLiteral("()<>[]:;@\\,\"");
    const bool dots =
        text.startsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char('.')) || text.contains(QLatin1String(".."));
    return !text.isEmpty() && text.toUtf8().size() <= longestLocalPart && !dots &&
           std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || refusedSigns.contains(c); });
}

/// The parts of a country that have rules of their own.
const QStringList &partsOf(const QString &country)
{
    static const QStringList none;
    static const QStringList australia = {QStringLiteral("act"), QStringLiteral("nsw"), QStringLiteral("nt"),
                                          QStringLiteral("qld"), QStringLiteral("sa"),  QStringLiteral("tas"),
                                          QStringLiteral("vic"), QStringLiteral("wa")};
    static const QStringList states =
        QStringLiteral("al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm "
                       "ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc as gu mp pr vi")
            .split(QLatin1Char(' '));
    return country == QStringLiteral("au") ? australia : country == QStringLiteral("us") ? states : none;
}

bool isCountry(const QString &code)
{
    // The library also knows groups of countries, by numbers; two letters are a country.
    return code.size() == 2 && QLocale::codeToTerritory(code.toUpper()) != QLocale::AnyTerritory;
}

} // namespace

QString comparedEmail(const QString &typed)
{
    const QString text = visible(typed)
                             .normalized(QString::NormalizationForm_KC)
                             .toCaseFolded()
                             .normalized(QString::NormalizationForm_KC)
                             .trimmed();
    const auto at = text.lastIndexOf(QLatin1Char('@'));
    if (at < 0)
        return text;
    const QString domain = readableDomain(text.mid(at + 1));
    return domain.isEmpty() ? text : text.left(at + 1) + domain;
}

QString asciiEmail(const QString &typed)
{
    const QString address = comparedEmail(typed);
    const auto at = address.lastIndexOf(QLatin1Char('@'));
    const QByteArray domain = at < 0 ? QByteArray() : QUrl::toAce(address.mid(at + 1));
    return domain.isEmpty() ? address : address.left(at + 1) + QString::fromLatin1(domain).toLower();
}

base::Result<QString> emailFrom(const QString &typed)
{
    const QString address = comparedEmail(typed);
    const auto at = address.lastIndexOf(QLatin1Char('@'));
    const bool sound = at > 0 && address.toUtf8().size() <= longestAddress && isLocalPart(address.left(at)) &&
                       !readableDomain(address.mid(at + 1)).isEmpty();
    return sound ? base::Result<QString>(address)
                 : base::Result<QString>(
                       refused(QStringLiteral("\"%1\" is not an e-mail address, like name@clinic.example"), typed));
}

base::Result<QString> nameFrom(const QString &typed)
{
    const QString name = base::cleanLine(typed);
    if (!base::hasLetters(name))
        return refused(QStringLiteral("the name is empty: it needs at least one letter"));
    if (name.size() > longestName)
        return refused(QStringLiteral("the name has more than 200 characters"));
    return name;
}

QString comparedNumber(const QString &typed)
{
    return compared(typed);
}

base::Result<QString> recordNumberFrom(const QString &typed)
{
    const QString number = compared(base::cleanLine(typed));
    if (base::visibleCharacters(number) == 0)
        return refused(QStringLiteral("the record number is empty"));
    if (number.size() > longestNumber || number.contains(QLatin1Char('@')))
        return refused(QStringLiteral("\"%1\" is not a record number: at most 40 characters, no \"@\""), typed);
    return number;
}

base::Result<QString> languageFrom(const QString &typed, const QStringList &offered)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\\z"));
    QString range = typed.trimmed().replace(QLatin1Char('_'), QLatin1Char('-'));
    const QString all = offered.join(QStringLiteral(", "));
    if (range.size() > 35 || !tag.match(range).hasMatch())
        return refused(QStringLiteral("\"%1\" is not a language, like ") + all, typed);
    while (!range.isEmpty()) {
        for (const QString &language : offered) {
            if (language.compare(range, Qt::CaseInsensitive) == 0)
                return language;
        }
        range = range.left(std::max<qsizetype>(0, range.lastIndexOf(QLatin1Char('-'))));
        if (range.size() > 1 && range.at(range.size() - 2) == QLatin1Char('-')) // a single letter opens what follows
            range.chop(2);
    }
    return refused(QStringLiteral("\"%1\" is not among the languages the clinic has texts in: ") + all, typed);
}

base::Result<QString> jurisdictionFrom(const QString &typed, const QStringList &known)
{
    static const QRegularExpression form(QStringLiteral("^([a-z]{2})(?:-([a-z0-9]{1,3}))?\\z"));
    const QString place = typed.trimmed().toLower().replace(QLatin1Char('_'), QLatin1Char('-'));
    if (place == QStringLiteral("general") || known.contains(place))
        return place;
    const auto match = form.match(place);
    const QString country = match.captured(1);
    const QString part = match.captured(2);
    const bool sound = match.hasMatch() && isCountry(country) &&
                       (part.isEmpty() || partsOf(country).isEmpty() || partsOf(country).contains(part));
    return sound ? base::Result<QString>(place)
                 : base::Result<QString>(refused(QStringLiteral("\"%1\" is not a place with laws of its own; write "
                                                                "general, a country like au, or a part of one like "
                                                                "us-ga"),
                                                 typed));
}

} // namespace attune::domain
