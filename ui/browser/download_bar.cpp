// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/download_bar.h"

#include "base/hand_over.h"
#include "base/when_done.h"
#include "models/words/words.h"
#include "playback/caption_track.h"
#include "ui/style/widgets.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace attune::ui {

using models::Words;

DownloadBar::DownloadBar(std::unique_ptr<stream::Download> download, QWidget *parent)
    : QFrame(parent),
      m_download(std::move(download)),
      m_text(paragraph({}, this)),
      m_progress(new QProgressBar(this)),
      m_button(new QPushButton(tr("Stop"), this))
{
    setObjectName(QStringLiteral("downloadBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setText(tr("Saving %1…").arg(QFileInfo(m_download->path()).fileName()));
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(220);
    m_progress->setAccessibleName(tr("Progress of the download"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::normal, space::small, space::normal, space::small);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_button);
    connect(m_download.get(), &stream::Download::progressed, this, &DownloadBar::showProgress);
    connect(m_download.get(), &stream::Download::finished, this, &DownloadBar::showFinished);
    connect(m_download.get(), &stream::Download::failed, this, &DownloadBar::showFailed);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (!m_over)
            m_download->stop();
        Q_EMIT dismissed();
    });
}

DownloadBar::~DownloadBar() = default;

void DownloadBar::start()
{
    m_download->start();
}

void DownloadBar::setCaptions(const domain::Transcript &captions, const QString &language)
{
    m_captions = captions;
    m_language = language;
}

/// Away from the screen: a long recording is written anew.
void DownloadBar::addCaptions(const QString &sha256)
{
    m_progress->setRange(0, 0);
    m_text->setText(tr("Adding the captions to %1…").arg(QFileInfo(m_download->path()).fileName()));
    m_button->setEnabled(false);
    auto promise = std::make_shared<QPromise<base::Result<void>>>();
    promise->start();
    QThreadPool::globalInstance()->start(
        [promise, path = m_download->path(), captions = m_captions, language = m_language] {
            auto added = playback::addCaptionTrack(path, captions, language);
            base::handedOver(base::futuresPlace());
            promise->addResult(std::move(added));
            promise->finish();
        });
    base::whenDone(promise->future(), this, [this, sha256](const base::Result<void> &added) {
        const QString name = QFileInfo(m_download->path()).fileName();
        m_over = true;
        m_progress->hide();
        m_button->setEnabled(true);
        m_button->setText(tr("Close"));
        m_text->setText(added ? tr("Saved, verified, and captions added: %1. Keep it where only you can open it. The "
                                   "fingerprint (SHA-256) without the captions: %2")
                                    .arg(name, sha256)
                              : tr("Saved and verified, but the captions could not be added: %1. Keep it where only "
                                   "you can open it. Fingerprint (SHA-256): %2")
                                    .arg(name, sha256));
        Q_EMIT finished(sha256);
    });
}

void DownloadBar::showProgress(qint64 received, qint64 total)
{
    if (total > 0)
        m_progress->setValue(static_cast<int>(received * 1000 / total));
    m_text->setText(tr("Saving %1: %2 of %3")
                        .arg(QFileInfo(m_download->path()).fileName(), Words::size(received),
                             Words::size(std::max(received, total))));
}

void DownloadBar::showFinished(const QString &sha256)
{
    if (!m_captions.isEmpty())
        return addCaptions(sha256);
    m_over = true;
    m_progress->hide();
    m_button->setText(tr("Close"));
    m_text->setText(tr("Saved and verified: %1. Keep it where only you can open it. Fingerprint (SHA-256): %2")
                        .arg(QFileInfo(m_download->path()).fileName(), sha256));
    Q_EMIT finished(sha256);
}

void DownloadBar::showFailed(const base::Error &error)
{
    m_over = true;
    m_progress->hide();
    m_button->setText(tr("Close"));
    m_text->setText(tr("The download failed. %1").arg(Words::problem(error)));
    Q_EMIT failed(error);
}

} // namespace attune::ui
