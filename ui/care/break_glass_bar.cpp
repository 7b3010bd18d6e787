// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/break_glass_bar.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>

#include <algorithm>

namespace attune::ui {

using domain::BreakGlass;
using models::Words;

namespace {

constexpr int secondsBetweenLooks = 60; ///< somebody else may have judged it, which ends it

/// Others are refused, and each refusal is in the log.
bool mayHaveAccesses(domain::Role role)
{
    return role != domain::Role::Patient && role != domain::Role::Auditor;
}

} // namespace

BreakGlassBar::BreakGlassBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("emergencyBar"));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &BreakGlassBar::count);
    hide();
}

void BreakGlassBar::setPorts(const models::ClinicPorts *ports)
{
    m_ports = ports;
    m_visit = std::make_unique<QObject>();
    m_isPaused = false;
    ++m_generation;
    for (const Row &row : std::as_const(m_rows))
        row.frame->deleteLater();
    m_rows.clear();
    showNow();
    if (ports)
        look();
}

bool BreakGlassBar::isOpen(const BreakGlass &breakGlass) const
{
    return breakGlass.isOwn && breakGlass.verdict == BreakGlass::Verdict::None &&
           breakGlass.expiresAt > m_ports->clock->now();
}

void BreakGlassBar::setSetAside(bool aside)
{
    m_isAside = aside;
    showNow();
}

void BreakGlassBar::setPaused(bool paused)
{
    m_isPaused = paused;
    if (!paused)
        look();
}

void BreakGlassBar::look()
{
    if (!m_ports || m_isPaused || !mayHaveAccesses(m_ports->person.role))
        return;
    const quint64 generation = ++m_generation;
    base::whenDone(m_ports->care->breakGlassAccesses(), m_visit.get(),
                   [this, generation](const base::Result<QList<BreakGlass>> &breakGlassAccesses) {
                       if (generation == m_generation && breakGlassAccesses)
                           showOpen(*breakGlassAccesses); // without an answer, what was known still counts
                   });
}

void BreakGlassBar::showOpen(const QList<BreakGlass> &breakGlassAccesses)
{
    const auto rows = m_rows;
    for (const Row &row : rows) {
        const auto now = std::find_if(breakGlassAccesses.begin(), breakGlassAccesses.end(),
                                      [&row](const BreakGlass &one) { return one.id == row.breakGlass.id; });
        if (now != breakGlassAccesses.end() && !isOpen(*now))
            removeRow(
                row.breakGlass.id,
                now->reviewedAt
                    ? tr("Emergency access to %1 has ended. Reviewed by %2.").arg(now->clientName, now->reviewerName)
                    : tr("Emergency access to %1 has ended.").arg(now->clientName));
    }
    for (const BreakGlass &breakGlass : breakGlassAccesses) {
        if (isOpen(breakGlass))
            addRow(breakGlass);
    }
    showNow();
}

void BreakGlassBar::add(const BreakGlass &breakGlass)
{
    ++m_generation; // an answer on its way does not know of it
    addRow(breakGlass);
    showNow();
}

void BreakGlassBar::addRow(const BreakGlass &breakGlass)
{
    for (Row &row : m_rows) {
        if (row.breakGlass.id == breakGlass.id) {
            row.breakGlass = breakGlass;
            return;
        }
    }
    Row row{breakGlass, new QFrame(this), nullptr, nullptr};
    row.frame->setObjectName(QStringLiteral("emergency-") + breakGlass.id);
    static_cast<QFrame *>(row.frame)->setFrameShape(QFrame::StyledPanel);
    row.frame->setAutoFillBackground(true);
    row.frame->setBackgroundRole(QPalette::Base);
    auto *mark = new QLabel(row.frame);
    mark->setPixmap(icon(QStringLiteral("problem")).pixmap(20, 20));
    row.words = paragraph({}, row.frame);
    row.words->setObjectName(QStringLiteral("emergencyWords"));
    auto *show = new QPushButton(tr("Show Recordings"), row.frame);
    show->setObjectName(QStringLiteral("emergencyShow"));
    row.end = new QPushButton(tr("End Now"), row.frame);
    row.end->setObjectName(QStringLiteral("emergencyEnd"));
    auto *line = new QHBoxLayout(row.frame);
    line->setContentsMargins(space::normal, space::small, space::normal, space::small);
    line->addWidget(mark);
    line->addWidget(row.words, 1);
    line->addWidget(show);
    line->addWidget(row.end);
    m_layout->addWidget(row.frame);
    connect(show, &QPushButton::clicked, this, [this, breakGlass] { Q_EMIT recordingsWanted(breakGlass); });
    connect(row.end, &QPushButton::clicked, this, [this, breakGlass] { endNow(breakGlass); });
    m_rows.append(row);
}

void BreakGlassBar::endNow(const BreakGlass &breakGlass)
{
    if (!m_ports)
        return;
    setEndable(breakGlass.id, false); // until it is answered
    base::whenDone(m_ports->care->endBreakGlass(breakGlass.id), m_visit.get(),
                   [this, breakGlass](const base::Result<BreakGlass> &now) {
                       if (!now) {
                           setEndable(breakGlass.id, true);
                           return Q_EMIT failed(Words::problem(now.error()));
                       }
                       ++m_generation;
                       removeRow(breakGlass.id,
                                 tr("You ended emergency access to %1. Another staff member will review it.")
                                     .arg(breakGlass.clientName));
                   });
}

void BreakGlassBar::setEndable(const QString &id, bool isEndable)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.breakGlass.id == id)
            row.end->setEnabled(isEndable);
    }
}

void BreakGlassBar::removeRow(const QString &id, const QString &words)
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row &one) { return one.breakGlass.id == id; });
    if (row == m_rows.end())
        return;
    const BreakGlass breakGlass = row->breakGlass;
    row->frame->hide();
    row->frame->deleteLater();
    m_rows.erase(row);
    showNow();
    Q_EMIT ended(breakGlass, words);
}

void BreakGlassBar::count()
{
    const auto rows = m_rows;
    for (const Row &row : rows) {
        if (m_ports && !isOpen(row.breakGlass))
            removeRow(row.breakGlass.id, tr("Emergency access to %1 has ended.").arg(row.breakGlass.clientName));
    }
    if (++m_seconds % secondsBetweenLooks == 0)
        look();
    showNow();
}

void BreakGlassBar::showNow()
{
    const bool any = m_ports && !m_rows.isEmpty();
    setVisible(any && !m_isAside);
    if (any && !m_second.isActive())
        m_second.start();
    else if (!any)
        m_second.stop();
    for (const Row &row : std::as_const(m_rows)) {
        if (!any)
            break;
        row.words->setText(
            tr("Emergency access to %1: %2 left.", "client, time")
                .arg(row.breakGlass.clientName, Words::clock(row.breakGlass.expiresAt - m_ports->clock->now())));
        row.end->setAccessibleName(tr("End emergency access to %1 now").arg(row.breakGlass.clientName));
    }
}

} // namespace attune::ui
