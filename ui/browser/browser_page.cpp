// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/browser_page.h"

#include "models/words.h"
#include "ui/browser/identity_banner.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>

namespace attune::ui {

using domain::RecordingStatus;
using models::RecordingListModel;
using models::Words;

namespace {

constexpr int typingPauseMs = 250;

/// Gives cells their icon and makes new recordings bold.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString name = index.data(RecordingListModel::IconNameRole).toString();
        if (!name.isEmpty()) {
            option->icon = icon(name);
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = {16, 16};
        }
        option->font.setBold(index.data(RecordingListModel::IsNewRole).toBool());
    }
};

base::Instant daysAgo(int days)
{
    const QDateTime start(QDate::currentDate().addDays(-days), QTime(0, 0));
    return base::fromUnixMs(start.toMSecsSinceEpoch());
}

} // namespace

BrowserPage::BrowserPage(CommandTable &commands, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("browserPage"));
    m_banner = new IdentityBanner(this);
    createFilters();
    createTable();
    createDetails();
    auto *split = new QSplitter(this);
    split->addWidget(m_stack);
    split->addWidget(m_details);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::normal, space::normal, space::normal, space::small);
    layout->addWidget(m_filters);
    layout->addWidget(m_banner);
    layout->addWidget(split, 1);
    connectCommands(commands);
    connect(&m_model, &RecordingListModel::stateChanged, this, &BrowserPage::showState);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &BrowserPage::showSelected);
    showSelected();
}

void BrowserPage::createFilters()
{
    m_filters = new QWidget(this);
    m_search = new QLineEdit(m_filters);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Search recordings"));
    m_search->setPlaceholderText(tr("Name, record number or recording"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition)->setText(tr("Search"));
    m_search->setMinimumWidth(200);
    auto *statusLabel = new QLabel(tr("S&tatus"), m_filters);
    m_status = new QComboBox(m_filters);
    m_status->setObjectName(QStringLiteral("statusFilter"));
    statusLabel->setBuddy(m_status);
    m_status->addItem(tr("All"), -1);
    for (int i = 0; i < static_cast<int>(RecordingStatus::Unknown); ++i) {
        domain::Recording sample;
        sample.status = static_cast<RecordingStatus>(i);
        m_status->addItem(Words::status(sample), i);
    }
    auto *periodLabel = new QLabel(tr("P&eriod"), m_filters);
    m_period = new QComboBox(m_filters);
    m_period->setObjectName(QStringLiteral("periodFilter"));
    periodLabel->setBuddy(m_period);
    m_period->addItem(tr("All time"), 0);
    m_period->addItem(tr("Last 7 days"), 7);
    m_period->addItem(tr("Last 30 days"), 30);
    m_period->addItem(tr("Last year"), 365);
    m_onlyNew = new QPushButton(tr("&New only"), m_filters);
    m_onlyNew->setObjectName(QStringLiteral("onlyNew"));
    m_onlyNew->setCheckable(true);
    m_clear = new QPushButton(icon(QStringLiteral("clear-filter")), tr("C&lear all"), m_filters);
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_count = quiet({}, m_filters);
    m_count->setWordWrap(false);
    auto *row = new QHBoxLayout(m_filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_search, 2);
    for (QWidget *widget :
         {static_cast<QWidget *>(statusLabel), static_cast<QWidget *>(m_status), static_cast<QWidget *>(periodLabel),
          static_cast<QWidget *>(m_period), static_cast<QWidget *>(m_onlyNew), static_cast<QWidget *>(m_clear)})
        row->addWidget(widget);
    row->addStretch();
    row->addWidget(m_count);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &BrowserPage::applyFilters);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        applyFilters();
        m_table->setFocus();
    });
    connect(m_status, &QComboBox::currentIndexChanged, this, &BrowserPage::applyFilters);
    connect(m_period, &QComboBox::currentIndexChanged, this, &BrowserPage::applyFilters);
    connect(m_onlyNew, &QPushButton::toggled, this, &BrowserPage::applyFilters);
    connect(m_clear, &QPushButton::clicked, this, &BrowserPage::clearFilters);
}

