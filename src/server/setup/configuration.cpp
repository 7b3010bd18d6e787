// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/setup/configuration.h"

#include "crypto/signed_note.h"
#include "domain/date_values.h"
#include "domain/number_values.h"
#include "domain/person_values.h"
#include "protocol/json.h"
#include "server/keys/credentials.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>

namespace attune::server {

using protocol::Json;

namespace {

base::Error wrong(const QString &what)
{
    return {base::ErrorKind::InvalidInput, what, {}, {}};
}

/// Takes known names out of one object, and remembers the first thing that was wrong.
class Reader
{
public:
    /// @param files is given the files that are read or named
    Reader(const Json &object, QString name, QString folder, QStringList &files)
        : m_object(object), m_name(std::move(name)), m_folder(std::move(folder)), m_files(files)
    {
        if (!object.is_object())
            refuse(m_name + QStringLiteral(" must be an object"));
    }

    void text(const char *key, QString &target)
    {
        if (const Json *found = take(key); found && found->is_string())
            target = QString::fromStdString(found->get<std::string>());
        else if (found)
            refuse(at(key) + QStringLiteral(" must be a text"));
    }
    void needText(const char *key, QString &target)
    {
        text(key, target);
        if (target.isEmpty())
            refuse(at(key) + QStringLiteral(" is missing"));
    }
    void path(const char *key, QString &target)
    {
        text(key, target);
        static const QString credential = QStringLiteral("credential:");
        if (target.startsWith(credential))
            takeCredential(key, target, target.mid(credential.size()));
        else if (!target.isEmpty() && !target.startsWith(QLatin1Char(':')))
            target = QDir(m_folder).absoluteFilePath(target);
    }
    /// A file that belongs to the configuration: a restored clinic needs it.
    void file(const char *key, QString &target)
    {
        path(key, target);
        if (!target.isEmpty() && !target.startsWith(QLatin1Char(':')) && !keys::isCredential(target))
            m_files << target;
    }
    /// The content of the file that the value names, without the line's end.
    void secret(const char *key, QString &target)
    {
        QString name;
        file(key, name);
        if (name.isEmpty())
            return refuse(at(key) + QStringLiteral(" is missing"));
        QFile content(name);
        constexpr auto anybody = QFileDevice::Permissions(QFileDevice::ReadOther);
        const auto others = keys::isCredential(name) ? anybody : anybody | QFileDevice::ReadGroup;
        if (!content.open(QIODevice::ReadOnly))
            return refuse(at(key) + QStringLiteral(": the file cannot be read"));
        if (content.permissions() & others)
            return refuse(at(key) + QStringLiteral(": others can read the file; set its mode to 600"));
        target = QString::fromUtf8(content.readAll()).trimmed();
        if (target.isEmpty())
            refuse(at(key) + QStringLiteral(": the file is empty"));
    }
    void flag(const char *key, bool &target)
    {
        if (const Json *found = take(key); found && found->is_boolean())
            target = found->get<bool>();
        else if (found)
            refuse(at(key) + QStringLiteral(" must be true or false"));
    }
    template <typename T>
    void number(const char *key, T &target, qint64 low, qint64 high)
    {
        const Json *found = take(key);
        if (!found)
            return;
        if (!found->is_number_integer() || found->get<qint64>() < low || found->get<qint64>() > high)
            return refuse(at(key) + QStringLiteral(" must be a number from %1 to %2").arg(low).arg(high));
        target = static_cast<T>(found->get<qint64>());
    }
    void texts(const char *key, QStringList &target)
    {
        const Json *found = take(key);
        if (!found)
            return;
        if (!found->is_array())
            return refuse(at(key) + QStringLiteral(" must be a list of texts"));
        for (const Json &row : *found) {
            if (!row.is_string())
                return refuse(at(key) + QStringLiteral(" must be a list of texts"));
            target << QString::fromStdString(row.get<std::string>());
        }
    }
    /// The reader of an object inside; nullopt when it is not there.
    std::optional<Reader> inside(const char *key)
    {
        const Json *found = take(key);
        return found ? std::optional(Reader(*found, at(key), m_folder, m_files)) : std::nullopt;
    }
    void refuse(const QString &what)
    {
        if (m_wrong.isEmpty())
            m_wrong = what;
    }
    /// To be asked last: what is wrong, or a name that nobody took.
    QString firstError()
    {
        if (m_wrong.isEmpty() && m_object.is_object()) {
            for (const auto &[key, value] : m_object.items()) {
                if (!m_known.contains(QString::fromStdString(key)))
                    return at(key.c_str()) + QStringLiteral(" is not known");
            }
        }
        return m_wrong;
    }
    void endWith(Reader &part) { refuseIf(part.firstError()); }

private:
    void takeCredential(const char *key, QString &target, const QString &name)
    {
        target = keys::credentialFile(name);
        if (target.isEmpty())
            refuse(at(key) + QStringLiteral(": this process was given no credentials, or that is no name of "
                                            "one"));
    }
    void refuseIf(const QString &what)
    {
        if (!what.isEmpty())
            refuse(what);
    }
    QString at(const char *key) const
    {
        return m_name.isEmpty() ? QString::fromUtf8(key) : m_name + QLatin1Char('.') + QString::fromUtf8(key);
    }
    const Json *take(const char *key)
    {
        m_known << QString::fromUtf8(key);
        if (!m_object.is_object())
            return nullptr;
        const auto found = m_object.find(key);
        return found == m_object.end() ? nullptr : &*found;
    }

