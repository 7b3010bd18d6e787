// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recording_list_model.h"

#include "base/when_done.h"
#include "models/words.h"

#include <QSet>

#include <algorithm>

namespace attune::models {

using domain::Recording;
using domain::RecordingQuery;
using domain::RecordingStatus;

RecordingListModel::RecordingListModel(QObject *parent) : QAbstractTableModel(parent) {}

void RecordingListModel::setCatalog(domain::RecordingCatalog *catalog)
{
    m_catalog = catalog;
    if (catalog) {
        reload();
        return;
    }
    beginResetModel();
    ++m_question;
    m_rows.clear();
    m_total.reset();
    m_complete = true;
    endResetModel();
    setState(State::Idle);
}

void RecordingListModel::setQuery(const RecordingQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    reload();
}

void RecordingListModel::reload()
{
    if (!m_catalog)
        return;
    ++m_question;
    m_cursor.clear();
    m_complete = false;
    m_fetching = false;
    m_error.reset();
    setState(State::Loading); // rows stay until the answer is here
    fetch();
}

void RecordingListModel::refresh(const domain::RecordingId &id)
{
    if (!m_catalog)
        return;
    base::whenDone(m_catalog->recording(id), this, [this, id](const base::Result<Recording> &answer) {
        const QModelIndex at = indexOf(id);
        if (!answer || !at.isValid())
            return;
        m_rows[at.row()] = *answer;
        Q_EMIT dataChanged(index(at.row(), 0), index(at.row(), ColumnCount - 1));
    });
}

void RecordingListModel::fetch()
{
    if (m_fetching || m_complete || !m_catalog)
        return;
    m_fetching = true;
    RecordingQuery query = m_query;
    query.cursor = m_cursor;
    base::whenDone(m_catalog->recordings(query), this,
                   [this, question = m_question](const base::Result<domain::Page<Recording>> &page) {
                       if (question == m_question)
                           take(page);
                   });
}

void RecordingListModel::take(const base::Result<domain::Page<Recording>> &page)
{
    m_fetching = false;
    if (!page) {
        m_error = page.error();
        m_complete = true;
        setState(State::Failed);
        return;
    }
    const bool first = m_cursor.isEmpty();
    QList<Recording> fresh = page->items;
    if (first) {
        beginResetModel();
        m_rows = std::move(fresh);
        endResetModel();
    } else {
        QSet<domain::RecordingId> known;
        for (const Recording &row : std::as_const(m_rows))
            known.insert(row.id);
        fresh.removeIf([&known](const Recording &row) { return known.contains(row.id); });
        if (!fresh.isEmpty()) {
            const int at = static_cast<int>(m_rows.size());
            beginInsertRows({}, at, at + static_cast<int>(fresh.size()) - 1);
            m_rows.append(fresh);
            endInsertRows();
        }
    }
    m_cursor = page->nextCursor;
    m_total = page->total;
    m_totalIsAtLeast = page->totalIsAtLeast;
    m_complete = m_cursor.isEmpty();
    setState(m_rows.isEmpty() ? (isFiltered() ? State::EmptyByFilter : State::Empty) : State::Idle);
}

bool RecordingListModel::isFiltered() const
{
    return !m_query.statuses.isEmpty() || !m_query.clientId.isEmpty() || !m_query.clinicianId.isEmpty() ||
           m_query.from || m_query.to || !m_query.text.trimmed().isEmpty() || m_query.onlyNew;
}

void RecordingListModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

const Recording *RecordingListModel::recording(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
}

QModelIndex RecordingListModel::indexOf(const domain::RecordingId &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&id](const Recording &row) { return row.id == id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()), 0);
}

int RecordingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordingListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecordingListModel::display(const Recording &r, int column) const
{
    switch (column) {
    case When:
        return r.sessionAt ? Words::dateTime(*r.sessionAt) : QString();
    case Client:
        return r.clientName;
    case Clinician:
        return r.clinicianName;
    case Length:
        return r.duration ? Words::length(*r.duration) : QString();
    case Size:
        return r.sizeBytes ? Words::size(*r.sizeBytes) : QString();
    case Status:
        return Words::status(r);
    case Consent:
        return Words::consent(r.consent);
    case Watched:
        return r.status != RecordingStatus::Available ? QString()
                                                      : (r.isNew ? tr("New") : tr("%1 %").arg(r.watchedPercent));
    case Views:
        return r.viewCount == 0 ? QString() : QLocale().toString(r.viewCount);
    case KeptUntil:
        return r.keptUntil ? Words::date(*r.keptUntil) : QString();
    default:
        return {};
    }
}

QString RecordingListModel::toolTip(const Recording &r, int column) const
{
    if (column == Status)
        return Words::statusSentence(r);
    if (column == Consent)
        return Words::consentSentence(r.consent);
    if (column == Views && r.viewCount > 0) {
        const QString times = tr("Opened %n time(s)", nullptr, r.viewCount);
        return tr("%1 by %2", "opened n times by n people").arg(times, tr("%n person(s)", nullptr, r.viewerCount));
    }
    return display(r, column);
}

QString RecordingListModel::iconName(const Recording &r, int column) const
{
    if (column == Consent)
        return r.consent == domain::ConsentState::Valid ? QStringLiteral("consent") : QStringLiteral("consent-missing");
    if (column != Status)
        return {};
    switch (r.status) {
    case RecordingStatus::Recording:
        return QStringLiteral("recording");
    case RecordingStatus::Processing:
    case RecordingStatus::Uploading:
        return QStringLiteral("waiting");
    case RecordingStatus::Available:
        return r.audioOnly ? QStringLiteral("sound") : QStringLiteral("film");
    case RecordingStatus::Archived:
        return QStringLiteral("archive");
    case RecordingStatus::Deleted:
        return QStringLiteral("delete");
    case RecordingStatus::Failed:
        return QStringLiteral("problem");
    case RecordingStatus::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QVariant RecordingListModel::data(const QModelIndex &index, int role) const
{
    const Recording *row = recording(index);
    if (!row)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return display(*row, column);
    case Qt::ToolTipRole:
        return toolTip(*row, column);
    case Qt::TextAlignmentRole:
        if (column == Length || column == Size || column == Views || column == Watched)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case IdRole:
        return row->id.value();
    case IconNameRole:
        return iconName(*row, column);
    case IsNewRole:
        return row->isNew && row->status == RecordingStatus::Available;
    case SentenceRole:
        return Words::statusSentence(*row);
    default:
        return {};
    }
}

QVariant RecordingListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case When:
        return tr("Session");
    case Client:
        return tr("Client");
    case Clinician:
        return tr("Psychologist");
    case Length:
        return tr("Length");
    case Size:
        return tr("Size");
    case Status:
        return tr("Status");
    case Consent:
        return tr("Consent");
    case Watched:
        return tr("Watched");
    case Views:
        return tr("Views");
    case KeptUntil:
        return tr("Kept until");
    default:
        return {};
    }
}

bool RecordingListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_catalog && !m_complete && !m_fetching;
}

void RecordingListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch();
}

void RecordingListModel::sort(int column, Qt::SortOrder order)
{
    using Sort = RecordingQuery::Sort;
    RecordingQuery query = m_query;
    switch (column) {
    case When:
        query.sort = Sort::SessionAt;
        break;
    case Client:
        query.sort = Sort::Client;
        break;
    case Clinician:
        query.sort = Sort::Clinician;
        break;
    case Length:
        query.sort = Sort::Duration;
        break;
    case Size:
        query.sort = Sort::Size;
        break;
    case Status:
        query.sort = Sort::Status;
        break;
    case Views:
        query.sort = Sort::Views;
        break;
    case KeptUntil:
        query.sort = Sort::KeptUntil;
        break;
    default:
        return; // consent and what I watched are worked out for each person, not stored
    }
    query.order = order == Qt::AscendingOrder ? RecordingQuery::Order::Ascending : RecordingQuery::Order::Descending;
    setQuery(query);
}

} // namespace attune::models
