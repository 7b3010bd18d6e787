// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "server/store/database.h"

#include <QStringList>

namespace attune::server::store {

/// For whom something is read: patients and psychologists see their own and what further relations open, others the
/// whole office.
struct Scope
{
    domain::UserId asking;
    domain::Role role = domain::Role::Unknown;
    QString office;
    QStringList clients;    ///< further ones: those they act for, or whom they opened in an emergency
    QStringList clinicians; ///< further ones: those they supervise
    /// Whether a patient's own are also those in which they, or whom they act for, took part besides the client.
    bool includesJoint = false;
    /// Who was noted by then counts for every recording of the session, who was noted later for those made since.
    base::Instant jointUntil = {};
};

/// A condition with the values it binds, in the order of its question marks.
struct SqlTerm
{
    QString sql;
    QList<QVariant> values;
};

/// Whether a recording (alias `r`) is one that the scope may see today: what lists show, and what entries may be about.
SqlTerm recordingTerm(const Scope &scope);
/// Whether a session (alias `s`) is one that the scope may see today.
SqlTerm sessionTerm(const Scope &scope);
/// Whether the scope may know today who the client is whose id an SQL expression gives.
SqlTerm clientTerm(const Scope &scope, const QString &idExpression);
/// The same about one person. @throws StoreError
bool seesClient(Connection &connection, const Scope &scope, const QString &clientId);
/// The same about one recording, one session. @throws StoreError
bool seesRecording(Connection &connection, const Scope &scope, const QString &recordingId);
bool seesSession(Connection &connection, const Scope &scope, const QString &sessionId);

/// "column IN (?, ?)"; a condition that never holds for nothing.
SqlTerm amongTerm(const QString &column, const QStringList &values);
/// All of them, or one of them.
SqlTerm allOf(const QList<SqlTerm> &terms);
SqlTerm anyOf(const QList<SqlTerm> &terms);

} // namespace attune::server::store
