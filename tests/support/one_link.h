// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/when_done.h"
#include "domain/ports.h"

namespace attune::test {

/// Always the same address, good for an hour; counts how often it was asked for, and refuses when told to.
class OneLink final : public domain::MediaLinks
{
public:
    QUrl url;
    int asked = 0;
    std::optional<base::Error> refusal;

    domain::Answer<domain::MediaLink> link(const domain::Recording &, domain::LinkUse, const domain::ViewingId &,
                                           const domain::Grounds &) override
    {
        ++asked;
        if (refusal)
            return base::ready<domain::MediaLink>(*refusal);
        domain::MediaLink link;
        link.url = url;
        link.lifetime = std::chrono::hours(1);
        return base::ready<domain::MediaLink>(link);
    }
};

} // namespace attune::test
