// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/browser_page.h"

#include "models/words/deletion_words.h"
#include "models/words/words.h"
#include "ui/browser/filter_bar.h"
#include "ui/browser/recording_table.h"
#include "ui/parts/detail_rows.h"
#include "ui/parts/identity_banner.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace attune::ui {

using models::DeletionWords;
using models::RecordingListModel;
using models::Words;

namespace {

constexpr int narrowDetails = 256; // pixels at 100 % text
constexpr int wideDetails = 340;
constexpr int largeText = 150; // percent
constexpr int narrowPage = 900;
const QString tableKey = QStringLiteral("table");
const QString splitKey = QStringLiteral("split");

} // namespace

BrowserPage::BrowserPage(CommandTable &commands, QWidget *parent) : Page(parent)
{
    setObjectName(QStringLiteral("browserPage"));
    setWindowTitle(tr("Recordings"));
    m_banner = new IdentityBanner(this);
    m_filters = new FilterBar(this);
    createTable();
    m_split = new QSplitter(this); // which way it goes depends on the details
    createDetails();
    m_split->addWidget(m_stack);
    m_split->addWidget(m_details);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setChildrenCollapsible(false);
    m_firstSplit = m_split->saveState();
    connect(m_split, &QSplitter::splitterMoved, this, &BrowserPage::noteView);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::normal, space::normal, space::normal, space::small);
    layout->addWidget(m_filters);
    layout->addWidget(m_banner);
    layout->addWidget(m_split, 1);
    connectCommands(commands);
    connect(m_filters, &FilterBar::changed, this, &BrowserPage::applyFilters);
    connect(m_filters, &FilterBar::submitted, this, &BrowserPage::takeKeys);
    connect(&m_model, &RecordingListModel::stateChanged, this, &BrowserPage::showState);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &BrowserPage::noteSelected);
    showSelected();
}

void BrowserPage::createTable()
{
    m_stack = new QStackedWidget(this);
    m_table = new RecordingTable(m_model, m_stack);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &BrowserPage::showMenu);
    connect(m_table, &RecordingTable::arranged, this, &BrowserPage::noteView);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_selected.reset();
        noteSelected();
    });
    connect(m_table, &QTableView::activated, this, [this] {
        if (const auto *recording = selected())
            Q_EMIT openRequested(*recording);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &BrowserPage::selectFirst);
    m_state = new StatePanel(m_stack);
    connect(m_state, &StatePanel::actionTriggered, this, [this] {
        if (m_model.state() == RecordingListModel::State::EmptyByFilter)
            m_filters->clear();
        else
            m_model.reload();
    });
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
}

/// What can be done with the selected recording, by the right button or the menu key.
void BrowserPage::showMenu(const QPoint &place)
{
    const domain::Recording *recording = selected();
    if (!recording)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("recordingMenu"));
    for (const auto &[action, allowed] : std::as_const(m_menuActions)) {
        if (action->isVisible() && recording->allows(allowed))
            menu->addAction(action);
    }
    for (QPushButton *step : {m_retry, m_request, m_answerRequest, m_agree, m_restore, m_certificate}) {
        if (step->isVisibleTo(this))
            menu->addAction(step->icon(), step->text(), step, &QPushButton::click);
    }
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void BrowserPage::createDetails()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::StyledPanel);
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
    m_save = new QPushButton(icon(QStringLiteral("download")), tr("Save a Cop&y…"), inner);
    m_save->setObjectName(QStringLiteral("saveCopy"));
    m_retry = new QPushButton(icon(QStringLiteral("refresh")), tr("Retry I&mport"), inner);
    m_retry->setObjectName(QStringLiteral("retryRecording"));
    m_consents = new QPushButton(icon(QStringLiteral("consent")), tr("Consent Re&cord…"), inner);
    m_consents->setObjectName(QStringLiteral("consentRecord"));
    m_seen = new QPushButton(icon(QStringLiteral("eye")), tr("Acce&ss History…"), inner);
    m_seen->setObjectName(QStringLiteral("whoHasSeen"));
    m_delete = dangerButton(tr("&Delete…"), inner);
    m_delete->setObjectName(QStringLiteral("deleteRecording"));
    connect(m_delete, &QPushButton::clicked, this, [this] { requestStep(DeletionStep::Delete); });
    column->addWidget(m_detailsTitle);
    column->addWidget(m_detailsText);
    column->addSpacing(space::small);
    using Step = DeletionStep;
    m_restore = addStep(inner, "restoreRecording", "back", tr("&Undo Deletion…"), Step::TakeBack);
    m_agree = addStep(inner, "agreeToDeletion", "people", tr("Approve the Delet&ion…"), Step::Agree);
    m_request = addStep(inner, "deletionWish", "delete", tr("Re&quest Deletion…"), Step::Request);
    m_answerRequest =
        addStep(inner, "answerDeletionWish", "person", tr("Respond to Deletion Re&quest…"), Step::AnswerRequest);
    m_certificate = addStep(inner, "deletionCertificate", "check", tr("Deletion Certi&ficate…"), Step::Certificate);
    for (QPushButton *button : {m_watch, m_retry, m_save, m_seen, m_consents, m_request, m_answerRequest, m_delete,
                                m_agree, m_restore, m_certificate})
        column->addWidget(button);
    column->addStretch();
    scroll->setWidget(inner);
    m_details = scroll;
    fitDetails();
}

