// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/programs/shelf.h"

#include "base/log.h"
#include "crypto/signed_note.h"
#include "server/programs/file_source.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace attune::server::programs {

namespace {

constexpr qsizetype mostInstallers = 64;
constexpr qint64 largestInstaller = 4LL * 1024 * 1024 * 1024;
constexpr qint64 longestNote = 8192;
constexpr qint64 piece = qint64{1024} * 1024;

base::Error absent()
{
    return {base::ErrorKind::NotFound, {}, {}, {}};
}

/// SHA-256 of an open file; empty when it cannot be read to its end.
QString digestOf(http::ByteSource &source)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 at = 0; at < source.size();) {
        const auto bytes = source.read(at, piece);
        if (!bytes || bytes->isEmpty())
            return {};
        hash.addData(*bytes);
        at += bytes->size();
    }
    return QString::fromLatin1(hash.result().toHex());
}

/// What a note says of this file; nothing when it is about another one, or none.
std::optional<domain::ReleaseStatement> statementOf(const QByteArray &note, const domain::ProgramOffer &offer)
{
    const auto read = crypto::signedNoteFrom(note);
    const auto statement =
        read ? domain::releaseStatementFrom(read->text) : base::Result<domain::ReleaseStatement>(read.error());
    const bool fits = statement && statement->file == offer.file && statement->size == offer.sizeBytes &&
                      statement->sha256 == offer.sha256;
    return fits ? std::optional(*statement) : std::nullopt;
}

} // namespace

/// An open folder or file; closed with it.
struct Shelf::Handle
{
    Handle() = default;
    explicit Handle(int handle) : value(handle) {}
    Handle(Handle &&other) noexcept : value(std::exchange(other.value, -1)) {}
    Handle &operator=(Handle &&) = delete;
    ~Handle()
    {
        if (value >= 0)
            ::close(value);
    }
    int release() { return std::exchange(value, -1); }
    explicit operator bool() const { return value >= 0; }
    int value = -1;
};

Shelf::Handle Shelf::openFolder() const
{
    return Handle(::open(QFile::encodeName(m_folder).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

/// A regular file right in the folder, and nothing else; never waits for one that is a pipe.
Shelf::Handle Shelf::openIn(const Handle &folder, const QByteArray &name, Mark &mark)
{
    Handle file(::openat(folder.value, name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat facts = {};
    if (!file || ::fstat(file.value, &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_size <= 0 ||
        facts.st_size > largestInstaller)
        return {};
    mark = {facts.st_dev, facts.st_ino, facts.st_size, facts.st_ctim.tv_sec * 1'000'000'000LL + facts.st_ctim.tv_nsec};
    return file;
}

std::optional<Shelf::Known> Shelf::knownAs(const QString &name) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_known.begin(), m_known.end(),
                                    [&name](const Known &one) { return one.installer.offer.file == name; });
    return found == m_known.end() ? std::nullopt : std::optional(*found);
}

std::optional<Shelf::Known> Shelf::lookAt(const Handle &folder, const QByteArray &name) const
{
    Known known;
    Handle file = openIn(folder, name, known.mark);
    if (!file)
        return std::nullopt;
    domain::ProgramOffer &offer = known.installer.offer;
    offer.file = QString::fromLatin1(name);
    offer.sizeBytes = known.mark.size;
    known.installer.kind = *domain::installerKindOf(offer.file);
    const auto before = knownAs(offer.file);
    FileSource source(file.release(), known.mark.size);
    offer.sha256 = before && before->mark == known.mark ? before->installer.offer.sha256 : digestOf(source);
    if (offer.sha256.isEmpty())
        return std::nullopt;
    Mark noteMark;
    Handle noteFile = openIn(folder, name + ".note", noteMark);
    if (!noteFile || noteMark.size > longestNote)
        return known;
    FileSource noteSource(noteFile.release(), noteMark.size);
    const auto note = noteSource.read(0, noteMark.size);
    if (const auto statement = note ? statementOf(*note, offer) : std::nullopt) {
        offer.version = textOf(statement->version);
        offer.statement = QString::fromUtf8(*note);
    } else {
        base::logger("server")->warn("The note beside the installer {} is not about it, or is none.",
                                     name.toStdString());
    }
    return known;
}

void Shelf::look()
{
    Handle folder = openFolder();
    QList<QByteArray> names;
    if (folder) {
        DIR *entries = ::fdopendir(::fcntl(folder.value, F_DUPFD_CLOEXEC, 0)); // closedir() closes its own
        while (const dirent *entry = entries ? ::readdir(entries) : nullptr) {
            if (domain::isInstallerName(QString::fromLatin1(entry->d_name)))
                names.append(entry->d_name);
        }
        if (entries)
            ::closedir(entries);
    }
    std::sort(names.begin(), names.end());
    if (names.size() > mostInstallers)
        base::logger("server")->warn("There are more than {} installers; the rest is not handed out.", mostInstallers);
    QList<Known> now;
    for (const QByteArray &name : std::as_const(names)) {
        const auto known = now.size() < mostInstallers ? lookAt(folder, name) : std::nullopt;
        if (known)
            now.append(*known);
    }
    const std::lock_guard lock(m_mutex);
    m_known = now;
}

QList<Installer> Shelf::installers() const
{
    const std::lock_guard lock(m_mutex);
    QList<Installer> all;
    for (const Known &known : m_known)
        all.append(known.installer);
    return all;
}

QString Shelf::newestVersion() const
{
    std::optional<domain::ProgramVersion> newest;
    const auto all = installers();
    for (const Installer &installer : all) {
        if (const auto version = domain::programVersionFrom(installer.offer.version);
            version && (!newest || *version > *newest))
            newest = version;
    }
    return newest ? textOf(*newest) : QString();
}

base::Result<Shelf::Opened> Shelf::open(const QString &name) const
{
    const auto known = knownAs(name);
    if (!known)
        return absent();
    const Handle folder = openFolder();
    Mark mark;
    Handle file = folder ? openIn(folder, known->installer.offer.file.toLatin1(), mark) : Handle();
    if (!file || mark != known->mark)
        return absent();
    return Opened{known->installer, std::make_shared<FileSource>(file.release(), mark.size)};
}

} // namespace attune::server::programs