    const Json &m_object;
    QString m_name;
    QString m_folder;
    QStringList &m_files;
    QStringList m_known;
    QString m_wrong;
};

void demandTls(Reader &reader, const QString &address, const char *what)
{
    const QUrl url(address);
    const bool own = url.host() == QStringLiteral("127.0.0.1") || url.host() == QStringLiteral("localhost");
    if (url.scheme() != QStringLiteral("https") && !(own && url.scheme() == QStringLiteral("http")))
        reader.refuse(QString::fromLatin1(what) + QStringLiteral(" must be an https address"));
}

void readDatabase(Reader &reader, ClinicConfiguration &configuration)
{
    auto part = reader.inside("postgres");
    if (!part)
        return;
    store::Address::Postgres postgres;
    part->needText("host", postgres.host);
    part->number("port", postgres.port, 1, 65535);
    part->needText("name", postgres.name);
    part->needText("user", postgres.user);
    part->text("schema", postgres.schema);
    part->text("sslMode", postgres.sslMode);
    part->file("authorityFile", postgres.authorityFile);
    const bool local = postgres.host.startsWith(QLatin1Char('/')) || postgres.host == QStringLiteral("127.0.0.1") ||
                       postgres.host == QStringLiteral("localhost");
    if (!local) // on one machine the operating system may vouch for the user
        part->secret("passwordFile", postgres.password);
    else if (QString file; part->path("passwordFile", file), !file.isEmpty())
        part->secret("passwordFile", postgres.password);
    if (!local && postgres.sslMode != QStringLiteral("verify-full"))
        part->refuse(QStringLiteral("postgres.sslMode must be verify-full for a database on another machine"));
    if (local && postgres.host.startsWith(QLatin1Char('/')))
        postgres.sslMode = QStringLiteral("disable"); // a socket
    reader.endWith(*part);
    configuration.postgres = postgres;
}

void readStorage(Reader &reader, storage::StorageChoice &storage)
{
    auto part = reader.inside("storage");
    if (!part)
        return;
    qint64 quota = 0;
    qint64 largest = storage.largestUpload >> 20;
    part->number("quotaGiB", quota, 0, 1'000'000);
    part->number("largestUploadMiB", largest, 1, 1'000'000);
    storage.quotaBytes = quota << 30;
    storage.largestUpload = largest << 20;
    part->path("coldFolder", storage.coldFolder);
    if (auto s3 = part->inside("s3")) {
        storage::StorageChoice::S3 choice;
        s3->needText("endpoint", choice.endpoint);
        s3->text("region", choice.region);
        s3->needText("bucket", choice.bucket);
        s3->text("prefix", choice.prefix);
        s3->flag("bucketInHost", choice.bucketInHost);
        s3->needText("accessKey", choice.accessKey);
        s3->secret("secretKeyFile", choice.secretKey);
        s3->file("authorityFile", choice.authorityFile);
        s3->flag("publicLinks", choice.publicLinks);
        s3->text("coldClass", choice.coldClass);
        demandTls(*s3, choice.endpoint, "storage.s3.endpoint");
        part->endWith(*s3);
        storage.s3 = choice;
    }
    reader.endWith(*part);
}

void readKeys(Reader &reader, ClinicConfiguration &configuration)
{
    auto part = reader.inside("keys");
    if (!part)
        return;
    keys::KeysChoice &keys = configuration.keys;
    part->number("rotationDays", configuration.keyRotationDays, 90, 365);
    part->flag("automaticRotation", configuration.rotatesKeys);
    if (auto token = part->inside("pkcs11")) {
        keys::KeysChoice::Pkcs11 choice;
        token->path("module", choice.module);
        token->needText("token", choice.token);
        token->secret("pinFile", choice.pin);
        part->endWith(*token);
        keys.pkcs11 = choice;
    }
    if (auto vault = part->inside("vault")) {
        keys::KeysChoice::Vault choice;
        vault->needText("address", choice.address);
        vault->text("mount", choice.mount);
        vault->needText("key", choice.key);
        vault->secret("tokenFile", choice.token);
        vault->file("authorityFile", choice.authorityFile);
        demandTls(*vault, choice.address, "keys.vault.address");
        part->endWith(*vault);
        keys.vault = choice;
    }
    if (auto kms = part->inside("awsKms")) {
        keys::KeysChoice::AwsKms choice;
        kms->needText("region", choice.region);
        kms->needText("keyId", choice.keyId);
        kms->needText("accessKey", choice.accessKey);
        kms->secret("secretKeyFile", choice.secretKey);
        choice.endpoint = QStringLiteral("https://kms.%1.amazonaws.com").arg(choice.region);
        kms->text("endpoint", choice.endpoint);
        kms->file("authorityFile", choice.authorityFile);
        demandTls(*kms, choice.endpoint, "keys.awsKms.endpoint");
        part->endWith(*kms);
        keys.awsKms = choice;
    }
    if (keys.pkcs11.has_value() + keys.vault.has_value() + keys.awsKms.has_value() > 1)
        part->refuse(QStringLiteral("keys: choose one provider, pkcs11, vault or awsKms"));
    reader.endWith(*part);
}

void readCapture(Reader &reader, ClinicConfiguration &configuration)
{
    auto part = reader.inside("twilio");
    if (!part)
        return;
    media::TwilioChoice twilio;
    part->needText("accountSid", twilio.accountSid);
    part->needText("apiKey", twilio.apiKey);
    part->secret("apiSecretFile", twilio.apiSecret);
    part->secret("authTokenFile", twilio.authToken);
    part->text("api", twilio.api);
    part->file("authorityFile", twilio.authorityFile);
    part->flag("composeHere", twilio.composeHere);
    int keepDays = 7;
    part->number("keepOriginalsDays", keepDays, 0, 365);
    twilio.keepOriginals = std::chrono::hours(24) * keepDays;
    part->needText("callbackOrigin", twilio.callbackOrigin);
    demandTls(*part, twilio.api, "twilio.api");
    reader.endWith(*part);
    configuration.twilio = twilio;
}

/// The engine of transcripts: sound of sessions goes to it, so it is on this machine, and its model is the one that was
/// looked at.
void readTranscription(Reader &reader, ClinicConfiguration &configuration)
{
    auto part = reader.inside("transcription");
    if (!part)
        return;
    transcripts::TranscriptionChoice choice;
    part->path("command", choice.command);
    part->text("server", choice.server);
    part->path("model", choice.model);
    part->needText("modelSha256", choice.modelDigest);
    part->text("language", choice.language);
    part->number("threads", choice.threads, 1, 64);
    part->number("memoryMiB", choice.memoryMiB, 256, 65'536);
    part->flag("automatic", choice.automatic);
    static const QRegularExpression digest(QStringLiteral("^[0-9a-f]{64}\\z"));
    static const QRegularExpression here(
        QStringLiteral("^http://(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]{1,5})?(/[A-Za-z0-9._/-]*)?\\z"));
    if (choice.command.isEmpty() == choice.server.isEmpty())
        part->refuse(QStringLiteral("transcription: choose a command or a server"));
    if (!choice.server.isEmpty() && !here.match(choice.server).hasMatch())
        part->refuse(QStringLiteral("transcription.server must be an http address on this machine"));
    if (choice.model.isEmpty())
        part->refuse(QStringLiteral("transcription.model is missing"));
    if (!digest.match(choice.modelDigest).hasMatch())
        part->refuse(QStringLiteral("transcription.modelSha256 must be the SHA-256 of the model, 64 digits of 0-9a-f"));
    static const QRegularExpression language(QStringLiteral("^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?\\z"));
    if (!language.match(choice.language).hasMatch())
        part->refuse(QStringLiteral("transcription.language must be a language tag, like en"));
    reader.endWith(*part);
    configuration.transcription = choice;
}

void readMail(Reader &reader, ClinicConfiguration &configuration)
{
    auto part = reader.inside("mail");
    if (!part)
        return;
    net::MailChoice mail;
    part->needText("server", mail.server);
    part->needText("from", mail.from);
    part->text("user", mail.user);
    if (!mail.user.isEmpty())
        part->secret("passwordFile", mail.password);
    part->file("authorityFile", mail.authorityFile);
    if (const auto from = domain::emailFrom(mail.from); !from && !mail.from.isEmpty())
        part->refuse(QStringLiteral("mail.from: ") + from.error().detail);
    const QUrl url(mail.server);
    if (url.scheme() != QStringLiteral("smtp") && url.scheme() != QStringLiteral("smtps"))
        part->refuse(QStringLiteral("mail.server must be an smtp or smtps address"));
    reader.endWith(*part);
    configuration.mail = mail;
}

void readSignIn(Reader &reader, SignInChoice &choice)
{
    auto part = reader.inside("signIn");
    if (!part)
        return;
    part->number("staffHours", choice.staffHours, 1, 24 * 30);
    part->number("staffIdleMinutes", choice.staffIdleMinutes, 15, 24 * 60 * 30);
    part->number("patientDays", choice.patientDays, 1, 90);
    part->number("patientIdleDays", choice.patientIdleDays, 1, 90);
    part->number("openAtMost", choice.openAtMost, 1, 100);
    reader.endWith(*part);
}

void readTimeZone(Reader &reader, QString &zone)
{
    reader.text("timeZone", zone);
    if (zone.isEmpty())
        return;
    if (const auto known = domain::zoneFrom(zone); !known)
        reader.refuse(QStringLiteral("timeZone: ") + known.error().detail);
}

/// Each a text of two words: address and verifier key.
void readWitnesses(Reader &reader, ClinicConfiguration &configuration)
{
    QStringList witnesses;
    reader.texts("witnesses", witnesses);
    for (const QString &text : std::as_const(witnesses)) {
        const audit::WitnessChoice witness{text.section(QLatin1Char(' '), 0, 0), text.section(QLatin1Char(' '), 1), {}};
        if (!crypto::verifierKeyFrom(witness.key))
            reader.refuse(QStringLiteral("witnesses: \"%1\" is not an address and a verifier key").arg(text));
        demandTls(reader, witness.address, "witnesses");
        configuration.witnesses.append(witness);
    }
}

/// A folder of texts; what is in it belongs to the clinic.
void readFolder(Reader &reader, const char *name, QString &folder, QStringList &namedFiles)
{
    reader.path(name, folder);
    if (folder.isEmpty() || folder.startsWith(QLatin1Char(':')))
        return;
    const auto texts = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &text : texts)
        namedFiles << text.absoluteFilePath();
}

} // namespace

base::Result<ClinicConfiguration> configurationFrom(const QByteArray &json, const QString &folder)
{
    const auto content = protocol::objectFrom(json);
    if (!content)
        return wrong(QStringLiteral("the configuration is not a JSON object"));
    ClinicConfiguration configuration;
    Reader reader(*content, {}, folder, configuration.namedFiles);
    reader.text("clinicName", configuration.clinicName);
    readTimeZone(reader, configuration.timeZone);
    reader.text("listen", configuration.listen);
    reader.number("port", configuration.port, 0, 65535);
    reader.texts("names", configuration.names);
    reader.file("certificateFile", configuration.certificateFile);
    reader.file("certificateKeyFile", configuration.certificateKeyFile);
    reader.texts("trustedProxies", configuration.trustedProxies);
    readDatabase(reader, configuration);
    readStorage(reader, configuration.storage);
    readKeys(reader, configuration);
    readCapture(reader, configuration);
    readTranscription(reader, configuration);
    readMail(reader, configuration);
    readWitnesses(reader, configuration);
    readSignIn(reader, configuration.signIn);
    reader.path("sampleFilm", configuration.sampleFilm);
    readFolder(reader, "consentFolder", configuration.consentFolder, configuration.namedFiles);
    readFolder(reader, "reportFolder", configuration.reportFolder, configuration.namedFiles);
    reader.number("activityReviewDays", configuration.activityReviewDays, 7, 92);
    reader.file("retentionFile", configuration.retentionFile);
    reader.path("auditCopyFile", configuration.auditCopyFile);
    reader.text("auditSyslogServer", configuration.auditSyslogServer);
    reader.file("auditSyslogAuthorityFile", configuration.auditSyslogAuthorityFile);
    const QString port = configuration.auditSyslogServer.section(QLatin1Char(':'), 1);
    static const QRegularExpression host(QStringLiteral("^[^\\s:]+:"));
    if (!configuration.auditSyslogServer.isEmpty() &&
        (!host.match(configuration.auditSyslogServer).hasMatch() || !domain::wholeNumberFrom(port, 1, 65535, {})))
        reader.refuse(QStringLiteral("auditSyslogServer must be a name and a port, like logs.example:6514"));
    reader.number("playLinkSeconds", configuration.playLinkSeconds, 60, 3600);
    reader.number("downloadLinkSeconds", configuration.downloadLinkSeconds, 60, 3600);
    reader.number("accessLeaseSeconds", configuration.accessLeaseSeconds, 30, 3600);
    reader.number("accessEventsPerMinute", configuration.accessEventsPerMinute, 60, 1'000'000);
    reader.number("earlierTurnsAfterSeconds", configuration.earlierTurnsAfterSeconds, 0, 86'400);
    reader.number("undoDeletionHours", configuration.undoDeletionHours, 0, 24 * 30);
    reader.flag("deletionNeedsTwo", configuration.deletionNeedsTwo);
    reader.flag("administratorsMayDownload", configuration.administratorsMayDownload);
    reader.number("recordBeforeMinutes", configuration.recordBeforeMinutes, 0, 24 * 60);
    reader.number("recordAfterMinutes", configuration.recordAfterMinutes, 0, 48 * 60);
    if (configuration.certificateFile.isEmpty() != configuration.certificateKeyFile.isEmpty())
        reader.refuse(QStringLiteral("certificateFile and certificateKeyFile belong together"));
    if (configuration.twilio && !configuration.sampleFilm.isEmpty())
        reader.refuse(QStringLiteral("sampleFilm and twilio: sessions are recorded by one of them"));
    const QString firstError = reader.firstError();
    return firstError.isEmpty() ? base::Result<ClinicConfiguration>(configuration) : wrong(firstError);
}

QTimeZone zoneOf(const ClinicConfiguration &configuration)
{
    const auto zone = domain::zoneFrom(configuration.timeZone);
    return zone ? *zone : QTimeZone::systemTimeZone();
}

QStringList unsafeIn(const ClinicConfiguration &configuration)
{
    QStringList unsafe;
    const bool outside = configuration.listen != QStringLiteral("127.0.0.1") &&
                         configuration.listen != QStringLiteral("::1") &&
                         configuration.listen != QStringLiteral("localhost");
    if (outside && !configuration.sampleFilm.isEmpty())
        unsafe << QStringLiteral("sampleFilm is for trying out on one machine: its accounts have known passwords; "
                                 "listen on 127.0.0.1, or remove it");
    if (outside && configuration.names.isEmpty() && configuration.certificateFile.isEmpty())
        unsafe << QStringLiteral(
            "other machines cannot verify this server: set the names they use for it (names), or a certificate");
    if (configuration.twilio && !configuration.twilio->callbackOrigin.startsWith(QLatin1String("https://")))
        unsafe << QStringLiteral("twilio.callbackOrigin must be an https address");
    if (configuration.trustedProxies.contains(QStringLiteral("0.0.0.0")) ||
        configuration.trustedProxies.contains(QStringLiteral("*")))
        unsafe << QStringLiteral("trustedProxies must name each proxy, because its headers are trusted");
    return unsafe;
}

base::Result<ClinicConfiguration> configurationOf(const QString &clinicFolder)
{
    QFile file(clinicFolder + QStringLiteral("/attuned.json"));
    if (!file.exists())
        return ClinicConfiguration();
    if (!file.open(QIODevice::ReadOnly))
        return wrong(QStringLiteral("attuned.json cannot be read"));
    return configurationFrom(file.readAll(), clinicFolder);
}

} // namespace attune::server
