// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/query_rules.h"

#include "domain/consent.h"
#include "protocol/problem.h"
#include "server/routes/authorisation.h"

#include <algorithm>
#include <cstring>

namespace attune::server::routes {

using domain::ProblemCode;

namespace {

using Value = QueryValue;

constexpr qsizetype mostNamed = 10;

/// What content is opened for; the log has further ones (identity/legal_matters.h).
constexpr char purposes[] = "care|supervision|quality|training";

constexpr QueryRule table[] = {
    {"listRecordings", "status"},
    {"listRecordings", "clientId", Value::Id},
    {"listRecordings", "clinicianId", Value::Id},
    {"listRecordings", "startDate"},
    {"listRecordings", "endDate"},
    {"listRecordings", "text", Value::Text},
    {"listRecordings", "onlyNew", Value::Flag},
    {"listRecordings", "sort", Value::Words, "sessionAt|duration|size|client|clinician|status|views|keptUntil"},
    {"listRecordings", "order", Value::Words, "asc|desc"},
    {"listRecordings", "limit"},
    {"listRecordings", "offset"},
    {"listRecordings", "cursor"},
    {"listRecordings", "count", Value::Words, "exact"},
    {"getRecording", "include", Value::Words, "accessLog"},
    {"getProgramsPage", "language", Value::Words, "en|es"},
    {"getProgramsPage", "invitation"},
    {"getAccessLog", "cursor"},
    {"getAccessLog", "limit"},
    {"getTranscript", "language"},
    {"getTranscript", "use", Value::Words, "export"},
    {"getTranscript", "reason", Value::Text},
    {"getTranscript", "purpose", Value::Words, purposes},
    {"previewTranscript", "reason", Value::Text},
    {"addTranscript", "reason", Value::Text},
    {"listTranscriptVersions", "reason", Value::Text},
    {"listTranscriptVersions", "purpose", Value::Words, purposes},
    {"getTranscriptVersion", "reason", Value::Text},
    {"getTranscriptVersion", "purpose", Value::Words, purposes},
    {"removeTranscript", "reason", Value::Text},
    {"getSessionTranscript", "language"},
    {"getTurns", "reason", Value::Text},
    {"getTurns", "purpose", Value::Words, purposes},
    {"getSessionTranscript", "recordingId", Value::Id},
    {"getSessionTranscript", "reason", Value::Text},
    {"getSessionTranscript", "purpose", Value::Words, purposes},
    {"exportSessionTranscript", "recordingId", Value::Id},
    {"exportSessionTranscript", "language"},
    {"exportSessionTranscript", "format", Value::Words, "vtt|srt|txt"},
    {"exportSessionTranscript", "reason", Value::Text},
    {"exportSessionTranscript", "purpose", Value::Words, purposes},
    {"getSessionTranscriptStatus", "recordingId", Value::Id},
    {"listSessions", "cursor"},
    {"listSessions", "limit"},
    {"getPlaybackUrl", "recordingId", Value::Id},
    {"getPlaybackUrl", "renewal", Value::Flag},
    {"getPlaybackUrl", "viewing"},
    {"getPlaybackUrl", "reason", Value::Text},
    {"getPlaybackUrl", "purpose", Value::Words, purposes},
    {"getPlaybackUrl", "delivery", Value::Words, "plain|sealed"},
    {"getPlaybackUrl", "grant", Value::Words, "header"},
    {"getDownloadUrl", "recordingId", Value::Id},
    {"getDownloadUrl", "renewal", Value::Flag},
    {"getDownloadUrl", "viewing"},
    {"getDownloadUrl", "reason", Value::Text},
    {"getDownloadUrl", "purpose", Value::Words, purposes},
    {"getDownloadUrl", "grant", Value::Words, "header"},
    {"getConsentText", "clientId", Value::Id},
    {"getConsentText", "language", Value::Text},
    {"getConsentText", "location", Value::Text},
    {"validateConsent", "clientId", Value::Id},
    {"validateConsent", "consentType", Value::Text},
    {"listQualityReviews", "state", Value::Words, "waiting|done|skipped|dropped"},
    {"listQualityReviews", "cursor"},
    {"listQualityReviews", "limit"},
    {"getMedia", "expires"},
    {"getMedia", "signature"},
    {"listAppointments", "status"},
    {"listAppointments", "date_from"},
    {"listAppointments", "date_to"},
    {"listAppointments", "psychologist", Value::Id},
    {"listAppointments", "patient", Value::Id},
    {"listAppointments", "page"},
    {"listAppointments", "page_size"},
    {"appointmentsListRecordings", "status"},
    {"appointmentsListRecordings", "date_from"},
    {"appointmentsListRecordings", "date_to"},
    {"appointmentsListRecordings", "psychologist", Value::Id},
    {"appointmentsListRecordings", "patient", Value::Id},
    {"appointmentsListRecordings", "search", Value::Text},
    {"appointmentsListRecordings", "page"},
    {"appointmentsListRecordings", "page_size"},
    {"appointmentsDownload", "reason", Value::Text},
    {"appointmentsDownload", "purpose", Value::Words, purposes},
    {"listBreakGlass", "open", Value::Flag},
    {"listBreakGlass", "cursor"},
    {"listBreakGlass", "limit"},
    {"listAlerts", "state", Value::Words, "open|closed|all"},
    {"listAlerts", "cursor"},
    {"listAlerts", "limit"},
    {"removeAlertRule", "revision"},
    {"listLegalMatters", "cursor"},
    {"listLegalMatters", "limit"},
    {"listMessages", "cursor"},
    {"listMessages", "limit"},
    {"getMediaUrl", "reason", Value::Text},
    {"getMediaUrl", "purpose", Value::Words, purposes},
    {"getMediaDownload", "reason", Value::Text},
    {"getMediaDownload", "purpose", Value::Words, purposes},
    {"appointmentsAuditLogs", "user_id", Value::Id},
    {"appointmentsAuditLogs", "user_role"},
    {"appointmentsAuditLogs", "patient", Value::Id},
    {"appointmentsAuditLogs", "object_id", Value::Id},
    {"appointmentsAuditLogs", "action"},
    {"appointmentsAuditLogs", "outcome", Value::Words, "allowed|refused|reported|failed"},
    {"appointmentsAuditLogs", "start_date"},
    {"appointmentsAuditLogs", "end_date"},
    {"appointmentsAuditLogs", "search", Value::Text},
    {"appointmentsAuditLogs", "ordering", Value::Words, "timestamp|-timestamp|action|-action"},
    {"appointmentsAuditLogs", "page"},
    {"appointmentsAuditLogs", "page_size"},
    {"readLogForCheck", "cursor"},
    {"searchAccessLog", "actor", Value::Text},
    {"searchAccessLog", "client", Value::Text},
    {"searchAccessLog", "recording", Value::Text},
    {"searchAccessLog", "action"},
    {"searchAccessLog", "outcome", Value::Words, "allowed|refused|reported|failed"},
    {"searchAccessLog", "purpose", Value::Purpose},
    {"searchAccessLog", "device", Value::Text},
    {"searchAccessLog", "address", Value::Text},
    {"searchAccessLog", "viewing", Value::Text},
    {"searchAccessLog", "from"},
    {"searchAccessLog", "to"},
    {"searchAccessLog", "text", Value::Text},
    {"searchAccessLog", "q"},
    {"searchAccessLog", "zone"},
    {"searchAccessLog", "order", Value::Words, "newest|oldest"},
    {"searchAccessLog", "at"},
    {"searchAccessLog", "cursor"},
    {"searchAccessLog", "limit"},
    {"exportAccessLog", "actor", Value::Text},
    {"exportAccessLog", "client", Value::Text},
    {"exportAccessLog", "recording", Value::Text},
    {"exportAccessLog", "action"},
    {"exportAccessLog", "outcome", Value::Words, "allowed|refused|reported|failed"},
    {"exportAccessLog", "purpose", Value::Purpose},
    {"exportAccessLog", "device", Value::Text},
    {"exportAccessLog", "address", Value::Text},
    {"exportAccessLog", "viewing", Value::Text},
    {"exportAccessLog", "from"},
    {"exportAccessLog", "to"},
    {"exportAccessLog", "text", Value::Text},
    {"exportAccessLog", "q"},
    {"exportAccessLog", "zone"},
    {"exportAccessLog", "format", Value::Words, "jsonl|csv|fhir"},
    {"getLogFilePiece", "cursor"},
    {"countNewerEntries", "q"},
    {"countNewerEntries", "zone"},
    {"countNewerEntries", "order", Value::Words, "newest|oldest"},
    {"countNewerEntries", "since"},
    {"summarizeAccessLog", "q"},
    {"summarizeAccessLog", "zone"},
    {"summarizeAccessLog", "by", Value::Words, "time|person|client|action|device|recording|readers|hour|baseline|gaps"},
    {"summarizeAccessLog", "of", Value::Id},
    {"getLogCheckpoint", "from"},
    {"getAccessReceipt", "sequence"},
    {"getNotes", "reason", Value::Text},
    {"getNotes", "purpose", Value::Words, purposes},
    {"getNotes", "use", Value::Words, "export"},
    {"saveNote", "reason", Value::Text},
    {"deleteNote", "reason", Value::Text},
    {"uploadMedia", "sessionId", Value::Id},
    {"listReports", "language", Value::Text},
    {"getReport", "clientId", Value::Id},
    {"getReport", "clientNumber", Value::Text},
    {"getReport", "personId", Value::Id},
    {"getReport", "person", Value::Text},
    {"getReport", "firstDay"},
    {"getReport", "lastDay"},
    {"getReport", "zone"},
    {"getReport", "language", Value::Text},
    {"getReport", "law", Value::Words, "hipaa|app12|gdpr"},
    {"getReport", "cursor"},
    {"getReport", "limit"},
    {"listReportSchedules", "language", Value::Text},
    {"scheduleReport", "language", Value::Text},
    {"listStoredReports", "language", Value::Text},
    {"listStoredReports", "cursor"},
    {"listStoredReports", "limit"},
    {"getStoredReport", "cursor"},
    {"listDisclosures", "clientId", Value::Id},
    {"listDisclosures", "clientNumber", Value::Text},
    {"listDisclosures", "cursor"},
    {"listDisclosures", "limit"},
    {"listActivityReviews", "cursor"},
    {"listActivityReviews", "limit"},
    {"getActivityOverview", "firstDay"},
    {"getActivityOverview", "lastDay"},
    {"getActivityOverview", "zone"},
};

bool fits(const QueryRule &rule, const QString &value)
{
    switch (rule.value) {
    case Value::Text:
    case Value::Checked:
        return true;
    case Value::Id:
        return isUuid(value);
    case Value::Flag:
        return value == QStringLiteral("true") || value == QStringLiteral("false");
    case Value::Purpose:
        return policy::isPurposeInLog(value);
    case Value::Words:
        return QString::fromLatin1(rule.words).split(QLatin1Char('|')).contains(value);
    }
    return false;
}

QString wanted(const QueryRule &rule)
{
    const QString name = QString::fromLatin1(rule.name);
    switch (rule.value) {
    case Value::Id:
        return name + QStringLiteral(" is an id of this server");
    case Value::Flag:
        return name + QStringLiteral(" is true or false");
    case Value::Purpose:
        return name + QStringLiteral(" is one of care, supervision, quality, training, access, emergency, complaint, "
                                     "courtOrder, legalDuty");
    default:
        return name + QStringLiteral(" is one of ") +
               QString::fromLatin1(rule.words).replace(QLatin1Char('|'), QStringLiteral(", "));
    }
}

bool knows(const char *operation, const QString &name)
{
    return std::any_of(std::begin(table), std::end(table), [operation, &name](const QueryRule &rule) {
        return std::strcmp(rule.operation, operation) == 0 && name == QLatin1String(rule.name);
    });
}

/// Letters and '_' only: digits make tokens and numbers of records, which no log may hold.
bool isSpeakable(const QString &name)
{
    return name.size() <= 32 && std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
           });
}

} // namespace

std::span<const QueryRule> queryRules()
{
    return table;
}

base::Result<void> checkQuery(const char *operation, const QMap<QString, QString> &query)
{
    for (const QueryRule &rule : table) {
        if (std::strcmp(rule.operation, operation) != 0)
            continue;
        const QString value = query.value(QString::fromLatin1(rule.name));
        if (!value.isEmpty() && !fits(rule, value))
            return protocol::fail(ProblemCode::InvalidField, wanted(rule));
    }
    return {};
}

QStringList unknownParameters(const char *operation, const QMap<QString, QString> &query, bool readsReason)
{
    QStringList unknown;
    for (auto it = query.cbegin(); it != query.cend(); ++it) {
        const QString &name = it.key();
        // What something is for is read of every request, and is in its entry (entryFor()).
        if (name == QStringLiteral("purpose") || (readsReason && name == QStringLiteral("reason")) ||
            knows(operation, name))
            continue;
        const QString shown = !name.isEmpty() && isSpeakable(name) ? name : QStringLiteral("other");
        if (!unknown.contains(shown) && unknown.size() < mostNamed)
            unknown << shown;
    }
    return unknown;
}

} // namespace attune::server::routes
