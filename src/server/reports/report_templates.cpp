// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/report_templates.h"

#include "base/log.h"
#include "domain/access_query.h"
#include "domain/named_values.h"
#include "protocol/json.h"
#include "protocol/problem.h"

#include <QDir>
#include <QFile>
#include <QMap>

#include <algorithm>
#include <array>

namespace attune::server::reports {

using domain::ProblemCode;
using domain::ReportCell;
using domain::ReportColumn;
using protocol::Json;

namespace {

const QString builtIn = QStringLiteral(":/reports");

constexpr auto sources =
    std::to_array<domain::NamedValue<Source>>({{Source::Log, "log"},
                                               {Source::Disclosures, "disclosures"},
                                               {Source::RecordedWithoutConsent, "recordedWithoutConsent"},
                                               {Source::ConsentWithoutRecording, "consentWithoutRecording"},
                                               {Source::KeptTooLong, "keptTooLong"},
                                               {Source::EndsSoon, "endsSoon"},
                                               {Source::Held, "held"},
                                               {Source::Keys, "keys"},
                                               {Source::Accounts, "accounts"},
                                               {Source::Reviews, "reviews"},
                                               {Source::FollowUps, "followUps"},
                                               {Source::Alerts, "alerts"}});
static_assert(areNamed(sources, Source::Alerts));
constexpr std::array periods = {"last7", "lastWeek", "lastMonth", "last90", "thisYear", "lastSixYears"};
constexpr std::array laws = {"hipaa", "app12", "gdpr"};

ReportColumn column(const char *id, ReportCell kind = ReportCell::Text)
{
    return {QString::fromLatin1(id), kind};
}

QList<ReportColumn> logColumns()
{
    return {column("at", ReportCell::Instant),
            column("actor"),
            column("actorId"),
            column("role", ReportCell::Role),
            column("client"),
            column("clientId"),
            column("recording"),
            column("action", ReportCell::Action),
            column("outcome", ReportCell::Outcome),
            column("code"),
            column("purpose", ReportCell::Word),
            column("reason"), // the text of the entry, under the name of what it is
            column("comment"),
            column("condition"),
            column("text"),
            column("device"),
            column("address"),
            column("request"),
            column("entry")};
}

QMap<Source, QList<ReportColumn>> allColumns()
{
    const QList<ReportColumn> kept = {column("at", ReportCell::Instant),
                                      column("client"),
                                      column("clinician"),
                                      column("recording"),
                                      column("until", ReportCell::Instant),
                                      column("state", ReportCell::Word)};
    return {{Source::Log, logColumns()},
            {Source::Disclosures,
             {column("day", ReportCell::Day), column("client"), column("recipient"), column("recipientAddress"),
              column("description"), column("why"), column("way", ReportCell::Word), column("recordedBy"),
              column("recordedAt", ReportCell::Instant)}},
            {Source::RecordedWithoutConsent,
             {column("at", ReportCell::Instant), column("client"), column("clinician"), column("recording"),
              column("consent", ReportCell::Word)}},
            {Source::ConsentWithoutRecording,
             {column("at", ReportCell::Instant), column("client"), column("clinician"), column("session")}},
            {Source::KeptTooLong, kept},
            {Source::EndsSoon, kept},
            {Source::Held, kept},
            {Source::Keys,
             {column("version", ReportCell::Number), column("madeAt", ReportCell::Instant),
              column("ageDays", ReportCell::Number), column("seals", ReportCell::Number),
              column("state", ReportCell::Word)}},
            {Source::Accounts,
             {column("person"), column("role", ReportCell::Role), column("secondStep", ReportCell::Word),
              column("lastSignIn", ReportCell::Instant)}},
            {Source::Reviews,
             {column("signedAt", ReportCell::Instant), column("reviewer"), column("firstDay", ReportCell::Day),
              column("lastDay", ReportCell::Day), column("verdict", ReportCell::Word), column("finding"),
              column("followUps", ReportCell::Number)}},
            {Source::FollowUps,
             {column("dueDay", ReportCell::Day), column("what"), column("state", ReportCell::Word),
              column("doneAt", ReportCell::Instant), column("doneBy"), column("result")}},
            {Source::Alerts,
             {column("at", ReportCell::Instant), column("alert", ReportCell::Word),
              column("severity", ReportCell::Word), column("counted", ReportCell::Number), column("person"),
              column("client"), column("state", ReportCell::Word), column("finding", ReportCell::Word)}}};
}

base::Error wrong(const QString &words)
{
    return protocol::fail(ProblemCode::InvalidField, words);
}

/// Reads the members of one template; the first thing that is wrong counts.
class TemplateReader
{
public:
    base::Result<TemplatePlan> read(const Json &json)
    {
        TemplatePlan plan;
        plan.id = need(json, "id", QStringLiteral("id"));
        plan.order = static_cast<int>(protocol::integer(json, "order").value_or(0));
        plan.title = words(json, "title", true);
        plan.about = words(json, "about", true);
        readAsked(json, plan);
        plan.usualPeriod = protocol::text(json, "period");
        if (!plan.usualPeriod.isEmpty())
            among(periods, plan.usualPeriod, "period");
        for (const Json &law : protocol::list(json, "laws")) {
            plan.laws << (law.is_string() ? QString::fromStdString(law.get<std::string>()) : QString());
            among(laws, plan.laws.last(), "laws");
        }
        for (const Json &section : protocol::list(json, "sections"))
            plan.sections << readSection(section, plan);
        if (plan.sections.isEmpty())
            refuse(QStringLiteral("sections: there is none"));
        return m_fault ? base::Result<TemplatePlan>(*m_fault) : base::Result<TemplatePlan>(plan);
    }

private:
    void refuse(const QString &what)
    {
        if (!m_fault)
            m_fault = wrong(what);
    }

