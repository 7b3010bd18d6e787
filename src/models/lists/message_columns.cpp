// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/message_columns.h"

#include "models/words/message_words.h"
#include "models/words/words.h"

namespace attune::models {

using domain::Message;

MessageModel::Columns MessageColumns::of(domain::Role reader)
{
    const auto words = [](const Message &m) { return MessageWords::words(m.kind); };
    MessageModel::Columns columns = {
        {.title = tr("State"), .text = [](const Message &m) { return m.isRead ? tr("Read") : tr("New"); }},
        {.title = tr("When (%1)", "time zone").arg(Words::zone()),
         .text = [](const Message &m) { return Words::moment(m.at); }},
        {.title = tr("Message"), .text = words, .hint = words, .isBold = [](const Message &m) { return !m.isRead; }},
    };
    if (reader != domain::Role::Patient)
        columns << RowColumn<Message>{.title = tr("Client"), .text = [](const Message &m) { return m.clientName; }};
    columns << RowColumn<Message>{.title = tr("Session"),
                                  .text =
                                      [](const Message &m) {
                                          return m.sessionAt ? Words::appointment(*m.sessionAt) : QString();
                                      }}
            << RowColumn<Message>{.title = tr("Importance"),
                                  .text = [](const Message &m) { return MessageWords::importance(m.severity); }};
    return columns;
}

} // namespace attune::models
