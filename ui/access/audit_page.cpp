// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/audit_page.h"

#include "models/audit/audit_words.h"
#include "models/words/zoned_time.h"
#include "ui/access/access_detail_panel.h"
#include "ui/access/access_list.h"
#include "ui/access/columns_button.h"
#include "ui/access/entry_menu.h"
#include "ui/access/export_log_dialog.h"
#include "ui/access/log_check_bar.h"
#include "ui/access/period_bar.h"
#include "ui/access/query_chips.h"
#include "ui/access/query_field.h"
#include "ui/access/save_view_dialog.h"
#include "ui/access/views_menu.h"
#include "ui/figures/figures_panel.h"
#include "ui/parts/read_failure.h"
#include "ui/style/folding_row.h"
#include "ui/style/roomy_area.h"
#include "ui/style/widgets.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace attune::ui {

using models::AccessColumns;
using models::AccessRowsModel;
using models::AuditWords;

namespace {

constexpr std::chrono::seconds looksEvery{4}; // what is new is known within five
constexpr std::chrono::milliseconds saidAfter{400};
constexpr int leastLines = 8;
constexpr int sideLetters = 66; // a name and an id beside it
constexpr int leastSide = 380;  // pixels at 100 % text: a chart is seen, and not only what stands above it
constexpr int fieldWidth = 120; // pixels at 100 % text, at least

} // namespace

AuditPage::AuditPage(const base::Clock &clock, QWidget *parent)
    : Page(parent),
      m_state(clock),
      m_model(m_state),
      m_field(new QueryField(this)),
      m_find(primaryButton(tr("&Search"), this)),
      m_views(new ViewsMenu(this)),
      m_columns(new ColumnsButton(m_model, m_state, this)),
      m_export(new QPushButton(tr("E&xport…"), this)),
      m_sideButton(new QPushButton(tr("&Details"), this)),
      m_chips(new QueryChips(m_state, this)),
      m_period(new PeriodBar(m_state, this)),
      m_check(new LogCheckBar(this)),
      m_message(new MessageBar(this)),
      m_waiting(new MessageBar(this)),
      m_splitter(new RoomySplitter(leastLines, this)),
      m_list(new AccessList(m_model, m_state, m_splitter)),
      m_menu(new EntryMenu(m_model, m_state, *m_list)),
      m_side(new QTabWidget(m_splitter)),
      m_detail(new AccessDetailPanel(m_state, m_side)),
      m_figures(new FiguresPanel(m_state, m_side)),
      m_span(quiet({}, this)),
      m_reach(quiet({}, this))
{
    setObjectName(QStringLiteral("audit"));
    setWindowTitle(tr("Access log"));
    m_poll.setInterval(looksEvery);
    m_slow.setSingleShot(true);
    m_slow.setInterval(saidAfter);
    build();
    connectParts();
    connectList();
    setPorts(nullptr);
}

/// What is shown works on the state and the model, so it goes before them; a field that loses the keys on the way
/// speaks.
AuditPage::~AuditPage()
{
    m_period->disconnect(this);
    m_state.disconnect();
    m_model.disconnect(this);
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
}

void AuditPage::build()
{
    m_find->setObjectName(QStringLiteral("auditSearch"));
    m_export->setObjectName(QStringLiteral("auditExport"));
    m_export->setToolTip(tr("Saves everything that matches as a file, in the shown order"));
    m_sideButton->setObjectName(QStringLiteral("auditDetails"));
    m_sideButton->setCheckable(true);
    m_sideButton->setToolTip(tr("Shows everything of the chosen entry, and figures, beside the list"));
    m_side->setObjectName(QStringLiteral("auditSide"));
    m_side->setAccessibleName(tr("Beside the entries"));
    m_side->addTab(m_detail, tr("Entry"));
    m_side->addTab(m_figures, tr("Figures"));
    m_side->setMinimumHeight(atTextSize(leastSide)); // on a small screen the page is longer while it is there
    m_side->hide();
    m_message->setObjectName(QStringLiteral("auditMessage"));
    m_waiting->setObjectName(QStringLiteral("auditWaiting"));
    m_span->setObjectName(QStringLiteral("auditSpan"));
    m_reach->setObjectName(QStringLiteral("auditReach"));
    m_splitter->setObjectName(QStringLiteral("auditSplitter"));
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(space::page, space::normal, space::page, space::small);
    auto *area = new RoomyArea(windowTitle(), this);
    outside->addWidget(area);
    QVBoxLayout *layout = area->column();
    layout->setSpacing(space::small);
    layout->addWidget(title());
    layout->addWidget(m_check->result());
    layout->addWidget(tools());
    layout->addWidget(m_period);
    layout->addWidget(m_chips);
    layout->addWidget(m_span);
    layout->addWidget(m_message);
    layout->addWidget(m_waiting);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_reach);
}

