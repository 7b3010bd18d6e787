// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;
class QHelpEvent;

namespace attune::ui {

/// What people wrote is shown as they wrote it. Qt guesses whether a text of a label, a message box or a tool tip is
/// markup, and then loads pictures from the disk for it: here nothing is guessed. Labels, also those inside Qt's own
/// dialogs, are plain unless they were made for markup (Qt::RichText, with everything in it escaped); tool tips of
/// widgets and of rows are plain always. Widgets that draw a tip of their own (a picture under the mouse) answer the
/// event themselves and escape what they show. GUI thread.
class PlainText final : public QObject
{
    Q_OBJECT

public:
    PlainText(QApplication &app, QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static bool showTip(QObject *watched, const QHelpEvent &help);
};

} // namespace attune::ui
