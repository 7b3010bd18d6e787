// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/sign_review_dialog.h"

#include "base/text_folding.h"
#include "base/visible_text.h"
#include "base/when_done.h"
#include "models/audit/report_words.h"
#include "models/words/words.h"
#include "ui/signin/proof_dialog.h"
#include "ui/style/day_field.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollArea>

#include <algorithm>
#include <iterator>

namespace attune::ui {

using domain::ActivityReview;
using models::ReportWords;

namespace {

constexpr qsizetype shortestFinding = 10;
constexpr int boxesInARow = 3;
constexpr int longestWords = 500;
constexpr int longestName = 200;
constexpr int wholeHeight = 760; // pixels at 100 % text
constexpr int frameHeight = 32;

} // namespace

SignReviewDialog::SignReviewDialog(const models::ClinicPorts &ports, const domain::ActivityOverview &overview,
                                   QObject *visit, QWidget *parent)
    : QDialog(parent), m_ports(ports), m_overview(overview), m_message(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("signReview"));
    setWindowTitle(tr("Sign Activity Review"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(ReportWords::days(overview.first, overview.last), 2, this));
    layout->addWidget(m_message);
    m_message->hide();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *inside = new QWidget(scroll);
    auto *fields = new QVBoxLayout(inside);
    fields->setContentsMargins(0, 0, space::small, 0);
    createLookedAt(fields);
    createFinding(fields);
    createFollowUps(fields);
    scroll->setWidget(inside);
    layout->addWidget(scroll, 1);
    createButtons(layout);
    connect(visit, &QObject::destroyed, this, &QDialog::close);
    resizeAtText(this, {760, 560});
    const int room = screen()->availableSize().height() - frameHeight; // then nothing has to be scrolled
    resize(width(), std::max(height(), std::min(atTextSize(wholeHeight), room)));
    updateButton();
}

void SignReviewDialog::createLookedAt(QBoxLayout *layout)
{
    layout->addWidget(heading(tr("What you looked at"), 2, this));
    auto *grid = new QGridLayout;
    QStringList kinds;
    for (const domain::ActivitySign &sign : m_overview.signs)
        kinds << sign.kind;
    kinds << QStringLiteral("people") << QStringLiteral("gaps") << QStringLiteral("followUps");
    for (const QString &kind : std::as_const(kinds)) {
        auto *box = new QCheckBox(ReportWords::sign(kind), this);
        box->setObjectName(QStringLiteral("looked-") + kind);
        const int place = static_cast<int>(m_lookedAt.size());
        grid->addWidget(box, place / boxesInARow, place % boxesInARow);
        m_lookedAt.append({kind, box});
        connect(box, &QCheckBox::toggled, this, &SignReviewDialog::updateButton);
    }
    layout->addLayout(grid);
}

void SignReviewDialog::createFinding(QBoxLayout *layout)
{
    m_verdict = new QComboBox(this);
    m_verdict->setObjectName(QStringLiteral("reviewVerdict"));
    using Verdict = ActivityReview::Verdict;
    for (const Verdict verdict : {Verdict::NothingFound, Verdict::FollowUp, Verdict::Incident})
        m_verdict->addItem(ReportWords::verdict(verdict), static_cast<int>(verdict));
    m_finding = new QPlainTextEdit(this);
    m_finding->setObjectName(QStringLiteral("reviewFinding"));
    m_finding->setTabChangesFocus(true);
    m_finding->setFixedHeight(atTextSize(80));
    layout->addWidget(labelFor(tr("Result"), m_verdict, this));
    layout->addWidget(m_verdict);
    layout->addWidget(labelFor(tr("Finding (at least 10 characters)"), m_finding, this));
    layout->addWidget(m_finding);
    connect(m_verdict, &QComboBox::currentIndexChanged, this, &SignReviewDialog::updateButton);
    connect(m_finding, &QPlainTextEdit::textChanged, this, &SignReviewDialog::updateButton);
}

void SignReviewDialog::createFollowUps(QBoxLayout *layout)
{
    layout->addWidget(heading(tr("Follow-ups"), 2, this));
    auto *grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    for (int i = 0; i < static_cast<int>(std::size(m_what)); ++i) {
        m_what[i] = new QLineEdit(this);
        m_what[i]->setObjectName(QStringLiteral("followUp%1").arg(i));
        m_what[i]->setMaxLength(longestWords);
        m_what[i]->setPlaceholderText(tr("What has to be done"));
        m_what[i]->setAccessibleName(tr("Follow-up %1").arg(i + 1));
        m_due[i] = new DayField(DayField::Side::Last, tr("Follow-up %1 is due").arg(i + 1), tr("Due date"), this);
        m_due[i]->setObjectName(QStringLiteral("followUpDue%1").arg(i));
        grid->addWidget(m_what[i], i, 0);
        grid->addWidget(m_due[i], i, 1);
        connect(m_what[i], &QLineEdit::textChanged, this, &SignReviewDialog::updateButton);
        connect(m_due[i], &DayField::dayChanged, this, &SignReviewDialog::updateButton);
    }
    layout->addLayout(grid);
}

void SignReviewDialog::createButtons(QBoxLayout *layout)
{
    m_signature = new QLineEdit(this);
    m_signature->setObjectName(QStringLiteral("reviewSignature"));
    m_signature->setMaxLength(longestName);
    layout->addWidget(labelFor(tr("Signature: type your name"), m_signature, this));
    layout->addWidget(m_signature);
    m_missing = quiet({}, this);
    layout->addWidget(m_missing);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_go = primaryButton(tr("Sign Review"), this);
    m_go->setObjectName(QStringLiteral("signReviewGo"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    layout->addLayout(buttons);
    connect(m_signature, &QLineEdit::textChanged, this, &SignReviewDialog::updateButton);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &SignReviewDialog::sign);
}

domain::NewActivityReview SignReviewDialog::wanted() const
{
    domain::NewActivityReview review;
    review.first = m_overview.first;
    review.last = m_overview.last;
    review.zone = m_overview.zone;
    for (const auto &[kind, box] : m_lookedAt) {
        if (box->isChecked())
            review.lookedAt << kind;
    }
    review.finding = m_finding->toPlainText().trimmed();
    review.verdict = static_cast<ActivityReview::Verdict>(m_verdict->currentData().toInt());
    for (std::size_t i = 0; i < std::size(m_what); ++i) {
        domain::FollowUp followUp;
        followUp.what = m_what[i]->text().simplified();
        followUp.due = m_due[i]->day().value_or(QDate());
        if (!followUp.what.isEmpty())
            review.followUps << followUp;
    }
    review.signature = m_signature->text().simplified();
    return review;
}

void SignReviewDialog::updateButton()
{
    if (!m_go)
        return;
    const domain::NewActivityReview review = wanted();
    QStringList missing;
    if (review.lookedAt.isEmpty())
        missing << tr("check what you looked at");
    if (!base::saysSomething(review.finding, shortestFinding))
        missing << tr("describe what you found");
    if (review.verdict == ActivityReview::Verdict::FollowUp && review.followUps.isEmpty())
        missing << tr("add a follow-up");
    for (const domain::FollowUp &followUp : review.followUps) {
        if (!followUp.due.isValid() || followUp.due < QDate::currentDate()) {
            missing << tr("give each follow-up a due date from today on");
            break;
        }
    }
    if (!base::isSameName(review.signature, m_ports.person.fullName))
        missing << tr("type your name as it is in your account: %1").arg(m_ports.person.fullName);
    m_go->setEnabled(missing.isEmpty() && !m_isAsking);
    m_missing->setText(missing.isEmpty() ? tr("You will be asked to confirm it's you.")
                                         : tr("Still needed: %1.").arg(missing.join(QStringLiteral(", "))));
}

void SignReviewDialog::sign()
{
    m_isAsking = true;
    updateButton();
    base::whenDone(m_ports.audit.activityReviews->signActivityReview(wanted()), this,
                   [this](const base::Result<ActivityReview> &done) {
                       m_isAsking = false;
                       updateButton();
                       if (done) {
                           Q_EMIT signedNow();
                           return accept();
                       }
                       if (proveThen(*m_ports.gate, done.error(), this, [this] { sign(); }))
                           return;
                       m_message->show(MessageBar::Kind::Problem, models::Words::problem(done.error()));
                   });
}

} // namespace attune::ui
