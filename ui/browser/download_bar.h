// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"
#include "stream/download.h"

#include <QFrame>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace attune::ui {

/// One download being made: how far it is, what happened, and the way to stop or repeat it.
class DownloadBar : public QFrame
{
    Q_OBJECT

public:
    DownloadBar(std::unique_ptr<stream::Download> download, QWidget *parent);
    ~DownloadBar() override;
    void start();
    /// Captions that go into the copy as a track, once it is here and verified.
    void setCaptions(const domain::Transcript &captions, const QString &language);

Q_SIGNALS:
    void finished(const QString &sha256);
    void failed(const attune::base::Error &error);
    void dismissed();

private:
    void showProgress(qint64 received, qint64 total);
    void showFinished(const QString &sha256);
    void addCaptions(const QString &sha256);
    void showFailed(const base::Error &error);

    std::unique_ptr<stream::Download> m_download;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_button;
    domain::Transcript m_captions;
    QString m_language;
    bool m_over = false;
};

} // namespace attune::ui
