// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/number_values.h"

#include "domain/value_error.h"

#include <QRegularExpression>

#include <optional>

namespace attune::domain {

namespace {

base::Error outside(const QString &name, const QString &typed, const QString &least, const QString &most)
{
    return refused(
        QStringLiteral("%2 is \"%1\"; it has to be a number from %3 to %4").arg(shownAgain(typed), name, least, most));
}

std::optional<qint64> digits(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^-?[0-9]{1,19}\\z"));
    bool ok = false;
    const qint64 number = form.match(text).hasMatch() ? text.toLongLong(&ok) : 0;
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace

base::Result<qint64> wholeNumberFrom(const QString &typed, qint64 least, qint64 most, const QString &name)
{
    const auto number = digits(typed.trimmed());
    if (!number || *number < least || *number > most)
        return outside(name, typed, QString::number(least), QString::number(most));
    return *number;
}

base::Result<double> realFrom(const QString &typed, double least, double most, const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^-?[0-9]{1,15}(\\.[0-9]{1,15})?\\z"));
    const QString text = typed.trimmed();
    bool ok = false;
    const double number = form.match(text).hasMatch() ? text.toDouble(&ok) : 0;
    if (!ok || number < least || number > most)
        return outside(name, typed, QString::number(least), QString::number(most));
    return number;
}

base::Result<std::chrono::minutes> minutesFrom(const QString &typed, std::chrono::minutes least,
                                               std::chrono::minutes most, const QString &name)
{
    static const QRegularExpression clock(QStringLiteral("^([0-9]{1,2}):([0-5][0-9])\\z"));
    static const QRegularExpression words(
        QStringLiteral("^(?:([0-9]{1,4})\\s*h(?:ours?)?)?\\s*(?:([0-9]{1,6})\\s*m(?:in(?:utes?)?)?)?\\z"));
    const QString text = typed.trimmed().toLower();
    std::optional<qint64> minutes = digits(text);
    for (const auto &form : {clock, words}) {
        const auto match = form.match(text);
        if (!minutes && !text.isEmpty() && match.hasMatch())
            minutes = match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong();
    }
    if (!minutes || *minutes < least.count() || *minutes > most.count())
        return refused(
            QStringLiteral("%2 is \"%1\"; it has to be a length from %3 to %4 minutes")
                .arg(shownAgain(typed), name, QString::number(least.count()), QString::number(most.count())));
    return std::chrono::minutes(*minutes);
}

base::Result<qint64> sizeFrom(const QString &typed, qint64 least, qint64 most, const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,15})\\s*([kmgt]i?)?b?\\z"));
    const auto match = form.match(typed.trimmed().toLower());
    const QString unit = match.captured(2);
    const qint64 step = unit.endsWith(QLatin1Char('i')) ? 1024 : 1000;
    qint64 factor = 1;
    for (qsizetype i = unit.isEmpty() ? -1 : QStringLiteral("kmgt").indexOf(unit.front()); i >= 0; --i)
        factor *= step;
    const qint64 count = match.captured(1).toLongLong();
    if (!match.hasMatch() || count > most / factor || count * factor < least)
        return refused(QStringLiteral("%2 is \"%1\"; it has to be a size from %3 to %4 bytes")
                           .arg(shownAgain(typed), name, QString::number(least), QString::number(most)));
    return count * factor;
}

} // namespace attune::domain
