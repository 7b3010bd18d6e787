// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/masked_consents.h"

#include "models/ports/masked_answer.h"

namespace attune::models {

using namespace domain;

/// Staff are named: who gave a reason for typing it in the client's name. Of everybody else but the client it is not
/// known who they are.
ConsentRecord MaskedConsents::masked(ConsentRecord record) const
{
    if (!m_mask.isOn())
        return record;
    const QString client = m_mask.pseudonym(record.decision.clientId);
    const QString hidden = tr("Name hidden");
    if (!record.decision.signature.isEmpty())
        record.decision.signature = record.decision.signedByGuardian ? hidden : client;
    if (record.decision.onBehalfReason.isEmpty() && !record.recordedByName.isEmpty())
        record.recordedByName = record.recordedBy == record.decision.clientId ? client : hidden;
    return record;
}

Answer<ConsentRecord> MaskedConsents::through(const Answer<ConsentRecord> &answer)
{
    return changedAnswer(answer, this, [this](ConsentRecord record) { return masked(std::move(record)); });
}

Answer<ConsentText> MaskedConsents::text(const UserId &client, const QString &language)
{
    return m_consents.text(client, language);
}

Answer<ConsentRecord> MaskedConsents::sign(const ConsentDecision &decision)
{
    return through(m_consents.sign(decision));
}

Answer<ConsentRecord> MaskedConsents::withdraw(const UserId &client, const QString &reason)
{
    return through(m_consents.withdraw(client, reason));
}

Answer<ConsentRecord> MaskedConsents::confirm(const ConsentId &id)
{
    return through(m_consents.confirm(id));
}

Answer<ConsentRecord> MaskedConsents::refuse(const ConsentId &id)
{
    return through(m_consents.refuse(id));
}

Answer<QList<ConsentRecord>> MaskedConsents::history(const UserId &client)
{
    return changedAnswer(m_consents.history(client), this, [this](QList<ConsentRecord> records) {
        for (ConsentRecord &record : records)
            record = masked(std::move(record));
        return records;
    });
}

Answer<QByteArray> MaskedConsents::copy(const ConsentId &id)
{
    return m_consents.copy(id);
}

} // namespace attune::models
