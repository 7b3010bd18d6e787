// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/access_list.h"

#include "models/table/row_model.h"
#include "ui/access/time_bar.h"
#include "ui/parts/icon_delegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTreeView>

#include <algorithm>
#include <limits>

namespace attune::ui {

using models::AccessColumn;
using models::AccessWindow;
using End = models::AccessWindow::End;

namespace {

constexpr int rowsAhead = 60; // are there before somebody comes to them
constexpr int narrowest = 6;  // characters of a column
constexpr int leastCut = 11;  // the same, where texts are cut
constexpr int scrolled = 28;  // the same, at most, where one has to scroll to the side anyway
constexpr int widest = 60;

/// What no column may go beyond, so that all of them together have room.
int widestOf(QList<int> widths, int room)
{
    std::sort(widths.begin(), widths.end());
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const int share = room / static_cast<int>(widths.size() - i);
        if (widths.at(i) > share)
            return share;
        room -= widths.at(i);
    }
    return std::numeric_limits<int>::max();
}

} // namespace

AccessList::AccessList(models::AccessRowsModel &model, const models::AccessLogQueryState &state, QWidget *parent)
    : QWidget(parent), m_model(model), m_state(state), m_view(new QTreeView(this)), m_time(new TimeBar(this))
{
    m_view->setObjectName(QStringLiteral("auditEntries"));
    m_view->setAccessibleName(tr("Entries of the access log"));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setAutoScroll(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setItemDelegate(new IconDelegate(m_view));
    m_view->setModel(&m_model);
    m_view->header()->setStretchLastSection(false); // fit() says how wide it is
    m_view->header()->setSectionsClickable(true);
    m_view->header()->setSortIndicatorShown(true);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_view, 1);
    row->addWidget(m_time);
    connectModel();
    connect(m_time, &TimeBar::placeWanted, &m_model, &models::AccessRowsModel::jump);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &AccessList::followScrolling);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AccessList::noteChosen);
    connect(m_view, &QTreeView::activated, this, &AccessList::detailsWanted);
    connect(m_view, &QTreeView::customContextMenuRequested, this, [this](const QPoint &place) {
        const QModelIndex index = m_view->indexAt(place);
        if (index.isValid())
            Q_EMIT menuWanted(index, m_view->viewport()->mapToGlobal(place));
    });
    connect(m_view->header(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (m_model.columns().value(section) == AccessColumn::When)
            Q_EMIT orderWanted();
    });
    showBars();
}

void AccessList::connectModel()
{
    const auto top = [this] { m_isMoving = true; };
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, top);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        restore();
        if (m_model.rowOf(m_top) < 0) // another question begins with its first row
            m_view->verticalScrollBar()->setValue(0);
        fit();
        m_isMoving = false;
        noteTop();
        showBars();
    });
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, top);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first) {
        if (first == 0 || !m_chosen.isEmpty())
            restore();
        m_isMoving = false;
        if (std::exchange(m_wantsEnd, false))
            m_view->scrollToBottom();
        noteTop();
        showBars();
    });
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this, top](const QModelIndex &, int first, int last) {
                top();
                const int row = m_view->currentIndex().row();
                if (row >= first && row <= last)
                    m_view->selectionModel()->clear(); // it stays chosen, and is shown so when it comes back
            });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, [this] {
        restore();
        m_isMoving = false;
        showBars();
    });
}

/// What was shown first is shown first again, and what was chosen is chosen, if they are there.
void AccessList::restore()
{
    m_view->doItemsLayout(); // there is no place to go back to before rows are laid out
    const int chosen = m_chosen.isEmpty() ? -1 : m_model.rowOf(m_chosen);
    if (chosen >= 0 && chosen != m_view->currentIndex().row())
        m_view->setCurrentIndex(m_model.index(chosen, 0));
    const int top = m_top.isEmpty() ? -1 : m_model.rowOf(m_top);
    if (top >= 0)
        m_view->verticalScrollBar()->setValue(top);
}

void AccessList::noteChosen(const QModelIndex &current)
{
    const auto *row = m_model.row(current);
    if (m_isMoving || !row || row->id == m_chosen)
        return;
    m_chosen = row->id;
    Q_EMIT chosenChanged();
}

const domain::AccessRow *AccessList::chosen() const
{
    const int row = m_chosen.isEmpty() ? -1 : m_model.rowOf(m_chosen);
    return row < 0 ? nullptr : m_model.row(m_model.index(row, 0));
}

void AccessList::choose(const QString &id)
{
    m_chosen = id;
    m_top.clear();
    const QScopedValueRollback moving(m_isMoving, true);
    restore();
}

