// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/message_columns.h"

#include "models/words/message_words.h"
#include "models/words/words.h"

namespace attune::models {

using domain::Message;

MessageModel::Columns MessageColumns::of(domain::Role reader)
{
    using Column = RowColumn<Message>;
    const auto words = [](const Message &m) { return MessageWords::words(m.kind); };
    MessageModel::Columns columns = {
        Column(tr("State"), [](const Message &m) { return m.isRead ? tr("Read") : tr("New"); }),
        Column(tr("When (%1)", "time zone").arg(Words::zone()), [](const Message &m) { return Words::moment(m.at); }),
        Column(tr("Message"), words).withHint(words).boldWhere([](const Message &m) { return !m.isRead; }),
    };
    if (reader != domain::Role::Patient)
        columns << Column(tr("Client"), [](const Message &m) { return m.clientName; });
    columns << Column(tr("Session"),
                      [](const Message &m) { return m.sessionAt ? Words::appointment(*m.sessionAt) : QString(); });
    columns << Column(tr("Importance"), [](const Message &m) { return MessageWords::importance(m.severity); });
    return columns;
}

} // namespace attune::models
