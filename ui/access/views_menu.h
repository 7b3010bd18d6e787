// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_log_port.h"

#include <QPushButton>

#include <functional>
#include <memory>

class QMenu;

namespace attune::ui {

/// Saved views: those of every clinic, those that others share, and one's own, which can be changed and removed. GUI
/// thread.
class ViewsMenu final : public QPushButton
{
    Q_OBJECT

public:
    explicit ViewsMenu(QWidget *parent);

    /// nullptr: nobody is here. Asks for the views; the one to begin with is chosen() by itself. @param log alive until
    /// then
    void setLog(domain::AccessLogPort *log);
    void reload();
    /// Whether they came; who asks for the log again asks for those that did not, too.
    bool areRead() const { return m_areRead; }
    /// The view that was chosen last; nothing of it is remembered when its filter is changed.
    const std::optional<domain::SavedView> &current() const { return m_current; }
    void forgetCurrent();

Q_SIGNALS:
    void chosen(const attune::domain::SavedView &view);
    /// The first answer came, and there is no view to begin with.
    void noneToBeginWith();
    void saveWanted();
    void changeWanted(const attune::domain::SavedView &view);
    void failed(const QString &words);

private:
    void take(const QList<domain::SavedView> &views);
    void rebuild();
    void addViews(const QString &title, const std::function<bool(const domain::SavedView &)> &belongs);
    void choose(const domain::SavedView &view);
    void removeCurrent();

    domain::AccessLogPort *m_log = nullptr;
    std::unique_ptr<QObject> m_visit;
    QList<domain::SavedView> m_views;
    std::optional<domain::SavedView> m_current;
    QMenu *m_menu;
    bool m_hasBegun = false;
    bool m_areRead = false;
};

} // namespace attune::ui