QWidget *AuditPage::title()
{
    auto *row = new FoldingRow(space::normal, this);
    QLabel *name = heading(windowTitle(), 1, row);
    name->setWordWrap(false); // what was found out beside it is what may take lines
    row->first()->addWidget(name);
    row->second()->addWidget(m_check, 1);
    if (auto *both = qobject_cast<QBoxLayout *>(row->layout())) {
        both->setStretch(0, 0);
        both->setStretch(1, 1);
    }
    return row;
}

QWidget *AuditPage::tools()
{
    auto *tools = new QWidget(this);
    tools->setObjectName(QStringLiteral("auditTools"));
    m_field->setMinimumWidth(atTextSize(fieldWidth));
    auto *line = new QHBoxLayout; // as long as there is room: a question is read whole
    line->setSpacing(space::small);
    line->addWidget(m_field, 1);
    line->addWidget(m_find);
    auto *acts = new FoldingRow(space::small, tools);
    acts->first()->addWidget(m_views);
    acts->first()->addWidget(m_columns);
    acts->second()->addWidget(m_export);
    acts->second()->addWidget(m_sideButton);
    auto *column = new QVBoxLayout(tools);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addLayout(line);
    column->addWidget(acts, 0, Qt::AlignLeft);
    return tools;
}

void AuditPage::connectParts()
{
    connect(m_find, &QPushButton::clicked, this, &AuditPage::takeTyped);
    connect(m_field, &QLineEdit::returnPressed, this, &AuditPage::takeTyped);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_keysAreForList = false; // somebody types
        m_field->showFault(domain::parseAccessQuery(m_field->text()).fault);
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        if (m_ports && m_ports->audit.files)
            (new ExportLogDialog(*m_ports, m_state, visit(), this))->open();
    });
    connect(m_sideButton, &QPushButton::toggled, this, &AuditPage::showSide);
    connect(m_period, &PeriodBar::faultChanged, this, &AuditPage::showPhase);
    connect(&m_state, &models::AccessLogQueryState::changed, this, &AuditPage::follow);
    connect(m_message, &MessageBar::actionTriggered, this, &AuditPage::reload);
    connect(m_waiting, &MessageBar::actionTriggered, &m_model, &AccessRowsModel::showNewer);
    connect(m_check, &LogCheckBar::stateRead, this, [this](const domain::LogCheckState &state) {
        m_state.setClinicZone(state.zone);
        m_period->showZones();
    });
    connect(m_views, &ViewsMenu::chosen, this, &AuditPage::takeView);
    connect(m_views, &ViewsMenu::noneToBeginWith, this, [this] {
        const QScopedValueRollback keeps(m_keepsTyped, true);
        follow();
    });
    connect(m_views, &ViewsMenu::saveWanted, this, [this] { saveView({}); });
    connect(m_views, &ViewsMenu::changeWanted, this, &AuditPage::saveView);
    connect(m_views, &ViewsMenu::failed, this,
            [this](const QString &words) { m_message->show(MessageBar::Kind::Problem, words); });
    connect(&m_slow, &QTimer::timeout, this,
            [this] { m_message->show(MessageBar::Kind::Info, tr("Searching the access log…")); });
    connect(&m_poll, &QTimer::timeout, &m_model, &AccessRowsModel::lookForNewer);
}

void AuditPage::connectList()
{
    connect(&m_model, &AccessRowsModel::phaseChanged, this, &AuditPage::showPhase);
    connect(&m_model, &AccessRowsModel::waitingChanged, this, &AuditPage::showWaiting);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &AuditPage::learnNames);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &AuditPage::learnNames);
    connect(m_list, &AccessList::chosenChanged, this, &AuditPage::showChosen);
    connect(m_list, &AccessList::detailsWanted, this, [this] {
        m_sideButton->setChecked(true);
        m_side->setCurrentWidget(m_detail);
    });
    connect(m_list, &AccessList::menuWanted, m_menu, &EntryMenu::open);
    connect(m_menu, &EntryMenu::aroundWanted, this, [this](const domain::AccessQuery &query, base::Instant at) {
        m_jump = at;
        m_state.setQuery(query);
        m_jump.reset();
    });
    connect(m_menu, &EntryMenu::recordingWanted, this,
            [this](const QString &id) { Q_EMIT recordingWanted(domain::RecordingId(id)); });
    connect(m_list, &AccessList::typed, this, [this](const QString &letters) {
        m_field->setFocus(); // another question begins with its first letter
        m_field->selectAll();
        m_field->insert(letters);
    });
    connect(m_list, &AccessList::orderWanted, this, [this] {
        const bool isNewest = m_state.order() == domain::AccessOrder::Newest;
        m_state.setOrder(isNewest ? domain::AccessOrder::Oldest : domain::AccessOrder::Newest);
    });
    connect(m_detail, &AccessDetailPanel::stepWanted, m_list, &AccessList::step);
    connect(m_detail, &AccessDetailPanel::recordingWanted, this,
            [this](const QString &id) { Q_EMIT recordingWanted(domain::RecordingId(id)); });
}

void AuditPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports;
    m_wasAsked = false;
    m_keysAreForList = false;
    m_unread.clear();
    m_jump.reset();
    forgetNames();
    m_state.forget();
    m_list->forget();
    m_model.setLog(ports ? ports->audit.log : nullptr);
    m_model.setColumns(AccessColumns::usual());
    m_detail->setLog(ports ? ports->audit.log : nullptr, opensRecordings());
    m_menu->setOpensRecordings(opensRecordings());
    m_views->setLog(ports ? ports->audit.log : nullptr);
    m_check->setPorts(ports);
    m_figures->setPorts(ports);
    m_sideButton->setChecked(false);
    m_side->setCurrentWidget(m_detail);
    m_field->setText(m_state.text());
    m_field->showFault({});
    m_chips->setNames({});
    m_chips->refresh();
    m_period->refresh();
    m_message->hide();
    m_waiting->hide();
    showReach();
}

void AuditPage::arrive()
{
    if (!m_ports)
        return;
    m_check->reload();
    if (std::exchange(m_wasAsked, true))
        return m_model.lookForNewer();
    m_views->reload(); // the list is asked for once it is known with which one to begin
}

/// What is shown stays where it is.
void AuditPage::reload()
{
    if (!m_ports)
        return;
    m_check->reload();
    if (!m_wasAsked)
        return arrive();
    if (!m_views->areRead())
        m_views->reload();
    m_model.refresh(place());
    m_detail->reload();
    m_figures->reload();
}

/// Where the list begins when it is asked for again; none at the top.
std::optional<base::Instant> AuditPage::place() const
{
    const QScrollBar *bar = m_list->view()->verticalScrollBar();
    const bool isAtTop = m_model.isOver(models::AccessWindow::End::Before) && bar->value() == bar->minimum();
    return isAtTop ? std::nullopt : m_list->topAt();
}

/// Names that were read go with what was read by them, whether the clinic answers or not.
void AuditPage::namesChanged()
{
    const auto at = place();
    forgetNames();
    m_chips->setNames({});
    m_detail->forget();
    m_list->forget();
    m_model.forgetRows();
    m_figures->namesChanged();
    if (m_ports && m_wasAsked)
        m_model.refresh(at);
}

void AuditPage::takeKeys()
{
    m_keysAreForList = m_model.rowCount() == 0;
    if (m_keysAreForList)
        m_field->setFocus();
    else
        m_list->view()->setFocus();
}

/// Whoever went elsewhere, or began to type, is not disturbed.
void AuditPage::passKeysToList()
{
    const bool isAnswered = m_model.phase() == AccessRowsModel::Phase::Shown && std::exchange(m_keysAreForList, false);
    if (isAnswered && m_model.rowCount() > 0 && m_field->hasFocus())
        m_list->view()->setFocus();
}

void AuditPage::takeTyped()
{
    const QString before = m_state.text();
    const auto fault = m_state.setText(m_field->text());
    if (fault) {
        m_field->showFault(fault);
        m_field->setFocus();
        return sayUnread(*fault);
    }
    if (m_state.text() == before)
        follow(); // the same once more
}

/// Said until something else is asked: the list below it is an earlier question's.
void AuditPage::sayUnread(const domain::AccessQueryFault &fault)
{
    m_unread = AuditWords::fault(fault);
    showPhase();
}

void AuditPage::showField()
{
    if (m_keepsTyped && m_field->isModified())
        return m_field->showFault(domain::parseAccessQuery(m_field->text()).fault);
    if (m_field->text() != m_state.text())
        m_field->setText(m_state.text());
    m_field->setModified(false);
    m_field->showFault({});
}

/// What is looked for is another thing now.
void AuditPage::follow()
{
    if (!m_followsView)
        m_views->forgetCurrent();
    m_unread.clear();
    showField();
    m_message->hide();
    m_model.zoneChanged();
    showReach();
    if (!m_ports)
        return;
    m_wasAsked = true;
    if (const auto at = std::exchange(m_jump, {}))
        m_model.jump(*at);
    else
        m_model.ask();
}

