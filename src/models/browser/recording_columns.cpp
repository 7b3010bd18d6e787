// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/browser/recording_columns.h"

#include "models/words/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace attune::models {

using domain::Recording;
using domain::RecordingStatus;
using Sort = domain::RecordingQuery::Sort;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate(RecordingColumn::context(), text);
}

QString client(const Recording &r)
{
    return r.isJoint ? translated(QT_TRANSLATE_NOOP("RecordingListModel", "Joint session")) : r.clientName;
}

QString watched(const Recording &r)
{
    if (r.status != RecordingStatus::Available)
        return {};
    return r.isNew ? translated(QT_TRANSLATE_NOOP("RecordingListModel", "New"))
                   : translated(QT_TRANSLATE_NOOP("RecordingListModel", "%1 %")).arg(r.watchedPercent);
}

QString statusIcon(const Recording &r)
{
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

QString consentIcon(const Recording &r)
{
    return r.consent == domain::ConsentState::Valid ? QStringLiteral("consent") : QStringLiteral("consent-missing");
}

/// What nearly all rows say, in whatever language.
QString usualStatus()
{
    Recording ready;
    ready.status = RecordingStatus::Available;
    return Words::status(ready);
}

template <const char *literal>
QString sample()
{
    return QString::fromLatin1(literal);
}

constexpr char longDay[] = "30 Sept 2026 20:00";
constexpr char shortDay[] = "28 Nov 2026 20:00";
constexpr char longName[] = "Dr Wilhelmina Adeyemi";
constexpr char shortName[] = "Amara Okafor-B";
constexpr char longTime[] = "1 h 30 min";
constexpr char shortTime[] = "50 min";
constexpr char longDate[] = "30 Sept 2033";
constexpr char shortDate[] = "28 Nov 2033";

// Numbers and dates are never cut; names may be.
constexpr RecordingColumns columns = {{
    {.id = RecordingColumn::When,
     .title = QT_TRANSLATE_NOOP("RecordingListModel", "Session"),
     .text = [](const Recording &r) { return r.sessionAt ? Words::appointment(*r.sessionAt) : QString(); },
     .sort = Sort::SessionAt,
     .smallest = sample<shortDay>,
     .usual = sample<longDay>},
    {.id = RecordingColumn::Client,
     .title = QT_TRANSLATE_NOOP("RecordingListModel", "Client"),
     .text = client,
     .sort = Sort::Client,
     .smallest = sample<shortName>,
     .usual = sample<longName>,
     .width = RecordingColumn::Width::Grows,
     .heading = RecordingColumn::Heading::MayBeCut},
    {.id = RecordingColumn::Clinician,
     .title = QT_TRANSLATE_NOOP("RecordingListModel", "Psychologist"),
     .text = [](const Recording &r) { return r.clinicianName; },
     .sort = Sort::Clinician,
     .smallest = sample<shortName>,
     .usual = sample<longName>,
     .width = RecordingColumn::Width::Grows,
     .heading = RecordingColumn::Heading::MayBeCut,
     .sparedAs = 6},
    {.id = RecordingColumn::Length,
     .title = QT_TRANSLATE_NOOP("RecordingListModel", "Length"),
     .text = [](const Recording &r) { return r.duration ? Words::length(*r.duration) : QString(); },
     .sort = Sort::Duration,
     .align = RecordingColumn::Align::Right,
     .smallest = sample<shortTime>,
     .usual = sample<longTime>,
     .sparedAs = 7},
    {.id = RecordingColumn::Size,
     .title = QT_TRANSLATE_NOOP("RecordingListModel", "Size"),
     .text = [](const Recording &r) { return r.sizeBytes ? Words::size(*r.sizeBytes) : QString(); },
     .sort = Sort::Size,
     .align = RecordingColumn::Align::Right,
     .smallest = [] { return Words::size(888'800'000); },
     .usual = sample<longTime>,
     .sparedAs = 2},
    {.id = RecordingColumn::Status,
     .title = QT_TRANSLATE_NOOP("RecordingListModel", "Status"),
     .text = [](const Recording &r) { return Words::status(r); },
     .hint = [](const Recording &r) { return Words::statusSentence(r); },
     .icon = statusIcon,
     .sort = Sort::Status,
     .smallest = usualStatus,
     .width = RecordingColumn::Width::Grows,
     .heading = RecordingColumn::Heading::MayBeCut,
     .sparedAs = 8},
    {.id = RecordingColumn::Consent,
     .title = QT_TRANSLATE_NOOP("RecordingListModel", "Consent"),
     .text = [](const Recording &r) { return Words::consent(r.consent); },
     .hint = [](const Recording &r) { return Words::consentSentence(r.consent); },
     .icon = consentIcon,
     .smallest = [] { return Words::consent(domain::ConsentState::Valid); },
     .width = RecordingColumn::Width::Grows,
     .heading = RecordingColumn::Heading::MayBeCut,
     .sparedAs = 3},
    {.id = RecordingColumn::Watched,
     .title = QT_TRANSLATE_NOOP("RecordingListModel", "Watched"),
     .text = watched,
     .align = RecordingColumn::Align::Right,
     .smallest = sample<shortTime>,
     .usual = sample<longTime>,
     .sparedAs = 4},
    {.id = RecordingColumn::Views,
     .title = QT_TRANSLATE_NOOP("RecordingListModel", "Views"),
     .text = [](const Recording &r) { return r.viewCount == 0 ? QString() : QLocale().toString(r.viewCount); },
     .hint = [](const Recording &r) { return Words::viewed(r); },
     .sort = Sort::Views,
     .align = RecordingColumn::Align::Right,
     .smallest = sample<shortTime>,
     .usual = sample<longTime>,
     .sparedAs = 1},
    {.id = RecordingColumn::KeptUntil,
     .title = QT_TRANSLATE_NOOP("RecordingListModel", "Kept until"),
     .text = [](const Recording &r) { return Words::keptUntil(r); },
     .sort = Sort::KeptUntil,
     .smallest = sample<shortDate>,
     .usual = sample<longDate>,
     .sparedAs = 5},
}};

/// Each number has its row, with all that a row must have; and what goes where there is little room has an order.
constexpr bool isComplete()
{
    int spared = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const RecordingColumn &column = columns[i];
        if (static_cast<std::size_t>(column.id) != i || !column.title || !column.text || !column.smallest)
            return false;
        spared = std::max(spared, column.sparedAs);
    }
    for (int rank = 1; rank <= spared; ++rank) {
        int found = 0;
        for (const RecordingColumn &column : columns)
            found += column.sparedAs == rank ? 1 : 0;
        if (found != 1)
            return false;
    }
    return true;
}
static_assert(isComplete(), "a column without its row, or two that are spared as the same");

} // namespace

QString RecordingColumn::titleText() const
{
    return translated(title);
}

const RecordingColumns &recordingColumns()
{
    return columns;
}

QList<int> sparedRecordingColumns()
{
    QList<int> spared;
    for (const RecordingColumn &column : columns) {
        if (column.sparedAs > 0)
            spared << column.id;
    }
    std::sort(spared.begin(), spared.end(), [](int a, int b) {
        return columns[static_cast<std::size_t>(a)].sparedAs < columns[static_cast<std::size_t>(b)].sparedAs;
    });
    return spared;
}

} // namespace attune::models
