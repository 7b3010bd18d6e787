// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/query_suggestions.h"

#include "base/text_folding.h"
#include "domain/person.h"
#include "models/audit/audit_words.h"

#include <array>

namespace attune::models {

using domain::AccessField;
using domain::AccessMark;
using Period = domain::AccessDays::Period;

namespace {

constexpr qsizetype mostSuggested = 8;
constexpr qsizetype shortestMeaning = 2; // letters, before what words mean is looked at

constexpr std::array families = {"view",    "download", "export",         "transcript", "note",    "recording",
                                 "legal",   "deletion", "quality-review", "consent",    "session", "break-glass",
                                 "refusal", "sign-in",  "account",        "log",        "report",  "disclosure",
                                 "alert",   "clinic",   "activity-review"};
constexpr std::array outcomes = {"allowed", "refused", "failed", "reported"};
constexpr std::array purposes = {"care",      "supervision", "quality",    "training", "access",
                                 "emergency", "complaint",   "courtOrder", "legalDuty"};

/// What may be suggested, in its parts.
struct Candidate
{
    QString head;  ///< "client:"
    QString value; ///< empty: it is to be typed
    QuerySuggestion suggestion;
};

Candidate valueOf(AccessField field, const QString &value)
{
    const domain::AccessTerm term{field, {value}, false};
    return {nameOf(field) + QLatin1Char(':'), value, {textOf(domain::AccessQuery{{term}, {}}), AuditWords::term(term)}};
}

QList<Candidate> fieldsToFill()
{
    QList<Candidate> all;
    for (int i = 0; i < static_cast<int>(AccessField::Text); ++i) {
        const auto field = static_cast<AccessField>(i);
        const QString head = nameOf(field) + QLatin1Char(':');
        all.append({head, {}, {head, AuditWords::field(field), true}});
    }
    const std::array<std::pair<const char *, QString>, 4> days = {
        {{"during:", QuerySuggestions::tr("A period that moves with today")},
         {"on:", QuerySuggestions::tr("One day, such as 2026-05-12")},
         {"after:", QuerySuggestions::tr("From a day on, such as 2026-05-12")},
         {"before:", QuerySuggestions::tr("Up to a day, such as 2026-05-12")}}};
    for (const auto &[head, meaning] : days)
        all.append({QString::fromLatin1(head), {}, {QString::fromLatin1(head), meaning, true}});
    return all;
}

QList<Candidate> knownValues()
{
    QList<Candidate> all;
    for (int i = static_cast<int>(Period::Today); i <= static_cast<int>(Period::ThisYear); ++i) {
        const domain::AccessDays days{static_cast<Period>(i), {}, {}};
        const QString text = textOf(domain::AccessQuery{{}, days});
        all.append({QStringLiteral("during:"), text.section(QLatin1Char(':'), 1), {text, AuditWords::days(days)}});
    }
    for (const char *outcome : outcomes)
        all.append(valueOf(AccessField::Outcome, QString::fromLatin1(outcome)));
    for (const char *family : families)
        all.append(valueOf(AccessField::Action, QString::fromLatin1(family)));
    for (int i = 0; i <= static_cast<int>(AccessMark::LargeExport); ++i)
        all.append(valueOf(AccessField::Mark, nameOf(static_cast<AccessMark>(i))));
    for (const domain::Role role : {domain::Role::Patient, domain::Role::Psychologist, domain::Role::PracticeManager,
                                    domain::Role::Admin, domain::Role::Auditor})
        all.append(valueOf(AccessField::Role, domain::textOf(role)));
    for (const char *purpose : purposes)
        all.append(valueOf(AccessField::Purpose, QString::fromLatin1(purpose)));
    return all;
}

QList<Candidate> candidates(const QueryNames &names)
{
    QList<Candidate> all = fieldsToFill();
    for (const QString &name : names.clients)
        all.append(valueOf(AccessField::Client, name));
    for (const QString &name : names.people)
        all.append(valueOf(AccessField::Actor, name));
    return all + knownValues();
}

/// Where the word that ends at the cursor begins: white space within quotation marks is part of it.
qsizetype beginningOf(const QString &typed, qsizetype cursor)
{
    qsizetype begin = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < cursor; ++i) {
        if (typed.at(i) == QLatin1Char('"'))
            isQuoted = !isQuoted;
        else if (typed.at(i).isSpace() && !isQuoted)
            begin = i + 1;
    }
    return begin;
}

bool beginsAWord(const QString &text, const QString &letters)
{
    const QString within = base::folded(text);
    const QString sought = base::folded(letters);
    return within.startsWith(sought) || within.contains(QLatin1Char(' ') + sought) ||
           within.contains(QLatin1Char('-') + sought);
}

bool goesOnFrom(const QString &word, const Candidate &candidate)
{
    if (const auto colon = word.indexOf(QLatin1Char(':')); colon >= 0) {
        const QString value = word.mid(colon + 1).remove(QLatin1Char('"'));
        return candidate.head.compare(word.left(colon + 1), Qt::CaseInsensitive) == 0 && !candidate.value.isEmpty() &&
               beginsAWord(candidate.value, value);
    }
    if (candidate.value.isEmpty() && candidate.head.startsWith(word, Qt::CaseInsensitive))
        return true;
    return word.size() >= shortestMeaning &&
           (beginsAWord(candidate.value, word) || beginsAWord(candidate.suggestion.meaning, word));
}

} // namespace

QuerySuggestions::Found QuerySuggestions::of(const QString &typed, qsizetype cursor, const QueryNames &names)
{
    Found found;
    found.at = beginningOf(typed, cursor);
    if (found.at < cursor && typed.at(found.at) == QLatin1Char('-'))
        ++found.at; // what is left out is typed as what is meant
    found.length = cursor - found.at;
    const QString word = typed.mid(found.at, found.length);
    if (word.isEmpty())
        return found;
    for (const Candidate &candidate : candidates(names)) {
        if (candidate.suggestion.text != word && goesOnFrom(word, candidate) && found.items.size() < mostSuggested)
            found.items.append(candidate.suggestion);
    }
    return found;
}

} // namespace attune::models
