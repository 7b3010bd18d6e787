// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/spoken_columns.h"
#include "ui/parts/page.h"

#include <QSet>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

class DayField;
class MessageBar;
class RowView;

/// Finds where something was said, in all recordings one may search, and opens the one chosen at that moment. Looks
/// through them some at a time, newest first; what was found can be opened while it goes on looking, and is still there
/// when one comes back.
class SpokenPage final : public Page
{
    Q_OBJECT

public:
    explicit SpokenPage(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) override;
    /// Each search is logged, so nothing is searched until the person asks.
    void reload() override {}
    /// What was found goes, for the same reason; what is typed stays.
    void namesChanged() override;
    void takeKeys() override;

private:
    QLayout *createSearch();
    QLayout *createFilters();
    std::optional<domain::SpokenQuery> asked();
    void begin();
    void lookOn(const QString &cursor);
    void breakOff(const base::Error &error, const QString &cursor);
    void goOn();
    void showFound(const domain::Page<domain::SpokenIn> &page);
    void openChosen();

    const models::ClinicPorts *m_ports = nullptr;
    models::SpokenModel m_model;
    QLineEdit *m_words;
    QComboBox *m_speaker;
    QLineEdit *m_client;
    DayField *m_from;
    DayField *m_to;
    MessageBar *m_message;
    RowView *m_found;
    QLabel *m_progress;
    QPushButton *m_open;
    domain::SpokenQuery m_sought;
    QString m_rest;       ///< where a search that broke off goes on
    int m_recordings = 0; ///< in which it was found
    int m_run = 0;        ///< answers of an older search count no more
};

} // namespace attune::ui
