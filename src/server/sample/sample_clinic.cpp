// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sample/sample_clinic.h"

#include "base/id.h"
#include "crypto/durable_file.h"
#include "domain/date_values.h"
#include "server/audit/access_log.h"
#include "server/clinic/consent_texts.h"
#include "server/identity/accounts.h"
#include "server/identity/auditors.h"
#include "server/identity/second_factor.h"
#include "server/keys/key_provider.h"
#include "server/keys/personal_key.h"
#include "server/media/media_store.h"
#include "server/retention/keeping.h"
#include "server/sample/library.h"
#include "server/store/consents.h"
#include "server/store/migrations.h"
#include "server/store/recording_states.h"
#include "server/store/recordings.h"
#include "server/store/sessions.h"
#include "server/store/transcript_versions.h"

#include <QBuffer>
#include <QDir>
#include <QFile>

namespace attune::server::sample {

using domain::LogAction;
using domain::LogOutcome;
using domain::RecordingStatus;
using domain::Role;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

namespace {

constexpr int pastSessions = 56;

struct Cast
{
    QList<domain::Person> clinicians;
    QList<domain::Person> patients;
    domain::Person manager;
    domain::Person admin;
};

struct Stage
{
    store::Connection &db;
    media::MediaStore &media;
    audit::AccessLog &log;
    const ConsentTexts &texts;
    base::Instant now;
    Profile profile;
};

identity::NewAccount account(const char *email, const char16_t *name, Role role)
{
    identity::NewAccount result;
    result.email = QString::fromLatin1(email) + QStringLiteral("@sample.clinic");
    result.fullName = QString::fromUtf16(name);
    result.role = role;
    result.password = QString::fromLatin1(samplePassword);
    return result;
}

base::Result<domain::Person> add(Stage &stage, const identity::NewAccount &wanted)
{
    const identity::PasswordCost cost =
        stage.profile == Profile::Full ? identity::PasswordCost{} : identity::PasswordCost{1, 64};
    const auto id = identity::createAccount(stage.db, wanted, cost, stage.now - hours(24 * 800));
    if (!id)
        return id.error();
    return domain::Person{*id, wanted.email, wanted.fullName, wanted.role};
}

base::Result<Cast> addPeople(Stage &stage)
{
    Cast cast;
    const QList<identity::NewAccount> clinicians = {account("ruth", u"Dr Ruth Adeyemi", Role::Psychologist),
                                                    account("daniel", u"Dr Daniel Lindqvist", Role::Psychologist)};
    QList<identity::NewAccount> patients = {
        account("soren", u"Søren Dahl", Role::Patient),    account("amara", u"Amara Okafor", Role::Patient),
        account("weilin", u"Wei-Lin Chen", Role::Patient), account("maria", u"María García López", Role::Patient),
        account("june", u"June Whitfield", Role::Patient), account("tomasz", u"Tomasz Łukasik", Role::Patient)};
    const QStringList births = {QStringLiteral("1988-04-02"), QStringLiteral("1979-11-23"),
                                QStringLiteral("1996-07-15"), QStringLiteral("1964-01-30"),
                                QStringLiteral("2001-09-09"), QStringLiteral("1983-03-18")};
    for (const auto &wanted : clinicians) {
        const auto person = add(stage, wanted);
        if (!person)
            return person.error();
        cast.clinicians.append(*person);
    }
    for (qsizetype i = 0; i < patients.size(); ++i) {
        patients[i].birthDate = births.at(i);
        patients[i].recordNumber = QString::number(20417 + i * 83);
        const auto person = add(stage, patients.at(i));
        if (!person)
            return person.error();
        cast.patients.append(*person);
    }
    const auto manager = add(stage, account("priya", u"Priya Natarajan", Role::PracticeManager));
    const auto admin = add(stage, account("oscar", u"Oscar Brandt", Role::Admin));
    const auto auditor = add(stage, account("ingrid", u"Ingrid Halvorsen", Role::Auditor));
    if (!manager || !admin || !auditor)
        return !manager ? manager.error() : !admin ? admin.error() : auditor.error();
    identity::appointAuditor(stage.db, auditor->id, {}, stage.now - hours(24 * 30));
    cast.manager = *manager;
    cast.admin = *admin;
    return cast;
}

QString addSession(Stage &stage, const domain::Person &patient, const domain::Person &clinician, base::Instant at,
                   const char *state)
{
    return store::addInventedSession(
        stage.db,
        {.client = patient.id, .clinician = clinician.id, .startsAt = at, .endsAt = at + minutes(50), .plannedBy = {}},
        QString::fromLatin1(state));
}

RecordingStatus statusOf(int index)
{
    switch (index) {
    case 4:
    case 9:
    case 15:
    case 22:
        return RecordingStatus::Archived;
    case 12:
    case 27:
        return RecordingStatus::Deleted;
    case 18:
    case 33:
    case 47:
        return RecordingStatus::Failed;
    case 52:
        return RecordingStatus::Uploading;
    case 53:
    case 54:
        return RecordingStatus::Processing;
    case 55:
        return RecordingStatus::Recording;
    default:
        return RecordingStatus::Available;
    }
}

QString reasonOf(RecordingStatus status)
{
    switch (status) {
    case RecordingStatus::Failed:
        return QStringLiteral("camera_lost");
    case RecordingStatus::Deleted:
        return QStringLiteral("client_asked");
    case RecordingStatus::Processing:
    case RecordingStatus::Uploading:
        return QStringLiteral("sample"); // stays so: no job takes it
    default:
        return {};
    }
}

struct NewRecording
{
    QString id;
    QString sessionId;
    domain::Person patient;
    domain::Person clinician;
    base::Instant at;
    RecordingStatus status;
};

base::Result<media::Stored> storeFilm(Stage &stage, const QString &recordingId, const Film &film)
{
    QFile file(film.path);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("a film is missing"), {}, {}};
    auto stored = stage.media.put(recordingId, file);
    if (!stored)
        return stored;
    QByteArray text = domain::toWebVtt(film.transcript).toUtf8();
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    const auto transcript = stage.media.put(media::transcriptObject(recordingId, recordingId), buffer);
    return transcript ? stored : transcript;
}

base::Result<void> addRecording(Stage &stage, const NewRecording &wanted, const Film &film)
{
    const bool hasMedia = wanted.status == RecordingStatus::Available || wanted.status == RecordingStatus::Archived;
    const bool running = wanted.status == RecordingStatus::Recording;
    media::Stored stored;
    if (hasMedia) {
        const auto result = storeFilm(stage, wanted.id, film);
        if (!result)
            return result.error();
        stored = *result;
    }
    const bool hasLength = !running && wanted.status != RecordingStatus::Failed;
    const auto started = running ? stage.now - minutes(7) : wanted.at + minutes(1);
    const auto ended = started + milliseconds(film.lengthMs);
    const bool audioOnly = film.packing == Packing::AudioOnlyM4a || film.packing == Packing::AudioTrackMka;
    const auto policies = policy::RetentionPolicies::builtIn();
    const auto keptUntil =
        retention::endOfKeeping(policies.of(QStringLiteral("general")), domain::utcDay(wanted.at), {});
    store::addInvented(stage.db,
                       {.recording = {.id = wanted.id,
                                      .sessionId = wanted.sessionId,
                                      .clientId = wanted.patient.id.value(),
                                      .clinicianId = wanted.clinician.id.value(),
                                      .sessionAt = wanted.at,
                                      .startedAt = started,
                                      .endedAt = running ? std::nullopt : std::optional<base::Instant>(ended)},
                        .status = wanted.status,
                        .statusReason = reasonOf(wanted.status),
                        .media = {.sizeBytes = stored.sizeBytes,
                                  .sha256 = stored.sha256,
                                  .format = formatOf(film.packing),
                                  .length = std::chrono::seconds(hasLength ? film.lengthMs / 1000 : 0),
                                  .audioOnly = audioOnly},
                        .hasMedia = hasMedia,
                        .hasTranscript = hasMedia,
                        .keptUntil = hasMedia ? std::optional<base::Instant>(keptUntil) : std::nullopt});
    if (hasMedia)
        store::addInventedTranscript(stage.db, {.id = wanted.id,
                                                .recording = domain::RecordingId(wanted.id),
                                                .language = QStringLiteral("en"),
                                                .format = QStringLiteral("vtt"),
                                                .origin = domain::LineOrigin::Made,
                                                .lines = static_cast<int>(film.transcript.size()),
                                                .addedAt = ended});
    return {};
}

audit::Entry pastEntry(const domain::Person &actor, const NewRecording &recording, base::Instant at, LogAction action)
{
    audit::Entry entry;
    entry.eventId = base::newUuidV7(base::toUnixMs(at));
    entry.occurredAt = at;
    entry.actorId = actor.id.value();
    entry.actorRole = domain::textOf(actor.role);
    entry.clientId = recording.patient.id.value();
    entry.recordingId = recording.id;
    entry.action = action;
    entry.outcome = LogOutcome::Allowed;
    entry.address = QStringLiteral("127.0.0.1");
    return entry;
}

/// Somebody opened this recording some days after the session and watched a part of it.
base::Result<void> addViewing(Stage &stage, const domain::Person &viewer, const NewRecording &recording,
                              const Film &film, int percent)
{
    const auto at = std::min(recording.at + hours(30), stage.now - hours(1));
    const QString viewing = base::newUuidV7(base::toUnixMs(at));
    QList<audit::Entry> entries = {pastEntry(viewer, recording, at, LogAction::LinkIssued),
                                   pastEntry(viewer, recording, at + minutes(2), LogAction::Watched),
                                   pastEntry(viewer, recording, at + minutes(3), LogAction::Closed)};
    const QList<domain::MediaRange> ranges = {{0, film.lengthMs * percent / 100}};
    for (audit::Entry &entry : entries)
        entry.viewing = viewing;
    entries[1].ranges = ranges;
    entries[1].outcome = entries[2].outcome = LogOutcome::Reported;
    if (viewer.role == Role::PracticeManager)
        entries[0].reason = QStringLiteral("Quality review of the second quarter");
    if (auto logged = stage.log.append(entries); !logged)
        return logged;
    store::countOpening(stage.db, recording.id, store::Opening::View);
    store::rememberOpened(stage.db, viewer.id, recording.id);
    store::rememberWatched(stage.db, viewer.id, recording.id, QStringLiteral("[[0,%1]]").arg(ranges.first().endMs));
    if (percent < 95)
        store::rememberPosition(stage.db, viewer.id, recording.id, ranges.first().endMs);
    return {};
}

void addConsents(Stage &stage, const Cast &cast)
{
    const domain::ConsentText &text = *stage.texts.find(QStringLiteral("general"), QStringLiteral("en"));
    for (qsizetype i = 0; i + 1 < cast.patients.size(); ++i) { // the last patient is new and has not been asked
        const domain::Person &patient = cast.patients.at(i);
        domain::ConsentDecision decision{patient.id,
                                         true,
                                         {true, true, true, true},
                                         {domain::Purpose::Care},
                                         patient.fullName,
                                         text.version,
                                         text.hash,
                                         text.language,
                                         {}};
        if (i % 2 == 0)
            decision.purposes << domain::Purpose::Supervision;
        store::addConsent(stage.db, domain::ConsentRecord::Kind::Given, decision, patient.id, {},
                          stage.now - hours(24 * 760) + hours(i));
        if (i == 4)
            store::addConsent(stage.db, domain::ConsentRecord::Kind::Withdrawn, decision, patient.id,
                              QStringLiteral("I feel different about it now"), stage.now - hours(24 * 20));
    }
}

const Film &filmFor(const QList<Film> &films, int index)
{
    static const QList<int> order = {0, 9, 10, 6, 7, 8, 0, 4, 5, 9, 3, 0, 10, 9, 0, 8, 2, 9, 10, 0};
    const int wanted = index == 3 || index == 49 ? 1 : order.at(index % order.size());
    return films.at(wanted % films.size());
}

/// Two years of sessions, closer together in the last month, so that there is something new to review.
int daysBefore(int index)
{
    constexpr int recent = 16;
    const int back = pastSessions - index;
    return back <= recent ? back * 2 : recent * 2 + (back - recent) * 16;
}

base::Result<void> addHistory(Stage &stage, const Cast &cast, const QList<Film> &films, const SampleOptions &options)
{
    for (int i = 0; i < pastSessions; ++i) {
        const domain::Person &patient = cast.patients.at(i % (cast.patients.size() - 1));
        const domain::Person &clinician = cast.clinicians.at(i % 5 < 3 ? 0 : 1);
        const RecordingStatus status = statusOf(i);
        const auto day = stage.now - hours(24LL * daysBefore(i));
        const auto at = status == RecordingStatus::Recording
                            ? stage.now - minutes(8)
                            : std::chrono::floor<std::chrono::days>(day) + hours(8 + i % 9);
        const QString session =
            addSession(stage, patient, clinician, at, status == RecordingStatus::Recording ? "scheduled" : "completed");
        const NewRecording recording{base::newUuidV7(base::toUnixMs(at)), session, patient, clinician, at, status};
        const Film &film = filmFor(films, i);
        if (auto added = addRecording(stage, recording, film); !added)
            return added;
        base::Result<void> viewed;
        if (status == RecordingStatus::Available && i < pastSessions - 12 && i % 3 != 2)
            viewed = addViewing(stage, clinician, recording, film, i % 4 == 0 ? 100 : 40);
        if (viewed && status == RecordingStatus::Available && i % 7 == 3)
            viewed = addViewing(stage, patient, recording, film, 100);
        if (viewed && status == RecordingStatus::Available && i % 11 == 6)
            viewed = addViewing(stage, cast.manager, recording, film, 15);
        if (!viewed)
            return viewed;
        options.progress(80 + i * 20 / pastSessions,
                         QStringLiteral("Sealing recording %1 of %2").arg(i + 1).arg(pastSessions));
    }
    for (const domain::Person &patient : cast.patients)
        retention::noteKeeping(stage.db, policy::RetentionPolicies::builtIn(), patient.id.value(), stage.now);
    for (int i = 0; i < 4; ++i) // upcoming: one is with the patient who has not decided yet
        addSession(stage, cast.patients.at(i == 0 ? 5 : i), cast.clinicians.at(i < 3 ? 0 : 1),
                   stage.now + minutes(20) + hours(3 * i), "scheduled");
    return {};
}

base::Result<void> populate(const SampleOptions &options, const base::Clock &clock, const QList<Film> &films)
{
    const QString data = options.folder + QStringLiteral("/data");
    const QString keyFile = options.folder + QStringLiteral("/keys/master-keys.json");
    crypto::makePrivateFolder(data);
    const auto keys = keys::FileKeyProvider::openOrCreate(keyFile, data, clock.now());
    if (!keys)
        return keys.error();
    try {
        store::Database database(store::Address::sqlite(data + QStringLiteral("/clinic.sqlite")));
        store::migrate(database.connection(), clock.now());
        if (auto unlocked = keys::unlockPersonalData(database, **keys); !unlocked)
            return unlocked.error();
        identity::SecondFactors::require(database.connection(), {}); // to be tried out in a minute
        audit::AccessLog log(database, clock);
        const keys::ObjectKeys wraps(database, **keys, clock);
        const auto objects = storage::folderStore(data + QStringLiteral("/media"));
        media::MediaStore media(*objects, **keys, wraps);
        const ConsentTexts texts(QStringLiteral(":/consent"));
        Stage stage{database.connection(), media, log, texts, clock.now(), options.profile};
        const auto cast = addPeople(stage);
        if (!cast)
            return cast.error();
        addConsents(stage, *cast);
        return addHistory(stage, *cast, films, options);
    } catch (const store::StoreError &error) {
        return base::Error{base::ErrorKind::Unavailable, QString::fromUtf8(error.what()), {}, {}};
    }
}

} // namespace

base::Result<void> makeSampleClinic(const SampleOptions &options, const base::Clock &clock)
{
    if (QFile::exists(options.folder + QStringLiteral("/data/clinic.sqlite")))
        return base::Error{
            base::ErrorKind::Conflict, QStringLiteral("there is a clinic in this folder already"), {}, {}};
    const auto films = makeFilms(options);
    if (!films)
        return films.error();
    QDir().mkpath(options.folder + QStringLiteral("/film"));
    const QString film = options.folder + QStringLiteral("/film/capture.mp4");
    QFile::remove(film);
    if (!QFile::copy(films->first().path, film))
        return base::Error{
            base::ErrorKind::Unavailable, QStringLiteral("the capture film could not be stored"), {}, {}};
    if (auto populated = populate(options, clock, *films); !populated)
        return populated;
    options.progress(100, QStringLiteral("The sample clinic is ready"));
    return {};
}

} // namespace attune::server::sample
