// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_ports.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace attune::ui {

class DayField;
class MessageBar;

/// Enters what was given to somebody outside the clinic, not by this program; or enters it once more, in the place of
/// an entry that has a mistake. Deletes itself when it is closed.
class DisclosureDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param corrected the entry in whose place a new one is to stand; nullptr: a new disclosure
    /// @param visit when it goes, whoever asked has left, and so does this
    DisclosureDialog(domain::Disclosures &disclosures, const domain::Disclosure *corrected, QObject *visit,
                     QWidget *parent);

Q_SIGNALS:
    void recorded();

private:
    void createFields();
    void createButtons();
    void addField(const QString &name, QWidget *field);
    void fill(const domain::Disclosure &disclosure);
    domain::NewDisclosure wanted() const;
    void updateButton();
    void record();

    domain::Disclosures &m_disclosures;
    QString m_corrects;
    QString m_clientId;
    MessageBar *m_message;
    QVBoxLayout *m_fields = nullptr;
    QLineEdit *m_client = nullptr;
    DayField *m_day = nullptr;
    QComboBox *m_way = nullptr;
    QLineEdit *m_recipient = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_description = nullptr;
    QLineEdit *m_purpose = nullptr;
    QLineEdit *m_reason = nullptr;
    QLabel *m_missing = nullptr;
    QPushButton *m_go = nullptr;
    bool m_isAsking = false; ///< an answer is out: not asked a second time
};

} // namespace attune::ui
