// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/filter_bar.h"

#include "models/words/plain_hint.h"
#include "models/words/words.h"
#include "ui/style/folding_row.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace attune::ui {

using domain::RecordingStatus;
using models::DatePhrase;
using models::Words;

namespace {

constexpr int typingPauseMs = 250;
constexpr int reviewDays = 30;
constexpr int shortestSearch = 14; ///< characters, two of them for each icon
const QString statusKey = QStringLiteral("status");
const QString daysKey = QStringLiteral("days");
const QString onlyNewKey = QStringLiteral("onlyNew");

base::Instant startOf(QDate day)
{
    return base::fromUnixMs(day.startOfDay().toMSecsSinceEpoch());
}

void choose(QComboBox *box, const QJsonValue &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value.toInt(box->itemData(0).toInt()))));
}

} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent)
{
    createFields();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        apply();
        Q_EMIT submitted();
    });
    connect(m_status, &QComboBox::currentIndexChanged, this, &FilterBar::apply);
    connect(m_period, &QComboBox::currentIndexChanged, this, &FilterBar::apply);
    connect(m_onlyNew, &QPushButton::toggled, this, &FilterBar::apply);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    connect(m_chip, &QPushButton::clicked, this, &FilterBar::pressChip);
}

void FilterBar::createFields()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Search recordings"));
    m_search->setPlaceholderText(tr("Name, number or period, such as last week"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition)->setText(tr("Search"));
    auto *statusLabel = new QLabel(tr("S&tatus"), this);
    m_status = new QComboBox(this);
    m_status->setObjectName(QStringLiteral("statusFilter"));
    statusLabel->setBuddy(m_status);
    m_status->addItem(tr("All"), -1);
    for (int i = 0; i < static_cast<int>(RecordingStatus::Unknown); ++i) {
        domain::Recording sample;
        sample.status = static_cast<RecordingStatus>(i);
        m_status->addItem(Words::status(sample), i);
    }
    auto *periodLabel = new QLabel(tr("P&eriod"), this);
    m_period = new QComboBox(this);
    m_period->setObjectName(QStringLiteral("periodFilter"));
    periodLabel->setBuddy(m_period);
    m_period->addItem(tr("All time"), 0);
    m_period->addItem(tr("Last 7 days"), 7);
    m_period->addItem(tr("Last 30 days"), reviewDays);
    m_period->addItem(tr("Last year"), 365);
    m_onlyNew = new QPushButton(tr("New &only"), this);
    m_onlyNew->setObjectName(QStringLiteral("onlyNew"));
    m_onlyNew->setCheckable(true);
    m_clear = new QPushButton(icon(QStringLiteral("clear-filter")), tr("C&lear all"), this);
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_chip = new QPushButton(this);
    m_chip->setObjectName(QStringLiteral("filterChip"));
    m_chip->hide();
    m_count = quiet({}, this);
    m_count->setObjectName(QStringLiteral("recordingCount"));
    m_count->setWordWrap(false);
    auto *row = new FoldingRow(space::small, this);
    row->first()->addWidget(m_search);
    for (QWidget *widget : QWidgetList{statusLabel, m_status, periodLabel, m_period, m_onlyNew, m_clear})
        row->second()->addWidget(widget);
    row->second()->addStretch();
    row->second()->addWidget(m_count);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::small);
    rows->addWidget(row);
    rows->addWidget(m_chip, 0, Qt::AlignLeft); // a sentence: beside the fields there is no room for it with large text
    rows->setSizeConstraint(QLayout::SetNoConstraint);
    m_status->setAccessibleName(tr("Status"));
    m_period->setAccessibleName(tr("Period"));
    m_spareable = {statusLabel, periodLabel, m_count};
}

/// Labels and the count make room for the fields; the search has a line of its own, before fields cover each other.
void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_count)
        makeRoom();
}

/// Of the fields that are always there. A button that has a picture does without its words, where they would be cut.
int FilterBar::widthOfFields()
{
    const auto sum = [this] {
        int width = 0;
        for (const QWidget *widget : QWidgetList{m_status, m_period, m_onlyNew, m_clear})
            width += widget->sizeHint().width() + space::small;
        return width;
    };
    const QString words = tr("C&lear all");
    m_clear->setText(words);
    m_clear->setAccessibleName(QString(words).remove(QLatin1Char('&')));
    if (sum() > width()) {
        m_clear->setText({});
        m_clear->setToolTip(models::plainHint(m_clear->accessibleName()));
    }
    return sum();
}

