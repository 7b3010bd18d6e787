// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consent_dialog.h"

#include "base/visible_text.h"
#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/consent/reading_tools.h"
#include "ui/signin/proof_dialog.h"
#include "ui/style/form_draft.h"
#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace attune::ui {

using models::Words;

namespace {

QScrollArea *scrolling(QWidget *inner, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(ConsentDialog::tr("About this consent"));
    return scroll;
}

QCheckBox *box(const QString &text, const char *objectName, QWidget *parent)
{
    auto *result = new QCheckBox(text, parent);
    result->setObjectName(QString::fromLatin1(objectName));
    return result;
}

} // namespace

ConsentDialog::ConsentDialog(const models::ClinicPorts &ports, const Asked &asked, QWidget *parent)
    : QDialog(parent), m_ports(ports), m_client(asked.client), m_clientName(asked.name), m_onBehalf(asked.onBehalf)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("consentDialog"));
    setWindowTitle(tr("Consent to Recording"));
    const QSize wanted(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 38); // grows with the text,
    resize(parent ? wanted.boundedTo(parent->window()->size() - QSize(40, 40)) : wanted); // but stays inside the window
    createPages();
    loadText();
}

void ConsentDialog::createPages()
{
    m_message = new MessageBar(this);
    m_title = heading(tr("Recording your sessions"), 1, this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(createReading());
    m_pages->addWidget(createDecision());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(m_title);
    layout->addWidget(quiet(tr("For %1").arg(m_clientName), this));
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    connect(m_message, &MessageBar::actionTriggered, this, &ConsentDialog::loadText);
}

QWidget *ConsentDialog::createReading()
{
    auto *page = new QWidget(this);
    auto *inner = new QWidget(page);
    auto *text = new QVBoxLayout(inner);
    text->setContentsMargins(0, 0, space::small, 0);
    m_answers = paragraph({}, inner);
    m_answers->setTextFormat(Qt::RichText);
    m_answers->setObjectName(QStringLiteral("shortAnswers"));
    m_fullText = paragraph({}, inner);
    m_fullText->setObjectName(QStringLiteral("fullText"));
    m_fullText->hide();
    m_everything = new QPushButton(tr("&Read Everything"), inner);
    m_everything->setObjectName(QStringLiteral("readEverything"));
    m_everything->setCheckable(true);
    m_tools = new ReadingTools({m_answers, m_fullText}, page);
    for (QWidget *needsText : {static_cast<QWidget *>(m_everything), static_cast<QWidget *>(m_tools)})
        needsText->hide();
    text->addWidget(m_answers);
    text->addWidget(m_everything, 0, Qt::AlignLeft);
    text->addWidget(m_fullText);
    text->addStretch();
    connect(m_everything, &QPushButton::toggled, m_fullText, &QWidget::setVisible);
    m_next = primaryButton(tr("&Continue to Decision"), page);
    m_next->setObjectName(QStringLiteral("goOn"));
    m_next->setEnabled(false);
    auto *later = new QPushButton(tr("&Not Now"), page);
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_pages->setCurrentIndex(1);
        m_rights->setFocus();
    });
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(later);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tools);
    layout->addWidget(scrolling(inner, page), 1);
    layout->addLayout(buttons);
    return page;
}

