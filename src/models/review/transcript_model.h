// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/transcript_search.h"

#include <QAbstractListModel>

namespace attune::models {

/// The lines of a transcript as rows: which is spoken now, and what a search found in each. GUI thread.
class TranscriptModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TimeRole = Qt::UserRole, ///< "0:23:41"
        SpeakerRole,             ///< in words; empty when the line before was theirs, too
        SpeakerIndexRole,        ///< as speakerPlace() says
        CurrentRole,             ///< whether it is spoken now
        HitsRole,                ///< QList<QPair<int, int>>: start and length in the text
        QuietRole                ///< whether the text is not what was said: hidden
    };

    using QAbstractListModel::QAbstractListModel;

    void setTranscript(const domain::Transcript &transcript);
    const domain::Transcript &transcript() const { return m_transcript; }
    /// @return the row that is spoken now, -1 before the first
    int setPosition(std::chrono::milliseconds position);
    int currentRow() const { return m_current; }
    void setHits(const QList<TranscriptHit> &hits);
    const QList<TranscriptHit> &hits() const { return m_hits; }
    std::chrono::milliseconds startOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString headOf(int row) const;
    static QString markOf(const domain::TranscriptLine &line);
    static QString shownText(const domain::TranscriptLine &line);
    static QString spokenText(const domain::TranscriptLine &line);
    static QString story(const domain::TranscriptLine &line);

    domain::Transcript m_transcript;
    QStringList m_speakers;
    QList<TranscriptHit> m_hits;
    int m_current = -1;
};

} // namespace attune::models
