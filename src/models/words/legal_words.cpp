// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/legal_words.h"

#include "models/words/words.h"

namespace attune::models {

using domain::LegalMatter;

QString LegalWords::path(LegalMatter::Path path)
{
    switch (path) {
    case LegalMatter::Path::Complaint:
        return tr("Complaint");
    case LegalMatter::Path::CourtOrder:
        return tr("Court order");
    case LegalMatter::Path::LegalDuty:
        break;
    }
    return tr("Legal duty");
}

QString LegalWords::state(const LegalMatter &matter)
{
    if (matter.waits())
        return tr("Waiting for approval");
    if (matter.isOpen && matter.expiresAt)
        return tr("Open until %1").arg(Words::date(*matter.expiresAt));
    return tr("Ended");
}

QString LegalWords::sentence(const LegalMatter &matter)
{
    QStringList sentences = {matter.reason.isEmpty() ? tr("The reason was erased.")
                                                     : tr("“%1”", "what was said").arg(matter.reason)};
    if (!matter.agreedByName.isEmpty() && matter.agreedAt)
        sentences << tr("Approved by %1 on %2.").arg(matter.agreedByName, Words::date(*matter.agreedAt));
    sentences << (matter.notifiesClient ? tr("The client is notified when it opens.")
                                        : tr("The client is not notified."));
    return sentences.join(QLatin1Char('\n'));
}

} // namespace attune::models
