// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/log_action.h"
#include "server/audit/access_log.h"
#include "server/identity/sign_ins.h"
#include "server/keys/key_provider.h"
#include "server/media/grants.h"
#include "server/media/media_store.h"
#include "server/store/migrations.h"
#include "server/store/quota.h"
#include "server/store/recording_states.h"
#include "server/store/recordings.h"
#include "server/store/sessions.h"
#include "tests/support/fake_clock.h"

#include <QBuffer>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace attune;
using namespace attune::server;
using Sort = domain::RecordingQuery::Sort;

inline store::Scope scope(const domain::UserId &who, domain::Role role)
{
    return {who, role, QStringLiteral("main"), {}, {}};
}

/// What tst_store.cpp and tst_store_access.cpp share.
class StoreFixture
{
protected:
    void beginAll();
    store::Connection &db() { return m_database->connection(); }
    audit::Entry entry(const QString &id);
    const identity::SecondFactors &factors() { return *m_secondFactors; }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    std::unique_ptr<keys::FileKeyProvider> m_keys;
    std::unique_ptr<identity::SecondFactors> m_secondFactors;
    std::unique_ptr<store::Database> m_database;
    domain::UserId m_patient, m_otherPatient, m_clinician, m_otherClinician;
    static constexpr int recordingCount = 10'000;
    static constexpr identity::PasswordCost cheap{1, 64};
};

inline audit::Entry StoreFixture::entry(const QString &id)
{
    audit::Entry result;
    result.eventId = id;
    result.occurredAt = m_clock.now();
    result.actorId = QStringLiteral("a");
    result.actorRole = QStringLiteral("patient");
    result.recordingId = QStringLiteral("log-test");
    result.action = domain::LogAction::Watched;
    result.outcome = domain::LogOutcome::Reported;
    return result;
}

inline void StoreFixture::beginAll()
{
    m_database =
        std::make_unique<store::Database>(store::Address::sqlite(m_folder.filePath(QStringLiteral("clinic.sqlite"))));
    store::migrate(db(), m_clock.now());
    m_database->unlock(crypto::SecretBytes(QByteArray(32, 'p')));
    auto provider = keys::FileKeyProvider::openOrCreate(m_folder.filePath(QStringLiteral("keys.json")),
                                                        m_folder.filePath(QStringLiteral("data")), m_clock.now());
    m_keys = std::move(*provider);
    m_secondFactors = std::make_unique<identity::SecondFactors>(m_clock, *m_keys);
    const auto add = [this](const char *email, const char16_t *name, domain::Role role) {
        identity::NewAccount account;
        account.email = QString::fromLatin1(email);
        account.fullName = QString::fromUtf16(name);
        account.role = role;
        account.password = QStringLiteral("a long password");
        return *identity::createAccount(db(), account, cheap, m_clock.now());
    };
    m_patient = add("p@x", u"Søren Łukasik", domain::Role::Patient);
    m_otherPatient = add("q@x", u"Zoë Ünal", domain::Role::Patient);
    m_clinician = add("c@x", u"Dr Adeyemi", domain::Role::Psychologist);
    m_otherClinician = add("d@x", u"Dr Brandt", domain::Role::Psychologist);
    store::Transaction transaction(db());
    db().run(QStringLiteral("INSERT INTO therapy_sessions(id, client_id, clinician_id, starts_at, ends_at, state) "
                            "VALUES('s',?,?,0,0,'completed')"),
             {m_patient.value(), m_clinician.value()});
    for (int i = 0; i < recordingCount; ++i) {
        const bool mine = i % 4 == 0;
        db().run(QStringLiteral("INSERT INTO recordings(id, session_id, client_id, clinician_id, "
                                "status, session_at, duration_s, size_bytes, kept_until, view_count) "
                                "VALUES(?,'s',?,?,?,?,?,?,?,?)"),
                 {QStringLiteral("r%1").arg(i), (mine ? m_patient : m_otherPatient).value(),
                  (i % 2 ? m_clinician : m_otherClinician).value(),
                  i % 10 ? QStringLiteral("AVAILABLE") : QStringLiteral("FAILED"), (i * 7919) % 1000,
                  (i * 104729) % 500, qint64(i) * 1'000'003, i % 3, i % 5});
    }
    transaction.commit();
}
