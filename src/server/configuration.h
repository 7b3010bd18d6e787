// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/store/database.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace attune::server {

/// Where sealed media lies. Without `s3` it is a folder of the clinic.
struct StorageChoice
{
    struct S3
    {
        QString endpoint;
        QString region = QStringLiteral("us-east-1");
        QString bucket;
        QString prefix;
        bool bucketInHost = false;
        QString accessKey;
        QString secretKey;
        QString authorityFile;
        bool publicLinks = false;
        QString coldClass = QStringLiteral("GLACIER");
    };
    std::optional<S3> s3;
    QString coldFolder;    ///< for a folder: where archived recordings move
    qint64 quotaBytes = 0; ///< 0: none
    qint64 largestUpload = 8LL * 1024 * 1024 * 1024;
};

/// Who keeps the wrapping keys. Without either it is the key file.
struct KeysChoice
{
    struct Pkcs11
    {
        QString module; ///< shared library of the token's maker
        QString token;  ///< its label
        QString pin;
    };
    struct Vault
    {
        QString address; ///< "https://vault.example:8200"
        QString mount = QStringLiteral("transit");
        QString key;
        QString token;
        QString authorityFile;
    };
    /// The key file stays, with its keys sealed by AWS KMS.
    struct AwsKms
    {
        QString region;
        QString keyId; ///< id, ARN or alias of a symmetric key
        QString accessKey;
        QString secretKey;
        QString endpoint; ///< "https://kms.<region>.amazonaws.com" unless said otherwise
        QString authorityFile;
    };
    std::optional<Pkcs11> pkcs11;
    std::optional<Vault> vault;
    std::optional<AwsKms> awsKms;
};

/// Twilio Video (media/CAPTURE.md).
struct TwilioChoice
{
    QString accountSid;
    QString apiKey;
    QString apiSecret;
    QString authToken; ///< checks the signatures of callbacks
    QString api = QStringLiteral("https://video.twilio.com");
    QString authorityFile;
    /// Single tracks are put together here with ffmpeg instead of by Twilio.
    bool composeHere = false;
    /// How long Twilio's copies stay behind a recording that is whole (media/CAPTURE.md).
    std::chrono::seconds keepOriginals = std::chrono::hours(7 * 24);
    /// How this server is called from outside, for callbacks: "https://clinic.example".
    QString callbackOrigin;
};

/// How messages leave the clinic. Without it they are only in the program.
struct MailChoice
{
    QString server; ///< "smtps://mail.example:465" or "smtp://mail.example:587" (then STARTTLS is demanded)
    QString from;
    QString user;
    QString password;
    QString authorityFile;
};

/// Somebody else who looks at the access log's checkpoints (audit/ACCESS_LOG.md).
struct WitnessChoice
{
    QString address; ///< "https://witness.example": its add-checkpoint lies below
    QString key;     ///< its verifier key
    QString authorityFile;
};

/// How long people stay signed in (identity/IDENTITY.md).
struct SignInChoice
{
    int staffHours = 12;
    int staffIdleMinutes = 120;
    int patientDays = 30;
    int patientIdleDays = 14;
    int openAtMost = 20; ///< sign-ins of one account
};

/// What the file `attuned.json` of a clinic may say (docs: src/server/CONFIGURATION.md).
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
    StorageChoice storage;
    KeysChoice keys;
    std::optional<TwilioChoice> twilio;
    std::optional<MailChoice> mail;
    SignInChoice signIn;
    QString sampleFilm;
    QString consentFolder;
    QString timeZone; ///< where the clinic is, by its IANA name; empty: where the machine is
    QString retentionFile;
    QString auditCopyFile;     ///< a second place for every log entry, which must be writable
    QString auditSyslogServer; ///< "host:6514", over TLS; likewise
    QString auditSyslogAuthorityFile;
    int playLinkSeconds = 3600;
    int downloadLinkSeconds = 300;
    QList<WitnessChoice> witnesses;
    int accessLeaseSeconds = 600;
    int accessEventsPerMinute = 120;
    int undoDeletionHours = 72;
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
