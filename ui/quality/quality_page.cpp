// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/quality_page.h"

#include "base/visible_text.h"
#include "base/when_done.h"
#include "domain/oversight_ports.h"
#include "models/words/oversight_words.h"
#include "models/words/words.h"
#include "ui/parts/read_failure.h"
#include "ui/parts/row_view.h"
#include "ui/style/folding_row.h"
#include "ui/style/roomy_area.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSaveFile>
#include <QSpinBox>

#include <utility>

namespace attune::ui {

using domain::QualityReview;
using domain::QualityState;
using models::OversightWords;
using models::Words;

namespace {

constexpr qsizetype shortestReason = 10;
constexpr int leastList = 130; // pixels at 100 % text
constexpr int clientColumn = 2;
constexpr int shownLetters = 14; // of what is chosen, and of a name, at least

} // namespace

QualityPage::QualityPage(QWidget *parent)
    : Page(parent),
      m_model(
          models::QualityColumns::ofReviews(), [](const QualityReview &review) { return review.id; }, this),
      m_message(new MessageBar(this)),
      m_list(new RowView(QStringLiteral("qualityReviewList"), tr("Quality reviews"), this)),
      m_details(paragraph({}, this))
{
    setObjectName(QStringLiteral("qualityReview"));
    setWindowTitle(tr("Quality review"));
    m_list->setModel(&m_model);
    m_list->setGrowing(clientColumn, shownLetters);
    m_details->setObjectName(QStringLiteral("qualityReviewDetails"));
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(space::page, space::normal, space::page, space::small);
    auto *area = new RoomyArea(windowTitle(), this);
    outside->addWidget(area);
    QVBoxLayout *layout = area->column();
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(paragraph(tr("Each month, recordings whose clients agreed to quality review are drawn at random. "
                                   "Nobody chooses them, and anyone can repeat the draw."),
                                this));
    createQuota(layout);
    layout->addWidget(m_message);
    m_message->hide();
    m_list->setMinimumHeight(atTextSize(leastList));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_details);
    createSkip(layout);
    createButtons(layout);
    connect(m_list, &RowView::chosen, this, &QualityPage::showCurrent);
    connect(m_message, &MessageBar::actionTriggered, this, &QualityPage::reload);
    updateButtons();
}

void QualityPage::createQuota(QBoxLayout *layout)
{
    auto *row = new FoldingRow(space::small, this);
    m_quotaRow = row;
    m_quota = new QSpinBox(m_quotaRow);
    m_quota->setObjectName(QStringLiteral("qualityQuota"));
    m_quota->setRange(0, domain::QualityQuota::largest);
    auto *label = new QLabel(tr("Recordings per clinician and &month"), m_quotaRow);
    label->setBuddy(m_quota);
    m_setQuota = new QPushButton(tr("Set &Quota"), m_quotaRow);
    m_setQuota->setObjectName(QStringLiteral("setQualityQuota"));
    auto *quota = new FoldingRow(space::small, row);
    quota->first()->addWidget(label);
    quota->second()->addWidget(m_quota);
    quota->second()->addWidget(m_setQuota);
    quota->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    row->first()->addWidget(quota);
    row->first()->addStretch();
    m_quotaRow->hide();
    m_quotaWords = quiet({}, this);
    m_quotaWords->setObjectName(QStringLiteral("qualityQuotaWords"));
    layout->addWidget(m_quotaRow);
    layout->addWidget(m_quotaWords);
    m_filter = new QComboBox(this);
    m_filter->setObjectName(QStringLiteral("qualityFilter"));
    m_filter->addItem(tr("All"));
    for (const QualityState state :
         {QualityState::Waiting, QualityState::Done, QualityState::Skipped, QualityState::Dropped})
        m_filter->addItem(OversightWords::state(state), domain::textOf(state));
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_filter->setMinimumContentsLength(shownLetters);
    auto *shown = new QLabel(tr("Sh&ow"), this);
    shown->setBuddy(m_filter);
    auto *filter = new QHBoxLayout;
    filter->addWidget(shown);
    filter->addWidget(m_filter);
    filter->addStretch();
    layout->addLayout(filter);
    connect(m_setQuota, &QPushButton::clicked, this, &QualityPage::setQuota);
    connect(m_filter, &QComboBox::activated, this, &QualityPage::reload);
}