/// Where there is little room, the rows get it. With large text and long words the details stand below them.
void BrowserPage::fitDetails()
{
    const int share = std::max(narrowDetails, width() * 2 / 5); // with large text they may not take it all
    const auto *area = static_cast<const QScrollArea *>(m_details);
    const int words = area->widget()->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent) +
                      2 * area->frameWidth();                         // of whatever language
    const bool below = words > share && atTextSize(100) >= largeText; // beside the list they would have to be scrolled
    m_split->setOrientation(below ? Qt::Vertical : Qt::Horizontal);
    m_details->setMaximumHeight(below ? std::max(height() / 2, 1) : QWIDGETSIZE_MAX);
    if (below) {
        m_details->setMinimumWidth(0);
        return m_details->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    const int narrow = std::max(atTextSize(narrowDetails), words);
    const int wide = std::max(atTextSize(wideDetails), words);
    m_details->setMinimumWidth(std::min(narrow, share));
    m_details->setMaximumWidth(std::min(width() < atTextSize(narrowPage) ? narrow : wide, share));
}

void BrowserPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitDetails();
}

void BrowserPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_details) {
        showSelected();
        fitDetails();
    }
}

QPushButton *BrowserPage::addStep(QWidget *parent, const char *name, const char *iconName, const QString &text,
                                  DeletionStep step)
{
    auto *button = new QPushButton(icon(QString::fromLatin1(iconName)), text, parent);
    button->setObjectName(QString::fromLatin1(name));
    connect(button, &QPushButton::clicked, this, [this, step] { requestStep(step); });
    return button;
}

void BrowserPage::requestStep(DeletionStep step)
{
    if (const auto *recording = selected())
        Q_EMIT deletionRequested(step, domain::Recording(*recording));
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
    connect(m_retry, &QPushButton::clicked, this, with(&BrowserPage::retryRequested));
    bind("list.consents", m_consents, &BrowserPage::consentsRequested);
    bind("list.whoHasSeen", m_seen, &BrowserPage::accessRequested);
    using P = domain::Permission;
    for (const auto &[id, allowed] :
         {std::pair("list.open", P::Play), std::pair("list.whoHasSeen", P::SeeAccessLog),
          std::pair("list.download", P::Download), std::pair("list.consents", P::ReadConsent),
          std::pair("list.sensitivity", P::Classify), std::pair("list.copyLink", P::SeeDetails),
          std::pair("list.delete", P::Delete)})
        m_menuActions.append({commands.action(QString::fromLatin1(id)), allowed});
    connect(commands.action(QStringLiteral("list.sensitivity")), &QAction::triggered, this,
            with(&BrowserPage::sensitivityRequested));
    connect(commands.action(QStringLiteral("list.copyLink")), &QAction::triggered, this,
            with(&BrowserPage::linkRequested));
    connect(commands.action(QStringLiteral("list.delete")), &QAction::triggered, this,
            [this] { requestStep(DeletionStep::Delete); });
    connect(commands.action(QStringLiteral("search.focusFilter")), &QAction::triggered, m_filters,
            &FilterBar::focusSearch);
}

void BrowserPage::setPorts(const models::ClinicPorts *ports)
{
    m_ports = nullptr; // what changes now is not the person's doing
    m_model.setCatalog(nullptr);
    m_table->restore({}); // nothing of whoever was here before
    m_split->restoreState(m_firstSplit);
    m_filters->restore({});
    m_ports = ports;
    const bool staff = ports && ports->person.role != domain::Role::Patient;
    setWindowTitle(!ports || staff ? tr("Recordings") : tr("My recordings"));
    m_table->setOffered(RecordingListModel::Client, staff);
    m_table->setOffered(RecordingListModel::Clinician, !ports || ports->person.role != domain::Role::Psychologist);
    m_delete->setVisible(
        ports && (ports->person.role == domain::Role::PracticeManager || ports->person.role == domain::Role::Admin));
    m_isBack = false;
    if (!ports)
        return;
    restoreView(std::exchange(m_rememberedView, {}));
    m_model.setCatalog(ports->catalog);
}

