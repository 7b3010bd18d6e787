// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/masked_messages.h"

#include "models/ports/masked_answer.h"

namespace attune::models {

using namespace domain;

MaskedMessages::MaskedMessages(NameMask &mask, MessageBox &messages) : m_mask(mask), m_messages(messages) {}

Answer<QList<Message>> MaskedMessages::messages()
{
    return changedAnswer(m_messages.messages(), this, [this](QList<Message> messages) {
        for (Message &message : messages)
            message = m_mask.masked(std::move(message));
        return messages;
    });
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
