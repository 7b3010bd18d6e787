// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace attune::domain {

/// What a recording may be used for. Each is agreed to on its own.
enum class Purpose {
    Care,
    Supervision,
    Quality,
    Training,
    Transcription ///< a program of the clinic writes down what they say (src/server/transcripts/TRANSCRIBING.md)
};
QString textOf(Purpose purpose);
std::optional<Purpose> purposeFromText(const QString &text);
QList<Purpose> allPurposes();
/// Those for which somebody opens a recording, and says so: all but Transcription, which is nobody's reason to look.
QList<Purpose> openingPurposes();
std::optional<Purpose> openingPurposeFromText(const QString &text);

/// The four acknowledgements of the telehealth consent; all of them are needed to agree.
struct Acknowledgements
{
    bool patientRights = false;
    bool emergencyProtocols = false;
    bool privacyRisks = false;
    bool technologyRequirements = false;

    bool complete() const { return patientRights && emergencyProtocols && privacyRisks && technologyRequirements; }
    friend bool operator==(const Acknowledgements &, const Acknowledgements &) = default;
};

/// One of the short questions a person reads first.
struct ShortAnswer
{
    QString question;
    QString answer;
    friend bool operator==(const ShortAnswer &, const ShortAnswer &) = default;
};

/// The text a person is shown before deciding. `hash` is SHA-256 (hex) over the exact bytes of the text file.
struct ConsentText
{
    QString version;
    QString language;     ///< BCP 47
    QString jurisdiction; ///< "general", "US-GA", "AU-NSW" …
    QString title;
    QList<ShortAnswer> shortAnswers;
    QString fullText;
    QString hash;
    int validMonths = 12; ///< then it is asked again
    int consentAge = 18;  ///< younger people's guardians sign
    int strictness = 1;   ///< of two places, the text with the larger figure counts
    friend bool operator==(const ConsentText &, const ConsentText &) = default;
};

/// What a person decided, as signed. Never changed afterwards: a new decision is a new record.
struct ConsentDecision
{
    UserId clientId;
    bool given = false;
    Acknowledgements acknowledgements;
    QList<Purpose> purposes;
    QString signature; ///< the name as typed
    QString textVersion;
    QString textHash;
    QString textLanguage;
    QString location; ///< where the client is while signing: a jurisdiction, "us-ga"; empty: as in the account
    bool signedByGuardian = false;
    QString onBehalfReason; ///< why a member of staff typed it for the client; empty when the client did
    friend bool operator==(const ConsentDecision &, const ConsentDecision &) = default;
};

/// A stored decision.
struct ConsentRecord
{
    enum class Kind { Given, Declined, Withdrawn };
    /// What became of it. Only a consent that a member of staff recorded in a client's name ever waits (CONSENTS.md).
    enum class Standing {
        InForce,   ///< it took effect; a newer one may have followed
        Waiting,   ///< it has no effect yet
        Confirmed, ///< the client, or who acts for them, made it their own in a record that follows
        Refused,   ///< they said no
        Replaced   ///< another decision came first
    };

    ConsentId id;
    Kind kind = Kind::Given;
    ConsentDecision decision;
    UserId recordedBy;
    QString recordedByName;
    base::Instant recordedAt;
    QString withdrawReason;
    std::optional<base::Instant> expiresAt; ///< of a given one; it is reviewed before
    QString device;                         ///< the program it was taken down with
    QString address;                        ///< and from where
    Standing standing = Standing::InForce;
    /// Of a waiting one: when, unless somebody says otherwise. nullopt: only when it is confirmed.
    std::optional<base::Instant> takesEffectAt;
    friend bool operator==(const ConsentRecord &, const ConsentRecord &) = default;
};

QString textOf(ConsentRecord::Kind kind);
std::optional<ConsentRecord::Kind> consentKindFromText(const QString &text);
/// "inForce", "waiting", "confirmed", "refused", "replaced"
QString textOf(ConsentRecord::Standing standing);
std::optional<ConsentRecord::Standing> consentStandingFromText(const QString &text);

} // namespace attune::domain
