// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/deletion_request_dialogs.h"

#include "base/visible_text.h"
#include "base/when_done.h"
#include "models/words/deletion_words.h"
#include "models/words/words.h"
#include "ui/style/form_draft.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QRadioButton>

namespace attune::ui {

using domain::DeletionRequestState;
using models::DeletionWords;
using models::Words;

namespace {

constexpr qsizetype shortestAnswer = 10;
constexpr qsizetype longestWords = 500;
constexpr int lines = 80; ///< height of a field for words

QPlainTextEdit *wordsField(const QString &name, const QString &spoken, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setObjectName(name);
    field->setAccessibleName(spoken);
    field->setTabChangesFocus(true);
    field->setFixedHeight(lines);
    return field;
}

QString draftName(const char *what, const domain::RecordingId &recording)
{
    return QStringLiteral("wish/%1/%2").arg(QLatin1String(what), recording.value());
}

QString typed(const QPlainTextEdit *field)
{
    return base::shortened(field->toPlainText().simplified(), longestWords);
}

} // namespace

DeletionRequestDialog::DeletionRequestDialog(const models::ClinicPorts &ports, const domain::Recording &recording,
                                             QWidget *parent)
    : QDialog(parent), m_ports(ports), m_recording(recording), m_message(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("wishDialog"));
    setWindowTitle(tr("Request Deletion"));
    m_state = paragraph({}, this);
    m_state->setObjectName(QStringLiteral("wishState"));
    m_form = new QWidget(this);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    m_words = wordsField(QStringLiteral("wishWords"), tr("Reason (optional)"), m_form);
    auto *label = new QLabel(tr("&Reason (optional)"), m_form);
    label->setBuddy(m_words);
    form->addWidget(paragraph(outlook(), m_form));
    form->addWidget(label);
    form->addWidget(m_words);
    m_withdraw = new QPushButton(tr("&Withdraw Request"), this);
    m_withdraw->setObjectName(QStringLiteral("withdrawWish"));
    m_ask = primaryButton(tr("Request &Deletion"), this);
    m_ask->setObjectName(QStringLiteral("askDeletion"));
    auto *close = new QPushButton(tr("&Close"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_withdraw);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_ask);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(quiet(Words::subject(recording), this));
    layout->addWidget(m_message);
    layout->addWidget(m_state);
    layout->addWidget(m_form);
    layout->addStretch();
    layout->addLayout(buttons);
    m_message->hide();
    m_state->hide();
    m_withdraw->hide();
    m_ask->setEnabled(false);
    (new FormDraft(*ports.drafts, draftName("ask", recording.id), {m_words}, this))->restore();
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_message, &MessageBar::actionTriggered, this, &DeletionRequestDialog::load);
    connect(m_ask, &QPushButton::clicked, this, [this] {
        send(m_ports.deletionRequests->requestDeletion(m_recording.id, typed(m_words)),
             tr("Your request has been sent. The clinic will respond here."));
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        send(m_ports.deletionRequests->withdrawDeletionRequest(m_recording.id), tr("Your request was withdrawn."));
    });
    fitToWidth(this, fontMetrics().averageCharWidth() * 76);
    load();
}

/// What really can happen: no promise that the law does not keep.
QString DeletionRequestDialog::outlook() const
{
    QStringList sentences = {tr("Someone at your clinic will decide and tell you why.")};
    const auto now = m_ports.clock->now();
    if (m_recording.keptUntil && *m_recording.keptUntil > now)
        sentences << tr("The law requires clinics to keep records for some time. This recording has to be kept until "
                        "%1, so the answer may be that it stays until then.")
                         .arg(Words::utcDate(*m_recording.keptUntil));
    sentences << tr("The clinic can also restrict it, so that only you and the clinician who treats you can open it.");
    sentences << tr("Once deleted, it's gone for good: no one can recover it.");
    return sentences.join(QLatin1Char(' '));
}

void DeletionRequestDialog::load()
{
    base::whenDone(m_ports.deletionRequests->deletionRequest(m_recording.id), this,
                   [this](const base::Result<QList<domain::DeletionRequest>> &request) {
                       if (request)
                           return show(*request);
                       m_message->show(MessageBar::Kind::Problem, Words::problem(request.error()), tr("Try Again"));
                   });
}

void DeletionRequestDialog::show(const QList<domain::DeletionRequest> &last)
{
    const domain::DeletionRequest *request = last.isEmpty() ? nullptr : &last.first();
    const bool open = request && request->state == DeletionRequestState::Open;
    const bool canAsk = m_recording.allows(domain::Permission::RequestDeletion) && !open && !m_recording.eraseAt;
    m_message->hide();
    m_state->setVisible(request != nullptr);
    if (request)
        m_state->setText(DeletionWords::story(*request));
    m_form->setVisible(canAsk);
    m_ask->setVisible(canAsk);
    m_ask->setEnabled(canAsk);
    m_withdraw->setVisible(open);
    fitToWidth(this, fontMetrics().averageCharWidth() * 76);
    (canAsk ? static_cast<QWidget *>(m_words) : m_withdraw)->setFocus();
}

