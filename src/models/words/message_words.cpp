// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/message_words.h"

namespace attune::models {

QString MessageWords::words(const domain::MessageKindName &name)
{
    const auto kind = domain::messageKindFromText(name.text());
    return kind ? QCoreApplication::translate("MessageKind", domain::rowOf(*kind).words)
                : tr("There is a message for you.");
}

/// Said in words, not in a colour.
QString MessageWords::importance(const domain::MessageSeverityName &severity)
{
    if (severity == domain::MessageSeverity::Emergency)
        return tr("Emergency");
    return severity == domain::MessageSeverity::Integrity ? tr("Access log") : QString();
}

bool MessageWords::isAboutRecording(const domain::MessageKindName &name)
{
    const auto kind = domain::messageKindFromText(name.text());
    return kind && domain::rowOf(*kind).isAboutRecording;
}

} // namespace attune::models
