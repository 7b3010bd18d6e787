// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/hmac_drbg.h"
#include "crypto/signed_note.h"
#include "domain/quality_draw.h"

#include <QList>

/// The draw of recordings for quality review (src/server/quality/DRAW.md): the server draws with this, and whoever
/// wants to know repeats it. Pure functions, any thread.
namespace attune::verify {

/// A recording that may be drawn, and whose it is.
struct Candidate
{
    QString clinician;
    QString recording;

    friend bool operator==(const Candidate &, const Candidate &) = default;
    friend auto operator<=>(const Candidate &a, const Candidate &b)
    {
        return a.clinician == b.clinician ? a.recording.compare(b.recording) <=> 0
                                          : a.clinician.compare(b.clinician) <=> 0;
    }
};

/// The list as it is frozen: one line each, rising. The order in which they come does not matter, and doubles are one.
QByteArray frozenList(QList<Candidate> candidates);
/// InvalidInput for anything that frozenList() does not write.
base::Result<QList<Candidate>> candidatesFrom(const QByteArray &list);
/// SHA-256 of a list, 64 hex digits.
QString hashOfList(const QByteArray &list);

/// How the entry that freezes a list names it.
QString freezeCode(const QString &draw, const QString &month, int perClinician, qsizetype candidates,
                   const QString &listHash);

/// The numbers of one draw. @param checkpoint the signed note that seeds it: what is cosigned below our own signature
/// does not count  InvalidInput when it is no checkpoint
base::Result<crypto::HmacDrbg> drawSource(const QByteArray &checkpoint, const QString &listHash, const QString &draw);
/// Of each clinician up to `perClinician`, clinicians in their order. @param list as candidatesFrom() reads it
QList<Candidate> drawFrom(const QList<Candidate> &list, int perClinician, crypto::HmacDrbg source);

/// What a right document shows.
struct DrawReport
{
    qint64 frozenEntry = 0;    ///< number of the entry that commits to the list
    qint64 checkpointSize = 0; ///< entries covered by the checkpoint that seeded it
    qsizetype candidates = 0;
    qsizetype drawn = 0;
};
/// Repeats a draw. Untrusted or Corrupt, with words, when anything does not fit: a signature, the proof that the list
/// was committed to before the seed was there, the list, or what was drawn.
/// @param others checkpoints of the same log: one that covers the entry as well and is smaller was there before
base::Result<DrawReport> checkDraw(const domain::QualityDrawDocument &document, const crypto::VerifierKey &key,
                                   const QList<crypto::Checkpoint> &others = {});

} // namespace attune::verify