void DeletionRequestDialog::send(domain::Answer<void> answer, const QString &said)
{
    m_ask->setEnabled(false);
    m_withdraw->setEnabled(false);
    base::whenDone(std::move(answer), this, [this, said](const base::Result<void> &done) {
        m_withdraw->setEnabled(true);
        if (!done) {
            m_ask->setEnabled(true);
            return m_message->show(MessageBar::Kind::Problem, Words::problem(done.error()), tr("Try Again"));
        }
        m_ports.drafts->remove(draftName("ask", m_recording.id));
        Q_EMIT changed(said);
        accept();
    });
}

AnswerDeletionRequestDialog::AnswerDeletionRequestDialog(const models::ClinicPorts &ports,
                                                         const domain::Recording &recording, QWidget *parent)
    : QDialog(parent), m_ports(ports), m_recording(recording), m_message(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("answerWishDialog"));
    setWindowTitle(tr("Respond to Deletion Request"));
    m_request = paragraph({}, this);
    m_request->setObjectName(QStringLiteral("wish"));
    m_words = wordsField(QStringLiteral("answerWords"), tr("Your response, for the client to read"), this);
    m_missing = quiet({}, this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_go = primaryButton(tr("&Respond"), this);
    m_go->setObjectName(QStringLiteral("answerWish"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(tr("The client has asked for this recording to be deleted"), 1, this));
    layout->addWidget(quiet(Words::subject(recording), this));
    layout->addWidget(m_message);
    layout->addWidget(m_request);
    addChoices(layout);
    auto *label = new QLabel(tr("&Your response, for the client to read (at least 10 characters)"), this);
    label->setBuddy(m_words);
    layout->addWidget(label);
    layout->addWidget(m_words);
    layout->addWidget(m_missing);
    layout->addLayout(buttons);
    m_message->hide();
    auto *draft = new FormDraft(*ports.drafts, draftName("answer", recording.id), {m_words}, this);
    draft->restore();
    draft->dropWith(cancel);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &AnswerDeletionRequestDialog::send);
    connect(m_words, &QPlainTextEdit::textChanged, this, &AnswerDeletionRequestDialog::updateButton);
    connect(m_message, &MessageBar::actionTriggered, this, &AnswerDeletionRequestDialog::load);
    updateButton();
    fitToWidth(this, fontMetrics().averageCharWidth() * 76);
    load();
}

void AnswerDeletionRequestDialog::addChoices(QVBoxLayout *layout)
{
    const auto add = [&](const char *name, const QString &text) {
        auto *choice = new QRadioButton(text, this);
        choice->setObjectName(QString::fromLatin1(name));
        layout->addWidget(choice);
        connect(choice, &QRadioButton::toggled, this, &AnswerDeletionRequestDialog::updateButton);
        return choice;
    };
    m_keep = add("keepIt", m_recording.keptUntil
                               ? tr("&Keep it: it must be kept until %1").arg(Words::utcDate(*m_recording.keptUntil))
                               : tr("&Keep it"));
    if (m_recording.allows(domain::Permission::Classify))
        m_restrict = add("restrictIt",
                         tr("Keep it, but restrict &access to the client, their representative and their clinician"));
    if (m_recording.allows(domain::Permission::Delete))
        m_delete = add("deleteIt", tr("&Delete it (you will confirm on the next page)"));
}

void AnswerDeletionRequestDialog::load()
{
    base::whenDone(m_ports.deletionRequests->deletionRequest(m_recording.id), this,
                   [this](const base::Result<QList<domain::DeletionRequest>> &request) {
                       if (!request)
                           return m_message->show(MessageBar::Kind::Problem, Words::problem(request.error()),
                                                  tr("Try Again"));
                       m_message->hide();
                       m_request->setText(request->isEmpty() ? QString() : DeletionWords::story(request->first()));
                   });
}

void AnswerDeletionRequestDialog::updateButton()
{
    const bool deletes = m_delete && m_delete->isChecked();
    const bool chosen = deletes || m_keep->isChecked() || (m_restrict && m_restrict->isChecked());
    QStringList missing;
    if (!chosen)
        missing << tr("choose a response");
    if (!deletes && typed(m_words).size() < shortestAnswer)
        missing << tr("enter at least 10 characters");
    m_words->setEnabled(!deletes);
    m_go->setText(deletes ? tr("&Continue") : tr("&Respond"));
    m_go->setEnabled(missing.isEmpty() && !m_isAsking);
    m_missing->setText(missing.isEmpty() ? QString() : tr("Still needed: %1.").arg(missing.join(QStringLiteral(", "))));
}

void AnswerDeletionRequestDialog::send()
{
    if (m_delete && m_delete->isChecked()) {
        Q_EMIT deleteChosen();
        return accept();
    }
    m_isAsking = true;
    updateButton();
    const auto answer = m_keep->isChecked() ? DeletionRequestState::Kept : DeletionRequestState::Restricted;
    base::whenDone(m_ports.deletionRequests->answerDeletionRequest(m_recording.id, answer, typed(m_words)), this,
                   [this](const base::Result<void> &done) {
                       m_isAsking = false;
                       updateButton();
                       if (!done)
                           return m_message->show(MessageBar::Kind::Problem, Words::problem(done.error()));
                       m_ports.drafts->remove(draftName("answer", m_recording.id));
                       Q_EMIT answered();
                       accept();
                   });
}

} // namespace attune::ui