void BrowserPage::takeKeys()
{
    m_table->setFocus();
}

/// The newest recording that can be watched, so that Enter is all it takes. When the clinic is back after an outage,
/// the one that was selected stays.
void BrowserPage::selectFirst()
{
    const QModelIndex before =
        std::exchange(m_isBack, false) && m_selected ? m_model.indexOf(m_selected->id) : QModelIndex();
    if (before.isValid()) {
        m_table->setCurrentIndex(before);
        return noteSelected();
    }
    const int here = std::min(m_model.rowCount(), m_model.rowsInMemory()); // after a reset that is the first page
    int row = 0;
    for (int i = here - 1; i >= 0; --i) {
        const auto *recording = m_model.recording(m_model.index(i, 0));
        if (recording && recording->allows(domain::Permission::Play))
            row = i;
    }
    m_selected.reset();
    if (m_model.rowCount() > 0)
        m_table->selectRow(row);
    noteSelected();
}

void BrowserPage::refresh(const domain::RecordingId &id)
{
    m_model.refresh(id);
    if (isVisible()) // else the keys are somewhere else
        m_table->setFocus();
}

void BrowserPage::showOnly(const domain::RecordingId &id)
{
    m_filters->showOnly(id);
    m_table->setFocus();
}

void BrowserPage::showClient(const domain::UserId &client)
{
    m_filters->showClient(client);
    m_table->setFocus();
}

void BrowserPage::leaveClient(const domain::UserId &client)
{
    if (m_filters->client() == client)
        m_filters->clear();
    else
        m_model.reload();
}

void BrowserPage::reload()
{
    m_model.reload();
}

/// Names that were read go at once, whether the clinic answers or not.
void BrowserPage::namesChanged()
{
    m_model.forgetRows();
    m_model.reload();
}

const domain::Recording *BrowserPage::selected() const
{
    return m_selected ? &*m_selected : nullptr;
}

/// The row may be on its way, or forgotten since because one looks elsewhere in a long list.
void BrowserPage::noteSelected()
{
    const QModelIndex current = m_table->currentIndex();
    if (const auto *recording = m_model.recording(current))
        m_selected = *recording;
    showSelected();
}

void BrowserPage::applyFilters()
{
    domain::RecordingQuery query = m_model.query();
    m_filters->fill(query);
    m_model.setQuery(query);
    noteView();
}

/// Filters, columns and order, without what was searched for: it may be somebody's name.
void BrowserPage::noteView()
{
    if (!m_ports)
        return;
    QJsonObject view = m_filters->state();
    view.insert(tableKey, m_table->arrangement());
    view.insert(splitKey, QString::fromLatin1(m_split->saveState().toBase64()));
    Q_EMIT viewChanged(QJsonDocument(view).toJson(QJsonDocument::Compact));
}

void BrowserPage::restoreView(const QByteArray &remembered)
{
    const QJsonObject view = QJsonDocument::fromJson(remembered).object();
    if (view.isEmpty() && m_ports->person.role == domain::Role::Psychologist)
        m_filters->showToReview();
    else
        m_filters->restore(view);
    m_table->restore(view.value(tableKey).toObject());
    m_split->restoreState(QByteArray::fromBase64(view.value(splitKey).toString().toLatin1()));
    domain::RecordingQuery query;
    m_filters->fill(query);
    m_model.setQuery(query);
    m_table->applyOrder();
}

void BrowserPage::showCount()
{
    const auto total = m_model.total();
    if (m_model.isOffline())
        m_filters->showCount(tr("Offline, as of %1").arg(Words::time(m_asOf)));
    else if (m_model.state() == RecordingListModel::State::Loading)
        m_filters->showCount(tr("Searching…"));
    else if (m_model.error() && m_model.state() == RecordingListModel::State::Idle)
        m_filters->showCount(tr("Part of the list didn't load. Retrying…"));
    else if (total && m_model.totalIsAtLeast())
        m_filters->showCount(tr("More than %n recording(s)", nullptr, static_cast<int>(*total)));
    else
        m_filters->showCount(total ? tr("%n recording(s)", nullptr, static_cast<int>(*total)) : QString());
}

