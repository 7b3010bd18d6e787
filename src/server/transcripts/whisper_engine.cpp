// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/whisper_engine.h"

#include "protocol/problem.h"
#include "server/media/media_program.h"
#include "server/net/web_client.h"
#include "server/transcripts/whisper_words.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>
#include <chrono>

namespace attune::server::transcripts {

namespace {

using base::ErrorKind;
using domain::ProblemCode;
using domain::TranscriptWord;
using protocol::fail;

constexpr qint64 largestAnswer = 16LL * 1024 * 1024;
constexpr qint64 piece = 1LL << 20;
constexpr int timesItsLength = 20; // an engine that takes longer than this is no use, or stuck
constexpr std::chrono::seconds leastPatience{120};
constexpr int rate = 16'000;

base::Error failed(const QString &why)
{
    return {ErrorKind::InvalidInput, why, {}, {}};
}

std::chrono::seconds patienceFor(const SoundSegment &segment)
{
    const std::chrono::milliseconds length(segment.samples.size() / segmentBytesPerMs);
    return std::max(leastPatience, std::chrono::duration_cast<std::chrono::seconds>(length * timesItsLength));
}

template <typename Number>
void append(QByteArray &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof(little));
}

/// A WAV file: the head of RIFF, and the samples.
QByteArray waveOf(const SoundSegment &segment)
{
    const auto size = static_cast<quint32>(segment.samples.size());
    QByteArray wave("RIFF");
    wave.reserve(segment.samples.size() + 44);
    append<quint32>(wave, size + 36);
    wave += "WAVEfmt ";
    append<quint32>(wave, 16); // bytes of what follows up to "data"
    append<quint16>(wave, 1);  // plain samples
    append<quint16>(wave, 1);  // one channel
    append<quint32>(wave, rate);
    append<quint32>(wave, rate * 2);
    append<quint16>(wave, 2); // bytes of a sample
    append<quint16>(wave, 16);
    wave += "data";
    append<quint32>(wave, size);
    return wave + segment.samples;
}

/// "en" of "en-AU"; engines know no places.
QString languageFor(const SoundSegment &segment)
{
    const QString tag = segment.language.section(QLatin1Char('-'), 0, 0).toLower();
    return tag.isEmpty() ? QStringLiteral("auto") : tag;
}

base::Result<QString> digestOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ProblemCode::Unavailable, QStringLiteral("the model %1 cannot be read").arg(path));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(piece);
        if (bytes.isEmpty())
            return fail(ProblemCode::Unavailable, QStringLiteral("the model %1 cannot be read").arg(path));
        hash.addData(bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

/// Libraries that a program brings along. Nothing else of its folder: there may lie anything.
QStringList librariesBeside(const QString &program)
{
    QStringList libraries;
    const auto files =
        QFileInfo(program).absoluteDir().entryInfoList({QStringLiteral("*.so"), QStringLiteral("*.so.*")}, QDir::Files);
    for (const QFileInfo &file : files)
        libraries << file.absoluteFilePath();
    return libraries;
}

/// One part of a form, as browsers send it.
QByteArray partOf(const QByteArray &boundary, const QByteArray &name, const QByteArray &content)
{
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
}

QByteArray formOf(const SoundSegment &segment, const QByteArray &boundary)
{
    const QByteArray head = "--" + boundary +
                            "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sound.wav\"\r\n"
                            "Content-Type: audio/wav\r\n\r\n";
    QByteArray form = head + waveOf(segment) + "\r\n";
    form += partOf(boundary, "response_format", "verbose_json");
    form += partOf(boundary, "temperature", "0");
    form += partOf(boundary, "language", languageFor(segment).toLatin1());
    if (!segment.names.isEmpty())
        form += partOf(boundary, "prompt", segment.names.join(QStringLiteral(", ")).toUtf8());
    return form + "--" + boundary + "--\r\n";
}

} // namespace

ModelFile::ModelFile(QString path, QString digest) : m_path(std::move(path)), m_digest(std::move(digest)) {}

