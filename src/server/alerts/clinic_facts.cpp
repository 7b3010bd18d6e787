// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/clinic_facts.h"

#include "domain/consent.h"
#include "server/alerts/family_names.h"
#include "server/identity/same_person.h"
#include "server/store/consents.h"
#include "server/store/deletion_requests.h"
#include "server/store/recording_keeping.h"

namespace attune::server::alerts {

namespace {

constexpr std::chrono::seconds hoursKeptFor{10};
constexpr qsizetype mostRemembered = 200'000;

/// Remembers an answer; throws all away when there are too many.
bool remembered(QHash<QString, bool> &answers, const QString &key, bool answer)
{
    if (answers.size() >= mostRemembered)
        answers.clear();
    answers.insert(key, answer);
    return answer;
}

} // namespace

void ClinicFacts::look(store::Connection &connection, base::Instant moment)
{
    const bool isSameMoment = m_connection == &connection && m_people && moment == m_lookedAt;
    m_connection = &connection;
    m_lookedAt = moment;
    if (isSameMoment)
        return;
    const auto people = connection.people();
    if (people != m_people)
        m_same.clear();
    m_people = people;
    if (std::chrono::abs(moment - m_hoursReadAt) > hoursKeptFor) {
        m_hours.clear();
        m_hoursReadAt = moment;
    }
    if (const qint64 change = store::newestConsentChange(connection); change != m_consentChange) {
        m_withdrawn.clear();
        m_consentChange = change;
    }
}

bool ClinicFacts::isAccount(const QString &person)
{
    return m_people->find(person) != nullptr;
}

bool ClinicFacts::isOutsideHours(const QString &person, base::Instant moment)
{
    const store::ListedPerson *found = m_people->find(person);
    if (!found)
        return false;
    auto hours = m_hours.find(found->office);
    if (hours == m_hours.end())
        hours = m_hours.insert(found->office, workingHoursOf(*m_connection, found->office, clinicZone(*m_connection)));
    return isOutside(*hours, moment);
}

bool ClinicFacts::hasWithdrawn(const QString &client)
{
    if (const auto known = m_withdrawn.constFind(client); known != m_withdrawn.cend())
        return *known;
    const store::ConsentStanding standing = store::consentStandingOf(*m_connection, domain::UserId(client));
    return remembered(m_withdrawn, client, standing.kind == textOf(domain::ConsentRecord::Kind::Withdrawn));
}

bool ClinicFacts::isSamePerson(const QString &one, const QString &other)
{
    if (one == other)
        return true;
    const QString key = one + QLatin1Char('\n') + other;
    if (const auto known = m_same.constFind(key); known != m_same.cend())
        return *known;
    return remembered(m_same, key, identity::isSamePerson(*m_connection, domain::UserId(one), domain::UserId(other)));
}

bool ClinicFacts::haveFamilyNameInCommon(const QString &one, const QString &other)
{
    const store::ListedPerson *first = m_people->find(one);
    const store::ListedPerson *second = m_people->find(other);
    return first && second && alerts::haveFamilyNameInCommon(first->fold, second->fold);
}

bool ClinicFacts::isErasedEarly(const QString &recording, base::Instant now)
{
    const auto until = store::keptUntilOf(*m_connection, recording);
    return until && *until > now &&
           store::askerOf(*m_connection, recording, domain::DeletionRequestState::Open).isEmpty();
}

FirstUse ClinicFacts::firstUse(const QString &person, FirstOf kind, const QString &what, const audit::LoggedEntry &at)
{
    return m_firsts.note(*m_connection, person, kind, what, at.sequence, base::toUnixMs(at.receivedAt));
}

void ClinicFacts::forgetFirstUses(store::Connection &connection, const QList<audit::LoggedEntry> &gone)
{
    m_firsts.forget(connection, gone);
}

} // namespace attune::server::alerts
