// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QObject>

class QLabel;
class QStatusBar;
class QToolButton;

namespace attune::ui {

class CommandTable;
class MessageWatch;

/// What the status bar says: what waits to be sent or saved, new messages, that names are hidden, that nothing is
/// remembered, and the time zone of all times. GUI thread.
class StatusLine final : public QObject
{
    Q_OBJECT

public:
    StatusLine(QStatusBar *bar, const CommandTable &commands, QObject *parent);

    /// @param ports alive until setPorts(nullptr)
    void setPorts(const models::ClinicPorts *ports);
    /// While the program is locked nothing is asked.
    void setPaused(bool paused);
    void setNamesHidden(bool hidden);
    /// There is no keychain: stays as long as the program runs.
    void showThisRunOnly();
    /// For half a minute, in place of what matters less. @return false where there is no room for it: nothing was said
    bool say(const QString &words);
    MessageWatch &messages() { return *m_messages; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What it says in a row, from left to right; what is empty is not there.
    struct Said
    {
        QString thisRunOnly;
        QString saved;
        QString unsent;
        QString zone;
    };
    QList<Said> forms() const;
    Said formFor(int room) const;
    int widthOfText(const QString &text) const;
    int widthOf(const Said &said) const;
    void makeRoom();
    QLabel *label(const char *name, const QString &text = {});
    void createNewMessages(const CommandTable &commands);
    void update();

    const models::ClinicPorts *m_ports = nullptr;
    QStatusBar *m_bar;
    MessageWatch *m_messages;
    QToolButton *m_newMessages = nullptr;
    QLabel *m_thisRunOnly;
    QLabel *m_namesHidden;
    QLabel *m_zone;
    QLabel *m_saved;
    QLabel *m_unsent;
    bool m_isThisRunOnly = false;
    QString m_savedText;
    QString m_unsentText;
    QString m_unsentShort;
};

} // namespace attune::ui
