// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/masked_figures.h"

#include "models/ports/masked_answer.h"

namespace attune::models {

using domain::LogSummary;
using domain::SummaryBy;

MaskedFigures::MaskedFigures(NameMask &mask, domain::AccessFiguresPort &figures) : m_mask(mask), m_figures(figures) {}

domain::Answer<LogSummary> MaskedFigures::figures(const domain::FiguresQuestion &question)
{
    return changedAnswer(m_figures.figures(question), this,
                         [this](LogSummary summary) { return masked(std::move(summary)); });
}

LogSummary MaskedFigures::masked(LogSummary summary)
{
    if (!m_mask.isOn())
        return summary;
    for (domain::NamedCount &count : summary.names) {
        const bool client = summary.by == SummaryBy::Client || summary.by == SummaryBy::Recording ||
                            domain::roleFromText(count.role) == domain::Role::Patient;
        if (!client || count.name.isEmpty())
            continue;
        // A device is named after who uses it, a recording after whom it is of: their ids are not those of people.
        const bool isPerson = summary.by != SummaryBy::Device && summary.by != SummaryBy::Recording;
        count.name = isPerson ? m_mask.pseudonym(domain::UserId(count.id)) : QString();
    }
    for (domain::DeviceGap &gap : summary.gaps) { // it is not said who of them is a client
        if (!gap.personName.isEmpty())
            gap.personName = m_mask.pseudonym(domain::UserId(gap.person));
    }
    return summary;
}

} // namespace attune::models