QWidget *ConsentDialog::createDecision()
{
    auto *page = new QWidget(this);
    auto *inner = new QWidget(page);
    auto *form = new QVBoxLayout(inner);
    form->setContentsMargins(0, 0, space::small, 0);
    m_continued = quiet(tr("What you ticked and typed before is still here."), inner);
    m_continued->setObjectName(QStringLiteral("continued"));
    m_continued->hide();
    form->addWidget(m_continued);
    form->addWidget(heading(tr("I have understood"), 2, inner));
    m_rights = box(tr("my rights, and that I may say no without any effect on my care"), "ackRights", inner);
    m_emergency =
        box(tr("that nobody watches during a recording, and whom to call in an emergency"), "ackEmergency", inner);
    m_privacy = box(tr("the risks to my privacy"), "ackPrivacy", inner);
    m_technology = box(tr("what I need for a session by video"), "ackTechnology", inner);
    for (QCheckBox *check : {m_rights, m_emergency, m_privacy, m_technology})
        form->addWidget(check);
    form->addSpacing(space::small);
    form->addWidget(heading(tr("My recordings may be used for"), 2, inner));
    const auto purposes = domain::allPurposes();
    for (const domain::Purpose purpose : purposes) {
        auto *check = new QCheckBox(Words::purpose(purpose), inner);
        check->setObjectName(QStringLiteral("purpose-") + domain::textOf(purpose));
        m_purposes.append({purpose, check});
        form->addWidget(check);
        connect(check, &QCheckBox::toggled, this, &ConsentDialog::updateAgree);
    }
    form->addSpacing(space::small);
    addSignature(form, inner);
    m_missing = quiet({}, inner);
    form->addWidget(m_missing);
    form->addStretch();
    for (QCheckBox *check : {m_rights, m_emergency, m_privacy, m_technology})
        connect(check, &QCheckBox::toggled, this, &ConsentDialog::updateAgree);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrolling(inner, page), 1);
    layout->addLayout(createAnswers(page));
    updateAgree();
    return page;
}

void ConsentDialog::addSignature(QVBoxLayout *form, QWidget *inner)
{
    auto *howLabel = new QLabel(tr("&How the client decides"), inner);
    m_how = new QComboBox(inner);
    m_how->setObjectName(QStringLiteral("how"));
    m_how->addItems({QString(), tr("The client is here and signs on this computer"),
                     tr("The client reads the text and agrees in the video call"),
                     tr("The client has signed this text on paper")});
    howLabel->setBuddy(m_how);
    howLabel->setVisible(m_onBehalf);
    m_how->setVisible(m_onBehalf);
    auto *signLabel = new QLabel(tr("&Full name as signature"), inner);
    m_signature = new QLineEdit(inner);
    m_signature->setObjectName(QStringLiteral("signature"));
    m_signature->setAccessibleName(tr("Full name as signature"));
    signLabel->setBuddy(m_signature);
    auto *waits = quiet(tr("The client is notified of what you record on their behalf. Anything that allows more than "
                           "before takes effect after 24 hours, or as soon as they confirm it in their own app."),
                        inner);
    waits->setObjectName(QStringLiteral("waits"));
    waits->setVisible(m_onBehalf);
    for (QWidget *widget :
         {static_cast<QWidget *>(waits), static_cast<QWidget *>(howLabel), static_cast<QWidget *>(m_how),
          static_cast<QWidget *>(signLabel), static_cast<QWidget *>(m_signature)})
        form->addWidget(widget);
    connect(m_signature, &QLineEdit::textChanged, this, &ConsentDialog::updateAgree);
    connect(m_how, &QComboBox::currentIndexChanged, this, &ConsentDialog::updateAgree);
}

