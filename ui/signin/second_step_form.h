// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace attune::ui {

class QrCode;

/// The second step of signing in, as far as it is a form: the code from an app; before the first one, the key to put
/// into that app; after it, the recovery codes to keep. Emits what was typed; somebody else tries it.
class SecondStepForm : public QWidget
{
    Q_OBJECT

public:
    explicit SecondStepForm(QWidget *parent = nullptr);

    /// Asks for a code. With an enrolment, shows the key first.
    void ask(const std::optional<domain::SecondFactorKey> &key);
    /// Shows recovery codes until they are said to be kept.
    void showRecoveryCodes(const QStringList &codes);
    void showError(const QString &text);
    void setBusy(bool busy);

Q_SIGNALS:
    void codeGiven(const QString &code);
    void recoveryCodesKept();

private:
    void submit();
    void saveCodes();

    QLabel *m_title;
    QLabel *m_words;
    QrCode *m_qr;
    QLineEdit *m_key;
    QLabel *m_codeLabel;
    QLineEdit *m_code;
    QLabel *m_error;
    QPlainTextEdit *m_recovery;
    QPushButton *m_save;
    QPushButton *m_go;
    bool m_showsCodes = false;
    bool m_busy = false;
};

} // namespace attune::ui
