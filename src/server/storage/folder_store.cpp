// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"
#include "crypto/durable_file.h"
#include "server/storage/object_store.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace attune::server::storage {

base::Result<void> ObjectStore::archive(const QString &)
{
    return base::Error{base::ErrorKind::Unsupported, QStringLiteral("this store has no cold place"), {}, {}};
}

base::Result<void> ObjectStore::restore(const QString &, int)
{
    return base::Error{base::ErrorKind::Unsupported, QStringLiteral("this store has no cold place"), {}, {}};
}

namespace {

constexpr qint64 wrappedKeyOffset = 28;
constexpr qsizetype wrappedKeySize = crypto::Aead::nonceSize + crypto::Aead::keySize + crypto::Aead::tagSize;
const QString ending = QStringLiteral(".seal");

base::Error unavailable(const char *what)
{
    return {base::ErrorKind::Unavailable, QString::fromLatin1(what), {}, {}};
}

class FolderStore final : public ObjectStore
{
public:
    FolderStore(QString folder, QString coldFolder) : m_folder(std::move(folder)), m_cold(std::move(coldFolder))
    {
        crypto::makePrivateFolder(m_folder);
        if (!m_cold.isEmpty())
            crypto::makePrivateFolder(m_cold);
    }

    QString description() const override { return QStringLiteral("folder"); }
    base::Result<std::unique_ptr<crypto::ContainerBytes>> open(const QString &name) const override
    {
        return crypto::containerInFile(placeOf(name));
    }
    base::Result<std::unique_ptr<crypto::ContainerSink>> create(const QString &name) override
    {
        return crypto::containerToFile(in(m_folder, name));
    }
    base::Result<bool> contains(const QString &name) const override { return QFile::exists(placeOf(name)); }
    std::optional<QString> publicLink(const QString &, base::Instant, std::chrono::seconds) const override
    {
        return std::nullopt;
    }
    base::Result<QStringList> list() const override;
    base::Result<void> erase(const QString &name) override;
    int clearLeft(base::Instant before) override;
    base::Result<Availability> availability(const QString &name) const override
    {
        return isCold(name) ? Availability::Archived : Availability::Ready;
    }
    base::Result<void> archive(const QString &name) override
    {
        return m_cold.isEmpty() ? ObjectStore::archive(name) : move(m_folder, m_cold, name);
    }
    base::Result<void> restore(const QString &name, int) override
    {
        return isCold(name) ? move(m_cold, m_folder, name) : base::Result<void>();
    }

private:
    static QString in(const QString &folder, const QString &name) { return folder + QLatin1Char('/') + name + ending; }
    bool isCold(const QString &name) const
    {
        return !m_cold.isEmpty() && !QFile::exists(in(m_folder, name)) && QFile::exists(in(m_cold, name));
    }
    QString placeOf(const QString &name) const { return in(isCold(name) ? m_cold : m_folder, name); }
    static base::Result<void> move(const QString &from, const QString &to, const QString &name);

    QString m_folder;
    QString m_cold;
};

base::Result<QStringList> FolderStore::list() const
{
    QStringList names;
    for (const QString &folder : {m_folder, m_cold}) {
        if (folder.isEmpty())
            continue;
        const QStringList files = QDir(folder).entryList({QLatin1Char('*') + ending}, QDir::Files, QDir::Unsorted);
        for (const QString &file : files)
            names << file.chopped(ending.size());
    }
    names.removeDuplicates(); // a move that was cut off leaves both
    return names;
}

/// Copied, synced, and only then taken away: the folders may be on two disks.
base::Result<void> FolderStore::move(const QString &from, const QString &to, const QString &name)
{
    const QString part = in(to, name) + QStringLiteral(".part");
    QFile::remove(part);
    QFile copy(part);
    if (!QFile::copy(in(from, name), part) || !copy.open(QIODevice::ReadWrite) || !crypto::syncToDisk(copy))
        return unavailable("an object could not be moved");
    copy.close();
    if (!crypto::replaceDurably(part, in(to, name)) || !QFile::remove(in(from, name)))
        return unavailable("an object could not be moved");
    crypto::syncFolder(from);
    return {};
}

base::Result<void> FolderStore::erase(const QString &name)
{
    for (const QString &folder : {m_folder, m_cold}) {
        QFile file(in(folder, name));
        if (folder.isEmpty() || !file.exists())
            continue;
        // Another process may be erasing the same object: what is gone by now is erased, and is not made anew.
        if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) && !file.exists())
            continue;
        if (!file.isOpen() || !file.seek(wrappedKeyOffset) ||
            file.write(QByteArray(wrappedKeySize, '\0')) != wrappedKeySize || !crypto::syncToDisk(file))
            return unavailable("an object could not be erased");
        file.close();
        if ((!file.remove() && file.exists()) || !crypto::syncFolder(folder))
            return unavailable("an object could not be erased");
    }
    return {};
}

int FolderStore::clearLeft(base::Instant before)
{
    int cleared = 0;
    for (const QString &folder : {m_folder, m_cold}) {
        if (folder.isEmpty())
            continue;
        const auto left = QDir(folder).entryInfoList({QLatin1Char('*') + ending + QStringLiteral(".part")},
                                                     QDir::Files | QDir::NoSymLinks, QDir::Unsorted);
        for (const QFileInfo &info : left) {
            if (info.lastModified().toMSecsSinceEpoch() < base::toUnixMs(before) && QFile::remove(info.filePath()))
                ++cleared;
        }
    }
    return cleared;
}

} // namespace

std::unique_ptr<ObjectStore> folderStore(const QString &folder, const QString &coldFolder)
{
    return std::make_unique<FolderStore>(folder, coldFolder);
}

} // namespace attune::server::storage
