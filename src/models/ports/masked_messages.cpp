// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/masked_messages.h"

#include "base/when_done.h"

namespace attune::models {

using namespace domain;

MaskedMessages::MaskedMessages(NameMask &mask, MessageBox &messages) : m_mask(mask), m_messages(messages) {}

Answer<QList<Message>> MaskedMessages::messages()
{
    auto promise = std::make_shared<QPromise<base::Result<QList<Message>>>>();
    promise->start();
    base::whenDone(m_messages.messages(), this, [this, promise](base::Result<QList<Message>> answer) {
        if (answer && m_mask.isOn()) {
            for (Message &message : *answer) {
                if (!message.clientName.isEmpty())
                    message.clientName = m_mask.pseudonym(message.clientId);
            }
        }
        promise->addResult(std::move(answer));
        promise->finish();
    });
    return promise->future();
}

Answer<int> MaskedMessages::unreadMessages()
{
    return m_messages.unreadMessages();
}

Answer<void> MaskedMessages::markRead(const QString &id)
{
    return m_messages.markRead(id);
}

} // namespace attune::models
