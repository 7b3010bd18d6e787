// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/second_step_form.h"

#include "ui/style/qr_code.h"
#include "ui/style/widgets.h"

#include <QFileDialog>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace attune::ui {

namespace {

constexpr int shownTogether = 4; // characters of the key: long rows of letters cannot be typed

QString inGroups(const QString &key)
{
    QString text;
    for (qsizetype i = 0; i < key.size(); i += shownTogether)
        text += (i > 0 ? QStringLiteral(" ") : QString()) + key.mid(i, shownTogether);
    return text;
}

} // namespace

SecondStepForm::SecondStepForm(QWidget *parent)
    : QWidget(parent),
      m_title(heading({}, 1, this)),
      m_words(paragraph({}, this)),
      m_qr(new QrCode(this)),
      m_key(new QLineEdit(this)),
      m_codeLabel(new QLabel(tr("&Code"), this)),
      m_code(new QLineEdit(this)),
      m_error(new QLabel(this)),
      m_recovery(new QPlainTextEdit(this)),
      m_save(new QPushButton(tr("&Save as a File…"), this)),
      m_go(primaryButton(tr("Continue"), this))
{
    setObjectName(QStringLiteral("secondStep"));
    m_key->setReadOnly(true);
    m_key->setObjectName(QStringLiteral("secondFactorKey"));
    m_key->setAccessibleName(tr("Setup key"));
    m_code->setObjectName(QStringLiteral("secondStepCode"));
    m_code->setAccessibleName(tr("Code"));
    m_code->setMaxLength(20);
    m_code->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_codeLabel->setBuddy(m_code);
    m_error->setWordWrap(true);
    m_error->setForegroundRole(QPalette::BrightText);
    m_recovery->setReadOnly(true);
    m_recovery->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont)); // 0 and O are told apart
    setTextScale(m_recovery, 1.1);
    m_recovery->setObjectName(QStringLiteral("recoveryCodes"));
    m_recovery->setAccessibleName(tr("Recovery codes"));
    m_recovery->setTabChangesFocus(true);
    m_go->setObjectName(QStringLiteral("secondStepGo"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_qr),
          static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_codeLabel), static_cast<QWidget *>(m_code),
          static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_recovery), static_cast<QWidget *>(m_save),
          static_cast<QWidget *>(m_go)})
        column->addWidget(widget);
    column->setAlignment(m_qr, Qt::AlignHCenter);
    column->setAlignment(m_save, Qt::AlignLeft);
    connect(m_go, &QPushButton::clicked, this, &SecondStepForm::submit);
    connect(m_code, &QLineEdit::returnPressed, this, &SecondStepForm::submit);
    connect(m_save, &QPushButton::clicked, this, &SecondStepForm::saveCodes);
    ask({});
}

void SecondStepForm::ask(const std::optional<domain::SecondFactorKey> &key)
{
    m_showsCodes = false;
    m_title->setText(key ? tr("Set up two-step sign-in") : tr("One more step"));
    m_words->setText(key ? tr("You'll sign in with your password and a code. Open an authenticator app on your phone, "
                              "scan this QR code or type the key, then enter the six digits the app shows.")
                         : tr("Enter the six digits from your authenticator app. If you don't have your phone, use a "
                              "recovery code."));
    m_qr->setVisible(key.has_value());
    m_key->setVisible(key.has_value());
    if (key) {
        m_qr->setText(key->uri);
        m_key->setText(inGroups(key->secret));
        m_key->setCursorPosition(0);
    }
    for (QWidget *widget : {static_cast<QWidget *>(m_codeLabel), static_cast<QWidget *>(m_code)})
        widget->show();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_recovery), static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_error)})
        widget->hide();
    m_code->clear();
    setBusy(false);
    m_code->setFocus();
}

void SecondStepForm::showRecoveryCodes(const QStringList &codes)
{
    m_showsCodes = true;
    m_title->setText(tr("Save your recovery codes"));
    m_words->setText(tr("If you lose your phone, each of these codes lets you sign in once. They're only shown now. "
                        "Print them, or save them somewhere private."));
    m_recovery->setPlainText(codes.join(QLatin1Char('\n')));
    m_recovery->setFixedHeight(m_recovery->fontMetrics().lineSpacing() * static_cast<int>(codes.size() + 1) + 8);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_qr), static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_codeLabel),
          static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_error)})
        widget->hide();
    m_recovery->show();
    m_save->show();
    setBusy(false);
    m_go->setText(tr("I've Saved Them"));
    m_go->setFocus();
}

void SecondStepForm::showError(const QString &text)
{
    setBusy(false);
    m_error->setText(text);
    m_error->show();
    m_code->setAccessibleDescription(text);
    m_code->selectAll();
    m_code->setFocus();
}

void SecondStepForm::setBusy(bool busy)
{
    m_busy = busy;
    m_go->setEnabled(!busy);
    m_go->setText(busy ? tr("Checking…") : tr("Continue"));
}

void SecondStepForm::submit()
{
    if (m_busy)
        return;
    if (m_showsCodes)
        return Q_EMIT recoveryCodesKept();
    const QString code = m_code->text().trimmed();
    if (code.isEmpty())
        return showError(tr("Enter the code."));
    m_error->hide();
    m_code->setAccessibleDescription({});
    setBusy(true);
    Q_EMIT codeGiven(code);
}

void SecondStepForm::saveCodes()
{
    auto *dialog = new QFileDialog(this, tr("Save the recovery codes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(tr("attune-recovery-codes.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const QByteArray codes = m_recovery->toPlainText().toUtf8() + '\n';
        const bool written = file.open(QIODevice::WriteOnly) &&
                             file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                             file.write(codes) == codes.size() && file.commit();
        m_error->setText(written ? tr("Saved.") : tr("The file could not be written."));
        m_error->show();
    });
    dialog->open();
}

} // namespace attune::ui
