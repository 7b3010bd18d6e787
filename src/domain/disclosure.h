// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QDate>
#include <QString>

#include <optional>

namespace attune::domain {

/// Something of a client's that was given to somebody outside the clinic, not by this program: by post, to a court, by
/// fax (45 CFR 164.528). What was entered stays; who made a mistake enters it once more, as a correction.
struct Disclosure
{
    enum class Way { Post, Fax, Email, InPerson, Court, Other };

    QString id;
    QString clientId;
    QString clientName;
    QDate on;
    Way way = Way::Post;
    QString recipient;   ///< person or body, 1 to 200 characters
    QString address;     ///< if it is known, up to 300 characters
    QString description; ///< what was given, 1 to 500 characters
    QString purpose;     ///< why, or which request it answers, 1 to 500 characters
    QString recordedByName;
    base::Instant recordedAt;
    QString corrects;    ///< id of the entry in whose place this one stands
    QString correctedBy; ///< id of the entry that stands in the place of this one
    bool operator==(const Disclosure &) const = default;
};

/// What is entered.
struct NewDisclosure
{
    QString clientId;     ///< or
    QString clientNumber; ///< on the client's record
    QDate on;
    Disclosure::Way way = Disclosure::Way::Post;
    QString recipient;
    QString address;
    QString description;
    QString purpose;
    QString corrects; ///< empty: a new one
    QString reason;   ///< of a correction, at least 10 characters
    bool operator==(const NewDisclosure &) const = default;
};

} // namespace attune::domain
