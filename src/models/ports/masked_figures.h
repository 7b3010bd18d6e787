// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_figures_port.h"
#include "models/ports/name_mask.h"

namespace attune::models {

/// Figures with the mask in front: while it is on, no client is named. GUI thread.
class MaskedFigures final : public QObject, public domain::AccessFiguresPort
{
    Q_OBJECT

public:
    MaskedFigures(NameMask &mask, domain::AccessFiguresPort &figures);

    domain::Answer<domain::LogSummary> figures(const domain::FiguresQuestion &question) override;

private:
    domain::LogSummary masked(domain::LogSummary summary);

    NameMask &m_mask;
    domain::AccessFiguresPort &m_figures;
};

} // namespace attune::models