void AuditPage::showPhase()
{
    using Phase = AccessRowsModel::Phase;
    const QString fault = m_period->fault();
    m_slow.stop();
    showReach();
    passKeysToList();
    if (!fault.isEmpty())
        return m_message->show(MessageBar::Kind::Warning, fault);
    if (!m_unread.isEmpty() && m_model.phase() != Phase::Failed)
        return m_message->show(MessageBar::Kind::Warning, m_unread);
    switch (m_model.phase()) {
    case Phase::Failed:
        return sayNotRead(*m_message, *m_model.error(), m_model.rowCount() > 0);
    case Phase::Loading:
        return m_slow.start(); // whoever gets an answer at once is told nothing
    case Phase::Shown:
        if (m_model.rowCount() == 0 && m_model.hasAll()) {
            m_detail->forget(); // what stands beside an empty list is none of it
            return m_message->show(MessageBar::Kind::Info, tr("No matching entries."));
        }
        if (m_model.leftOut() > 0)
            return m_message->show(MessageBar::Kind::Warning, AuditWords::leftOut(m_model.leftOut()));
        break;
    case Phase::Idle:
        break;
    }
    m_message->hide();
}

void AuditPage::showWaiting()
{
    if (m_model.waiting() == 0)
        return m_waiting->hide();
    m_waiting->show(MessageBar::Kind::Info, tr("%n new entries", nullptr, m_model.waiting()), tr("Show"));
}

/// The exact instants, and how far back there is anything at all.
void AuditPage::showReach()
{
    const QString span = AuditWords::bounds(m_state.bounds(), m_state.zone());
    m_span->setText(span);
    m_span->setVisible(!span.isEmpty());
    const auto oldest = m_model.oldestAt();
    m_reach->setText(oldest ? tr("The log reaches back to %1. Viewing it is recorded, too.")
                                  .arg(models::ZonedTime::exact(*oldest, m_state.zone()))
                            : tr("Viewing this log is recorded, too."));
}

void AuditPage::learnNames()
{
    m_names.learnFrom(m_model);
    m_chips->setNames(m_names.byId());
    m_field->setNames(m_names.suggested());
}

void AuditPage::forgetNames()
{
    m_names = {};
    m_field->setNames({});
}

void AuditPage::takeView(const domain::SavedView &view)
{
    const auto parsed = domain::parseAccessQuery(view.text);
    const bool begins = m_model.phase() == AccessRowsModel::Phase::Idle; // with it: nobody chose it just now
    const QScopedValueRollback keeps(m_keepsTyped, begins);
    m_model.setColumns(AccessColumns::fromIds(view.columns));
    const QScopedValueRollback following(m_followsView, true);
    if (parsed.fault) { // of another version of the program
        if (begins)
            follow(); // what is asked for without a view
        if (!m_keepsTyped || !m_field->isModified()) {
            m_field->setText(view.text);
            m_field->showFault(parsed.fault);
        }
        return sayUnread(*parsed.fault);
    }
    if (parsed.query == m_state.query() && view.order == m_state.order())
        follow();
    else
        m_state.set(parsed.query, view.order);
}

void AuditPage::saveView(domain::SavedView view)
{
    if (!m_ports || !m_ports->audit.log)
        return;
    view.text = m_state.text();
    view.order = m_state.order();
    view.columns = AccessColumns::ids(m_model.columns());
    auto *dialog = new SaveViewDialog(*m_ports->audit.log, view, this);
    connect(dialog, &QDialog::accepted, m_views, &ViewsMenu::reload);
    dialog->open();
}

/// An auditor sees that there is a recording, and has no page to open it on.
bool AuditPage::opensRecordings() const
{
    return m_ports && m_ports->person.role != domain::Role::Auditor;
}

void AuditPage::showSide(bool shown)
{
    m_side->setVisible(shown);
    if (!shown)
        return;
    if (!std::exchange(m_isSplit, true)) { // more of it to whom wants it, by dragging
        const int all = m_splitter->width();
        const int side = std::max(all * 2 / 5, fontMetrics().averageCharWidth() * sideLetters);
        m_splitter->setSizes({all - std::min(side, all / 2), std::min(side, all / 2)});
    }
    showChosen();
}

void AuditPage::showChosen()
{
    if (const auto *row = m_list->chosen())
        m_detail->showRow(*row);
}

void AuditPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_poll.start();
}

void AuditPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_poll.stop();
}

} // namespace attune::ui
