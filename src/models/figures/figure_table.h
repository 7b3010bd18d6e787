// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_summary.h"
#include "models/figures/usual_days.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QStringList>

#include <functional>

namespace attune::models {

/// The figures of one picture, as rows: what the picture paints from and what its table shows. GUI thread.
class FigureTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// @param zone IANA name: of the days and hours of the summary
    void setSummary(domain::LogSummary summary, const QString &zone);
    void clear();

    const domain::LogSummary &summary() const { return m_summary; }
    const QString &zone() const { return m_zone; }
    /// Of a summary by Baseline; empty for others.
    const QList<ComparedDay> &days() const { return m_days; }
    /// Entries of an hour of the week.
    qint64 hour(int weekday, int hour) const;
    /// What a row is about, in one sentence: for hints and assistive technology.
    QString sentence(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// A column: its heading, what a row says in it, and whether that is a number.
    struct Column
    {
        QString title;
        std::function<QString(int row)> text;
        bool isNumber = false;
    };
    void arrange();
    QList<Column> columns() const;
    QList<Column> timeColumns() const;
    QList<Column> nameColumns() const;
    QList<Column> hourColumns() const;
    QList<Column> dayColumns() const;
    QList<Column> gapColumns() const;
    QList<Column> countColumns(const std::function<const domain::OutcomeCounts &(int)> &countsOf) const;
    const domain::NamedCount &named(int row) const;
    bool hasOthers() const;

    domain::LogSummary m_summary;
    QString m_zone;
    QList<ComparedDay> m_days;
    QList<Column> m_columns;
    QList<qint64> m_hours; ///< 7 times 24, from Monday on
    domain::NamedCount m_others;
    int m_rows = 0;
};

} // namespace attune::models
