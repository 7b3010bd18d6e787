// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QPushButton;
class QTreeWidget;

namespace attune::ui {

class MessageBar;
class StatePanel;

/// The access history of one recording: everybody who had to do with it, and what happened, by pages.
class AccessPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AccessPanel(QWidget *parent = nullptr);

    void setPorts(const models::ClinicPorts *ports);
    /// Asks and shows. Reading this list is itself an entry of the log, so it is asked for only while it is seen.
    void showRecording(const domain::RecordingId &id);
    void reload();

private:
    void saveReceipt();
    void keepReceipt(const domain::AccessReceipt &receipt);
    void forget();
    void ask(const QString &cursor);
    void fail(const base::Error &error);
    void showAccess(const domain::RecordingAccess &access, bool isFirst);
    template <typename T>
    QList<T> shown(QList<T> all) const;
    void showPeople();
    void showLines();

    const models::ClinicPorts *m_ports = nullptr;
    std::unique_ptr<QObject> m_visit = std::make_unique<QObject>(); ///< owner of every question, of one person
    domain::RecordingId m_recording;
    QTreeWidget *m_people;
    QTreeWidget *m_list;
    QCheckBox *m_onlyOthers;
    QList<domain::AccessSummary> m_summaries;
    QList<domain::AccessLogEntry> m_entries; ///< of all pages shown so far
    QString m_cursor;                        ///< of the next one
    QPushButton *m_earlier;
    QPushButton *m_receipt;
    MessageBar *m_message;
    StatePanel *m_state;
    quint64 m_generation = 0;
};

} // namespace attune::ui
