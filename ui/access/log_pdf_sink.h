// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/log_file_sink.h"
#include "ui/parts/page_writer.h"

#include <QPdfWriter>
#include <QTemporaryFile>

namespace attune::ui {

/// Entries as pages to be read and printed. They are kept beside the file until all have come, and written twice: once
/// to know how many pages there are. Memory does not grow with them.
class LogPdfSink final : public models::LogFileSink
{
public:
    explicit LogPdfSink(QString path, models::FreeSpace space = models::freeSpaceAt);
    ~LogPdfSink() override;

    base::Result<void> begin(const models::LogFileAbout &about) override;
    base::Result<void> take(const domain::LogFilePiece &piece) override;
    base::Result<bool> finish() override;
    QString partialPath() const override { return m_partial; }
    void discard() override;

private:
    base::Result<bool> beginPages(int pages);
    base::Result<bool> nextRows();
    base::Result<bool> endPages();
    base::Result<bool> giveName();
    void writeHead();

    QString m_path;
    QString m_partial; ///< empty before there is one
    models::FreeSpace m_space;
    models::LogFileAbout m_about;
    QTemporaryFile m_entries;
    std::unique_ptr<QPdfWriter> m_device;
    std::unique_ptr<PageWriter> m_pages;
    qint64 m_rows = 0;
    int m_count = 0; ///< of pages; 0 while they are measured
    bool m_arePainted = false;
};

} // namespace attune::ui
