// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/rule_filter.h"

#include "domain/action_family.h"

#include <algorithm>

namespace attune::server::alerts {

using domain::AccessField;
using domain::AccessMark;

namespace {

constexpr qsizetype shortestIdPart = 6; // as the page of the log has it

Marks marksNamed(const QString &name)
{
    for (int i = 0; i <= static_cast<int>(AccessMark::LargeExport); ++i) {
        if (const auto mark = static_cast<AccessMark>(i); nameOf(mark) == name)
            return markBit(mark);
    }
    return 0;
}

bool isPerson(AccessField field)
{
    return field == AccessField::Actor || field == AccessField::Client || field == AccessField::Text;
}

const QString &valueOf(AccessField field, const SeenEntry &entry)
{
    static const QString none;
    switch (field) {
    case AccessField::Actor:
        return entry.actor;
    case AccessField::Role:
        return entry.role;
    case AccessField::Client:
        return entry.client;
    case AccessField::Recording:
        return entry.recording;
    case AccessField::Action:
        return entry.action;
    case AccessField::Outcome:
        return entry.outcome;
    case AccessField::Purpose:
        return entry.purpose;
    case AccessField::Device:
        return entry.device;
    case AccessField::Address:
        return entry.address;
    case AccessField::Viewing:
        return entry.viewing;
    case AccessField::Code:
        return entry.code;
    case AccessField::Request:
        return entry.request;
    case AccessField::Office:
    case AccessField::Mark:
    case AccessField::Text:
        break;
    }
    return none;
}

} // namespace

RuleFilter::RuleFilter(const domain::AccessQuery &query, const store::Directory &people)
{
    for (const domain::AccessTerm &term : query.terms)
        m_terms.push_back(termOf(term, people));
    // What costs least to refuse an entry by comes first: most rules name actions or marks.
    std::stable_partition(m_terms.begin(), m_terms.end(),
                          [](const Term &term) { return term.field == AccessField::Mark && !term.excluded; });
}

RuleFilter::Term RuleFilter::termOf(const domain::AccessTerm &asked, const store::Directory &people)
{
    Term term{asked.field, asked.excluded, {}, 0, {}};
    for (const QString &value : asked.anyOf) {
        term.values.insert(value);
        if (asked.field == AccessField::Mark)
            term.marks |= marksNamed(value);
        if (asked.field == AccessField::Text && value.size() >= shortestIdPart)
            term.beginnings << value;
        if (asked.field == AccessField::Action) {
            for (const domain::LogAction action : domain::actionsMeantBy(value))
                term.values.insert(textOf(action));
        }
        if (isPerson(asked.field) && !people.find(value)) {
            const QStringList ids = people.named(value, false);
            term.values.unite(QSet<QString>(ids.begin(), ids.end()));
        }
    }
    return term;
}

bool RuleFilter::holds(const Term &term, const SeenEntry &entry)
{
    const auto isOneOf = [&term](const QString &value) { return term.values.contains(value); };
    if (term.field == AccessField::Mark)
        return (entry.marks & term.marks) != 0;
    if (term.field == AccessField::Office)
        return std::any_of(entry.offices.begin(), entry.offices.end(), isOneOf);
    if (term.field == AccessField::Code)
        return isOneOf(entry.code) || isOneOf(entry.code.section(QLatin1Char(':'), 0, 0));
    if (term.field != AccessField::Text)
        return isOneOf(valueOf(term.field, entry));
    const auto begins = [&term](const QString &id) {
        return std::any_of(term.beginnings.begin(), term.beginnings.end(),
                           [&id](const QString &part) { return id.startsWith(part); });
    };
    return isOneOf(entry.actor) || isOneOf(entry.client) || isOneOf(entry.action) || isOneOf(entry.address) ||
           begins(entry.event) || begins(entry.recording) || begins(entry.client) || begins(entry.actor) ||
           begins(entry.device);
}

bool RuleFilter::finds(const SeenEntry &entry) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&entry](const Term &term) { return holds(term, entry) != term.excluded; });
}

} // namespace attune::server::alerts
