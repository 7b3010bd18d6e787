// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/care_columns.h"

#include "models/words/legal_words.h"
#include "models/words/words.h"

namespace attune::models {

using domain::BreakGlass;
using domain::LegalMatter;

namespace {

QString iconOf(const StatusLine &line)
{
    switch (line.grade) {
    case StatusLine::Grade::Good:
        return QStringLiteral("check");
    case StatusLine::Grade::Think:
        return QStringLiteral("waiting");
    case StatusLine::Grade::Wrong:
        break;
    }
    return QStringLiteral("problem");
}

} // namespace

QString CareColumns::clientOrNobody(const QString &name)
{
    return name.isEmpty() ? tr("No longer shown to you") : name;
}

StatusModel::Columns CareColumns::ofStatus()
{
    const auto state = [](const StatusLine &line) { return line.state; };
    return {
        {.title = tr("State"),
         .text = [](const StatusLine &line) { return CareWords::grade(line.grade); },
         .icon = iconOf,
         .isBold = [](const StatusLine &line) { return line.grade != StatusLine::Grade::Good; }},
        {.title = tr("What"), .text = [](const StatusLine &line) { return line.what; }},
        {.title = tr("In words"), .text = state, .hint = state},
    };
}

BreakGlassModel::Columns CareColumns::ofBreakGlass(const base::Clock &clock)
{
    return {
        {.title = tr("Opened"), .text = [](const BreakGlass &one) { return Words::moment(one.openedAt); }},
        {.title = tr("By"), .text = [](const BreakGlass &one) { return one.userName; }},
        {.title = tr("Client"), .text = [](const BreakGlass &one) { return clientOrNobody(one.clientName); }},
        {.title = tr("State"),
         .text = [&clock](const BreakGlass &one) { return CareWords::state(one, clock.now()); },
         .isBold = [](const BreakGlass &one) { return one.verdict == BreakGlass::Verdict::None; }},
    };
}

LegalMatterModel::Columns CareColumns::ofLegalMatters()
{
    return {
        {.title = tr("Requested"), .text = [](const LegalMatter &one) { return Words::moment(one.askedAt); }},
        {.title = tr("By"), .text = [](const LegalMatter &one) { return one.askedByName; }},
        {.title = tr("Client"), .text = [](const LegalMatter &one) { return clientOrNobody(one.clientName); }},
        {.title = tr("Kind"), .text = [](const LegalMatter &one) { return LegalWords::path(one.path); }},
        {.title = tr("Number"), .text = [](const LegalMatter &one) { return one.matterNumber; }},
        {.title = tr("State"), .text = [](const LegalMatter &one) { return LegalWords::state(one); }},
    };
}

} // namespace attune::models