/// A table that goes for a moment, as when all of it is asked for again, has the keys afterwards if it had them.
void BrowserPage::bring(QWidget *tableOrState)
{
    if (m_stack->currentWidget() == tableOrState)
        return;
    if (tableOrState == m_state)
        m_tableHadKeys = m_table->hasFocus();
    m_stack->setCurrentWidget(tableOrState);
    const QWidget *keys = window()->focusWidget();
    const bool elsewhere = keys && isAncestorOf(keys) && keys != m_state && !m_state->isAncestorOf(keys);
    if (tableOrState == m_table && std::exchange(m_tableHadKeys, false) && !elsewhere)
        m_table->setFocus();
}

void BrowserPage::showState()
{
    using State = RecordingListModel::State;
    if (m_ports && !m_model.error() && m_model.state() != State::Loading)
        m_asOf = m_ports->clock->now();
    showCount();
    if (m_model.isOffline()) { // what was here is worth more than the sentence that nothing comes
        m_isBack = true;
        return bring(m_table);
    }
    const bool patient = m_ports && m_ports->person.role == domain::Role::Patient;
    switch (m_model.state()) {
    case State::Idle:
        bring(m_table);
        return;
    case State::Loading:
        if (m_model.rowCount() > 0)
            return;
        m_state->show(QStringLiteral("waiting"), tr("Loading recordings…"), {});
        break;
    case State::Empty:
        m_state->show(QStringLiteral("film"), tr("No recordings yet"),
                      patient ? tr("Recordings appear here after a session you agreed to record.")
                              : tr("Recordings appear here after a session that was recorded with consent."));
        break;
    case State::EmptyByFilter:
        if (m_filters->readAsTime())
            return;
        m_state->show(QStringLiteral("search"), tr("No recordings match"),
                      tr("Try a different search, or clear the filters."), tr("Show All"));
        break;
    case State::Failed:
        m_state->show(QStringLiteral("problem"), tr("The list can't be shown"),
                      m_model.error() ? Words::problem(*m_model.error()) : QString(), tr("Try Again"));
        break;
    }
    bring(m_state);
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
    const QString waits = DeletionWords::waiting(r->deletion);
    DetailRows rows;
    rows.add(tr("Recording"), r->number);
    rows.add(tr("Length"), r->duration ? Words::length(*r->duration) : QString());
    rows.add(tr("Size"), r->sizeBytes ? Words::size(*r->sizeBytes) : QString());
    rows.add(tr("Consent"), Words::consent(r->consent));
    rows.add(tr("Viewed"), Words::viewed(*r));
    rows.add(tr("You watched"), r->isNew ? tr("Nothing yet") : tr("%1 %").arg(r->watchedPercent));
    rows.add(tr("Kept until"), Words::keptUntil(*r));
    rows.add(tr("Legal hold"), r->deletion.isHeld ? tr("On legal hold: can't be deleted") : QString());
    rows.add(tr("Restricted"),
             r->isRestricted ? tr("Only the client, their representative and their clinician can open it") : QString());
    rows.add(tr("Deletion"), r->deletion.request ? DeletionWords::request(*r->deletion.request) : QString());
    m_detailsText->setText((waits.isEmpty() ? Words::statusSentence(*r) : waits).toHtmlEscaped() +
                           QStringLiteral("<br/>") + rows.html());
    m_watch->setEnabled(r->allows(domain::Permission::Play));
    m_retry->setVisible(r->status == domain::RecordingStatus::Failed && r->allows(domain::Permission::RetryRecording));
    m_save->setEnabled(r->allows(domain::Permission::Download));
    m_consents->setEnabled(r->allows(domain::Permission::ReadConsent));
    m_seen->setVisible(r->allows(domain::Permission::SeeAccessLog));
    showDeletion(*r);
    m_watch->setText(r->audioOnly ? tr("Listen") : tr("&Watch"));
    fitDetails();
}

void BrowserPage::showDeletion(const domain::Recording &r)
{
    const bool deletes = r.allows(domain::Permission::Delete);
    const bool requests = m_ports && m_ports->person.role == domain::Role::Patient &&
                          (r.allows(domain::Permission::RequestDeletion) || r.deletion.request);
    m_delete->setEnabled(deletes);
    m_restore->setVisible(r.allows(domain::Permission::Restore));
    m_agree->setVisible(r.deletion.second == domain::DeletionPlan::Second::You);
    m_request->setVisible(requests);
    m_request->setText(r.deletion.request ? tr("My Deletion Re&quest…") : tr("Re&quest Deletion…"));
    m_answerRequest->setVisible(deletes && r.deletion.request == domain::DeletionRequestState::Open);
    m_certificate->setVisible(r.status == domain::RecordingStatus::Deleted);
}

} // namespace attune::ui
