// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal_storage.h"

#include "crypto/durable_file.h"

#include <QFile>
#include <QFileInfo>

namespace attune::journal {

namespace {

base::Error cannotOpen()
{
    return {base::ErrorKind::Unavailable, QStringLiteral("the access journal cannot be opened"), {}, {}};
}

class FileStorage final : public JournalStorage
{
public:
    explicit FileStorage(const QString &path) : m_file(path) {}

    bool open()
    {
        const bool isNew = !m_file.exists();
        // Unbuffered: what a failed write left in a buffer would be written later, behind something else.
        if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return false;
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return !isNew || crypto::syncFolder(QFileInfo(m_file).absolutePath());
    }
    base::Result<QByteArray> readAll() override
    {
        if (!m_file.isOpen() || !m_file.seek(0))
            return cannotOpen();
        QByteArray content = m_file.readAll();
        if (content.size() != m_file.size())
            return cannotOpen();
        return content;
    }
    bool append(const QByteArray &bytes) override
    {
        return m_file.isOpen() && m_file.seek(m_file.size()) && m_file.write(bytes) == bytes.size();
    }
    bool sync() override { return m_file.isOpen() && crypto::syncToDisk(m_file); }
    bool truncate(qint64 size) override { return m_file.isOpen() && m_file.resize(size); }
    bool replace(const QByteArray &content) override
    {
        const bool replaced = crypto::writePrivateFile(m_file.fileName(), content);
        // What was open may be the old one by now, even when it failed: then only its being durable is not certain.
        m_file.close();
        return m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) && replaced;
    }

private:
    QFile m_file;
};

} // namespace

base::Result<std::unique_ptr<JournalStorage>> fileStorage(const QString &path)
{
    auto storage = std::make_unique<FileStorage>(path);
    if (!storage->open())
        return cannotOpen();
    return std::unique_ptr<JournalStorage>(std::move(storage));
}

} // namespace attune::journal
