// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/emergency_bar.h"

#include "base/when_done.h"
#include "models/words.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>

#include <algorithm>

namespace attune::ui {

using domain::Emergency;
using models::Words;

namespace {

constexpr int secondsBetweenLooks = 60; ///< somebody else may have judged it, which ends it

} // namespace

EmergencyBar::EmergencyBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("emergencyBar"));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &EmergencyBar::count);
    hide();
}

void EmergencyBar::setPorts(const models::ClinicPorts *ports)
{
    m_ports = ports;
    m_isPaused = false;
    ++m_question;
    for (const Row &row : std::as_const(m_rows))
        row.frame->deleteLater();
    m_rows.clear();
    showNow();
    if (ports)
        look();
}

bool EmergencyBar::isOpen(const Emergency &emergency) const
{
    return emergency.isOwn && emergency.verdict == Emergency::Verdict::None &&
           emergency.expiresAt > m_ports->clock->now();
}

bool EmergencyBar::isOpenFor(const domain::UserId &client) const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&client](const Row &row) { return row.emergency.clientId == client.value(); });
}

void EmergencyBar::setSetAside(bool aside)
{
    m_isAside = aside;
    showNow();
}

void EmergencyBar::setPaused(bool paused)
{
    m_isPaused = paused;
    if (!paused)
        look();
}

void EmergencyBar::look()
{
    if (!m_ports || m_isPaused || m_ports->person.role == domain::Role::Patient)
        return;
    const quint64 question = ++m_question;
    base::whenDone(m_ports->care->emergencies(), this,
                   [this, question](const base::Result<QList<Emergency>> &emergencies) {
                       if (question == m_question && m_ports && emergencies)
                           showOpen(*emergencies); // without an answer, what was known still counts
                   });
}

void EmergencyBar::showOpen(const QList<Emergency> &emergencies)
{
    const auto rows = m_rows;
    for (const Row &row : rows) {
        const auto now = std::find_if(emergencies.begin(), emergencies.end(),
                                      [&row](const Emergency &one) { return one.id == row.emergency.id; });
        if (now != emergencies.end() && !isOpen(*now))
            removeRow(row.emergency.id, now->reviewedAt ? tr("Emergency access to %1 has ended: %2 has reviewed it.")
                                                              .arg(now->clientName, now->reviewerName)
                                                        : tr("Emergency access to %1 has ended.").arg(now->clientName));
    }
    for (const Emergency &emergency : emergencies) {
        if (isOpen(emergency))
            addRow(emergency);
    }
    showNow();
}

void EmergencyBar::add(const Emergency &emergency)
{
    ++m_question; // an answer on its way does not know of it
    addRow(emergency);
    showNow();
}

void EmergencyBar::addRow(const Emergency &emergency)
{
    for (Row &row : m_rows) {
        if (row.emergency.id == emergency.id) {
            row.emergency = emergency;
            return;
        }
    }
    Row row{emergency, new QFrame(this), nullptr, nullptr};
    row.frame->setObjectName(QStringLiteral("emergency-") + emergency.id);
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
    connect(show, &QPushButton::clicked, this, [this, emergency] { Q_EMIT recordingsWanted(emergency); });
    connect(row.end, &QPushButton::clicked, this, [this, emergency] { endNow(emergency); });
    m_rows.append(row);
}

void EmergencyBar::endNow(const Emergency &emergency)
{
    if (!m_ports)
        return;
    setEndable(emergency.id, false); // until it is answered
    base::whenDone(
        m_ports->care->endEmergency(emergency.id), this, [this, emergency](const base::Result<Emergency> &now) {
            if (!now) {
                setEndable(emergency.id, true);
                return Q_EMIT failed(Words::problem(now.error()));
            }
            ++m_question;
            removeRow(
                emergency.id,
                tr("You ended the emergency access to %1. Somebody else will review it.").arg(emergency.clientName));
        });
}

void EmergencyBar::setEndable(const QString &id, bool isEndable)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.emergency.id == id)
            row.end->setEnabled(isEndable);
    }
}

void EmergencyBar::removeRow(const QString &id, const QString &words)
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row &one) { return one.emergency.id == id; });
    if (row == m_rows.end())
        return;
    const Emergency emergency = row->emergency;
    row->frame->hide();
    row->frame->deleteLater();
    m_rows.erase(row);
    showNow();
    Q_EMIT ended(emergency, words);
}

void EmergencyBar::count()
{
    const auto rows = m_rows;
    for (const Row &row : rows) {
        if (m_ports && !isOpen(row.emergency))
            removeRow(row.emergency.id, tr("Emergency access to %1 has ended.").arg(row.emergency.clientName));
    }
    if (++m_seconds % secondsBetweenLooks == 0)
        look();
    showNow();
}

void EmergencyBar::showNow()
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
                .arg(row.emergency.clientName, Words::clock(row.emergency.expiresAt - m_ports->clock->now())));
        row.end->setAccessibleName(tr("End the emergency access to %1 now").arg(row.emergency.clientName));
    }
}

} // namespace attune::ui
