// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/audit/access_log.h"
#include "server/audit/witnesses.h"
#include "server/clinic/consent_texts.h"
#include "server/identity/password_rules.h"
#include "server/identity/sign_ins.h"
#include "server/keys/key_provider.h"
#include "server/keys/recovery_bundle.h"
#include "server/media/capture.h"
#include "server/media/media_store.h"
#include "server/media/refusals.h"
#include "server/media/twilio_choice.h"
#include "server/net/mail.h"
#include "server/policy/retention_policy.h"
#include "server/store/database.h"

#include <QTimeZone>

#include <chrono>
#include <stop_token>

namespace attune::server::transcripts {
class SpokenIndex;
class Transcriber;
}

namespace attune::server {

/// How long links last and other figures an operator may change.
struct ClinicRules
{
    std::chrono::seconds playLinkLifetime{3600};
    std::chrono::seconds downloadLinkLifetime{300};
    /// The longest for links that open by their address alone: asked for without grant=header, and addresses of the store.
    std::chrono::seconds addressLifetime{300};
    /// How long a deletion somebody asked for can be taken back; 0: it is final at once.
    std::chrono::hours undoDeletion{72};
    /// Whether erasing before its time wants a second person's word.
    bool deletionNeedsTwo = false;
    /// How long a client program may go on playing while what it reports does not arrive.
    std::chrono::seconds accessLease{600};
    /// What one account may report in the long run; 250 minutes of it at once.
    int accessEventsPerMinute = 120;
    /// Whether administrators may take copies, with a reason and a proof; the client is told of each.
    bool administratorsMayDownload = false;
    /// How long before its beginning and after its end a session can be recorded.
    std::chrono::minutes recordBefore{60};
    std::chrono::minutes recordAfter{240};
    int keyRotationDays = 365;         ///< after which a wrapping key is to be replaced
    bool rotatesKeys = false;          ///< whether the server replaces it itself
    std::chrono::seconds earlierTurnsAfter{600}; ///< after the start, before recordings of before are listened to
    bool transcribesByItself = false;            ///< each recording that comes in, where consents allow it
    QString spokenLanguage;            ///< of transcripts, unless somebody says otherwise; empty: the engine finds out
    QTimeZone zone = QTimeZone::utc(); ///< where the clinic is: whose days are meant where nobody says
    QString reportFolder;              ///< reports and their texts instead of those that came along; may be empty
    int activityReviewDays = 31;       ///< how long a period is that is reviewed at a time (reports/REPORTS.md)
    qint64 quotaBytes = 0;             ///< of all media together; 0: none
    qint64 largestUpload = 8LL * 1024 * 1024 * 1024;
};

namespace programs {
class Shelf;
}

/// What a program is to be told before somebody joins (src/domain/JOINING.md); as it was when the server started.
struct FrontDoor
{
    QStringList names; ///< how the server is called; the first one where nobody says
    quint16 port = 443;
    QByteArray fingerprint; ///< of the clinic's own authority; empty where a public one speaks for the server
};

/// Everything that routes and jobs work with. Built once, by ClinicServer; every member is safe for several threads.
struct Clinic
{
    const base::Clock &clock;
    store::Database &database;
    audit::AccessLog &log;
    const identity::SecondFactors &secondFactors;
    identity::SignIns &signIns;
    const identity::PasswordRules &passwordRules;
    keys::KeyProvider &keys;
    media::MediaStore &media;
    media::CaptureProvider &capture;
    const ConsentTexts &consentTexts;
    const policy::RetentionPolicies &retentionPolicies;
    media::Refusals &refusals;
    ClinicRules rules;
    QString name; ///< of the clinic, for messages
    std::optional<net::MailChoice> mail;
    std::optional<media::TwilioChoice> twilio;
    QList<audit::WitnessChoice> witnesses;
    const keys::RecoveryBundles &recovery;
    std::stop_token stop = {}; ///< the server ends: nobody waits for other machines and programs (base/stop_scope.h)
    /// Where what was said is looked up (transcripts/SPOKEN_SEARCH.md); none in programs that answer no requests.
    transcripts::SpokenIndex *spoken = nullptr;
    const programs::Shelf *programs = nullptr; ///< the installers that are handed out (programs/shelf.h)
    FrontDoor frontDoor = {};
    const transcripts::Transcriber *transcriber = nullptr; ///< what makes transcripts; nullptr: the clinic has none
};

} // namespace attune::server