    QString need(const Json &json, const char *member, const QString &place)
    {
        const QString text = protocol::text(json, member);
        if (text.isEmpty())
            refuse(place + QStringLiteral(": is missing"));
        return text;
    }

    template <std::size_t N>
    void among(const std::array<const char *, N> &known, const QString &word, const char *member)
    {
        if (std::none_of(known.begin(), known.end(), [&word](const char *one) { return word == QLatin1String(one); }))
            refuse(QStringLiteral("%1: \"%2\" is none of ours").arg(QLatin1String(member), word));
    }

    Translated words(const Json &json, const char *member, bool required)
    {
        QHash<QString, QString> byLanguage;
        for (const auto &[language, text] : protocol::child(json, member).items()) {
            if (text.is_string())
                byLanguage.insert(QString::fromStdString(language), QString::fromStdString(text.get<std::string>()));
        }
        if (required && !byLanguage.contains(QStringLiteral("en")))
            refuse(QStringLiteral("%1: has no English").arg(QLatin1String(member)));
        return Translated(byLanguage);
    }

    void readAsked(const Json &json, TemplatePlan &plan)
    {
        const QString asked = protocol::text(json, "asksFor");
        if (!asked.isEmpty())
            among(std::array{"client", "person"}, asked, "asksFor");
        plan.asksForClient = asked == QStringLiteral("client");
        plan.asksForPerson = asked == QStringLiteral("person");
    }

    SectionPlan readSection(const Json &json, const TemplatePlan &plan)
    {
        SectionPlan section;
        section.title = words(json, "title", true);
        section.about = words(json, "about", false);
        const QString from = need(json, "from", QStringLiteral("sections.from"));
        const auto source = sourceFromText(from);
        if (!source)
            refuse(QStringLiteral("sections.from: \"%1\" is no source").arg(from));
        section.source = source.value_or(Source::Log);
        section.query = protocol::text(json, "query");
        checkQuery(section, plan);
        for (const Json &column : protocol::list(json, "columns"))
            addColumn(section, column.is_string() ? QString::fromStdString(column.get<std::string>()) : QString());
        if (section.columns.isEmpty())
            refuse(QStringLiteral("sections.columns: there is none"));
        section.group = protocol::text(json, "group");
        const auto isGroup = [&section](const ReportColumn &one) { return one.id == section.group; };
        if (!section.group.isEmpty() && std::none_of(section.columns.begin(), section.columns.end(), isGroup))
            refuse(QStringLiteral("sections.group: \"%1\" is no column of the section").arg(section.group));
        return section;
    }

    void addColumn(SectionPlan &section, const QString &id)
    {
        const QList<ReportColumn> &known = columnsOf(section.source);
        const auto found =
            std::find_if(known.begin(), known.end(), [&id](const ReportColumn &one) { return one.id == id; });
        if (found == known.end())
            return refuse(QStringLiteral("sections.columns: %1 has no \"%2\"").arg(textOf(section.source), id));
        section.columns << *found;
    }

    void checkQuery(const SectionPlan &section, const TemplatePlan &plan)
    {
        if (section.source != Source::Log) {
            if (!section.query.isEmpty())
                refuse(QStringLiteral("sections.query: only the log is asked with one"));
            return;
        }
        if (section.query.contains(QStringLiteral("{client}")) != plan.asksForClient ||
            section.query.contains(QStringLiteral("{person}")) != plan.asksForPerson)
            refuse(QStringLiteral("sections.query: {client} and {person} stand there as asksFor says"));
        QString sample = section.query;
        sample.replace(QStringLiteral("{client}"), QStringLiteral("x"))
            .replace(QStringLiteral("{person}"), QStringLiteral("x"));
        if (const auto parsed = domain::parseAccessQuery(sample); parsed.fault)
            refuse(QStringLiteral("sections.query: \"%1\" cannot be understood").arg(parsed.fault->part));
    }

