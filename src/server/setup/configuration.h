// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/audit/witnesses.h"
#include "server/keys/keys_choice.h"
#include "server/media/twilio_choice.h"
#include "server/net/mail.h"
#include "server/storage/storage_choice.h"
#include "server/store/database.h"
#include "server/transcripts/transcription_choice.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace attune::server {

/// How long people stay signed in (identity/IDENTITY.md).
struct SignInChoice
{
    int staffHours = 12;
    int staffIdleMinutes = 120;
    int patientDays = 30;
    int patientIdleDays = 14;
    int openAtMost = 20; ///< sign-ins of one account
};

/// What the file `attuned.json` of a clinic may say (docs: src/server/setup/CONFIGURATION.md).
struct ClinicConfiguration
{
    QString clinicName = QStringLiteral("Clinic");
    QString listen = QStringLiteral("127.0.0.1");
    quint16 port = 8443;
    QStringList names;
    QString certificateFile; ///< with `certificateKeyFile`: instead of the clinic's own authority
    QString certificateKeyFile;
    QStringList trustedProxies; ///< whose X-Forwarded-For is believed
    std::optional<store::Address::Postgres> postgres;
    storage::StorageChoice storage;
    keys::KeysChoice keys;
    std::optional<media::TwilioChoice> twilio;
    std::optional<net::MailChoice> mail;
    std::optional<transcripts::TranscriptionChoice> transcription;
    SignInChoice signIn;
    QString sampleFilm;
    QString consentFolder;
    QString timeZone; ///< where the clinic is, by its IANA name; empty: where the machine is
    QString retentionFile;
    QString reportFolder;        ///< reports and texts of the law instead of those that came along
    int activityReviewDays = 31; ///< how long a period is that is reviewed at a time
    QString auditCopyFile;       ///< a second place for every log entry, which must be writable
    QString auditSyslogServer;   ///< "host:6514", over TLS; likewise
    QString auditSyslogAuthorityFile;
    int playLinkSeconds = 3600;
    int downloadLinkSeconds = 300;
    QList<audit::WitnessChoice> witnesses;
    int accessLeaseSeconds = 600;
    int accessEventsPerMinute = 120;
    int undoDeletionHours = 72;
    int earlierTurnsAfterSeconds = 600; ///< after the start, before recordings of before are listened to
    int keyRotationDays = 365;
    bool rotatesKeys = false;
    bool deletionNeedsTwo = false;
    bool administratorsMayDownload = false;
    int recordBeforeMinutes = 60;
    int recordAfterMinutes = 240;
    /// Files that it names and a restored clinic cannot do without: certificates, secrets, texts. Absolute paths.
    QStringList namedFiles;
};

/// Reads a configuration. Every name must be known and of the right kind; secrets are in files of their own, which only
/// their owner can read ("passwordFile": "/etc/attune/db"). InvalidInput names the first thing that is wrong.
/// @param folder of the file: relative paths start there
base::Result<ClinicConfiguration> configurationFrom(const QByteArray &json, const QString &folder);
/// The configuration of a clinic's folder: its attuned.json, or the defaults when there is none.
base::Result<ClinicConfiguration> configurationOf(const QString &clinicFolder);

/// The zone in which times are said to people of the clinic.
QTimeZone zoneOf(const ClinicConfiguration &configuration);
/// What an operator must change before the server starts, in words; empty when nothing is unsafe.
QStringList unsafeIn(const ClinicConfiguration &configuration);

} // namespace attune::server
