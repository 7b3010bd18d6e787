// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"

namespace attune::domain {

/// Something of a period that deserves a look.
struct ActivitySign
{
    QString kind; ///< "alerts", "refused", "breakGlass", "outsideHours" …; words in models/audit/report_words.h
    qint64 count = 0;
    qint64 usual = 0; ///< how many there were in a period of this length, on the average of those before
    QString query;    ///< how the same is asked of the access log
    bool operator==(const ActivitySign &) const = default;
};

/// How much somebody did, compared with their own past.
struct ActivityPerson
{
    QString id;
    QString name;
    QString role;
    qint64 count = 0;
    qint64 usual = 0;
    qint64 refused = 0;
    bool operator==(const ActivityPerson &) const = default;
};

/// What somebody has to do after a review.
struct FollowUp
{
    QString id;
    QString what; ///< 1 to 500 characters
    QDate due;
    std::optional<base::Instant> doneAt;
    QString doneByName;
    QString result; ///< what came of it
    bool isOverdue = false;
    bool operator==(const FollowUp &) const = default;
};

/// That somebody went through what happened in a period (45 CFR 164.308(a)(1)(ii)(D)). It stays as it was signed.
struct ActivityReview
{
    enum class Verdict { NothingFound, FollowUp, Incident };

    QString id;
    QDate first;
    QDate last;
    QString zone;
    QString reviewerName;
    QString signature; ///< the name as it was typed
    base::Instant signedAt;
    QStringList lookedAt; ///< kinds of signs, and "people", "gaps", "followUps"
    QString finding;
    Verdict verdict = Verdict::NothingFound;
    QList<FollowUp> followUps;
    bool operator==(const ActivityReview &) const = default;
};

struct NewActivityReview
{
    QDate first;
    QDate last;
    QString zone; ///< empty: the clinic's
    QStringList lookedAt;
    QString finding; ///< 10 to 4,000 characters
    ActivityReview::Verdict verdict = ActivityReview::Verdict::NothingFound;
    QList<FollowUp> followUps; ///< `what` and `due` count
    QString signature;         ///< the signing person's own name
    bool operator==(const NewActivityReview &) const = default;
};

/// Where reviews stand, and what a new one begins with.
struct ActivityReviews
{
    QList<ActivityReview> reviews; ///< newest first
    QString nextCursor;
    QDate nextFirst; ///< the period that is next
    QDate nextLast;
    std::optional<QDate> dueOn; ///< when its review is due
    bool isOverdue = false;
    bool operator==(const ActivityReviews &) const = default;
};

/// A period on one page.
struct ActivityOverview
{
    QDate first;
    QDate last;
    QString zone;
    qint64 entries = 0; ///< of the log, that the reader may see
    QList<ActivitySign> signs;
    QList<ActivityPerson> people; ///< those with most entries, compared with before
    QList<FollowUp> openFollowUps;
    ReportCoverage coverage;
    bool operator==(const ActivityOverview &) const = default;
};

} // namespace attune::domain
