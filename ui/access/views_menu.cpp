// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/views_menu.h"

#include "base/when_done.h"
#include "models/audit/audit_words.h"
#include "models/words/words.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace attune::ui {

using domain::SavedView;
using models::AuditWords;

namespace {

/// What people called it is shown as they wrote it: no letter of it is a key.
QString asWritten(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

ViewsMenu::ViewsMenu(QWidget *parent) : QPushButton(parent), m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("accessViews"));
    setText(tr("Views"));
    setToolTip(tr("Saved views"));
    m_menu->setObjectName(QStringLiteral("accessViewsMenu"));
    setMenu(m_menu);
}

void ViewsMenu::setLog(domain::AccessLogPort *log)
{
    m_visit = std::make_unique<QObject>(this);
    m_log = log;
    m_views.clear();
    m_current.reset();
    m_hasBegun = m_areRead = false;
    rebuild();
}

void ViewsMenu::reload()
{
    if (!m_log)
        return;
    base::whenDone(m_log->views(), m_visit.get(), [this](const base::Result<QList<SavedView>> &views) {
        if (views)
            return take(*views);
        if (!std::exchange(m_hasBegun, true)) // the log can be read without them
            Q_EMIT noneToBeginWith();
        Q_EMIT failed(models::Words::problem(views.error()));
    });
}

void ViewsMenu::take(const QList<SavedView> &views)
{
    m_views = views;
    m_areRead = true;
    rebuild();
    if (std::exchange(m_hasBegun, true))
        return;
    const auto start = std::find_if(m_views.begin(), m_views.end(), [](const SavedView &view) { return view.isStart; });
    if (start == m_views.end())
        Q_EMIT noneToBeginWith();
    else
        choose(*start);
}

void ViewsMenu::addViews(const QString &title, const std::function<bool(const SavedView &)> &belongs)
{
    if (std::none_of(m_views.begin(), m_views.end(), belongs))
        return;
    m_menu->addSection(title);
    auto *onlyOne = new QActionGroup(m_menu->actions().last()); // goes with its heading when the menu is made anew
    for (const SavedView &view : std::as_const(m_views)) {
        if (!belongs(view))
            continue;
        QAction *action = m_menu->addAction(asWritten(AuditWords::view(view)), this, [this, view] { choose(view); });
        action->setObjectName(QStringLiteral("view-") + view.id);
        action->setCheckable(true);
        onlyOne->addAction(action);
        action->setChecked(m_current && m_current->id == view.id);
    }
}

void ViewsMenu::rebuild()
{
    m_menu->clear();
    addViews(tr("Ready-made"), [](const SavedView &view) { return view.isReadyMade; });
    addViews(tr("My views"), [](const SavedView &view) { return !view.isReadyMade && view.isOwn; });
    addViews(tr("Shared by others"), [](const SavedView &view) { return !view.isReadyMade && !view.isOwn; });
    m_menu->addSeparator();
    m_menu->addAction(tr("&Save This View…"), this, &ViewsMenu::saveWanted)->setObjectName(QStringLiteral("saveView"));
    if (!m_current || m_current->isReadyMade || !m_current->isOwn)
        return;
    m_menu
        ->addAction(tr("&Change “%1”…").arg(asWritten(m_current->name)), this,
                    [this] { Q_EMIT changeWanted(*m_current); })
        ->setObjectName(QStringLiteral("changeView"));
    m_menu->addAction(tr("&Remove “%1”").arg(asWritten(m_current->name)), this, &ViewsMenu::removeCurrent)
        ->setObjectName(QStringLiteral("removeView"));
}

void ViewsMenu::choose(const SavedView &view)
{
    m_current = view;
    setText(tr("View: %1").arg(asWritten(AuditWords::view(view))));
    Q_EMIT chosen(view);
    QMetaObject::invokeMethod(this, &ViewsMenu::rebuild, Qt::QueuedConnection); // the menu may still be shown
}

void ViewsMenu::forgetCurrent()
{
    if (!m_current)
        return;
    m_current.reset();
    setText(tr("Views"));
    QMetaObject::invokeMethod(this, &ViewsMenu::rebuild, Qt::QueuedConnection);
}

void ViewsMenu::removeCurrent()
{
    if (!m_log || !m_current)
        return;
    const QString id = m_current->id;
    base::whenDone(m_log->removeView(id), m_visit.get(), [this, id](const base::Result<void> &removed) {
        if (!removed) {
            Q_EMIT failed(models::Words::problem(removed.error()));
            return;
        }
        if (m_current && m_current->id == id) // another one may have been chosen meanwhile
            forgetCurrent();
        reload();
    });
}

} // namespace attune::ui
