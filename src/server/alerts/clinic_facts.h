// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/alerts/marks.h"
#include "server/alerts/working_hours.h"

#include <QSet>

namespace attune::server::alerts {

/// What the database says, remembered as long as it says the same: names and accounts until one changes
/// (Directory::revision), decisions until another one counts, working hours for ten seconds. One thread.
class ClinicFacts final : public MarkFacts
{
public:
    /// For the entries that follow. What is remembered is compared with the database where the moment is another one
    /// than before: entries of one transaction have one. @param connection stays until the next call
    /// @throws StoreError, as all others
    void look(store::Connection &connection, base::Instant moment);

    bool isAccount(const QString &person) override;
    bool isOutsideHours(const QString &person, base::Instant moment) override;
    bool hasWithdrawn(const QString &client) override;
    bool isSamePerson(const QString &one, const QString &other) override;
    bool haveFamilyNameInCommon(const QString &one, const QString &other) override;
    bool isErasedEarly(const QString &recording, base::Instant now) override;
    FirstUse firstUse(const QString &person, FirstOf kind, const QString &what, const audit::LoggedEntry &at) override;
    /// FirstUses::forget().
    void forgetFirstUses(store::Connection &connection, const QList<audit::LoggedEntry> &gone);

private:
    store::Connection *m_connection = nullptr;
    std::shared_ptr<const store::Directory> m_people;
    base::Instant m_lookedAt;
    base::Instant m_hoursReadAt;
    qint64 m_consentChange = -1;
    QHash<QString, domain::WorkingHours> m_hours; ///< by office
    QHash<QString, bool> m_withdrawn;             ///< by client
    QHash<QString, bool> m_same;                  ///< by both ids
    FirstUses m_firsts;
};

} // namespace attune::server::alerts
