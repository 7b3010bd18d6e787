// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QFrame>

class QButtonGroup;
class QToolButton;

namespace attune::ui {

class CommandTable;

/// Beside the pages: a button for each that is for the person, and the account below them. GUI thread.
class SideBar final : public QFrame
{
    Q_OBJECT

public:
    SideBar(const CommandTable &commands, QWidget *parent);

    /// Whose it is, and at which clinic.
    void setPerson(const domain::Person &person, const QString &serverName);
    /// @param row of pageRows()
    void setShown(qsizetype row);

Q_SIGNALS:
    /// The page was chosen. @param row of pageRows()
    void wanted(qsizetype row);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *createButton(qsizetype row);
    void createAccount(const CommandTable &commands);
    void fit();
    void fitName(int room);

    QString m_name;        ///< of whoever is signed in
    QButtonGroup *m_pages; ///< by row
    QToolButton *m_account = nullptr;
    QWidget *m_list = nullptr;
};

} // namespace attune::ui
