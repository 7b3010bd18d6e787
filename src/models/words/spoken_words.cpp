// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/spoken_words.h"

#include "spoken_search/query.h"

namespace attune::models {

using spoken_search::QueryFault;

QString SpokenWords::faultIn(const QString &typed)
{
    const auto error = spoken_search::faultOf(typed);
    if (!error)
        return {};
    switch (error->fault) {
    case QueryFault::OpenQuotation:
        return tr("The quotation marks opened at character %1 aren't closed.").arg(error->at);
    case QueryFault::NothingBefore:
        return tr("NEAR at character %1 needs a word before it.").arg(error->at);
    case QueryFault::NothingBehind:
        return tr("NEAR at character %1 needs a word after it.").arg(error->at);
    case QueryFault::BadDistance:
        return tr("NEAR at character %1 takes a number from 1 to 100.").arg(error->at);
    case QueryFault::EmptyFilter:
        return tr("The filter at character %1 has nothing after its colon.").arg(error->at);
    case QueryFault::NoDay:
        return tr("The filter at character %1 takes a day, such as 2026-11-28.").arg(error->at);
    case QueryFault::DaysReversed:
        return tr("The first day is after the last day.");
    case QueryFault::TooManyWords:
        return tr("A search can have up to 16 words.");
    case QueryFault::NoWord:
        break;
    }
    return tr("Enter a word to find.");
}

} // namespace attune::models
