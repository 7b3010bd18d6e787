// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/recording_table.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace attune::ui {

using models::RecordingListModel;

namespace {

constexpr int heightOfRow = 34;
constexpr int cellPadding = 12; ///< left and right of a text together
constexpr int iconRoom = 22;

/// Gives cells their icon, and draws how much was watched.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QVariant percent = index.data(RecordingListModel::WatchedRole);
        if (!percent.isValid())
            return;
        const bool selected = option.state & QStyle::State_Selected;
        const QRectF bar(option.rect.left() + cellPadding / 2.0, option.rect.bottom() - 5.0,
                         option.rect.width() - cellPadding, 3);
        const QPalette &colors = option.palette;
        painter->fillRect(bar, colors.color(selected ? QPalette::HighlightedText : QPalette::Mid));
        QRectF done = bar.adjusted(0, -1, 0, 1);
        done.setWidth(bar.width() * std::clamp(percent.toInt(), 0, 100) / 100.0);
        painter->fillRect(done, colors.color(selected ? QPalette::HighlightedText : QPalette::Highlight));
    }

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
        const bool isNew = index.data(RecordingListModel::IsNewRole).toBool();
        option->font.setBold(isNew && index.column() == RecordingListModel::Watched); // one word, not half the list
    }
};

QList<int> numbersIn(const QJsonValue &array)
{
    QList<int> numbers;
    const QJsonArray values = array.toArray();
    for (qsizetype i = 0; i < values.size(); ++i)
        numbers << values.at(i).toInt(-1);
    return numbers;
}

QList<int> inOrder(const QSet<int> &numbers)
{
    QList<int> list = numbers.values();
    std::sort(list.begin(), list.end());
    return list;
}

QJsonArray arrayOf(const QList<int> &numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array << number;
    return array;
}

} // namespace

RecordingTable::RecordingTable(RecordingListModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setObjectName(QStringLiteral("recordings"));
    setAccessibleName(tr("Recordings"));
    setModel(&model);
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setSortingEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(atTextSize(heightOfRow));
    for (int column = 0; column < RecordingListModel::ColumnCount; ++column)
        m_offered << column;
    createHeader();
    m_character = std::max(1, fontMetrics().averageCharWidth());
    restore({});
}

void RecordingTable::createHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
    header->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (int column = 0; column < RecordingListModel::ColumnCount; ++column) {
        auto *shown = new QAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), header);
        shown->setCheckable(true);
        shown->setChecked(true);
        connect(shown, &QAction::triggered, this, [this, column](bool on) { toggle(column, on); });
        header->addAction(shown);
    }
    header->actions().at(RecordingListModel::When)->setEnabled(false); // one is always there
    header->setProperty("ownWidths", true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &RecordingTable::noteOrder);
    connect(header, &QHeaderView::sectionMoved, this, &RecordingTable::noteArranged);
    connect(header, &QHeaderView::sectionResized, this, &RecordingTable::noteArranged);
}

void RecordingTable::noteOrder(int column, Qt::SortOrder order)
{
    if (!RecordingListModel::isSortable(column)) {
        const QScopedValueRollback<bool> ours(m_isOurs, true);
        return horizontalHeader()->setSortIndicator(m_order.first, m_order.second);
    }
    if (std::exchange(m_order, std::pair(column, order)) == m_order || m_isOurs)
        return;
    applyOrder();
    Q_EMIT arranged();
}

void RecordingTable::setOffered(int column, bool isOffered)
{
    if (isOffered)
        m_offered.insert(column);
    else
        m_offered.remove(column);
    horizontalHeader()->actions().at(column)->setVisible(isOffered);
    fit();
}

void RecordingTable::toggle(int column, bool isShown)
{
    if (!isShown)
        m_hiddenByPerson.insert(column);
    if (isShown) { // who asks for a column gets it, however narrow the window is
        takeOver();
        m_hiddenByPerson.remove(column);
    }
    {
        const QScopedValueRollback<bool> ours(m_isOurs, true);
        setColumnHidden(column, !isShown);
        if (isShown)
            setColumnWidth(column, preferred(column));
    }
    fit();
    Q_EMIT arranged();
}

/// From now on the columns are the person's: those that are there, and no others.
void RecordingTable::takeOver()
{
    if (std::exchange(m_isArranged, true))
        return;
    for (const int column : std::as_const(m_offered)) {
        if (isColumnHidden(column))
            m_hiddenByPerson.insert(column);
    }
}

/// Only a hand on the header arranges; everything else that moves columns is this class.
void RecordingTable::noteArranged()
{
    if (m_isOurs || !isVisible())
        return;
    takeOver();
    Q_EMIT arranged();
}

