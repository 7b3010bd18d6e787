// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/log_pdf_sink.h"

#include "base/client_fault.h"
#include "models/audit/log_file_rows.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPageLayout>
#include <QPageSize>
#include <QTimeZone>

#include <algorithm>
#include <filesystem>
#include <unistd.h>

namespace attune::ui {

using base::ErrorKind;
using base::Result;
using models::LogFileHead;
using models::LogFileRows;

namespace {

constexpr int rowsTogether = 100; // so that the window goes on
constexpr qint64 longestLine = 1024LL * 1024;
constexpr double points = 8;
constexpr double marginMm = 12;

base::Error unwritable(const QFileDevice &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return {full ? ErrorKind::TooLarge : ErrorKind::InvalidInput, QStringLiteral("the file cannot be written"),
            full ? textOf(base::ClientFault::DiskFull) : QStringLiteral("file"), QString()};
}

base::Error unwritable()
{
    return {ErrorKind::InvalidInput, QStringLiteral("the pages cannot be written"), QStringLiteral("file"), {}};
}

/// Whether the last line of a PDF is there: QPdfWriter does not tell when the disk took no more.
bool hasEnd(QFile &file)
{
    constexpr qint64 lastLine = 8;
    return file.seek(std::max<qint64>(0, file.size() - lastLine)) && file.readAll().contains("%%EOF");
}

} // namespace

LogPdfSink::LogPdfSink(QString path, models::FreeSpace space)
    : m_path(std::move(path)),
      m_space(std::move(space)),
      m_entries(QFileInfo(m_path).absolutePath() + QStringLiteral("/.attune-XXXXXX")) // the disk the file will be on
{}

LogPdfSink::~LogPdfSink() = default;

Result<void> LogPdfSink::begin(const models::LogFileAbout &about)
{
    m_about = about;
    if (auto room = models::roomFor(about, m_path, m_space); !room)
        return room;
    if (!m_entries.open()) // for its owner alone, and gone with this object
        return unwritable(m_entries);
    return {};
}

Result<void> LogPdfSink::take(const domain::LogFilePiece &piece)
{
    if (m_entries.write(piece.text) != piece.text.size())
        return unwritable(m_entries);
    return {};
}

Result<bool> LogPdfSink::finish()
{
    if (m_arePainted)
        return giveName();
    return m_pages ? nextRows() : beginPages(m_count);
}

/// @param pages 0 to measure
Result<bool> LogPdfSink::beginPages(int pages)
{
    if (!m_entries.flush() || !m_entries.seek(0))
        return unwritable(m_entries);
    m_partial = models::partialPathFor(m_path);
    QFont font(QStringLiteral("sans-serif"));
    font.setPointSizeF(points);
    m_device = std::make_unique<QPdfWriter>(m_partial);
    m_device->setPageSize(QPageSize(QPageSize::A4));
    m_device->setPageOrientation(QPageLayout::Landscape);
    m_device->setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    m_device->setTitle(QCoreApplication::translate("LogPdfSink", "Access log"));
    m_device->setCreator(QStringLiteral("Attune"));
    m_pages = pages == 0 ? std::make_unique<PageWriter>(*m_device, font)
                         : std::make_unique<PageWriter>(*m_device, font, pages);
    if (!m_pages->isGood())
        return unwritable();
    if (pages > 0)
        QFile::setPermissions(m_partial, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_rows = 0;
    writeHead();
    return false;
}

void LogPdfSink::writeHead()
{
    m_pages->heading(QCoreApplication::translate("LogPdfSink", "Access log"));
    const auto lines = LogFileHead::lines(m_about);
    for (const auto &[name, value] : lines)
        m_pages->text(
            QCoreApplication::translate("LogPdfSink", "%1: %2", "what is said, and the value").arg(name, value));
    m_pages->space();
    m_pages->table(LogFileRows::heads(QTimeZone(m_about.question.zone.toLatin1())), LogFileRows::shares());
}

Result<bool> LogPdfSink::nextRows()
{
    const QTimeZone zone(m_about.question.zone.toLatin1());
    for (int i = 0; i < rowsTogether; ++i) {
        const QByteArray line = m_entries.readLine(longestLine);
        if (line.isEmpty())
            return endPages();
        const auto row = LogFileRows::read(line);
        if (!row)
            return row.error();
        m_pages->row(LogFileRows::cells(*row, zone));
        ++m_rows;
    }
    if (!m_pages->isGood())
        return unwritable();
    return false;
}

Result<bool> LogPdfSink::endPages()
{
    const int pages = m_pages->finish();
    const bool good = m_pages->isGood();
    m_pages.reset();
    m_device.reset();
    if (!good)
        return unwritable();
    if (m_rows != m_about.start.rows)
        return models::otherCount(m_rows, m_about.start.rows);
    m_arePainted = m_count > 0;
    m_count = pages;
    return false;
}

Result<bool> LogPdfSink::giveName()
{
    QFile file(m_partial);
    if (!file.open(QIODevice::ReadWrite) || !hasEnd(file) || fsync(file.handle()) != 0)
        return unwritable(file);
    file.close();
    std::error_code problem;
    std::filesystem::rename(m_partial.toStdString(), m_path.toStdString(), problem);
    if (problem)
        return unwritable();
    m_partial.clear();
    return true;
}

void LogPdfSink::discard()
{
    m_pages.reset();
    m_device.reset();
    m_entries.remove();
    if (!m_partial.isEmpty())
        QFile::remove(m_partial);
}

} // namespace attune::ui