void AccessList::step(int rows)
{
    const int current = m_chosen.isEmpty() ? -1 : m_model.rowOf(m_chosen);
    const int wanted = std::clamp(current + rows, 0, m_model.rowCount() - 1);
    if (m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(wanted, 0));
}

void AccessList::forget()
{
    m_chosen.clear();
    m_top.clear();
    m_view->selectionModel()->clear();
}

std::optional<base::Instant> AccessList::topAt() const
{
    const auto *row = m_model.row(m_view->indexAt(QPoint(1, 1)));
    return row ? std::optional(row->entry.at) : std::nullopt;
}

/// By number: the bar counts rows.
void AccessList::noteTop()
{
    const auto *row = m_model.row(m_model.index(m_view->verticalScrollBar()->value(), 0));
    m_top = row ? row->id : QString();
}

void AccessList::followScrolling()
{
    if (const auto at = topAt())
        m_time->setPlace(*at);
    if (m_isMoving)
        return;
    noteTop();
    const QScrollBar *bar = m_view->verticalScrollBar();
    if (bar->value() - bar->minimum() < rowsAhead)
        m_model.more(End::Before);
    if (bar->maximum() - bar->value() < rowsAhead)
        m_model.more(End::Behind);
}

/// With all rows here the list's own bar says where one is; else time does.
void AccessList::showBars()
{
    const bool hasAll = m_model.hasAll();
    m_time->setVisible(!hasAll && m_model.rowCount() > 0);
    m_view->setVerticalScrollBarPolicy(hasAll ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_view->header()->setSortIndicator(0, m_state.order() == domain::AccessOrder::Newest ? Qt::DescendingOrder
                                                                                         : Qt::AscendingOrder);
    const domain::InstantBounds bounds = m_state.bounds();
    base::Instant from = bounds.from.value_or(base::fromUnixMs(0));
    if (const auto oldest = m_model.oldestAt())
        from = std::max(from, *oldest);
    m_time->setStretch(from, std::min(bounds.before.value_or(m_state.now()), m_state.now()), m_state.order());
    m_time->setZone(m_state.zone());
    if (const auto at = topAt())
        m_time->setPlace(*at);
}

bool AccessList::takeKey(int key)
{
    if (key == Qt::Key_Home && !m_model.isOver(End::Before)) {
        m_model.ask();
        return true;
    }
    if (key == Qt::Key_End && !m_model.isOver(End::Behind)) {
        m_wantsEnd = true;
        m_model.jumpToEnd();
        return true;
    }
    return false;
}

/// Letters that are no command are looked for, and both ends of the log are further away than those of the window.
bool AccessList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport()) {
        // Bars beside it come and go with what is there.
        const bool isResize = event->type() == QEvent::Resize;
        const auto *resize = isResize ? static_cast<const QResizeEvent *>(event) : nullptr;
        if (resize && resize->size().width() != resize->oldSize().width())
            fit();
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const bool isLetter = !key.text().isEmpty() && key.text().at(0).isPrint() && key.key() != Qt::Key_Space;
    if (takeKey(key.key()))
        return true;
    if (isLetter && (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier) {
        Q_EMIT typed(key.text());
        return true;
    }
    if (isLetter) {
        event->ignore();
        return true;
    }
    if (key.key() == Qt::Key_Menu) {
        Q_EMIT menuWanted(m_view->currentIndex(),
                          m_view->viewport()->mapToGlobal(m_view->visualRect(m_view->currentIndex()).bottomLeft()));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// Columns are as wide as what they hold; where there is no room for that, the widest ones but the time give way until
/// all are seen, if they can be read then. The last one takes what is left.
void AccessList::fit()
{
    const int columns = m_model.columnCount();
    if (columns == 0)
        return;
    const int letter = m_view->fontMetrics().averageCharWidth();
    QList<int> widths;
    for (int column = 0; column < columns; ++column) {
        m_view->resizeColumnToContents(column);
        widths << std::clamp(m_view->columnWidth(column), letter * narrowest, letter * widest);
    }
    const int room = m_view->viewport()->width();
    const int shared = widestOf(widths.mid(1), room - widths.first());
    const int most = shared < letter * leastCut ? letter * scrolled : shared;
    int used = 0;
    for (int column = 0; column < columns; ++column) {
        const int width = column == 0 ? widths.first() : std::min(widths.at(column), most);
        const bool isLast = column == columns - 1;
        m_view->setColumnWidth(column, isLast ? std::max(width, room - used) : width);
        used += width;
    }
}

void AccessList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace attune::ui
