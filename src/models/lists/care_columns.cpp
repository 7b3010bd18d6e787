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
    case StatusLine::Grade::Ok:
        return QStringLiteral("check");
    case StatusLine::Grade::ActionNeeded:
        return QStringLiteral("waiting");
    case StatusLine::Grade::Problem:
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
    using Column = RowColumn<StatusLine>;
    const auto state = [](const StatusLine &line) { return line.state; };
    return {
        Column(tr("State"), [](const StatusLine &line) { return CareWords::grade(line.grade); })
            .withIcon(iconOf)
            .boldWhere([](const StatusLine &line) { return line.grade != StatusLine::Grade::Ok; }),
        Column(tr("Item"), [](const StatusLine &line) { return line.what; }),
        Column(tr("Details"), state).withHint(state),
    };
}

BreakGlassModel::Columns CareColumns::ofBreakGlass(const base::Clock &clock)
{
    using Column = RowColumn<BreakGlass>;
    return {
        Column(tr("Opened"), [](const BreakGlass &one) { return Words::moment(one.openedAt); }),
        Column(tr("By"), [](const BreakGlass &one) { return one.userName; }),
        Column(tr("Client"), [](const BreakGlass &one) { return clientOrNobody(one.clientName); }),
        Column(tr("State"), [&clock](const BreakGlass &one) { return CareWords::state(one, clock.now()); })
            .boldWhere([](const BreakGlass &one) { return one.verdict == BreakGlass::Verdict::None; }),
    };
}

LegalMatterModel::Columns CareColumns::ofLegalMatters()
{
    using Column = RowColumn<LegalMatter>;
    return {
        Column(tr("Requested"), [](const LegalMatter &one) { return Words::moment(one.askedAt); }),
        Column(tr("By"), [](const LegalMatter &one) { return one.askedByName; }),
        Column(tr("Client"), [](const LegalMatter &one) { return clientOrNobody(one.clientName); }),
        Column(tr("Kind"), [](const LegalMatter &one) { return LegalWords::path(one.path); }),
        Column(tr("Number"), [](const LegalMatter &one) { return one.matterNumber; }),
        Column(tr("State"), [](const LegalMatter &one) { return LegalWords::state(one); }),
    };
}

} // namespace attune::models
