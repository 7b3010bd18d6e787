// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace attune::test {

/// Recordings of every kind a clinic may have, made by ffmpeg when a test asks for them and gone after it.
class MadeMedia
{
public:
    /// A film whose picture changes each frame and whose sound is a tone of 440 Hz.
    /// @param arguments what ffmpeg is told between the inputs and the file name
    /// @return its path; empty when ffmpeg failed
    QString film(const QString &fileName, double seconds, const QStringList &arguments, int framesPerSecond = 25,
                 const QString &size = QStringLiteral("320x240"));
    /// Runs ffmpeg as told; "{}" in an argument stands for the folder. What was made last under a name is not made
    /// again when the same is asked for.
    QString run(const QString &fileName, const QStringList &arguments);
    QString path(const QString &fileName) const { return m_folder.filePath(fileName); }
    /// A copy with some bytes overwritten or the end cut off.
    QString damagedCopy(const QString &of, const QString &fileName, qint64 from, qint64 bytes);
    QString cutCopy(const QString &of, const QString &fileName, qint64 bytes);

private:
    QTemporaryDir m_folder;
    QMap<QString, QStringList> m_made; ///< by file name, what ffmpeg was told
};

} // namespace attune::test
