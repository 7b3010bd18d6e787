// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace attune::ui {

class MessageBar;
class ReadingTools;

/// Asks one person about being recorded: six short answers first, the whole text behind them, four acknowledgements,
/// the purposes each on its own, a typed name. Nothing is ticked beforehand; saying no is as easy as saying yes.
class ConsentDialog : public QDialog
{
    Q_OBJECT

public:
    /// Who is asked.
    struct Asked
    {
        domain::UserId client;
        QString name;          ///< shown; the signature must be typed all the same
        bool onBehalf = false; ///< a member of staff has the dialog open with the client beside them
    };
    ConsentDialog(const models::ClinicPorts &ports, const Asked &asked, QWidget *parent);

Q_SIGNALS:
    void decided(const attune::domain::ConsentRecord &record);

private:
    void createPages();
    QWidget *createReading();
    QWidget *createDecision();
    void addSignature(QVBoxLayout *form, QWidget *inner);
    QHBoxLayout *createAnswers(QWidget *page);
    void loadText();
    void showText(const domain::ConsentText &text);
    void continueDraft();
    QString draftName() const;
    void updateAgree();
    void send(bool given);
    void store(const domain::ConsentDecision &decision);

    models::ClinicPorts m_ports;
    domain::UserId m_client;
    QString m_clientName;
    bool m_onBehalf;
    domain::ConsentText m_text;
    QStackedWidget *m_pages;
    MessageBar *m_message;
    QLabel *m_title;
    QLabel *m_answers;
    QLabel *m_fullText;
    ReadingTools *m_tools;
    QPushButton *m_everything;
    QPushButton *m_next;
    QCheckBox *m_rights;
    QCheckBox *m_emergency;
    QCheckBox *m_privacy;
    QCheckBox *m_technology;
    QList<std::pair<domain::Purpose, QCheckBox *>> m_purposes;
    QComboBox *m_how;
    QLineEdit *m_signature;
    QPushButton *m_agree;
    QPushButton *m_decline;
    QLabel *m_missing;
    QLabel *m_continued;
    QObject *m_draft = nullptr;
};

} // namespace attune::ui