void RecordingTable::applyOrder()
{
    m_model.sort(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
}

QJsonObject RecordingTable::arrangement() const
{
    const QHeaderView *header = horizontalHeader();
    QJsonObject state{{QStringLiteral("sortedBy"), header->sortIndicatorSection()},
                      {QStringLiteral("upwards"), header->sortIndicatorOrder() == Qt::AscendingOrder},
                      {QStringLiteral("hidden"), arrayOf(inOrder(m_hiddenByPerson))}};
    if (!m_isArranged)
        return state;
    QList<int> places;
    QList<int> widths;
    for (int visual = 0; visual < header->count(); ++visual)
        places << header->logicalIndex(visual);
    for (int column = 0; column < header->count(); ++column) // in characters: text may have another size next time
        widths << columnWidth(column) / std::max(1, fontMetrics().averageCharWidth());
    state.insert(QStringLiteral("places"), arrayOf(places));
    state.insert(QStringLiteral("widths"), arrayOf(widths));
    return state;
}

void RecordingTable::restore(const QJsonObject &state)
{
    const QScopedValueRollback<bool> ours(m_isOurs, true);
    QHeaderView *header = horizontalHeader();
    const QList<int> hidden = numbersIn(state.value(QStringLiteral("hidden")));
    m_hiddenByPerson = QSet<int>(hidden.begin(), hidden.end());
    QList<int> places = numbersIn(state.value(QStringLiteral("places")));
    const QList<int> widths = numbersIn(state.value(QStringLiteral("widths")));
    QList<int> sorted = places;
    std::sort(sorted.begin(), sorted.end());
    QList<int> asMade;
    for (int column = 0; column < header->count(); ++column)
        asMade << column;
    m_isArranged = sorted == asMade && widths.size() == asMade.size();
    if (!m_isArranged)
        places = asMade;
    for (int visual = 0; visual < places.size(); ++visual)
        header->moveSection(header->visualIndex(places.at(visual)), visual);
    for (int column = 0; column < asMade.size(); ++column) {
        const bool isShown = m_offered.contains(column) && !m_hiddenByPerson.contains(column);
        setColumnHidden(column, !isShown);
        setColumnWidth(column, m_isArranged ? widths.at(column) * fontMetrics().averageCharWidth() : preferred(column));
    }
    const bool upwards = state.value(QStringLiteral("upwards")).toBool(false);
    header->setSortIndicator(state.value(QStringLiteral("sortedBy")).toInt(RecordingListModel::When),
                             upwards ? Qt::AscendingOrder : Qt::DescendingOrder);
    fit();
}

int RecordingTable::widthOf(const QString &text) const
{
    return fontMetrics().horizontalAdvance(text) + cellPadding;
}

int RecordingTable::preferred(int column) const
{
    const models::RecordingColumn &row = RecordingListModel::columnAt(column);
    if (!row.usual)
        return smallest(column) + 3 * fontMetrics().averageCharWidth();
    return std::max(widthOf(row.usual()), smallest(column));
}

int RecordingTable::smallest(int column) const
{
    constexpr int arrowRoom = 18;
    const models::RecordingColumn &row = RecordingListModel::columnAt(column);
    const int cell = widthOf(row.smallest()) + (row.hasIcon() ? iconRoom : 0);
    const bool headingIsWhole = row.heading == models::RecordingColumn::Heading::Whole;
    return headingIsWhole ? std::max(cell, widthOf(row.titleText()) + arrowRoom) : cell;
}

QList<int> RecordingTable::widthsOf(const QList<int> &columns, int room) const
{
    QList<int> widths;
    int wanted = 0;
    int least = 0;
    for (const int column : columns) {
        widths << preferred(column);
        wanted += preferred(column);
        least += smallest(column);
    }
    QList<qsizetype> grow;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (RecordingListModel::columnAt(columns.at(i)).width == models::RecordingColumn::Width::Grows)
            grow << i;
    }
    if (room >= wanted) {
        for (qsizetype i = 0; i < grow.size(); ++i)
            widths[grow.at(i)] += (room - wanted) / static_cast<int>(grow.size());
        return widths;
    }
    const double share = wanted > least ? std::clamp(double(room - least) / (wanted - least), 0.0, 1.0) : 0;
    for (qsizetype i = 0; i < columns.size(); ++i)
        widths[i] = smallest(columns.at(i)) + static_cast<int>((widths.at(i) - smallest(columns.at(i))) * share);
    return widths;
}

void RecordingTable::fit()
{
    const QScopedValueRollback<bool> ours(m_isOurs, true);
    QList<int> columns;
    int least = 0;
    for (int column = 0; column < RecordingListModel::ColumnCount; ++column) {
        if (!m_offered.contains(column) || m_hiddenByPerson.contains(column))
            continue;
        columns << column;
        least += smallest(column);
    }
    const int room = viewport()->width();
    const QList<int> spared = models::sparedRecordingColumns();
    for (const int column : spared) {
        if (!m_isArranged && least > room && columns.removeOne(column))
            least -= smallest(column);
    }
    for (int column = 0; column < RecordingListModel::ColumnCount; ++column) {
        setColumnHidden(column, !columns.contains(column));
        horizontalHeader()->actions().at(column)->setChecked(columns.contains(column));
    }
    if (m_isArranged)
        return;
    const QList<int> widths = widthsOf(columns, room);
    for (qsizetype i = 0; i < columns.size(); ++i)
        setColumnWidth(columns.at(i), widths.at(i));
}

void RecordingTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void RecordingTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        followText();
}

/// Text has another size: rows and columns are measured again.
void RecordingTable::followText()
{
    const int before = std::exchange(m_character, std::max(1, fontMetrics().averageCharWidth()));
    verticalHeader()->setDefaultSectionSize(atTextSize(heightOfRow));
    if (m_isArranged && before != m_character) {
        const QScopedValueRollback<bool> ours(m_isOurs, true);
        for (int column = 0; column < RecordingListModel::ColumnCount; ++column) {
            if (!isColumnHidden(column))
                setColumnWidth(column, columnWidth(column) * m_character / before);
        }
    }
    fit();
}

} // namespace attune::ui
