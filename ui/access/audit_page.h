// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/access_rows_model.h"
#include "ui/access/shown_names.h"
#include "ui/parts/page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QTabWidget;

namespace attune::ui {

class AccessDetailPanel;
class AccessList;
class ColumnsButton;
class EntryMenu;
class FiguresPanel;
class LogCheckBar;
class MessageBar;
class PeriodBar;
class QueryChips;
class QueryField;
class RoomySplitter;
class ViewsMenu;

/// The access log for those who answer for it: what is looked for (AccessLogQueryState) is typed, taken away by chips
/// or chosen as a view; the entries, everything of one of them, and figures are beside each other. GUI thread.
class AuditPage final : public Page
{
    Q_OBJECT

public:
    AuditPage(const base::Clock &clock, QWidget *parent);
    ~AuditPage() override;

    void setPorts(const models::ClinicPorts *ports) override;
    void reload() override;
    void namesChanged() override;
    void arrive() override;
    void takeKeys() override;

    models::AccessLogQueryState &state() { return m_state; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *title();
    QWidget *tools();
    void connectParts();
    void connectList();
    void passKeysToList();
    void takeTyped();
    void sayUnread(const domain::AccessQueryFault &fault);
    void showField();
    void follow();
    void showPhase();
    void showWaiting();
    void showReach();
    std::optional<base::Instant> place() const;
    void learnNames();
    void forgetNames();
    void takeView(const domain::SavedView &view);
    void saveView(domain::SavedView view);
    void showSide(bool shown);
    bool opensRecordings() const;
    void showChosen();

    const models::ClinicPorts *m_ports = nullptr;
    models::AccessLogQueryState m_state;
    models::AccessRowsModel m_model;
    ShownNames m_names;
    QueryField *m_field;
    QPushButton *m_find;
    ViewsMenu *m_views;
    ColumnsButton *m_columns;
    QPushButton *m_export;
    QPushButton *m_sideButton;
    QueryChips *m_chips;
    PeriodBar *m_period;
    LogCheckBar *m_check;
    MessageBar *m_message;
    MessageBar *m_waiting;
    RoomySplitter *m_splitter;
    AccessList *m_list;
    EntryMenu *m_menu;
    QTabWidget *m_side;
    AccessDetailPanel *m_detail;
    FiguresPanel *m_figures;
    QLabel *m_span;
    QLabel *m_reach;
    QTimer m_poll;
    QTimer m_slow;                       ///< runs while an answer is waited for
    std::optional<base::Instant> m_jump; ///< where the list begins once what is asked has changed
    bool m_isSplit = false;              ///< the side has had its room once; then it is how somebody left it
    bool m_wasAsked = false;             ///< by this person
    QString m_unread;                    ///< why what stands in the field was not understood
    bool m_keepsTyped = false;           ///< what changes now is nobody's act: letters typed meanwhile stay
    bool m_followsView = false;          ///< what changes now is the view's
    bool m_keysAreForList = false;       ///< the field has them until there are rows
};

} // namespace attune::ui
