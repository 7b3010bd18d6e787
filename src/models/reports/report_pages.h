// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/report_document.h"

#include <QCoreApplication>

namespace attune::models {

/// A report in the words of the person's language, and as files. The same numbers in every form. GUI thread.
class ReportPages
{
    Q_DECLARE_TR_FUNCTIONS(ReportPages)

public:
    /// One line above or below the rows: its name and what it says.
    using Line = std::pair<QString, QString>;

    /// Whether clients are named: on the screen as the head says, in a file always.
    enum class Medium { Screen, File };

    ReportPages(const ReportDocument &report, Medium medium)
        : m_report(report), m_medium(medium), m_hidesNames(medium == Medium::Screen && report.head().hidesNames)
    {}

    /// Clinic, period, zone, whom it is about, who made it, rows, hash.
    QList<Line> head() const;
    /// Coverage and gaps, in sentences.
    QStringList coverage() const;
    /// Lines to be filled in by hand.
    QStringList signatures() const;
    QString titleOf(int section) const;
    /// "12 rows", and what was asked of the log.
    QString countOf(int section) const;
    QStringList headsOf(int section) const;
    /// A row in words.
    QStringList cellsOf(const domain::ReportRow &row) const;
    /// The section's rows counted: a heading, and for each value how many.
    QString groupHead(int section) const;
    QList<Line> groupsOf(int section) const;

    /// Everything as a page of its own, with nothing to be loaded; on the screen in the colours there.
    /// @param mostRows of a section; what is left out is said
    QString html(qsizetype mostRows = -1) const;
    /// RFC 4180, UTF-8 with a byte order mark: lines that begin with "#" are no rows.
    QByteArray csv() const;

private:
    QString htmlOf(int section, qsizetype mostRows) const;
    QString inWords(const domain::ReportColumn &column, const QString &cell) const;
    bool isHidden(const domain::ReportSection &section, qsizetype column, const QStringList &cells) const;

    const ReportDocument &m_report;
    Medium m_medium;
    bool m_hidesNames;
};

} // namespace attune::models
