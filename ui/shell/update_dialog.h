// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace attune::ui {

/// Says whether there is a newer version of the program, and gets it where somebody wants it (src/domain/UPDATES.md).
/// It installs nothing, and does not ask anybody anything itself. GUI thread.
class UpdateDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit UpdateDialog(QWidget *parent);

    /// There is nothing to get. @param words why, in a sentence or two
    void showNothing(const QString &words);
    /// @param version, fileName, bytes of what was signed  @param words what else is to be known; may be empty
    void showOffer(const QString &version, const QString &fileName, qint64 bytes, const QString &words = {});
    void showProgress(qint64 received, qint64 total);
    /// It is there, as it was signed.
    void showDone(const QString &path);
    /// It may be tried again.
    void showFailed(const QString &words);

Q_SIGNALS:
    /// Somebody said where it goes.
    void saveWanted(const QString &path);

private:
    void chooseFile();

    QLabel *m_text;
    QLabel *m_more;
    QProgressBar *m_progress;
    QPushButton *m_close;
    QPushButton *m_save;
    QString m_fileName;
};

} // namespace attune::ui
