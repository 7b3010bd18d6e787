// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace attune::domain {

/// Everything of one client, opened for two hours by a staff member who does not treat them, because it was urgent.
struct BreakGlass
{
    QString id;
    QString userId;
    QString userName;
    QString clientId;
    QString clientName;
    base::Instant openedAt;
    base::Instant expiresAt;
    std::optional<base::Instant> reviewedAt;
    QString reviewerName;
    enum class Verdict { None, Justified, Unjustified };
    Verdict verdict = Verdict::None;
    QString reason;     ///< empty where it was destroyed
    bool isOwn = false; ///< of the person who asks: no one reviews their own
};

/// A complaint, an order of a court or a legal duty for which one person may open a client's recordings, whatever was
/// consented to, once a second person agreed.
struct LegalMatter
{
    enum class Path { Complaint, CourtOrder, LegalDuty };

    QString id;
    Path path = Path::Complaint;
    QString matterNumber;
    QString reason;
    UserId clientId;    ///< empty where it may not be said, and so is the name
    QString clientName;
    QString askedByName;
    base::Instant askedAt;
    bool notifiesClient = true;
    QString agreedByName; ///< empty while nobody has agreed
    std::optional<base::Instant> agreedAt;
    std::optional<base::Instant> expiresAt;
    std::optional<base::Instant> endedAt;
    bool isOpen = false;
    bool isOwn = false; ///< asked for by the person who looks

    bool waits() const { return !agreedAt && !endedAt; }
};

/// What is asked for.
struct NewLegalMatter
{
    QString clientNumber; ///< on the client's record
    LegalMatter::Path path = LegalMatter::Path::Complaint;
    QString matterNumber; ///< of the complaint, the case, the report
    QString reason;       ///< at least 10 characters
    QString whyNotNotified; ///< empty: the client is told
};

/// What those who answer for a clinic have to keep an eye on.
struct ClinicStatus
{
    std::optional<base::Instant> lastBackup;
    std::optional<base::Instant> lastBackupTest;
    std::optional<base::Instant> lastKeyDrill; ///< the recovery shares were tried
    bool sharesArePossible = true;             ///< false where the key provider has a recovery of its own
    enum class Shares {
        None,     ///< none were made
        Outdated, ///< they do not open what is sealed today
        Current
    };
    Shares shares = Shares::None;
    std::optional<base::Instant> lastLogCheck;
    bool logWasWhole = true; ///< what that check said
    std::optional<base::Instant> newestCheckpoint;
    qint64 logEntries = 0;
    int openReviews = 0; ///< break-glass accesses without a review
    std::optional<base::Instant> oldestOpenReview;
    struct Key
    {
        int version = 0;
        std::optional<base::Instant> madeAt;
        bool isCurrent = false;
        bool nearItsEnd = false;   ///< 80 % of its days are over
        bool nearlyUsedUp = false; ///< 80 % of the seals it may make are made
        bool isDisabled = false;   ///< what it seals does not open
        bool stillSeals = false;   ///< an older one that something is still sealed under
    };
    QList<Key> keys; ///< empty when their provider cannot be asked
    int failedRecordings = 0;
    int failedMails = 0;
    int overdueErasures = 0; ///< recordings that should have been erased two days ago
    int openDeletionRequests = 0; ///< not answered yet
};

} // namespace attune::domain