void QualityPage::createSkip(QBoxLayout *layout)
{
    m_skipRow = new QWidget(this);
    m_reason = new QLineEdit(m_skipRow);
    m_reason->setObjectName(QStringLiteral("skipReason"));
    m_skip = new QPushButton(tr("S&kip"), m_skipRow);
    m_skip->setObjectName(QStringLiteral("skipReview"));
    auto *label = new QLabel(tr("Reason for sk&ipping (at least 10 characters)"), m_skipRow);
    label->setBuddy(m_reason);
    auto *row = new QHBoxLayout;
    row->addWidget(m_reason, 1);
    row->addWidget(m_skip);
    auto *rows = new QVBoxLayout(m_skipRow);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(label);
    rows->addLayout(row);
    m_skipRow->hide();
    layout->addWidget(m_skipRow);
    connect(m_reason, &QLineEdit::textChanged, this, &QualityPage::updateButtons);
    connect(m_reason, &QLineEdit::returnPressed, m_skip, &QPushButton::click);
    connect(m_skip, &QPushButton::clicked, this, &QualityPage::skip);
}

void QualityPage::createButtons(QBoxLayout *layout)
{
    m_more = new QPushButton(tr("Show Mor&e"), this);
    m_more->setObjectName(QStringLiteral("moreReviews"));
    m_saveDraw = new QPushButton(tr("Save Dra&w…"), this);
    m_saveDraw->setObjectName(QStringLiteral("saveDraw"));
    m_open = new QPushButton(tr("Find Recordin&g"), this);
    m_open->setObjectName(QStringLiteral("findRecording"));
    m_done = primaryButton(tr("Mark as Re&viewed"), this);
    m_done->setObjectName(QStringLiteral("finishReview"));
    auto *buttons = new FoldingRow(space::small, this);
    buttons->first()->addWidget(m_more);
    buttons->first()->addWidget(m_saveDraw);
    buttons->first()->addStretch();
    buttons->second()->addStretch();
    auto *last = new FoldingRow(space::small, buttons); // large text on a small screen: one below the other
    last->first()->addWidget(m_open);
    last->second()->addWidget(m_done);
    buttons->second()->addWidget(last);
    layout->addWidget(buttons);
    connect(m_more, &QPushButton::clicked, this, [this] { ask(m_nextCursor); });
    connect(m_saveDraw, &QPushButton::clicked, this, &QualityPage::saveDraw);
    connect(m_open, &QPushButton::clicked, this, &QualityPage::openRecording);
    connect(m_done, &QPushButton::clicked, this, &QualityPage::finishReview);
}

void QualityPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports && ports->audit.oversight ? ports : nullptr;
    m_isAsking = false;
    m_mayReview = false;
    m_draws.clear();
    m_shown.reset();
    m_nextCursor.clear();
    m_message->hide();
    m_quotaRow->hide();
    m_quotaWords->clear();
    m_filter->setCurrentIndex(0);
    m_model.setRows({});
    showCurrent();
}

void QualityPage::namesChanged()
{
    m_model.veil();
    m_details->clear();
    reload();
}

void QualityPage::takeKeys()
{
    m_list->setFocus();
}

void QualityPage::reload()
{
    ask({});
}

void QualityPage::ask(const QString &cursor)
{
    if (!m_ports)
        return;
    const auto state = domain::qualityStateFromText(m_filter->currentData().toString());
    base::whenDone(
        m_ports->audit.oversight->qualityReviews(state, cursor), visit(),
        [this, generation = ++m_generation, cursor, state](const base::Result<domain::QualityReviews> &reviews) {
            if (generation != m_generation)
                return;
            const bool isSame = std::exchange(m_shown, state) == state;
            if (!reviews)
                return fail(reviews.error(), isSame);
            m_message->hide();
            take(*reviews, cursor.isEmpty());
        });
}

void QualityPage::fail(const base::Error &error, bool isSame)
{
    if (!listNotRead(*m_message, m_model, error, isSame))
        m_nextCursor.clear();
    showCurrent();
}

void QualityPage::take(const domain::QualityReviews &reviews, bool isFirst)
{
    m_draws = reviews.draws;
    m_nextCursor = reviews.nextCursor;
    m_mayReview = reviews.mayReview;
    if (isFirst)
        m_model.setRows(reviews.reviews);
    else
        m_model.append(reviews.reviews);
    if (!m_quota->hasFocus())
        m_quota->setValue(reviews.quota.perClinician);
    m_quotaRow->setVisible(reviews.maySetQuota);
    m_quotaWords->setText(OversightWords::quotas(reviews));
    if (m_model.rows().isEmpty())
        m_message->show(MessageBar::Kind::Info, tr("No recordings to show here."));
    showCurrent();
}

