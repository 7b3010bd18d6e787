// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"
#include "ui/parts/page.h"
#include "ui/shell/page_table.h"

#include <QStackedWidget>

namespace attune::ui {

class PlayerPage;

/// The pages of the table, the player among them, and the way back from one to the one before. What a page cannot do
/// is not offered while it is shown. GUI thread.
class PageStack final : public QStackedWidget
{
    Q_OBJECT

public:
    PageStack(CommandTable &commands, const base::Clock &clock, QWidget *parent);

    /// Of the table, by its class; every class of the table is made once.
    template <typename Made>
    Made *page() const
    {
        for (Page *each : m_rowPages) {
            if (auto *made = qobject_cast<Made *>(each))
                return made;
        }
        Q_UNREACHABLE();
    }
    /// The one of a row of pageRows().
    Page *pageOf(qsizetype row) const { return m_rowPages.at(row); }
    PlayerPage *player() const { return m_player; }
    bool showsPlayer() const;

    /// Somebody signed in, or nullptr: every page forgets. Pages that are not for them have nothing of theirs. The
    /// first page that is for them is shown.
    void setPorts(const models::ClinicPorts *ports);
    /// Does nothing while nobody is signed in, or when the page is not for the person's role.
    void go(qsizetype row);
    void goTo(const Page *page);
    void goToPlayer();
    /// To the page one was on before.
    void goBack();
    /// The page that is shown asks the clinic for the newest state, and those that do so unseen.
    void reload();
    /// Names were hidden or shown: nothing stays on any page that was read before.
    void namesChanged();

Q_SIGNALS:
    /// Before another page takes the place of the player.
    void leavesPlayer();
    /// @param row of pageRows(); not for the player
    void shown(qsizetype row);

private:
    void connectCommands();
    bool isFor(qsizetype row) const;
    qsizetype currentRow() const;
    qsizetype firstRow() const;
    void bring(QWidget *page);
    void offerCommandsOf(const QWidget *page);
    void updateBack();

    CommandTable &m_commands;
    const models::ClinicPorts *m_ports = nullptr;
    QList<Page *> m_rowPages; ///< one for each row
    PlayerPage *m_player;
    QList<qsizetype> m_before; ///< rows, the last one is where "back" goes
};

} // namespace attune::ui
