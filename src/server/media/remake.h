// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/media_note.h"
#include "server/media/coverage.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace attune::server::media {

/// How a file is made into one that our player and browsers play (MEDIA.md, "What is kept"). Pure; made of what is
/// known.
struct RemakePlan
{
    enum class How { Copy, Convert };

    std::optional<Stream> video;
    How videoHow = How::Copy;
    QList<Stream> audioTracks; ///< several are mixed
    How audioHow = How::Copy;
    QString container; ///< "mp4" or "webm"
    QList<domain::MediaNote> notes;

    bool isWebm() const { return container == QStringLiteral("webm"); }
    /// "mp4", "webm", or "m4a" for audio alone in an mp4.
    QString format() const;
};

/// What is known of a file before it is made anew.
struct Examined
{
    Probed probed;
    Coverage coverage;                 ///< by its packets; streams that hold none are not in it
    QHash<int, QList<float>> loudness; ///< of each audio track that can be decoded
    QList<int> unreadable;             ///< streams that have packets, of which nothing can be decoded
};

/// Looks at every stream of a file: what it is called, what it covers, and whether it can be decoded. The errors are
/// those of probe().
base::Result<Examined> examined(MediaInput &media);

/// InvalidInput with code wrong_content when there is nothing to be kept.
base::Result<RemakePlan> planFor(const Examined &file);

/// Where time stamps jump, and by how much each part is moved so that they do not: joined recordings follow each other,
/// and pauses of more than a minute, in which nothing at all was recorded, are closed. For the streams of a plan.
struct Straightening
{
    /// What `setts` is told for each stream of the plan, video first; empty when nothing jumps.
    QStringList expressions;
    int pausesClosed = 0;
    int joints = 0;
    bool isTooMuch = false; ///< more than a command can hold: there are no expressions
};
Straightening straightened(const RemakePlan &plan, const Coverage &coverage, bool mendsItself);

/// Where a file is made anew.
class RemadeFile : public MediaOutput
{
public:
    /// Empties it: another try begins.
    virtual base::Result<void> restart() = 0;
    /// What is said to ffmpeg so that the file opens fast from where it will lie.
    virtual QStringList layout(bool webm) const = 0;
    /// What was made, to be looked at. The file must outlive it.
    virtual base::Result<std::unique_ptr<MediaInput>> made(const QString &container) = 0;
    /// An empty one that lies where this one lies, for a step in between.
    virtual std::unique_ptr<RemadeFile> another() const = 0;
    /// What is said to ffmpeg of that step: any codings, in an mp4 or a Matroska.
    virtual QStringList layoutBetween(bool boxes) const = 0;
};

/// In memory.
class RemadeInMemory final : public RemadeFile
{
public:
    int descriptor() const override { return m_media->descriptor(); }
    base::Result<void> restart() override;
    QStringList layout(bool webm) const override;
    base::Result<std::unique_ptr<MediaInput>> made(const QString &container) override;
    std::unique_ptr<RemadeFile> another() const override { return std::make_unique<RemadeInMemory>(); }
    QStringList layoutBetween(bool boxes) const override;
    MemoryFile &media() { return *m_media; }

private:
    std::unique_ptr<MemoryFile> m_media;
};

/// What was made.
struct Remade
{
    QString format; ///< as RemakePlan::format() says
    std::chrono::seconds length{0};
    bool hasVideo = false;
    QList<domain::MediaNote> notes;
};

/// A file that was examined and planned for.
struct Prepared
{
    Examined file;
    RemakePlan plan;
    Straightening order;

    /// Whether nothing has to be converted or put in order.
    bool isCopied() const
    {
        return plan.videoHow == RemakePlan::How::Copy && plan.audioHow == RemakePlan::How::Copy &&
               order.expressions.isEmpty();
    }
    /// How long what is kept lasts, s.
    double length() const { return extentOf(file.coverage).length(); }
};
/// The errors are those of remade().
base::Result<Prepared> prepared(MediaInput &media);

/// How much may be done for a file.
enum class Effort {
    Copy, ///< what cannot be copied as it is, is refused (wrong_content)
    Any   ///< it is converted
};
/// The second half of remade().
base::Result<Remade> remade(MediaInput &media, const Prepared &prepared, RemadeFile &target, Effort effort,
                            QString *words = nullptr);

/// Examines, plans, makes anew and compares with what there was; what cannot be copied as it is, is converted.
/// InvalidInput with code wrong_content and words for people, or too_demanding; Unavailable when the programs cannot be
/// run.
/// @param words takes what ffmpeg said, for the operator
base::Result<Remade> remade(MediaInput &media, RemadeFile &target, QString *words = nullptr);

/// What ffmpeg is told between input and output, without the layout. @param coverage gives where each audio track
/// begins
QStringList remakeArguments(const RemakePlan &plan, const Coverage &coverage);

} // namespace attune::server::media
