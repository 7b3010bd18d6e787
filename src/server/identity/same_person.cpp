// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/same_person.h"

#include "base/text_folding.h"
#include "server/identity/accounts.h"
#include "server/store/aliases.h"

namespace attune::server::identity {

namespace {

/// Where mail to an address arrives: "a+b@c" is the mailbox of "a@c".
QString mailboxOf(const QString &email)
{
    const QString normalised = normalisedEmail(email);
    const qsizetype at = normalised.lastIndexOf(QLatin1Char('@'));
    if (at < 0)
        return normalised;
    return normalised.left(at).section(QLatin1Char('+'), 0, 0) + normalised.mid(at);
}

/// Neither order nor signs make another name: "García, María" and "Maria Garcia".
QStringList wordsOf(const QString &name)
{
    QString letters = base::folded(name);
    for (QChar &letter : letters)
        letter = letter.isLetterOrNumber() ? letter : QChar(u' ');
    QStringList words = letters.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    static const QStringList titles = {QStringLiteral("dr"), QStringLiteral("prof"), QStringLiteral("mr"),
                                       QStringLiteral("mrs"), QStringLiteral("ms")};
    words.removeIf([](const QString &word) { return titles.contains(word); });
    words.sort();
    return words;
}

} // namespace

bool isSamePerson(store::Connection &connection, const domain::UserId &one, const domain::UserId &other)
{
    // Also of two accounts of which one was merged into the other (ACCOUNTS.md).
    if (store::idsOfPerson(connection, one.value()).contains(other.value()))
        return true;
    const auto a = accountById(connection, one);
    const auto b = accountById(connection, other);
    if (!a || !b)
        return false;
    if (mailboxOf(a->person.email) == mailboxOf(b->person.email))
        return true;
    const bool datesDiffer = !a->birthDate.isEmpty() && !b->birthDate.isEmpty() && a->birthDate != b->birthDate;
    const QStringList words = wordsOf(a->person.fullName);
    return !datesDiffer && !words.isEmpty() && words == wordsOf(b->person.fullName);
}

} // namespace attune::server::identity