base::Result<EngineIdentity> ModelFile::identity() const
{
    const std::lock_guard lock(m_mutex);
    const QFileInfo now(m_path);
    const qint64 size = now.size(); // both of before it is read: one that is exchanged meanwhile is read again
    const QDateTime changedAt = now.lastModified();
    if (m_found.isEmpty() || size != m_size || changedAt != m_changedAt) {
        auto digest = digestOf(m_path);
        if (!digest)
            return digest.error();
        m_found = *digest;
        m_size = size;
        m_changedAt = changedAt;
    }
    if (m_found != m_digest)
        return failed(QStringLiteral("the model %1 is not the one that attuned.json names: its SHA-256 is %2")
                          .arg(m_path, m_found));
    return EngineIdentity{QStringLiteral("whisper.cpp"), now.completeBaseName(), m_found};
}

WhisperProgram::WhisperProgram(TranscriptionChoice choice)
    : m_choice(std::move(choice)), m_model(m_choice.model, m_choice.modelDigest)
{}

QStringList WhisperProgram::argumentsFor(const SoundSegment &segment, const QString &words) const
{
    return {QStringLiteral("-m"),  m_model.path(),         QStringLiteral("-f"),  QStringLiteral("-"),
            QStringLiteral("-l"),  languageFor(segment),   QStringLiteral("-t"),  QString::number(m_choice.threads),
            QStringLiteral("-np"), QStringLiteral("-ojf"), QStringLiteral("-of"), words};
}

/// The program adds ".json" to the name it is given, so there is a link of that name; what it leads to is in memory.
base::Result<QList<TranscriptWord>> WhisperProgram::words(const SoundSegment &segment) const
{
    auto answer = media::MemoryFile::create();
    const QTemporaryDir folder;
    if (!answer || !folder.isValid())
        return fail(ProblemCode::Unavailable, QStringLiteral("there is no room for the engine's answer"));
    const QString name = folder.filePath(QStringLiteral("words"));
    const int descriptor = (*answer)->descriptor();
    if (!QFile::link(QStringLiteral("/proc/self/fd/%1").arg(descriptor), name + QStringLiteral(".json")))
        return fail(ProblemCode::Unavailable, QStringLiteral("there is no room for the engine's answer"));
    media::ChildLimits limits;
    limits.patience = patienceFor(segment);
    limits.processorTime = limits.patience * m_choice.threads;
    limits.memory = static_cast<qint64>(m_choice.memoryMiB) << 20;
    limits.written = largestAnswer;
    limits.programs = {m_choice.command};
    limits.readable = librariesBeside(m_choice.command) << m_model.path();
    const auto ended =
        media::runConfinedOn(waveOf(segment), m_choice.command, argumentsFor(segment, name), {descriptor}, limits);
    if (!ended)
        return ended.error();
    if (ended->exitCode != 0)
        return failed(
            // What it printed beside that is not kept: it may hold what it heard.
            QStringLiteral("%1 ended with %2").arg(m_choice.command).arg(ended->exitCode));
    QFile &said = (*answer)->file();
    said.seek(0);
    return wordsFromWhisper(said.readAll());
}

WhisperServer::WhisperServer(TranscriptionChoice choice)
    : m_choice(std::move(choice)), m_model(m_choice.model, m_choice.modelDigest)
{}

base::Result<QList<TranscriptWord>> WhisperServer::words(const SoundSegment &segment) const
{
    // What parts a form must not stand in it; sound may hold anything, so it is as long as a digest of it.
    const QByteArray boundary = QCryptographicHash::hash(segment.samples, QCryptographicHash::Sha256).toHex();
    net::WebRequest request;
    request.method = "POST";
    request.url = m_choice.server + QStringLiteral("/inference");
    request.headers = {{"Content-Type", "multipart/form-data; boundary=" + boundary}};
    request.body = formOf(segment, boundary);
    request.largestAnswer = largestAnswer;
    request.patience = patienceFor(segment);
    const auto answer = net::fetch(request);
    if (!answer)
        return answer.error();
    if (answer->status >= 500)
        return fail(ProblemCode::Unavailable, QStringLiteral("the engine answered %1").arg(answer->status));
    if (!answer->isGood())
        return failed(QStringLiteral("the engine answered %1").arg(answer->status));
    return wordsFromWhisper(answer->body);
}

std::unique_ptr<Transcriber> transcriberOf(const TranscriptionChoice &choice)
{
    if (choice.server.isEmpty())
        return std::make_unique<WhisperProgram>(choice);
    return std::make_unique<WhisperServer>(choice);
}

} // namespace attune::server::transcripts
