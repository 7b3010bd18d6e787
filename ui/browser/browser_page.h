// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/browser/recording_list_model.h"
#include "models/ports/clinic_ports.h"
#include "ui/browser/deletion_actions.h"
#include "ui/commands/command_table.h"
#include "ui/parts/page.h"

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace attune::ui {

class FilterBar;
class IdentityBanner;
class RecordingTable;
class StatePanel;

/// The recordings: filters, table, details of the selected one, and what can be done with it.
class BrowserPage : public Page
{
    Q_OBJECT

public:
    BrowserPage(CommandTable &commands, QWidget *parent = nullptr);

    /// For the next person. @param view what viewChanged() said last; empty the first time
    void setRememberedView(const QByteArray &view) { m_rememberedView = view; }
    void setPorts(const models::ClinicPorts *ports) override;
    /// After a recording was closed: its row is asked for again.
    void refresh(const domain::RecordingId &id);
    void reload() override;
    bool reloadsUnseen() const override { return true; }
    void namesChanged() override;
    /// Stays as it was left.
    void arrive() override {}
    void takeKeys() override;
    /// That recording alone, until something else is searched for.
    void showOnly(const domain::RecordingId &id);
    /// All of a client, until something else is asked for.
    void showClient(const domain::UserId &client);
    /// Back to everybody's, when only those of this client are shown.
    void leaveClient(const domain::UserId &client);
    /// nullptr when none is; stays while its row is scrolled far away.
    const domain::Recording *selected() const;

Q_SIGNALS:
    /// Filters, columns or order are others now: to be kept for this person. Holds no name.
    void viewChanged(const QByteArray &view);
    void openRequested(const attune::domain::Recording &recording);
    void downloadRequested(const attune::domain::Recording &recording);
    void deletionRequested(attune::ui::DeletionStep step, const attune::domain::Recording &recording);
    void consentsRequested(const attune::domain::Recording &recording);
    /// Who has seen it: in any state, also when it is archived, deleted or closed.
    void accessRequested(const attune::domain::Recording &recording);
    /// Somebody wants to pass on where its session is.
    void linkRequested(const attune::domain::Recording &recording);
    void sensitivityRequested(const attune::domain::Recording &recording);
    /// A recording that failed on its way in is to be imported once more.
    void retryRequested(const attune::domain::Recording &recording);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createTable();
    void createDetails();
    void connectCommands(CommandTable &commands);
    void applyFilters();
    void restoreView(const QByteArray &remembered);
    void noteView();
    void showState();
    void bring(QWidget *tableOrState);
    void showSelected();
    void showDeletion(const domain::Recording &recording);
    QPushButton *addStep(QWidget *parent, const char *name, const char *icon, const QString &text, DeletionStep step);
    void requestStep(DeletionStep step);
    void noteSelected();
    void showMenu(const QPoint &place);
    void fitDetails();
    void showCount();
    void selectFirst();

    const models::ClinicPorts *m_ports = nullptr;
    QByteArray m_rememberedView;
    models::RecordingListModel m_model;
    std::optional<domain::Recording> m_selected;
    QList<std::pair<QAction *, domain::Permission>> m_menuActions; ///< and what the person must be allowed
    base::Instant m_asOf;                                    ///< when the clinic answered last
    bool m_isBack = false;                                   ///< the next answer is the first after an outage
    IdentityBanner *m_banner;
    FilterBar *m_filters;
    QStackedWidget *m_stack;
    bool m_tableHadKeys = false; ///< before a sentence took its place
    RecordingTable *m_table;
    QSplitter *m_split;
    QByteArray m_firstSplit;
    StatePanel *m_state;
    QWidget *m_details = nullptr;
    QLabel *m_detailsTitle;
    QLabel *m_detailsText;
    QPushButton *m_watch;
    QPushButton *m_save;
    QPushButton *m_retry;
    QPushButton *m_consents;
    QPushButton *m_seen;
    QPushButton *m_delete;
    QPushButton *m_restore;
    QPushButton *m_agree;
    QPushButton *m_request;
    QPushButton *m_answerRequest;
    QPushButton *m_certificate;
};

} // namespace attune::ui
