// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/container_io.h"

#include "crypto/durable_file.h"

#include <QFile>

namespace attune::crypto {

namespace {

base::Error unavailable(const QString &what)
{
    return {base::ErrorKind::Unavailable, what, {}, {}};
}

class FileBytes final : public ContainerBytes
{
public:
    explicit FileBytes(const QString &path) : m_file(path) {}
    bool open() { return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    qint64 size() const override { return m_file.size(); }
    base::Result<QByteArray> read(qint64 offset, qint64 size) override
    {
        if (!m_file.seek(offset))
            return unavailable(QStringLiteral("a container cannot be read"));
        return m_file.read(size);
    }

private:
    QFile m_file;
};

class FileSink final : public ContainerSink
{
public:
    explicit FileSink(const QString &path) : m_path(path), m_file(path + QStringLiteral(".part")) {}
    ~FileSink() override
    {
        if (m_file.isOpen()) {
            m_file.close();
            m_file.remove();
        }
    }
    base::Result<void> open()
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return ioError();
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return {};
    }
    base::Result<void> write(const QByteArray &bytes) override
    {
        return m_file.write(bytes) == bytes.size() ? base::Result<void>() : base::Result<void>(ioError());
    }
    base::Result<void> finish(const QByteArray &head) override
    {
        if (!m_file.seek(0) || m_file.write(head) != head.size() || !syncToDisk(m_file))
            return ioError();
        m_file.close();
        if (!replaceDurably(m_file.fileName(), m_path))
            return unavailable(QStringLiteral("a container could not be put in place"));
        return {};
    }

private:
    base::Error ioError() const
    {
        return unavailable(QStringLiteral("writing a container failed: ") + m_file.errorString());
    }

    QString m_path;
    QFile m_file;
};

} // namespace

base::Result<std::unique_ptr<ContainerBytes>> containerInFile(const QString &path)
{
    auto bytes = std::make_unique<FileBytes>(path);
    if (!bytes->open())
        return base::Error{base::ErrorKind::NotFound, QStringLiteral("there is no such container"), {}, {}};
    return std::unique_ptr<ContainerBytes>(std::move(bytes));
}

base::Result<std::unique_ptr<ContainerSink>> containerToFile(const QString &path)
{
    auto sink = std::make_unique<FileSink>(path);
    if (auto opened = sink->open(); !opened)
        return opened.error();
    return std::unique_ptr<ContainerSink>(std::move(sink));
}

} // namespace attune::crypto