void FilterBar::makeRoom()
{
    int needed = widthOfFields();
    const int least = fontMetrics().averageCharWidth() * shortestSearch;
    m_search->setMinimumWidth(least);
    if (needed + least <= width()) // beside the fields
        needed += std::max(least, atTextSize(160)) + space::small;
    for (QWidget *widget : std::as_const(m_spareable)) {
        needed += widget->sizeHint().width() + space::small;
        widget->setVisible(needed <= width());
    }
}

void FilterBar::apply()
{
    m_typing.stop();
    m_only = {};
    m_reading = Reading::Name;
    showChip();
    Q_EMIT changed();
}

DatePhrase FilterBar::phrase() const
{
    return DatePhrase::parse(m_search->text(), QDate::currentDate(), locale());
}

bool FilterBar::readAsTime()
{
    if (m_reading == Reading::Time || !phrase().mayBeName)
        return false;
    m_reading = Reading::Time;
    showChip();
    Q_EMIT changed();
    return true;
}

/// What else was meant, or what the list is narrowed to; pressing it goes there, or lets go of it.
void FilterBar::showChip()
{
    const DatePhrase typed = phrase();
    QString words;
    if (!m_only.isEmpty())
        words = tr("This recording only");
    else if (!m_client.isEmpty())
        words = tr("This client only");
    else if (typed.mayBeName)
        words =
            m_reading == Reading::Name
                ? tr("Search sessions in %1 instead").arg(locale().toString(*typed.first, QStringLiteral("MMMM yyyy")))
                : tr("Search names with “%1” instead").arg(m_search->text().simplified());
    m_chip->setText(words);
    const bool narrowed = !m_only.isEmpty() || !m_client.isEmpty();
    m_chip->setIcon(narrowed ? icon(QStringLiteral("close")) : QIcon());
    m_chip->setToolTip(narrowed ? tr("Shows all recordings again") : QString());
    m_chip->setVisible(!words.isEmpty());
}

void FilterBar::pressChip()
{
    if (!m_only.isEmpty() || !m_client.isEmpty())
        return clear();
    m_reading = m_reading == Reading::Name ? Reading::Time : Reading::Name;
    showChip();
    m_search->setFocus(); // the button may have gone
    Q_EMIT changed();
}

void FilterBar::fill(domain::RecordingQuery &query) const
{
    const QDate today = QDate::currentDate();
    const DatePhrase typed = phrase();
    const bool isName = typed.mayBeName && m_reading == Reading::Name;
    query.text = !m_only.isEmpty() ? m_only.value() : isName ? m_search->text().simplified() : typed.text;
    query.clientId = m_only.isEmpty() ? m_client : domain::UserId();
    query.statuses.clear();
    if (const int status = m_status->currentData().toInt(); status >= 0)
        query.statuses.append(static_cast<RecordingStatus>(status));
    const int days = m_period->currentData().toInt();
    query.from = days > 0 ? std::optional(startOf(today.addDays(-days))) : std::nullopt;
    query.to = std::nullopt;
    if (typed.first && !isName) { // a time that was typed counts more than the one that was chosen
        query.from = startOf(*typed.first);
        query.to = startOf(*typed.behind);
    }
    query.onlyNew = m_onlyNew->isChecked();
}

QJsonObject FilterBar::state() const
{
    return {{statusKey, m_status->currentData().toInt()},
            {daysKey, m_period->currentData().toInt()},
            {onlyNewKey, m_onlyNew->isChecked()}};
}

void FilterBar::restore(const QJsonObject &state)
{
    const QSignalBlocker blockers[] = {QSignalBlocker(m_search), QSignalBlocker(m_status), QSignalBlocker(m_period),
                                       QSignalBlocker(m_onlyNew)};
    m_typing.stop();
    m_client = {};
    m_search->clear();
    choose(m_status, state.value(statusKey));
    choose(m_period, state.value(daysKey));
    m_onlyNew->setChecked(state.value(onlyNewKey).toBool());
    m_only = {};
    m_reading = Reading::Name;
    showChip();
}

void FilterBar::showToReview()
{
    restore({{daysKey, reviewDays}, {onlyNewKey, true}});
}

void FilterBar::showOnly(const domain::RecordingId &id)
{
    restore({});
    m_only = id;
    showChip();
    Q_EMIT changed();
}

void FilterBar::showClient(const domain::UserId &client)
{
    restore({});
    m_client = client;
    showChip();
    Q_EMIT changed();
}

void FilterBar::clear()
{
    restore({});
    Q_EMIT changed();
}

void FilterBar::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void FilterBar::showCount(const QString &text)
{
    m_count->setText(text);
}

} // namespace attune::ui
