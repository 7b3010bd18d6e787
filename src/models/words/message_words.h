// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message_kind.h"

#include <QCoreApplication>
#include <QString>

namespace attune::models {

/// What messages of the clinic say to people.
class MessageWords
{
    Q_DECLARE_TR_FUNCTIONS(MessageWords)

public:
    /// A message's kind in a sentence.
    static QString words(const domain::MessageKindName &name);
    /// Empty for what is information only.
    static QString importance(const domain::MessageSeverityName &severity);
    /// Whether what it is about begins with the id of a recording.
    static bool isAboutRecording(const domain::MessageKindName &name);
};

} // namespace attune::models
