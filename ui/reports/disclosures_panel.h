// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/report_columns.h"
#include "models/ports/clinic_ports.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

class MessageBar;
class RowView;

/// Disclosures that staff entered: of the office, or of one client. GUI thread.
class DisclosuresPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DisclosuresPanel(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports, QObject *visit);
    void reload();
    /// Names that were read are not said any more, until they are read again.
    void veil();

private:
    void createFilter(QWidget *row);
    void read(const QString &cursor);
    void fail(const base::Error &error, bool isSame);
    void showCurrent();
    void enter(const domain::Disclosure *corrected);

    const models::ClinicPorts *m_ports = nullptr;
    QObject *m_visit = nullptr;
    quint64 m_generation = 0;
    models::DisclosureModel m_model;
    MessageBar *m_message;
    QLineEdit *m_client = nullptr;
    RowView *m_list;
    QLabel *m_details;
    QPushButton *m_record;
    QPushButton *m_correct;
    QPushButton *m_more;
    std::optional<QString> m_of; ///< number of the client whose are shown, empty for all
    QString m_nextCursor;
    bool m_readsMore = false; ///< the rows behind m_nextCursor were asked for
};

} // namespace attune::ui
