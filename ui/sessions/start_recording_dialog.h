// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace attune::ui {

/// How a session is to be recorded, when not as usual. Deletes itself.
class StartRecordingDialog : public QDialog
{
    Q_OBJECT

public:
    StartRecordingDialog(const domain::TherapySession &session, QWidget *parent);

Q_SIGNALS:
    void chosen(const attune::domain::CaptureOptions &options);

private:
    QComboBox *choice(const char *name, const QList<std::pair<QString, QString>> &values, const QString &usual);
    void showWhatCounts();
    domain::CaptureOptions options() const;

    QCheckBox *m_audioOnly;
    QComboBox *m_layout;
    QComboBox *m_size;
    QComboBox *m_format;
};

} // namespace attune::ui
