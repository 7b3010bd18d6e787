// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"
#include "models/reports/report_fetch.h"
#include "models/table/row_model.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTextBrowser;

namespace attune::ui {

class DayField;
class MessageBar;
class RowView;

/// Where a report is made: the list of those there are, what each has to be told, the report as it comes, and saving
/// it. Nothing leaves before it is saved. GUI thread.
class ReportDesk final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportDesk(QWidget *parent);

    /// @param visit owner of every question; nullptr ports: they left
    void setPorts(const models::ClinicPorts *ports, QObject *visit);
    void reload();
    void namesChanged();
    void takeKeys();
    /// Shows one that a schedule made.
    void showStored(const domain::StoredReport &report);
    /// Writes the report that is shown, once the clinic has noted it; what is missing is read first.
    void saveTo(const QString &path, domain::ReportFormat format);
    const models::ReportFetch *fetch() const { return m_fetch.get(); }

Q_SIGNALS:
    /// What is asked for now, to be made by itself each week or month.
    void scheduleWanted(const attune::domain::ReportRequest &request, const QString &title);

private:
    void createChoice(QBoxLayout *layout);
    void createFields(QBoxLayout *layout);
    void createActions(QBoxLayout *layout);
    void showTemplates(const base::Result<QList<domain::ReportTemplate>> &templates);
    void showChosen();
    void sayWhatIsMissing();
    void showPeriod(const domain::ReportTemplate &report);
    const domain::ReportTemplate *chosen() const;
    domain::ReportRequest wanted() const;
    bool isComplete() const;
    void make();
    void makeOrAsk();
    void ask();
    void save();
    bool isShown() const;
    void makeAgain();
    void showState();
    void showReport();
    void showFault();
    void updateButtons();
    void choosePlace();
    void continueSaving();
    void write();
    void keep(const QString &path, const QByteArray &bytes);

    const models::ClinicPorts *m_ports = nullptr;
    QObject *m_visit = nullptr;
    models::RowModel<domain::ReportTemplate> m_model;
    RowView *m_list;
    QSplitter *m_splitter = nullptr;
    QWidget *m_right = nullptr;
    QLabel *m_about = nullptr;
    QFormLayout *m_fields = nullptr;
    QLineEdit *m_client = nullptr;
    QLineEdit *m_person = nullptr;
    QWidget *m_days = nullptr;
    DayField *m_first = nullptr;
    DayField *m_last = nullptr;
    QComboBox *m_law = nullptr;
    MessageBar *m_message = nullptr;
    QTextBrowser *m_page = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_make = nullptr;
    QPushButton *m_continue = nullptr;
    QPushButton *m_schedule = nullptr;
    QPushButton *m_save = nullptr;
    std::unique_ptr<models::ReportFetch> m_fetch;
    QString m_path; ///< where to, while it is being saved
    domain::ReportFormat m_format = domain::ReportFormat::Pdf;
    bool m_savesWhenWhole = false; ///< it was asked for before it was shown
    bool m_isNoting = false; ///< the clinic is being told of the saving
};

} // namespace attune::ui
