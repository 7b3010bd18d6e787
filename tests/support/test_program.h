// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attune/application.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"
#include "ui/browser/browser_page.h"
#include "ui/player/player_page.h"

#include <QAction>
#include <QFutureWatcher>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

namespace attune::test {

/// As if a keychain had it: without one, drafts would not survive the program.
inline const QByteArray testJournalKey(32, 'j');

/// The real program, windows and all, on the real server: driven by object names.
class TestProgram
{
protected:
    template <typename T>
    T *find(const char *name) const
    {
        return m_app->window().findChild<T *>(QString::fromLatin1(name));
    }

    void begin(std::chrono::hours undoDeletion = std::chrono::hours(0))
    {
        m_clinic = std::make_unique<TestClinic>();
        m_clinic->rules.undoDeletion = undoDeletion;
        m_clinic->start();
        m_state = std::make_unique<QTemporaryDir>();
        startProgram();
    }

    /// Again, where it left off: the same folder, the same clinic.
    void startProgram()
    {
        m_app.reset();
        m_app = std::make_unique<app::Application>(
            app::Environment{m_state->path(), QStringLiteral("127.0.0.1:%1").arg(m_clinic->port()),
                             m_clinic->authorityFile(), false, m_journalKey},
            *qApp);
        m_app->start();
    }

    void end()
    {
        m_app.reset();
        m_clinic.reset();
        m_state.reset();
    }

    void signIn(const char *who)
    {
        find<QLineEdit>("email")->setText(QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
        find<QLineEdit>("password")->setText(QString::fromLatin1(samplePassword));
        QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
    }

    /// However many there are: which recordings are new and of this month changes with what was watched, and with a
    /// sample clinic that was made yesterday.
    bool waitForRows()
    {
        return QTest::qWaitFor(
            [this] {
                const auto *table = find<QTableView>("recordings");
                return table && table->isVisible() && table->model()->rowCount() > 0 &&
                       m_app->window().browserPage()->selected();
            },
            patience);
    }

    /// Waits until everything is answered that the screens have asked for: each question is a watcher of whoever asked.
    bool settled() const
    {
        const auto isAnswered = [this] { return m_app->window().findChildren<QFutureWatcherBase *>().isEmpty(); };
        const bool answered = QTest::qWaitFor(isAnswered, patience);
        runQueued(); // what is laid out anew
        return answered;
    }

    /// Of a list of a page.
    int rowsOf(const char *list) const
    {
        const auto *view = find<QTreeView>(list);
        return view && view->isVisible() ? view->model()->rowCount() : 0;
    }
    QString cell(const char *list, int row, int column) const
    {
        return find<QTreeView>(list)->model()->index(row, column).data().toString();
    }
    /// By its command; waits until it is shown.
    bool goToPage(const char *command, const char *page)
    {
        find<QAction>(command)->trigger();
        return QTest::qWaitFor([this, page] { return find<QWidget>(page)->isVisible(); }, patience);
    }

    playback::Player &player() const { return m_app->window().playerPage()->player(); }

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<QTemporaryDir> m_state;
    std::optional<QByteArray> m_journalKey = testJournalKey;
    std::unique_ptr<app::Application> m_app;
};

} // namespace attune::test
