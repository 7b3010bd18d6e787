// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/name_mask.h"

namespace attune::models {

/// The person's messages with the mask in front: while it is on, nobody is named. GUI thread.
class MaskedMessages final : public QObject, public domain::MessageBox
{
    Q_OBJECT

public:
    MaskedMessages(NameMask &mask, domain::MessageBox &messages);

    domain::Answer<QList<domain::Message>> messages() override;
    domain::Answer<int> unreadMessages() override;
    domain::Answer<void> markRead(const QString &id) override;

private:
    NameMask &m_mask;
    domain::MessageBox &m_messages;
};

} // namespace attune::models
