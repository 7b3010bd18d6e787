// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/access_detail_panel.h"

#include "base/when_done.h"
#include "models/audit/access_story.h"
#include "models/audit/audit_words.h"
#include "models/words/words.h"
#include "models/words/zoned_time.h"
#include "ui/parts/detail_rows.h"
#include "ui/style/theme.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

namespace attune::ui {

using models::AuditWords;
using models::Words;
using models::ZonedTime;

namespace {

constexpr int besideFrom = 430; // pixels at 100 % text: the longest name, and an id
constexpr std::chrono::milliseconds restsAfter{250}; // whoever goes through the list does not read each entry

QString partsOf(const QList<domain::MediaRange> &ranges)
{
    QStringList parts;
    for (const domain::MediaRange &range : ranges)
        parts << QStringLiteral("%1 – %2").arg(Words::clock(std::chrono::milliseconds(range.startMs)),
                                               Words::clock(std::chrono::milliseconds(range.endMs)));
    return parts.join(QStringLiteral(", "));
}

} // namespace

AccessDetailPanel::AccessDetailPanel(const models::AccessLogQueryState &state, QWidget *parent)
    : QWidget(parent), m_state(state)
{
    setObjectName(QStringLiteral("accessDetail"));
    setAccessibleName(tr("Entry"));
    auto *before = iconButton(QStringLiteral("up"), tr("Previous entry"), this);
    auto *next = iconButton(QStringLiteral("down"), tr("Next entry"), this);
    before->setObjectName(QStringLiteral("previousEntry"));
    next->setObjectName(QStringLiteral("nextEntry"));
    auto *open = new QPushButton(tr("Open Recording"), this);
    open->setObjectName(QStringLiteral("openEntryRecording"));
    m_open = open;
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(accessibleName());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_text = paragraph({}, scroll);
    m_text->setObjectName(QStringLiteral("accessDetailText"));
    m_text->setTextFormat(Qt::RichText); // every value is escaped by DetailRows
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAlignment(Qt::AlignTop);
    m_text->setContentsMargins(space::small, 0, space::small, 0);
    scroll->setWidget(m_text);
    scroll->viewport()->setAutoFillBackground(false);
    m_text->setAutoFillBackground(false);
    auto *row = new QHBoxLayout;
    row->addWidget(before);
    row->addWidget(next);
    row->addStretch();
    row->addWidget(open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::small, space::small, 0, 0);
    column->addLayout(row);
    column->addWidget(scroll, 1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restsAfter);
    connect(&m_rest, &QTimer::timeout, this, &AccessDetailPanel::ask);
    connect(before, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(next, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    connect(open, &QPushButton::clicked, this, [this] {
        if (m_row)
            Q_EMIT recordingWanted(m_row->entry.recordingId);
    });
    connect(&m_state, &models::AccessLogQueryState::changed, this, &AccessDetailPanel::render);
    render();
}

void AccessDetailPanel::setLog(domain::AccessLogPort *log, bool opensRecordings)
{
    m_log = log;
    m_opensRecordings = opensRecordings;
    forget();
}

void AccessDetailPanel::forget()
{
    m_visit.reset();
    m_rest.stop();
    m_row.reset();
    m_detail.reset();
    m_problem.clear();
    render();
}

void AccessDetailPanel::showRow(const domain::AccessRow &row)
{
    if (m_row && m_row->id == row.id)
        return;
    m_visit = std::make_unique<QObject>(this);
    m_row = row;
    m_detail.reset();
    m_problem.clear();
    render();
    if (isVisible())
        m_rest.start();
}

void AccessDetailPanel::reload()
{
    if (m_row && !m_problem.isEmpty() && isVisible())
        m_rest.start();
}

void AccessDetailPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_row && !m_detail)
        m_rest.start();
}

void AccessDetailPanel::ask()
{
    if (!m_log || !m_row)
        return;
    base::whenDone(m_log->entry(m_row->id), m_visit.get(), [this](const base::Result<domain::AccessDetail> &detail) {
        m_problem = detail ? QString() : Words::problem(detail.error());
        if (detail)
            m_detail = *detail;
        render();
    });
}

AccessDetailPanel::Lines AccessDetailPanel::origin() const
{
    const domain::AccessRow &row = m_detail ? m_detail->row : *m_row;
    Lines lines = {{tr("Device"), row.device},
                   {tr("Address", "of a network"), row.entry.address},
                   {tr("Program"), row.program},
                   {tr("Request ID"), row.requestId},
                   {tr("Viewing ID"), row.entry.viewing.value()},
                   {tr("Written by server"), row.server},
                   {tr("Entry ID"), row.id}};
    if (row.entry.sequence > 0)
        lines.append({tr("Number in the log"), QLocale().toString(row.entry.sequence)});
    lines.append(
        {tr("Proof"), m_detail ? AuditWords::proof(*m_detail) : (m_problem.isEmpty() ? tr("Being read…") : m_problem)});
    return lines;
}

AccessDetailPanel::Lines AccessDetailPanel::lines() const
{
    if (!m_row)
        return {};
    const domain::AccessRow &row = m_detail ? m_detail->row : *m_row;
    const domain::AccessLogEntry &entry = row.entry;
    const QString local = ZonedTime::exact(entry.at, m_state.zone());
    const QString utc = ZonedTime::utc(entry.at);
    Lines lines = {{tr("When"), local},
                   {tr("In UTC"), utc == local ? QString() : utc},
                   {tr("Who"), models::AccessStory::who(entry)},
                   {tr("Role"), AuditWords::role(row)},
                   {tr("Person ID"), entry.actorId.value()},
                   {tr("What"), models::AccessStory::action(entry.action)},
                   {tr("Name in the log"), entry.action.text()},
                   {tr("Outcome"), AuditWords::outcome(entry.outcome)},
                   {tr("Code"), entry.code},
                   {tr("Client"), entry.clientName},
                   {tr("Client ID"), entry.clientId.value()},
                   {tr("Recording ID"), entry.recordingId},
                   {tr("Parts played"), partsOf(entry.ranges)},
                   {tr("Purpose"), AuditWords::purpose(row.purpose)},
                   {models::AccessStory::textTitle(entry.action), entry.reason},
                   {tr("Noticed", "of an entry"), AuditWords::marks(row.marks)}};
    return lines + origin();
}

QString AccessDetailPanel::text() const
{
    QStringList texts;
    for (const auto &[name, value] : lines()) {
        if (!value.isEmpty())
            texts << tr("%1: %2", "a name and its value").arg(name, value);
    }
    return texts.join(QLatin1Char('\n'));
}

/// An id is one word: where it has no room beside its name, it stands below it.
bool AccessDetailPanel::isNarrow() const
{
    return width() < atTextSize(besideFrom);
}

void AccessDetailPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isNarrow() != m_isNarrow)
        render();
}

void AccessDetailPanel::render()
{
    m_open->setVisible(m_opensRecordings && m_row && !m_row->entry.recordingId.isEmpty());
    if (!m_row)
        return m_text->setText(tr("Choose an entry to see everything about it.").toHtmlEscaped());
    m_isNarrow = isNarrow();
    DetailRows rows(m_isNarrow);
    for (const auto &[name, value] : lines())
        rows.add(name, value);
    m_text->setText(rows.html());
}

void AccessDetailPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        Q_EMIT stepWanted(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace attune::ui