void BrowserPage::createTable()
{
    m_stack = new QStackedWidget(this);
    m_table = new QTableView(m_stack);
    m_table->setObjectName(QStringLiteral("recordings"));
    m_table->setAccessibleName(tr("Recordings"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(34);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(RecordingListModel::When, Qt::DescendingOrder);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::ActionsContextMenu);
    const int widths[] = {190, 160, 160, 80, 80, 150, 160, 80, 60, 100};
    for (int column = 0; column < RecordingListModel::ColumnCount; ++column) {
        header->resizeSection(column, widths[column] * fontMetrics().height() / 15);
        auto *toggle = new QAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), header);
        toggle->setCheckable(true);
        toggle->setChecked(true);
        connect(toggle, &QAction::toggled, this,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
        header->addAction(toggle);
    }
    connect(header, &QHeaderView::sortIndicatorChanged, &m_model, &RecordingListModel::sort);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BrowserPage::showSelected);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const auto *recording = selected())
            Q_EMIT openRequested(*recording);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &BrowserPage::selectFirst);
    m_state = new StatePanel(m_stack);
    connect(m_state, &StatePanel::actionTriggered, this, [this] {
        if (m_model.state() == RecordingListModel::State::EmptyByFilter)
            clearFilters();
        else
            m_model.reload();
    });
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
}

void BrowserPage::createDetails()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::StyledPanel);
    scroll->setMinimumWidth(250);
    scroll->setMaximumWidth(360);
    scroll->setAccessibleName(tr("Details of the selected recording"));
    auto *inner = new QWidget;
    inner->setAutoFillBackground(true);
    inner->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    m_detailsTitle = heading({}, 2, inner);
    m_detailsText = paragraph({}, inner);
    m_detailsText->setTextFormat(Qt::RichText);
    m_detailsText->setObjectName(QStringLiteral("browserDetails"));
    m_watch = primaryButton(tr("&Watch"), inner);
    m_watch->setObjectName(QStringLiteral("watch"));
    m_save = new QPushButton(icon(QStringLiteral("download")), tr("Save a C&opy…"), inner);
    m_save->setObjectName(QStringLiteral("saveCopy"));
    m_consents = new QPushButton(icon(QStringLiteral("consent")), tr("Consent &Record…"), inner);
    m_consents->setObjectName(QStringLiteral("consentRecord"));
    m_delete = dangerButton(tr("&Delete…"), inner);
    m_delete->setObjectName(QStringLiteral("deleteRecording"));
    column->addWidget(m_detailsTitle);
    column->addWidget(m_detailsText);
    column->addSpacing(space::small);
    for (QPushButton *button : {m_watch, m_save, m_consents, m_delete})
        column->addWidget(button);
    column->addStretch();
    scroll->setWidget(inner);
    m_details = scroll;
}

void BrowserPage::connectCommands(CommandTable &commands)
{
    commands.attach(Scope::List, this);
    const auto with = [this](auto signal) {
        return [this, signal] {
            if (const auto *recording = selected())
                Q_EMIT(this->*signal)(domain::Recording(*recording));
        };
    };
    const auto bind = [this, &commands, &with](const char *id, QPushButton *button, auto signal) {
        connect(commands.action(QString::fromLatin1(id)), &QAction::triggered, this, with(signal));
        connect(button, &QPushButton::clicked, this, with(signal));
    };
    bind("list.open", m_watch, &BrowserPage::openRequested);
    bind("list.download", m_save, &BrowserPage::downloadRequested);
    bind("list.consents", m_consents, &BrowserPage::consentsRequested);
    bind("list.delete", m_delete, &BrowserPage::deleteRequested);
    connect(commands.action(QStringLiteral("search.focusFilter")), &QAction::triggered, this,
            &BrowserPage::focusSearch);
}

void BrowserPage::setPorts(const models::ClinicPorts *ports)
{
    m_ports = ports;
    const bool staff = ports && ports->person.role != domain::Role::Patient;
    m_table->setColumnHidden(RecordingListModel::Client, !staff);
    m_table->setColumnHidden(RecordingListModel::Clinician, ports && ports->person.role == domain::Role::Psychologist);
    m_delete->setVisible(
        ports && (ports->person.role == domain::Role::PracticeManager || ports->person.role == domain::Role::Admin));
    m_model.setCatalog(ports ? ports->catalog : nullptr);
}

void BrowserPage::focusTable()
{
    m_table->setFocus();
}

/// The newest recording that can be watched, so that Enter is all it takes.
void BrowserPage::selectFirst()
{
    int row = 0;
    for (int i = m_model.rowCount() - 1; i >= 0; --i) {
        const auto *recording = m_model.recording(m_model.index(i, 0));
        if (recording && recording->allows(QStringLiteral("play")))
            row = i;
    }
    if (m_model.rowCount() > 0)
        m_table->selectRow(row);
    showSelected();
}

void BrowserPage::refresh(const domain::RecordingId &id)
{
    m_model.refresh(id);
    m_table->setFocus();
}

void BrowserPage::reload()
{
    m_model.reload();
}

void BrowserPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

const domain::Recording *BrowserPage::selected() const
{
    return m_model.recording(m_table->currentIndex());
}

void BrowserPage::applyFilters()
{
    m_typing.stop();
    domain::RecordingQuery query = m_model.query();
    query.text = m_search->text().trimmed();
    query.statuses.clear();
    if (const int status = m_status->currentData().toInt(); status >= 0)
        query.statuses.append(static_cast<RecordingStatus>(status));
    const int days = m_period->currentData().toInt();
    query.from = days > 0 ? std::optional(daysAgo(days)) : std::nullopt;
    query.onlyNew = m_onlyNew->isChecked();
    m_model.setQuery(query);
}

void BrowserPage::clearFilters()
{
    const QSignalBlocker blockers[] = {QSignalBlocker(m_search), QSignalBlocker(m_status), QSignalBlocker(m_period),
                                       QSignalBlocker(m_onlyNew)};
    m_search->clear();
    m_status->setCurrentIndex(0);
    m_period->setCurrentIndex(0);
    m_onlyNew->setChecked(false);
    applyFilters();
}

void BrowserPage::showCount()
{
    const auto total = m_model.total();
    if (m_model.state() == RecordingListModel::State::Loading)
        m_count->setText(tr("Looking…"));
    else
        m_count->setText(total ? tr("%n recording(s)", nullptr, static_cast<int>(*total)) : QString());
}

void BrowserPage::showState()
{
    showCount();
    using State = RecordingListModel::State;
    const bool patient = m_ports && m_ports->person.role == domain::Role::Patient;
    switch (m_model.state()) {
    case State::Idle:
        m_stack->setCurrentWidget(m_table);
        return;
    case State::Loading:
        if (m_model.rowCount() > 0)
            return;
        m_state->show(QStringLiteral("waiting"), tr("Looking for recordings…"), {});
        break;
    case State::Empty:
        m_state->show(QStringLiteral("film"), tr("No recordings yet"),
                      patient ? tr("Recordings appear here after a session you agreed to record.")
                              : tr("Recordings appear here after a session that was recorded with consent."));
        break;
    case State::EmptyByFilter:
        m_state->show(QStringLiteral("search"), tr("No recordings match"), tr("Nothing fits what you searched for."),
                      tr("Clear filters"));
        break;
    case State::Failed:
        m_state->show(QStringLiteral("problem"), tr("The list cannot be shown"),
                      m_model.error() ? Words::problem(*m_model.error()) : QString(), tr("Try Again"));
        break;
    }
    m_stack->setCurrentWidget(m_state);
}

void BrowserPage::showSelected()
{
    const domain::Recording *r = selected();
    m_details->setVisible(r != nullptr);
    m_banner->setVisible(r != nullptr);
    if (!r)
        return;
    m_banner->showRecording(*r);
    m_detailsTitle->setText(Words::status(*r));
    QString text = Words::statusSentence(*r).toHtmlEscaped() + QStringLiteral("<br/><table style='margin-top:8px'>");
    const auto add = [&text](const QString &name, const QString &value) {
        if (!value.isEmpty())
            text +=
                QStringLiteral("<tr><td style='padding:3px 12px 3px 0'>%1</td><td style='padding:3px 0'>%2</td></tr>")
                    .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    };
    add(tr("Recording"), r->number);
    add(tr("Length"), r->duration ? Words::length(*r->duration) : QString());
    add(tr("Size"), r->sizeBytes ? Words::size(*r->sizeBytes) : QString());
    add(tr("Consent"), Words::consent(r->consent));
    const QString times = tr("%n time(s)", nullptr, r->viewCount);
    add(tr("Viewed"),
        r->viewCount == 0
            ? tr("Never")
            : tr("%1 by %2", "n times by n people").arg(times, tr("%n person(s)", nullptr, r->viewerCount)));
    add(tr("You watched"), r->isNew ? tr("Nothing yet") : tr("%1 %").arg(r->watchedPercent));
    add(tr("Kept until"), r->keptUntil ? Words::date(*r->keptUntil) : QString());
    m_detailsText->setText(text + QStringLiteral("</table>"));
    m_watch->setEnabled(r->allows(QStringLiteral("play")));
    m_save->setEnabled(r->allows(QStringLiteral("download")));
    m_consents->setEnabled(r->allows(QStringLiteral("readConsent")));
    m_delete->setEnabled(r->allows(QStringLiteral("delete")));
    m_watch->setText(r->audioOnly ? tr("&Listen") : tr("&Watch"));
}

} // namespace attune::ui
