// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/join_link.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QMimeData;
class QPushButton;
class QVBoxLayout;

namespace attune::ui {

/// What somebody gave to join a clinic.
struct JoinRequest
{
    /// The whole link, when they had one: it names the clinic. Otherwise only `invitation` is set, as typed.
    std::optional<domain::JoinLink> link;
    QString invitation;
    QString password;
};

/// What a file with an invitation holds; empty when it is none, or larger than one can be.
QString invitationInFile(const QString &path);
/// The invitation in what was dropped or pasted: a text, or a file of one; empty when there is none.
QString invitationIn(const QMimeData &data);

/// Chooses the first password of an account, with the invitation a clinic gave: typed, pasted, dropped, or opened from
/// a file (src/domain/JOINING.md). What is in it is kept nowhere. Emits, does not ask the server itself.
class InvitationDialog : public QDialog
{
    Q_OBJECT

public:
    explicit InvitationDialog(QWidget *parent);
    /// As if it had been pasted.
    void takeText(const QString &text);
    /// Why it did not work; what was typed stays.
    void showError(const base::Error &error);

Q_SIGNALS:
    void given(const attune::ui::JoinRequest &request);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void createFields(QVBoxLayout *layout);
    QLineEdit *field(const char *objectName, const QString &label, bool hidden);
    void openFile();
    void lookAtText(const QString &text);
    void submit();
    void showProblem(QLineEdit *field, const QString &text);
    QString wordsFor(const base::Error &error) const;

    QLineEdit *m_invitation;
    QLabel *m_clinic;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QLabel *m_error;
    QPushButton *m_go;
};

} // namespace attune::ui
