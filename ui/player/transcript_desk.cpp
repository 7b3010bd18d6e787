// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transcript_desk.h"

#include "base/when_done.h"
#include "models/review/review_presenter.h"
#include "models/words/words.h"
#include "ui/transcripts/transcript_file_dialog.h"
#include "ui/transcripts/transcript_versions_dialog.h"
#include "ui/transcripts/vocabulary_dialog.h"

#include <QFile>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

#include <array>

namespace attune::ui {

using domain::TranscriptPreview;
using domain::TranscriptVersion;
using models::Viewing;
using models::Words;

namespace {

constexpr qint64 largestFile = 8LL * 1024 * 1024; ///< the clinic takes no more (transcripts/limits.h)

QString onlyFile(const QMimeData *data)
{
    const auto urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

TranscriptDesk::TranscriptDesk(QWidget *page) : QObject(page), m_page(page) {}

void TranscriptDesk::setPresenter(models::ReviewPresenter *presenter)
{
    closeDialogs();
    m_presenter = presenter;
    if (presenter)
        connect(&presenter->viewing(), &Viewing::letGo, this, &TranscriptDesk::closeDialogs);
}

void TranscriptDesk::closeDialogs()
{
    for (QDialog *dialog : std::array<QDialog *, 4>{m_choice, m_file, m_versions, m_vocabulary}) {
        if (dialog)
            dialog->close();
    }
}

bool TranscriptDesk::mayAdd() const
{
    return m_ports && m_ports->transcriptFiles && m_presenter && m_presenter->viewing().isOpen() &&
           m_presenter->viewing().recording().allows(domain::Permission::AddTranscript);
}

bool TranscriptDesk::accepts(const QMimeData *dragged) const
{
    return mayAdd() && !onlyFile(dragged).isEmpty();
}

void TranscriptDesk::take(const QMimeData *dropped)
{
    if (accepts(dropped))
        addFile(onlyFile(dropped));
}

void TranscriptDesk::addFromFile()
{
    if (!mayAdd())
        return Q_EMIT noticed(tr("You can't add a transcript to this recording."));
    const QString kinds = tr("Transcripts (%1)").arg(QStringLiteral("*.vtt *.srt *.json *.eaf *.txt")) +
                          QStringLiteral(";;") + tr("All files (%1)").arg(QStringLiteral("*"));
    m_choice = new QFileDialog(m_page, tr("Add a Transcript"), {}, kinds);
    m_choice->setAttribute(Qt::WA_DeleteOnClose);
    m_choice->setObjectName(QStringLiteral("chooseTranscriptFile"));
    m_choice->setFileMode(QFileDialog::ExistingFile);
    connect(m_choice, &QFileDialog::fileSelected, this, &TranscriptDesk::addFile);
    m_choice->open();
}

void TranscriptDesk::addFile(const QString &path)
{
    if (!mayAdd())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Q_EMIT noticed(tr("The file could not be opened."));
    domain::TranscriptFile read;
    read.bytes = file.read(largestFile + 1);
    if (read.bytes.size() > largestFile) {
        TranscriptPreview refused;
        refused.fault = domain::TranscriptFault{domain::TranscriptRefusal::TooLarge, 0};
        return open({}, refused);
    }
    preview(read);
}

void TranscriptDesk::preview(const domain::TranscriptFile &file)
{
    Viewing &viewing = m_presenter->viewing();
    Q_EMIT noticed(tr("Reading the file…"));
    base::whenDone(m_ports->transcriptFiles->previewTranscript(viewing.recording().id, file, viewing.grounds()), this,
                   [this, file, id = viewing.recording().id](const base::Result<TranscriptPreview> &preview) {
                       if (!mayAdd() || m_presenter->viewing().recording().id != id)
                           return;
                       Q_EMIT noticed({});
                       if (!preview)
                           return Q_EMIT noticed(
                               tr("The transcript could not be added. %1").arg(Words::problem(preview.error())));
                       open(file, *preview);
                   });
}

void TranscriptDesk::open(const domain::TranscriptFile &file, const TranscriptPreview &preview)
{
    if (m_file)
        m_file->close();
    const bool replaces = !m_presenter->transcript().lines().isEmpty();
    m_file = new TranscriptFileDialog(file, preview, replaces, m_page);
    connect(m_file, &TranscriptFileDialog::chosen, this, &TranscriptDesk::add);
    m_file->open();
}

void TranscriptDesk::add(const domain::TranscriptFile &file)
{
    if (!mayAdd())
        return closeDialogs();
    Viewing &viewing = m_presenter->viewing();
    base::whenDone(m_ports->transcriptFiles->addTranscript(viewing.recording().id, file, viewing.grounds()), this,
                   [this, id = viewing.recording().id](const base::Result<TranscriptVersion> &added) {
                       if (!mayAdd() || m_presenter->viewing().recording().id != id)
                           return;
                       if (!added) {
                           const QString words =
                               tr("The transcript could not be added. %1").arg(Words::problem(added.error()));
                           return m_file ? m_file->showProblem(words) : Q_EMIT noticed(words);
                       }
                       if (m_file)
                           m_file->accept();
                       m_presenter->transcript().showVersion(added->language, added->id);
                       Q_EMIT noticed(tr("The transcript was added."));
                   });
}

void TranscriptDesk::showVersions()
{
    if (!m_ports || !m_ports->transcriptFiles || !m_presenter || !m_presenter->viewing().isOpen())
        return;
    if (m_versions)
        m_versions->close();
    m_versions = new TranscriptVersionsDialog(mayAdd(), m_page);
    connect(m_versions, &TranscriptVersionsDialog::useRequested, this, &TranscriptDesk::use);
    connect(m_versions, &TranscriptVersionsDialog::removeRequested, this, &TranscriptDesk::remove);
    m_versions->open();
    readVersions();
}

void TranscriptDesk::readVersions()
{
    Viewing &viewing = m_presenter->viewing();
    base::whenDone(m_ports->transcriptFiles->transcriptVersions(viewing.recording().id, viewing.grounds()), m_versions,
                   [this](const base::Result<QList<TranscriptVersion>> &versions) {
                       if (versions)
                           m_versions->showVersions(*versions);
                       else
                           m_versions->showProblem(
                               tr("The versions can't be shown. %1").arg(Words::problem(versions.error())));
                   });
}

/// What is current already is read; nothing about it changes.
void TranscriptDesk::use(const TranscriptVersion &version)
{
    const auto shown = [this, version] {
        m_presenter->transcript().showVersion(version.language, version.id);
        m_versions->accept();
    };
    if (version.isCurrent)
        return shown();
    base::whenDone(m_ports->transcriptFiles->chooseTranscript(version.id, m_presenter->viewing().grounds()), m_versions,
                   [this, shown](const base::Result<void> &chosen) {
                       if (chosen && m_presenter)
                           return shown();
                       if (!chosen)
                           m_versions->showProblem(
                               tr("The version could not be used. %1").arg(Words::problem(chosen.error())));
                   });
}

void TranscriptDesk::remove(const TranscriptVersion &version)
{
    base::whenDone(m_ports->transcriptFiles->removeTranscript(version.id, m_presenter->viewing().grounds()), m_versions,
                   [this](const base::Result<void> &removed) {
                       if (!removed)
                           return m_versions->showProblem(
                               tr("The version was not removed. %1").arg(Words::problem(removed.error())));
                       if (!m_presenter)
                           return;
                       m_presenter->transcript().showVersion({}, {}); // what is read may be another one now
                       readVersions();
                   });
}

void TranscriptDesk::showVocabulary()
{
    if (!m_ports || !m_ports->transcriptFiles || !m_presenter || !m_presenter->viewing().isOpen())
        return;
    if (m_vocabulary)
        m_vocabulary->close();
    m_vocabulary = new VocabularyDialog(m_page);
    connect(m_vocabulary, &VocabularyDialog::changeRequested, this, &TranscriptDesk::changeVocabulary);
    m_vocabulary->open();
    base::whenDone(m_ports->transcriptFiles->vocabulary(m_presenter->viewing().recording().id), m_vocabulary,
                   [this](const base::Result<QList<domain::VocabularyWord>> &words) {
                       if (words)
                           m_vocabulary->showWords(*words);
                       else
                           m_vocabulary->showProblem(
                               tr("The words can't be shown. %1").arg(Words::problem(words.error())));
                   });
}

void TranscriptDesk::changeVocabulary(const domain::VocabularyChange &change)
{
    if (!m_presenter)
        return;
    base::whenDone(m_ports->transcriptFiles->changeVocabulary(m_presenter->viewing().recording().id, change),
                   m_vocabulary, [this](const base::Result<QList<domain::VocabularyWord>> &words) {
                       if (words)
                           m_vocabulary->showWords(*words);
                       else
                           m_vocabulary->showProblem(
                               tr("The words could not be changed. %1").arg(Words::problem(words.error())));
                   });
}

} // namespace attune::ui
