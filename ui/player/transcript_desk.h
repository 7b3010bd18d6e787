// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_file.h"
#include "models/ports/clinic_ports.h"

#include <QObject>
#include <QPointer>

class QFileDialog;
class QMimeData;

namespace attune::models {
class ReviewPresenter;
}

namespace attune::ui {

class TranscriptFileDialog;
class TranscriptVersionsDialog;
class VocabularyDialog;

/// Transcripts of the recording that is watched, as files and versions: a file that is dropped or chosen is looked at
/// by the clinic, shown, and added; a version is chosen or removed. GUI thread.
class TranscriptDesk : public QObject
{
    Q_OBJECT

public:
    /// @param page dialogs belong to it
    explicit TranscriptDesk(QWidget *page);

    void setPorts(const models::ClinicPorts *ports) { m_ports = ports; }
    /// Alive until it is set to null: then dialogs about it go.
    void setPresenter(models::ReviewPresenter *presenter);

    /// Whether something that is dragged is one file, and may be added to what is watched.
    bool accepts(const QMimeData *dragged) const;
    void take(const QMimeData *dropped);
    /// Asks which file.
    void addFromFile();
    void addFile(const QString &path);
    void showVersions();
    void showVocabulary();

Q_SIGNALS:
    /// Something a person should read, beside the video.
    void noticed(const QString &text);

private:
    bool mayAdd() const;
    void preview(const domain::TranscriptFile &file);
    void open(const domain::TranscriptFile &file, const domain::TranscriptPreview &preview);
    void add(const domain::TranscriptFile &file);
    void readVersions();
    void use(const domain::TranscriptVersion &version);
    void remove(const domain::TranscriptVersion &version);
    void changeVocabulary(const domain::VocabularyChange &change);
    void closeDialogs();

    QWidget *m_page;
    const models::ClinicPorts *m_ports = nullptr;
    models::ReviewPresenter *m_presenter = nullptr;
    QPointer<QFileDialog> m_choice;
    QPointer<TranscriptFileDialog> m_file;
    QPointer<TranscriptVersionsDialog> m_versions;
    QPointer<VocabularyDialog> m_vocabulary;
};

} // namespace attune::ui
