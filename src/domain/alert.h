// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"
#include "domain/person.h"
#include "domain/vocabulary.h"

#include <QList>
#include <QString>

#include <array>
#include <chrono>
#include <optional>
#include <span>

namespace attune::domain {

/// What an alert says stood out in the access log. Each kind but the last is a rule that every clinic has, or something
/// a part of the server says itself (src/server/alerts/ALERTS.md). The names on the wire are in the table (alert.cpp)
/// and never change (VOCABULARIES.md).
enum class AlertKind {
    // Rules over entries
    BulkViewing,        ///< many recordings opened in a short time
    ManyClients,        ///< content of many clients opened in a short time
    UnusualClients,     ///< more clients than this person usually opens something of
    FirstAccess,        ///< several clients whom this person never opened anything of before
    SameClientAgain,    ///< one client's content on several days, by somebody who does not treat them
    OutsideHours,       ///< opened outside of working hours, more than this person usually does
    SameFamilyName,     ///< of a client with the same family name
    OwnRecord,          ///< of the staff, about themselves
    RepeatedRefusals,   ///< many refusals
    ManyDownloads,      ///< many copies taken
    AfterWithdrawal,    ///< opened after the consent was withdrawn
    EarlyDeletion,      ///< erased before the end of the keeping time, and nobody it is about asked
    NewDevice,          ///< content opened from a device that is new for this person
    NewPlace,           ///< signed in from a network that is new for this person
    SeveralDevices,     ///< one account, several devices at the same time
    SeveralPlaces,      ///< one account, several networks at the same time
    BreakGlass,         ///< break-glass access was opened
    BreakGlassRepeated, ///< the same person opened it several times
    PasswordGuessing,
    DeviceReports,     ///< reports of a device are missing, or do not continue those before
    LogDamaged,        ///< the log was changed, a text of it exchanged, an id in it taken
    ClockJump,         ///< the server's clock jumped
    OversightWeakened, ///< a rule was switched off, deleted, or made to find less
    LargeExport,       ///< much of the access log was exported
    // Said by a part of the server
    LogCheckFailed,          ///< a check of the log did not find what was signed
    PurgeOverdue,            ///< recordings should have been erased and are still there
    RecordingWithoutConsent, ///< a recording whose session no consent covered when it began
    ReviewOverdue,           ///< the review of a period was not signed in time
    Custom                   ///< a rule that the clinic made
};

enum class AlertSeverity { Low, Medium, High };
/// "low", "medium", "high"
QString textOf(AlertSeverity severity);
std::optional<AlertSeverity> alertSeverityFromText(QStringView name);
using AlertSeverityName = Named<AlertSeverity>;

/// One row of the table.
struct AlertKindRow
{
    AlertKind kind;
    const char *name; ///< on the wire and in the database; of kinds that are rules, the id of the rule
    AlertSeverity severity;
    const char *words; ///< in English, as a heading; the key of its translations in the context "AlertKind"
};

/// The whole table, in the order of the enum.
std::span<const AlertKindRow> alertKinds();
const AlertKindRow &rowOf(AlertKind kind);
/// The name on the wire, for example "bulkViewing".
QString textOf(AlertKind kind);
/// nullopt for a name this version does not know.
std::optional<AlertKind> alertKindFromText(QStringView name);
using AlertKindName = Named<AlertKind>;

/// What a rule counts within its window.
enum class AlertMeasure {
    Entries,
    Clients, ///< different ones; the same for all that follow
    Recordings,
    Devices,
    Places, ///< networks: an IPv4 /24, an IPv6 /48
    Days    ///< days of the office's time zone on which there was an entry
};
/// "entries", "clients", "recordings", "devices", "places", "days"
QString textOf(AlertMeasure measure);
std::optional<AlertMeasure> alertMeasureFromText(QStringView name);

/// What entries have in common that a rule counts together.
enum class AlertGrouping { Office, Person, Client, Recording, Device, PersonAndClient };
/// "office", "person", "client", "recording", "device", "personAndClient"
QString textOf(AlertGrouping grouping);
std::optional<AlertGrouping> alertGroupingFromText(QStringView name);

/// A rule: as soon as `counts` of the entries that `query` finds, of one `per` and within `window`, reaches
/// `threshold`, an alert is raised. With `factor` it must be that many times what is usual for the same `per`, too.
struct AlertRule
{
    QString id;     ///< of a built-in one the name of its kind, else a UUID
    QString name;   ///< of one the clinic made; empty for built-in ones, which have words of their own
    QString office; ///< whose entries it looks at: those of its people and clients, and those of nobody
    QString query;  ///< typed (ACCESS_QUERY.md), without days
    AlertMeasure counts = AlertMeasure::Entries;
    AlertGrouping per = AlertGrouping::Person;
    std::chrono::seconds window = std::chrono::hours(1);
    qint64 threshold = 1;
    double factor = 0; ///< 0: what is usual does not matter; else 1 to 100
    AlertSeverity severity = AlertSeverity::Medium;
    bool isOn = false;
    bool isBuiltIn = false;
    bool mayBeOff = true; ///< false for what watches over the watching
    int revision = 0;     ///< 0 for one that was never changed; counts up with each change

