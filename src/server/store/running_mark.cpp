// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/running_mark.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace attune::server::store {

namespace {

constexpr qint64 markLock = 0x61747475'6e656401; // "attuned", and which of its locks

base::Error isRunning()
{
    return {base::ErrorKind::Conflict, QStringLiteral("attuned is running on this clinic; stop it first"), {}, {}};
}

base::Error cannotAsk(const QString &what)
{
    return {base::ErrorKind::Unavailable, what, {}, {}};
}

} // namespace

base::Result<std::unique_ptr<RunningMark>> RunningMark::takeAs(const Address &address, Kind kind)
{
    std::unique_ptr<RunningMark> mark(new RunningMark);
    if (!address.postgres) {
        const QByteArray path = QFile::encodeName(address.file + QStringLiteral(".running"));
        mark->m_file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (mark->m_file < 0)
            return cannotAsk(QStringLiteral("the data folder cannot be written"));
        if (::flock(mark->m_file, LOCK_EX | LOCK_NB) != 0)
            return isRunning();
        return mark;
    }
    try {
        mark->m_session = std::make_unique<Database>(address);
        // Of the database; clinics that share one have schemas of their own.
        enum class Column { IsTaken };
        auto row = mark->m_session->connection().run(
            kind == Kind::Shared
                ? QStringLiteral("SELECT pg_try_advisory_lock_shared(? # hashtext(current_schema())::bigint)::int")
                : QStringLiteral("SELECT pg_try_advisory_lock(? # hashtext(current_schema())::bigint)::int"),
            {markLock});
        if (!row.next() || !row.flag(Column::IsTaken))
            return isRunning();
    } catch (const StoreError &error) {
        return cannotAsk(QString::fromUtf8(error.what()));
    }
    return mark;
}

base::Result<std::unique_ptr<RunningMark>> RunningMark::take(const Address &address)
{
    return takeAs(address, Kind::Shared);
}

base::Result<std::unique_ptr<RunningMark>> RunningMark::takeAlone(const Address &address)
{
    return takeAs(address, Kind::Alone);
}

RunningMark::~RunningMark()
{
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace attune::server::store
