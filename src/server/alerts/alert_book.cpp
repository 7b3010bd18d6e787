// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/alert_book.h"

#include "base/id.h"
#include "crypto/digest.h"
#include "server/store/vocabulary_terms.h"

namespace attune::server::alerts {

using base::toUnixMs;
using domain::Alert;
using domain::AlertAct;
using domain::AlertState;
using store::sqlWord;
namespace personal = store::personal;

namespace {

enum class Column {
    Number,
    Id,
    Office,
    Kind,
    Rule,
    RuleName,
    Severity,
    State,
    RaisedAt,
    FirstAt,
    LastAt,
    Counted,
    Counts,
    Per,
    Window,
    Threshold,
    Usual,
    Person,
    Client,
    Recording,
    Device,
    Place,
    Query,
    AssignedTo,
    Revision
};
constexpr auto table = store::selected<Column>({{Column::Number, "number"},      {Column::Id, "id"},
                                                {Column::Office, "office_id"},   {Column::Kind, "kind"},
                                                {Column::Rule, "rule"},          {Column::RuleName, "rule_name"},
                                                {Column::Severity, "severity"},  {Column::State, "state"},
                                                {Column::RaisedAt, "raised_at"}, {Column::FirstAt, "first_at"},
                                                {Column::LastAt, "last_at"},     {Column::Counted, "counted"},
                                                {Column::Counts, "counts"},      {Column::Per, "per"},
                                                {Column::Window, "window_s"},    {Column::Threshold, "threshold"},
                                                {Column::Usual, "usual"},        {Column::Person, "person_id"},
                                                {Column::Client, "client_id"},   {Column::Recording, "recording_id"},
                                                {Column::Device, "device"},      {Column::Place, "place"},
                                                {Column::Query, "query"},        {Column::AssignedTo, "assigned_to"},
                                                {Column::Revision, "revision"}});

/// What a rule or a part of the server knows of an alert when it is made.
struct NewAlert
{
    QString episode;
    QString office;
    domain::AlertKind kind = domain::AlertKind::Custom;
    domain::AlertRule rule;
    Finding finding;
};

KeptAlert alertFrom(const store::Statement &row)
{
    KeptAlert kept;
    Alert &alert = kept.alert;
    kept.number = row.number(Column::Number);
    kept.office = row.text(Column::Office);
    alert.id = row.text(Column::Id);
    alert.kind = domain::AlertKindName::read(row.text(Column::Kind));
    alert.rule = row.text(Column::Rule);
    alert.ruleName = row.opened(Column::RuleName, personal::alertName, alert.id);
    alert.severity = domain::alertSeverityFromText(row.text(Column::Severity)).value_or(domain::AlertSeverity::Medium);
    alert.state = domain::alertStateFromText(row.text(Column::State)).value_or(AlertState::Open);
    alert.raisedAt = base::fromUnixMs(row.number(Column::RaisedAt));
    alert.firstAt = base::fromUnixMs(row.number(Column::FirstAt));
    alert.lastAt = base::fromUnixMs(row.number(Column::LastAt));
    alert.counted = row.number(Column::Counted);
    alert.counts = domain::alertMeasureFromText(row.text(Column::Counts)).value_or(domain::AlertMeasure::Entries);
    alert.per = domain::alertGroupingFromText(row.text(Column::Per)).value_or(domain::AlertGrouping::Office);
    alert.window = std::chrono::seconds(row.number(Column::Window));
    alert.threshold = row.number(Column::Threshold);
    if (!row.isNull(Column::Usual))
        alert.usual = row.value(Column::Usual).toDouble();
    alert.personId = domain::UserId(row.text(Column::Person));
    alert.clientId = domain::UserId(row.text(Column::Client));
    alert.recordingId = domain::RecordingId(row.text(Column::Recording));
    alert.device = row.text(Column::Device);
    alert.place = row.text(Column::Place);
    alert.query = row.opened(Column::Query, personal::alertQuery, alert.id);
    alert.assignedTo = domain::UserId(row.text(Column::AssignedTo));
    alert.revision = static_cast<int>(row.number(Column::Revision));
    return kept;
}

QList<KeptAlert> alertsWhere(store::Connection &connection, const QString &where, const QList<QVariant> &values)
{
    auto rows = connection.run(QStringLiteral("SELECT %1 FROM alerts WHERE %2").arg(table.list(), where), values);
    QList<KeptAlert> alerts;
    while (rows.next())
        alerts << alertFrom(rows);
    return alerts;
}

void insert(store::Connection &connection, const NewAlert &made, base::Instant now)
{
    const QString id = base::newUuidV7(toUnixMs(now));
    const store::Seals &seals = connection.seals();
    const Finding &finding = made.finding;
    const domain::AlertRule &rule = made.rule;
    connection.run(
        QStringLiteral("INSERT INTO alerts(id, episode, office_id, kind, rule, rule_name, severity, state, raised_at, "
                       "first_at, last_at, counted, counts, per, window_s, threshold, usual, person_id, client_id, "
                       "recording_id, device, place, query) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON "
                       "CONFLICT(episode) DO NOTHING"),
        {id,
         made.episode,
         made.office,
         textOf(made.kind),
         rule.id,
         seals.seal(personal::alertName, id, rule.name),
         textOf(rule.severity),
         textOf(AlertState::Open),
         toUnixMs(now),
         finding.firstMs,
         finding.lastMs,
         finding.counted,
         textOf(rule.counts),
         textOf(rule.per),
         static_cast<qint64>(rule.window.count()),
         rule.threshold,
         finding.usual ? QVariant(*finding.usual) : QVariant(QMetaType::fromType<double>()),
         finding.person,
         finding.client,
         finding.recording,
         finding.device,
         finding.place,
         seals.seal(personal::alertQuery, id, rule.query)});
}

QString episodeOf(const OwnFinding &finding, const QString &office)
{
    const QStringList parts = {textOf(finding.kind), office, finding.about};
    return QString::fromLatin1(crypto::sha256(parts.join(QLatin1Char('\n')).toUtf8()).toHex());
}

/// Adds to the alert of an episode. False where there is none, or somebody has closed it.
bool isAdded(store::Connection &connection, const Finding &finding)
{
    return connection
               .run(QStringLiteral("UPDATE alerts SET counted = CASE WHEN counted < CAST(? AS BIGINT) THEN CAST(? AS "
                                   "BIGINT) ELSE counted END, last_at = CASE WHEN last_at < CAST(? AS BIGINT) THEN "
                                   "CAST(? AS BIGINT) ELSE last_at END WHERE episode = ? AND state <> ") +
                        sqlWord(AlertState::Closed),
                    {finding.counted, finding.counted, finding.lastMs, finding.lastMs, finding.episode})
               .changedRows() > 0;
}

/// Of what is found after an alert was closed: whoever closed it has not seen that. The same until it is reopened.
QString episodeAfter(const QString &closed, int revision)
{
    const QString text = closed + QLatin1Char('\n') + QString::number(revision);
    return QString::fromLatin1(crypto::sha256(text.toUtf8()).toHex());
}

} // namespace

void raise(store::Connection &connection, const OwnFinding &found, base::Instant now)
{
    const QStringList offices = found.office.isEmpty() ? store::offices(connection) : QStringList{found.office};
    for (const QString &office : offices) {
        NewAlert made{episodeOf(found, office), office, found.kind, {}, {}};
        made.rule.id = textOf(found.kind);
        made.rule.severity = rowOf(found.kind).severity;
        made.rule.per = domain::AlertGrouping::Office;
        made.rule.window = std::chrono::seconds(0);
        made.rule.query = found.query;
        made.finding.counted = found.counted;
        made.finding.firstMs = made.finding.lastMs = toUnixMs(now);
        made.finding.person = found.person.value();
        made.finding.client = found.client.value();
        made.finding.recording = found.recording.value();
        insert(connection, made, now);
    }
}

void keep(store::Connection &connection, const Finding &finding, base::Instant now)
{
    const auto kind = domain::alertKindFromText(finding.rule.id);
    if (finding.isNew) {
        insert(connection,
               {finding.episode, finding.rule.office, kind.value_or(domain::AlertKind::Custom), finding.rule, finding},
               now);
        return;
    }
    Finding further = finding;
    while (!isAdded(connection, further)) {
        const auto closed = alertsWhere(connection, QStringLiteral("episode = ?"), {further.episode});
        if (closed.isEmpty()) {
            if (further.episode != finding.episode)
                insert(connection,
                       {further.episode, finding.rule.office, kind.value_or(domain::AlertKind::Custom), further.rule,
                        further},
                       now);
            return;
        }
        if (closed.first().alert.state != AlertState::Closed)
            continue; // reopened at this moment
        further.usual = closed.first().alert.usual;
        further.episode = episodeAfter(further.episode, closed.first().alert.revision);
    }
}

QList<KeptAlert> alertsOf(store::Connection &connection, const QString &office, domain::AlertQuery::Which which,
                          qint64 before, int limit)
{
    using Which = domain::AlertQuery::Which;
    QString where = QStringLiteral("(? = '' OR office_id = ?)");
    QList<QVariant> values = {office, office};
    if (which != Which::All)
        where +=
            QStringLiteral(" AND state %1 %2")
                .arg(which == Which::Closed ? QStringLiteral("=") : QStringLiteral("<>"), sqlWord(AlertState::Closed));
    if (before > 0) {
        where += QStringLiteral(" AND number < ?");
        values << before;
    }
    return alertsWhere(connection, where + QStringLiteral(" ORDER BY number DESC LIMIT ?"),
                       values + QList<QVariant>{limit});
}

QList<KeptAlert> alertsMade(store::Connection &connection, const QString &office, base::Instant from, base::Instant to,
                            qint64 before, int limit)
{
    QString where = QStringLiteral("raised_at >= ? AND raised_at < ? AND (? = '' OR office_id = ?)");
    QList<QVariant> values = {base::toUnixMs(from), base::toUnixMs(to), office, office};
    if (before > 0) {
        where += QStringLiteral(" AND number < ?");
        values << before;
    }
    return alertsWhere(connection, where + QStringLiteral(" ORDER BY number DESC LIMIT ?"),
                       values + QList<QVariant>{limit});
}

domain::AlertFinding findingOf(store::Connection &connection, const QString &id)
{
    const QString finding = connection
                                .run(QStringLiteral("SELECT finding FROM alert_acts WHERE alert_id = ? AND kind = ? "
                                                    "ORDER BY number DESC LIMIT 1"),
                                     {id, textOf(AlertAct::Kind::Closed)})
                                .firstOr<QString>();
    return domain::alertFindingFromText(finding).value_or(domain::AlertFinding::None);
}

std::optional<KeptAlert> alertById(store::Connection &connection, const QString &id)
{
    const auto found = alertsWhere(connection, QStringLiteral("id = ?"), {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

int openAlerts(store::Connection &connection, const QString &office)
{
    return connection
        .run(QStringLiteral("SELECT COUNT(*) FROM alerts WHERE (? = '' OR office_id = ?) AND state = ?"),
             {office, office, textOf(AlertState::Open)})
        .only<int>();
}

qint64 alertsRaised(store::Connection &connection, const QString &office, base::Instant from, base::Instant to)
{
    return connection
        .run(QStringLiteral("SELECT COUNT(*) FROM alerts WHERE raised_at >= ? AND raised_at < ? AND (? = '' OR "
                            "office_id = ?)"),
             {base::toUnixMs(from), base::toUnixMs(to), office, office})
        .only<qint64>();
}

QList<AlertAct> actsOf(store::Connection &connection, const QString &id)
{
    enum class Act { Id, Kind, At, By, To, Finding, Comment };
    auto rows = connection.run(QStringLiteral("SELECT id, kind, at, by_id, to_id, finding, comment FROM alert_acts "
                                              "WHERE alert_id = ? ORDER BY number"),
                               {id});
    QList<AlertAct> acts;
    while (rows.next()) {
        AlertAct act;
        act.kind = domain::alertActFromText(rows.text(Act::Kind)).value_or(AlertAct::Kind::Raised);
        act.at = base::fromUnixMs(rows.number(Act::At));
        act.byId = rows.text(Act::By);
        act.toName = rows.text(Act::To);
        act.finding = domain::alertFindingFromText(rows.text(Act::Finding)).value_or(domain::AlertFinding::None);
        act.comment = rows.opened(Act::Comment, personal::alertComment, rows.text(Act::Id));
        acts << act;
    }
    return acts;
}

bool mayBeDone(AlertAct::Kind kind, AlertState state)
{
    switch (kind) {
    case AlertAct::Kind::Acknowledged:
        return state == AlertState::Open;
    case AlertAct::Kind::Assigned:
    case AlertAct::Kind::Closed:
        return state != AlertState::Closed;
    case AlertAct::Kind::Reopened:
        return state == AlertState::Closed;
    case AlertAct::Kind::Raised:
        break;
    }
    return false;
}

static AlertState stateAfter(AlertAct::Kind kind, AlertState state)
{
    if (kind == AlertAct::Kind::Acknowledged)
        return AlertState::Acknowledged;
    if (kind == AlertAct::Kind::Closed)
        return AlertState::Closed;
    return kind == AlertAct::Kind::Reopened ? AlertState::Open : state;
}

bool act(store::Connection &connection, const QString &id, int revision, const NewAct &act, base::Instant now)
{
    store::Transaction transaction(connection);
    const auto kept = alertById(connection, id);
    if (!kept || kept->alert.revision != revision || !mayBeDone(act.kind, kept->alert.state))
        return false;
    const QString assigned = act.kind == AlertAct::Kind::Assigned ? act.to.value() : kept->alert.assignedTo.value();
    connection.run(QStringLiteral("UPDATE alerts SET state = ?, assigned_to = ?, revision = revision + 1 WHERE id = ?"),
                   {textOf(stateAfter(act.kind, kept->alert.state)), assigned, id});
    const QString actId = base::newUuidV7(toUnixMs(now));
    connection.run(QStringLiteral("INSERT INTO alert_acts(id, alert_id, number, kind, at, by_id, to_id, finding, "
                                  "comment) VALUES(?,?,?,?,?,?,?,?,?)"),
                   {actId, id, revision + 1, textOf(act.kind), toUnixMs(now), act.by.value(), act.to.value(),
                    textOf(act.finding), connection.seals().seal(personal::alertComment, actId, act.comment)});
    transaction.commit();
    return true;
}

QList<KeptAlert> untoldAlerts(store::Connection &connection, int limit)
{
    const QString order = QStringLiteral("told = 0 ORDER BY CASE severity WHEN %1 THEN 0 WHEN %2 THEN 1 ELSE 2 END, "
                                         "ROW_NUMBER() OVER (PARTITION BY severity, office_id ORDER BY number), number "
                                         "LIMIT ?")
                              .arg(sqlWord(domain::AlertSeverity::High), sqlWord(domain::AlertSeverity::Medium));
    return alertsWhere(connection, order, {limit});
}

void noteTold(store::Connection &connection, const QString &id)
{
    connection.run(QStringLiteral("UPDATE alerts SET told = 1 WHERE id = ?"), {id});
}

} // namespace attune::server::alerts