const QualityReview *QualityPage::current() const
{
    return m_ports ? m_model.row(m_list->currentIndex()) : nullptr;
}

const domain::QualityDraw *QualityPage::currentDraw() const
{
    const QualityReview *review = current();
    for (const domain::QualityDraw &draw : m_draws) {
        if (review ? draw.id == review->drawId : draw.drawnAt.has_value())
            return &draw;
    }
    return nullptr;
}

/// What was typed about one recording is not sent for another.
void QualityPage::showCurrent()
{
    const QualityReview *review = current();
    const domain::QualityDraw *draw = currentDraw();
    if (const QString id = review ? review->id : QString(); std::exchange(m_skipped, id) != id)
        m_reason->clear();
    QStringList sentences;
    if (review)
        sentences << OversightWords::sentence(*review);
    if (draw)
        sentences << OversightWords::sentence(*draw);
    m_details->setText(sentences.join(QLatin1Char('\n')));
    m_skipRow->setVisible(review && m_mayReview && review->state == QualityState::Waiting);
    updateButtons();
}

void QualityPage::updateButtons()
{
    const QualityReview *review = current();
    const bool waits = review && m_mayReview && review->state == QualityState::Waiting && !m_isAsking;
    m_done->setVisible(!m_ports || m_mayReview);
    m_open->setVisible(!m_ports || m_mayReview);
    m_done->setEnabled(waits);
    m_open->setEnabled(review && m_mayReview);
    m_skip->setEnabled(waits && base::saysSomething(m_reason->text(), shortestReason));
    const domain::QualityDraw *draw = currentDraw();
    m_saveDraw->setEnabled(draw && draw->drawnAt);
    m_more->setVisible(!m_nextCursor.isEmpty());
    m_setQuota->setEnabled(m_ports && !m_isAsking);
}

void QualityPage::setQuota()
{
    if (!m_ports)
        return;
    m_isAsking = true;
    updateButtons();
    base::whenDone(m_ports->audit.oversight->setQualityQuota(m_quota->value()), visit(),
                   [this](const base::Result<domain::QualityQuota> &set) {
                       settle(set ? base::Result<void>() : base::Result<void>(set.error()));
                   });
}

void QualityPage::finishReview()
{
    const QualityReview *review = current();
    if (!review)
        return;
    m_isAsking = true;
    updateButtons();
    base::whenDone(m_ports->audit.oversight->finishQualityReview(review->id), visit(),
                   [this](const base::Result<void> &done) { settle(done); });
}

void QualityPage::skip()
{
    const QualityReview *review = current();
    if (!review)
        return;
    m_isAsking = true;
    updateButtons();
    base::whenDone(m_ports->audit.oversight->skipQualityReview(review->id, m_reason->text().simplified()), visit(),
                   [this](const base::Result<void> &done) { settle(done); });
}

void QualityPage::settle(const base::Result<void> &done)
{
    m_isAsking = false;
    updateButtons();
    if (!done)
        return m_message->show(MessageBar::Kind::Problem, Words::problem(done.error()), tr("Refresh"));
    m_reason->clear();
    reload();
}

void QualityPage::openRecording()
{
    if (const QualityReview *review = current())
        Q_EMIT recordingWanted(review->recordingId);
}

void QualityPage::saveDraw()
{
    const domain::QualityDraw *draw = currentDraw();
    if (!draw || !m_ports)
        return;
    const QString month = draw->month.toString(QStringLiteral("yyyy-MM"));
    base::whenDone(
        m_ports->audit.oversight->qualityDraw(draw->id), visit(), [this, month](const base::Result<QByteArray> &got) {
            if (!got)
                return m_message->show(MessageBar::Kind::Problem, Words::problem(got.error()), tr("Refresh"));
            keepDraw(*got, month);
        });
}

/// For `attune-verify draw`.
void QualityPage::keepDraw(const QByteArray &draw, const QString &month)
{
    auto *dialog = new QFileDialog(this, tr("Save the Draw"), {}, tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("quality-draw-%1.json").arg(month));
    connect(dialog, &QFileDialog::fileSelected, this, [this, draw](const QString &path) {
        QSaveFile file(path);
        const bool saved = file.open(QIODevice::WriteOnly) && file.write(draw) == draw.size() && file.commit();
        m_message->show(saved ? MessageBar::Kind::Info : MessageBar::Kind::Problem,
                        saved ? tr("Draw saved. Check it with \"attune-verify draw\".")
                              : tr("The draw could not be saved. Choose another location."));
    });
    dialog->open();
}

} // namespace attune::ui
