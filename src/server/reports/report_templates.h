// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/report.h"

#include <QHash>

namespace attune::server::reports {

/// Where the rows of a section come from (REPORTS.md).
enum class Source {
    Log,
    Disclosures,
    RecordedWithoutConsent,
    ConsentWithoutRecording,
    KeptTooLong,
    EndsSoon,
    Held,
    Keys,
    Accounts,
    Reviews,
    FollowUps,
    Alerts
};
/// "log", "disclosures", …
QString textOf(Source source);
std::optional<Source> sourceFromText(QStringView name);
/// Every column a source has, in no order that matters.
const QList<domain::ReportColumn> &columnsOf(Source source);

/// A text in each language it is written in.
class Translated
{
public:
    Translated() = default;
    explicit Translated(QHash<QString, QString> byLanguage) : m_byLanguage(std::move(byLanguage)) {}
    /// English where it is not written in that language.
    QString in(const QString &language) const;
    QStringList languages() const { return m_byLanguage.keys(); }

private:
    QHash<QString, QString> m_byLanguage;
};

struct SectionPlan
{
    Translated title;
    Translated about;
    Source source = Source::Log;
    QString query; ///< of the log, with {client} and {person}
    QList<domain::ReportColumn> columns;
    QString group;
};

/// One file of resources/reports.
struct TemplatePlan
{
    QString id;
    int order = 0; ///< in the list
    Translated title;
    Translated about;
    bool asksForClient = false;
    bool asksForPerson = false;
    QString usualPeriod; ///< empty: it is about today
    QStringList laws;
    QList<SectionPlan> sections;
};

/// InvalidInput in words that name the member: for whoever writes a template.
base::Result<TemplatePlan> templateFrom(const QByteArray &json);

/// The templates and texts of the law there are: those that came along, and those of the clinic's own folder, which
/// take the place of ours with the same file name. Files are read with each call; one that is no template is left out,
/// and the server's log says why. Any thread.
class ReportLibrary
{
public:
    /// @param ownFolder may be empty
    explicit ReportLibrary(QString ownFolder = {}) : m_ownFolder(std::move(ownFolder)) {}

    /// In the order in which they are offered.
    QList<TemplatePlan> templates() const;
    std::optional<TemplatePlan> find(const QString &id) const;
    /// The paragraphs of a jurisdiction about a report; none where it says nothing.
    QStringList lawText(const QString &law, const QString &templateId, const QString &language) const;

private:
    QString m_ownFolder;
};

/// As it is offered.
domain::ReportTemplate offered(const TemplatePlan &plan, const QString &language);
/// The sections as a report shows them. @param queries what each asks of the log, in their order
QList<domain::ReportSection> shownSections(const TemplatePlan &plan, const QString &language,
                                           const QStringList &queries);

} // namespace attune::server::reports
