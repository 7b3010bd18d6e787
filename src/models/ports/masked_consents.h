// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/name_mask.h"

namespace attune::models {

/// Consents with the mask in front: neither who signed nor a client who entered one is named. A copy is a document of
/// its own, and names everybody like any file. GUI thread.
class MaskedConsents final : public QObject, public domain::ConsentRegistry
{
    Q_OBJECT

public:
    MaskedConsents(NameMask &mask, domain::ConsentRegistry &consents) : m_mask(mask), m_consents(consents) {}

    domain::Answer<domain::ConsentText> text(const domain::UserId &client, const QString &language) override;
    domain::Answer<domain::ConsentRecord> sign(const domain::ConsentDecision &decision) override;
    domain::Answer<domain::ConsentRecord> withdraw(const domain::UserId &client, const QString &reason) override;
    domain::Answer<domain::ConsentRecord> confirm(const domain::ConsentId &id) override;
    domain::Answer<domain::ConsentRecord> refuse(const domain::ConsentId &id) override;
    domain::Answer<QList<domain::ConsentRecord>> history(const domain::UserId &client) override;
    domain::Answer<QByteArray> copy(const domain::ConsentId &id) override;

private:
    domain::ConsentRecord masked(domain::ConsentRecord record) const;
    domain::Answer<domain::ConsentRecord> through(const domain::Answer<domain::ConsentRecord> &answer);

    NameMask &m_mask;
    domain::ConsentRegistry &m_consents;
};

} // namespace attune::models