    friend bool operator==(const AlertRule &, const AlertRule &) = default;
};

/// What a rule may be. On both sides of the line, so that nothing is refused after it was typed that could be said
/// before.
inline constexpr std::chrono::seconds shortestWindow = std::chrono::minutes(1);
inline constexpr std::chrono::seconds longestWindow = std::chrono::days(31);
inline constexpr qint64 highestThreshold = 1'000'000;
inline constexpr qsizetype longestRuleName = 80;
enum class AlertRuleFault { None, Name, Query, Window, Threshold, Factor };
/// The first thing that is wrong with a rule. The query is parsed, not asked; it may not have days.
AlertRuleFault faultOf(const AlertRule &rule);

enum class AlertState { Open, Acknowledged, Closed };
/// "open", "acknowledged", "closed"
QString textOf(AlertState state);
std::optional<AlertState> alertStateFromText(QStringView name);

/// What somebody found when they closed an alert.
enum class AlertFinding { None, Justified, Misuse, Mistake, FalseAlarm };
/// "none", "justified", "misuse", "mistake", "falseAlarm"
QString textOf(AlertFinding finding);
std::optional<AlertFinding> alertFindingFromText(QStringView name);

/// Something that was done about an alert.
struct AlertAct
{
    enum class Kind { Raised, Acknowledged, Assigned, Closed, Reopened };
    Kind kind = Kind::Raised;
    base::Instant at;
    QString byId;
    QString byName; ///< empty for the server
    QString toName; ///< to whom it was assigned
    AlertFinding finding = AlertFinding::None;
    QString comment;
};
QString textOf(AlertAct::Kind kind);
std::optional<AlertAct::Kind> alertActFromText(QStringView name);

struct Alert
{
    QString id;
    AlertKindName kind;
    QString rule;     ///< id of the rule
    QString ruleName; ///< of a rule the clinic made
    AlertSeverity severity = AlertSeverity::Medium;
    AlertState state = AlertState::Open;
    base::Instant raisedAt;
    base::Instant firstAt; ///< of the entries it is about
    base::Instant lastAt;
    // Why: `counted` of `counts` within `window`, where the rule allows fewer than `threshold`
    qint64 counted = 0;
    AlertMeasure counts = AlertMeasure::Entries;
    AlertGrouping per = AlertGrouping::Person;
    std::chrono::seconds window{0};
    qint64 threshold = 0;
    std::optional<double> usual; ///< what is usual for the same `per` in such a window
    // About what; empty where it is about none, or where the reader may not know
    UserId personId;
    QString personName;
    Role personRole = Role::Unknown;
    UserId clientId;
    QString clientName;
    RecordingId recordingId;
    QString device;
    QString place;
    QString query;           ///< typed; finds its entries on the page of the access log
    QString office;          ///< its name, to whoever is shown alerts of several offices; else empty
    bool isAboutYou = false; ///< of who asks: somebody else has to handle it
    UserId assignedTo;
    QString assignedToName;
    int revision = 0;     ///< counts up with each act; an act names the one it was decided on
    QList<AlertAct> acts; ///< of one alert that was asked for by its id; oldest first
};

/// When people of an office work. Minutes since midnight of the office's time zone; `until` of a day may not be
/// before `from`, and both 0 mean that nobody works.
struct WorkingHours
{
    struct Day
    {
        int from = 0;
        int until = 0;
        friend bool operator==(const Day &, const Day &) = default;
    };
    QString zone;            ///< IANA
    std::array<Day, 7> days; ///< Monday first

    friend bool operator==(const WorkingHours &, const WorkingHours &) = default;
};
/// Monday to Friday from 7:00 to 21:00, Saturday from 8:00 to 18:00: what holds until a clinic says otherwise.
WorkingHours usualWorkingHours(const QString &zone);
bool isSound(const WorkingHours &hours);

} // namespace attune::domain
