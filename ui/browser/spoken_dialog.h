// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace attune::ui {

class MessageBar;

/// Finds where something was said, in all recordings one may search, and opens the one chosen at that moment. Looks
/// through them some at a time, newest first; what was found can be opened while it goes on looking.
class SpokenDialog : public QDialog
{
    Q_OBJECT

public:
    SpokenDialog(const models::ClinicPorts &ports, QWidget *parent);

Q_SIGNALS:
    void openRequested(const attune::domain::Recording &recording, std::chrono::milliseconds at);

private:
    void begin();
    void lookOn(const QString &cursor);
    void showFound(const domain::Page<domain::SpokenIn> &page);
    void openChosen();
    QString sessionOf(const domain::Recording &recording) const;

    models::ClinicPorts m_ports;
    QLineEdit *m_words;
    QPushButton *m_search;
    MessageBar *m_message;
    QTreeWidget *m_found;
    QLabel *m_progress;
    QPushButton *m_open;
    QList<domain::Recording> m_recordings; ///< of the rows
    QString m_sought;
    int m_run = 0; ///< answers of an older search count no more
};

} // namespace attune::ui