    std::optional<base::Error> m_fault;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// By file name; what is in the later folder counts.
QMap<QString, QString> filesIn(const QStringList &folders)
{
    QMap<QString, QString> files;
    for (const QString &folder : folders) {
        const auto found = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : found)
            files.insert(file.fileName(), file.filePath());
    }
    return files;
}

QStringList foldersOf(const QString &own, const QString &inside)
{
    QStringList folders = {builtIn + inside};
    if (!own.isEmpty())
        folders << own + inside;
    return folders;
}

} // namespace

QString textOf(Source source)
{
    return nameIn(sources, source);
}

std::optional<Source> sourceFromText(QStringView name)
{
    return valueIn(sources, name);
}

const QList<ReportColumn> &columnsOf(Source source)
{
    static const QMap<Source, QList<ReportColumn>> all = allColumns();
    static const QList<ReportColumn> none;
    const auto found = all.constFind(source);
    return found == all.cend() ? none : *found;
}

QString Translated::in(const QString &language) const
{
    const auto found = m_byLanguage.constFind(language.section(QLatin1Char('-'), 0, 0).toLower());
    return found == m_byLanguage.cend() ? m_byLanguage.value(QStringLiteral("en")) : *found;
}

base::Result<TemplatePlan> templateFrom(const QByteArray &json)
{
    const auto read = protocol::objectFrom(json);
    if (!read)
        return wrong(QStringLiteral("it is not a JSON object"));
    return TemplateReader().read(*read);
}

QList<TemplatePlan> ReportLibrary::templates() const
{
    QList<TemplatePlan> plans;
    const auto files = filesIn(foldersOf(m_ownFolder, {}));
    for (const QString &path : files) {
        auto plan = templateFrom(contentOf(path));
        if (plan)
            plans << *plan;
        else
            base::logger("reports")->warn("The report {} is left out: {}", path.toStdString(),
                                          plan.error().detail.toStdString());
    }
    std::sort(plans.begin(), plans.end(), [](const TemplatePlan &a, const TemplatePlan &b) {
        return std::pair(a.order, a.id) < std::pair(b.order, b.id);
    });
    return plans;
}

std::optional<TemplatePlan> ReportLibrary::find(const QString &id) const
{
    const auto all = templates();
    const auto found = std::find_if(all.begin(), all.end(), [&id](const TemplatePlan &plan) { return plan.id == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QStringList ReportLibrary::lawText(const QString &law, const QString &templateId, const QString &language) const
{
    if (law.isEmpty())
        return {};
    const auto files = filesIn(foldersOf(m_ownFolder, QStringLiteral("/laws")));
    const auto json = protocol::objectFrom(contentOf(files.value(law + QStringLiteral(".json"))));
    if (!json)
        return {};
    const Json &report = protocol::child(*json, templateId.toUtf8().constData());
    const QByteArray wanted = language.section(QLatin1Char('-'), 0, 0).toLower().toUtf8();
    const char *found = report.contains(wanted.constData()) ? wanted.constData() : "en";
    QStringList paragraphs;
    for (const Json &paragraph : protocol::list(report, found)) {
        if (paragraph.is_string())
            paragraphs << QString::fromStdString(paragraph.get<std::string>());
    }
    return paragraphs;
}

domain::ReportTemplate offered(const TemplatePlan &plan, const QString &language)
{
    domain::ReportTemplate report;
    report.id = plan.id;
    report.title = plan.title.in(language);
    report.about = plan.about.in(language);
    report.asksForClient = plan.asksForClient;
    report.asksForPerson = plan.asksForPerson;
    report.hasPeriod = !plan.usualPeriod.isEmpty();
    report.usualPeriod = plan.usualPeriod;
    report.laws = plan.laws;
    return report;
}

QList<domain::ReportSection> shownSections(const TemplatePlan &plan, const QString &language,
                                           const QStringList &queries)
{
    QList<domain::ReportSection> sections;
    for (qsizetype i = 0; i < plan.sections.size(); ++i) {
        const SectionPlan &section = plan.sections.at(i);
        sections.append(
            {section.title.in(language), section.about.in(language), section.columns, section.group, queries.value(i)});
    }
    return sections;
}

} // namespace attune::server::reports
