// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace attune::ui {

/// One's own break-glass access while it lasts, on every page: whose, how long still, a way to what is open, and a way
/// to end it. It cannot be closed; it is there again after a restart, and goes when the time is over, when the person
/// ends it, or when somebody has judged it. GUI thread.
class BreakGlassBar : public QWidget
{
    Q_OBJECT

public:
    explicit BreakGlassBar(QWidget *parent);

    /// @param ports alive until setPorts(nullptr)
    void setPorts(const models::ClinicPorts *ports);
    /// One that was opened just now.
    void add(const domain::BreakGlass &breakGlass);
    /// Asks the clinic which there are, and after names were hidden or shown.
    void look();
    /// Not seen for a while, as in full screen; it goes on counting.
    void setSetAside(bool aside);
    /// While the program is locked it counts, and asks the clinic nothing: that would keep the sign-in alive.
    void setPaused(bool paused);

Q_SIGNALS:
    void recordingsWanted(const attune::domain::BreakGlass &breakGlass);
    /// What was open through it is not any more. @param words for the person
    void ended(const attune::domain::BreakGlass &breakGlass, const QString &words);
    void failed(const QString &words);

private:
    struct Row
    {
        domain::BreakGlass breakGlass;
        QWidget *frame = nullptr;
        QLabel *words = nullptr;
        QPushButton *end = nullptr;
    };
    bool isOpen(const domain::BreakGlass &breakGlass) const;
    void showOpen(const QList<domain::BreakGlass> &breakGlassAccesses);
    void addRow(const domain::BreakGlass &breakGlass);
    void removeRow(const QString &id, const QString &words);
    void endNow(const domain::BreakGlass &breakGlass);
    void setEndable(const QString &id, bool isEndable);
    void count();
    void showNow();

    const models::ClinicPorts *m_ports = nullptr;
    std::unique_ptr<QObject> m_visit = std::make_unique<QObject>(); ///< owner of every question, of one person
    QList<Row> m_rows;
    QVBoxLayout *m_layout;
    QTimer m_second;
    int m_seconds = 0;
    bool m_isAside = false;
    bool m_isPaused = false;
    quint64 m_generation = 0;
};

} // namespace attune::ui