/// The same size and the same weight: neither answer is the one that is expected.
QHBoxLayout *ConsentDialog::createAnswers(QWidget *page)
{
    m_decline = new QPushButton(tr("No, &Do Not Record"), page);
    m_decline->setObjectName(QStringLiteral("decline"));
    m_agree = new QPushButton(tr("Yes, I &Agree"), page);
    m_agree->setObjectName(QStringLiteral("agree"));
    auto *back = new QPushButton(tr("&Back"), page);
    connect(back, &QPushButton::clicked, this, [this] { m_pages->setCurrentIndex(0); });
    connect(m_decline, &QPushButton::clicked, this, [this] { send(false); });
    connect(m_agree, &QPushButton::clicked, this, [this] { send(true); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(m_decline);
    buttons->addWidget(m_agree);
    const int width = std::max(m_decline->sizeHint().width(), m_agree->sizeHint().width());
    m_decline->setMinimumWidth(width);
    m_agree->setMinimumWidth(width);
    return buttons;
}

void ConsentDialog::loadText()
{
    const QString language = locale().bcp47Name().section(QLatin1Char('-'), 0, 0);
    m_message->show(MessageBar::Kind::Info, tr("Loading the text…"));
    base::whenDone(m_ports.consents->text(m_client, language), this,
                   [this](const base::Result<domain::ConsentText> &text) {
                       if (text)
                           return showText(*text);
                       const bool early = m_onBehalf && text.error().kind == base::ErrorKind::NotFound;
                       m_message->show(MessageBar::Kind::Problem,
                                       early ? tr("You can record a consent for the client once a session with them "
                                                  "has started. Before that, they decide in their own app.")
                                             : Words::problem(text.error()),
                                       tr("Try Again"));
                   });
}

void ConsentDialog::showText(const domain::ConsentText &text)
{
    m_message->hide();
    m_text = text;
    m_title->setText(text.title);
    QString html;
    for (const domain::ShortAnswer &row : text.shortAnswers)
        html += QStringLiteral("<p style='margin:0 0 10px 0'><b>%1</b><br/>%2</p>")
                    .arg(row.question.toHtmlEscaped(), row.answer.toHtmlEscaped());
    m_answers->setText(html);
    m_fullText->setText(text.fullText.trimmed());
    m_everything->show();
    m_tools->show();
    m_tools->setLanguage(QLocale(text.language));
    continueDraft();
    m_next->setEnabled(true);
    m_next->setFocus();
}

/// Of this text: what somebody ticked under another one does not count for it.
QString ConsentDialog::draftName() const
{
    return QStringLiteral("consent/%1/%2").arg(m_client.value(), m_text.hash);
}

/// Who was interrupted, or wanted to think about it, goes on where they stopped. What is ticked then they ticked.
void ConsentDialog::continueDraft()
{
    QList<QWidget *> fields = {m_rights, m_emergency, m_privacy, m_technology, m_how, m_signature};
    for (const auto &[purpose, check] : std::as_const(m_purposes))
        fields << check;
    delete m_draft;
    auto *draft = new FormDraft(*m_ports.drafts, draftName(), fields, this);
    m_draft = draft;
    m_continued->setVisible(draft->restore());
}

void ConsentDialog::updateAgree()
{
    QStringList missing;
    const bool acknowledged =
        m_rights->isChecked() && m_emergency->isChecked() && m_privacy->isChecked() && m_technology->isChecked();
    if (!acknowledged)
        missing << tr("tick the four points you have understood");
    bool care = false;
    for (const auto &[purpose, check] : std::as_const(m_purposes))
        care = care || (purpose == domain::Purpose::Care && check->isChecked());
    if (!care)
        missing << tr("allow the use for your care");
    if (m_onBehalf && m_how->currentIndex() == 0)
        missing << tr("choose how the client decides");
    if (base::visibleCharacters(m_signature->text()) < 2 || !base::hasLetters(m_signature->text()))
        missing << tr("type the full name");
    m_agree->setEnabled(missing.isEmpty());
    m_decline->setEnabled(!m_onBehalf || m_how->currentIndex() > 0);
    m_missing->setText(missing.isEmpty() ? tr("Ready. You can change your mind at any time.")
                                         : tr("To agree: %1.").arg(missing.join(QStringLiteral(", "))));
    m_agree->setAccessibleDescription(m_missing->text());
}

void ConsentDialog::send(bool given)
{
    domain::ConsentDecision decision;
    decision.clientId = m_client;
    decision.given = given;
    decision.acknowledgements = {m_rights->isChecked(), m_emergency->isChecked(), m_privacy->isChecked(),
                                 m_technology->isChecked()};
    for (const auto &[purpose, check] : std::as_const(m_purposes)) {
        if (given && check->isChecked())
            decision.purposes.append(purpose);
    }
    decision.signature = base::cleanLine(m_signature->text());
    decision.textVersion = m_text.version;
    decision.textHash = m_text.hash;
    decision.textLanguage = m_text.language;
    decision.onBehalfReason = m_onBehalf ? m_how->currentText() : QString();
    store(decision);
}

void ConsentDialog::store(const domain::ConsentDecision &decision)
{
    m_pages->setEnabled(false);
    base::whenDone(
        m_ports.consents->sign(decision), this, [this, decision](const base::Result<domain::ConsentRecord> &record) {
            m_pages->setEnabled(true);
            if (!record) {
                if (proveThen(*m_ports.gate, record.error(), this, [this, decision] { store(decision); }))
                    return;
                m_message->show(MessageBar::Kind::Problem, Words::problem(record.error()), tr("Reload the Text"));
                return;
            }
            m_ports.drafts->remove(draftName());
            Q_EMIT decided(*record);
            accept();
        });
}

} // namespace attune::ui
