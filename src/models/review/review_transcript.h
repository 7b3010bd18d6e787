// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_file_port.h"
#include "models/review/viewing.h"

#include <QObject>

#include <optional>

namespace attune::models {

/// What was said in the recording that is watched: read when it is opened, changed by those who may, and the part of
/// it that is said at the moment, as captions. Gone with the viewing. GUI thread.
class ReviewTranscript : public QObject
{
    Q_OBJECT

public:
    enum class Reading { Nothing, Loading, Ready, NoneMade, Failed };

    ReviewTranscript(domain::RecordingCatalog &catalog, Viewing &viewing, playback::Player &player);

    /// Where versions in other languages are read, and lines are split and joined; without it there is the usual one
    /// alone. @param files stays longer
    void setFiles(domain::TranscriptFiles *files) { m_files = files; }

    const domain::Transcript &lines() const { return m_read.lines; }
    /// With its language, where it comes from, and what is offered for it.
    const domain::ReadTranscript &shown() const { return m_read; }
    /// Whether there is a transcript to read, and if not, why.
    Reading reading() const { return m_reading; }
    const std::optional<base::Error> &readingError() const { return m_readingError; }
    void load();
    /// Reads the transcript again, in a language: somebody added, chose or removed a version.
    /// @param language empty: the usual one @param version that is current in it; changes are made to that
    void showVersion(const QString &language, const QString &version);
    /// Of the version that is shown at the time. One change after another: edited() when the clinic has it, else
    /// notChanged(). Where somebody else changed the same in the meantime, nothing is changed, and the transcript is
    /// read again.
    void change(const domain::TranscriptChange &change);

    /// The captions of a transcript, as they are shown and saved.
    static domain::Transcript captionsOf(const domain::Transcript &lines);

    bool captionsShown() const { return m_captionsShown; }
    void setCaptionsShown(bool shown);
    /// What is said at this moment, each with its place on the video. Several when people speak at once.
    const domain::Transcript &captions() const { return m_captions; }
    /// The same as one text; empty for none.
    QString caption() const;

Q_SIGNALS:
    void changed();
    void edited();
    void notChanged(const attune::base::Error &error);
    void captionChanged();

private:
    domain::Answer<domain::ReadTranscript> asked();
    domain::Answer<domain::ReadTranscript> sent(const domain::TranscriptChange &change);
    void read();
    void sendNext();
    void settle(const domain::TranscriptChange &sent, const base::Result<domain::ReadTranscript> &read);
    void take(const domain::ReadTranscript &read);
    void updateCaption(std::chrono::milliseconds position);
    void forget();

    domain::RecordingCatalog &m_catalog;
    Viewing &m_viewing;
    playback::Player &m_player;
    domain::TranscriptFiles *m_files = nullptr;
    QString m_language; ///< that somebody chose to read; empty: the usual one
    QString m_version;
    domain::ReadTranscript m_read;
    QList<domain::TranscriptChange> m_waiting;
    bool m_isSending = false; ///< the first of them is on its way
    domain::Transcript m_allCaptions;
    domain::Transcript m_captions; ///< of this moment
    Reading m_reading = Reading::Nothing;
    std::optional<base::Error> m_readingError;
    bool m_captionsShown = true;
    quint64 m_generation = 0; ///< of the viewing: what was asked in an older one is dropped
    quint64 m_readings = 0;   ///< the last of them counts
};

} // namespace attune::models
