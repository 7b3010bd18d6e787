// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/log_action.h"
#include "domain/message_kind.h"
#include "domain/problem.h"
#include "protocol/consent_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/identity/relations.h"
#include "server/messages/outbox.h"
#include "server/store/pending_consents.h"
#include "tests/support/calls.h"
#include "tests/support/test_clinic.h"

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::pathFor;

/// What tst_consent_acts.cpp and tst_planned_sessions.cpp share.
class ConsentActsFixture
{
protected:
    void begin();
    void end();
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    base::Instant now() const { return base::SystemClock().now(); }
    std::unique_ptr<TestPerson> signedIn(const char *who) { return m_clinic->signedIn(who); }
    domain::UserId idOf(const char *who);
    QString numberOf(const char *who);
    Json decision(const char *who, const Json &purposes = Json::array({"care"}));
    base::Result<Json> sign(TestPerson &person, const Json &decision)
    {
        return person.send("POST", QString::fromLatin1(paths::consentSign), decision);
    }
    base::Result<Json> withdraw(TestPerson &person, const char *who, const QString &why = reason)
    {
        return person.send("POST", QString::fromLatin1(paths::consentWithdraw),
                           {{"clientId", protocol::json(idOf(who).value())}, {"reason", protocol::json(why)}});
    }
    base::Result<Json> answer(TestPerson &person, const char *path, const QString &consent)
    {
        return person.send("POST", pathFor(path, consent), Json::object());
    }
    QString stateOf(const char *who)
    {
        return domain::textOf(server::store::consentStandingOf(db(), idOf(who)).at(now()));
    }
    QString purposesOf(const char *who);
    QString plannedBy(TestPerson &clinician, const char *who);
    void letTheTimeCome(const QString &session);
    void letADayPass();
    qint64 count(const QString &sql, const QList<QVariant> &values = {})
    {
        auto row = db().run(sql, values);
        return row.next() ? row.number(0) : -1;
    }
    qint64 told(const char *who, domain::MessageKind kind)
    {
        return count(QStringLiteral("SELECT COUNT(*) FROM messages WHERE user_id = ? AND kind = ?"),
                     {idOf(who).value(), textOf(kind)});
    }
    qint64 logged(domain::LogAction action, const char *about)
    {
        return count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ? AND client_id = ? AND outcome = "
                                    "'allowed'"),
                     {textOf(action), idOf(about).value()});
    }
    QStringList answersAbout(TestPerson &person, const char *who, const QString &session);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    std::unique_ptr<TestPerson> m_soren;
};

inline void ConsentActsFixture::begin()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_ruth = signedIn("ruth");
    m_soren = signedIn("soren");
}

inline void ConsentActsFixture::end()
{
    m_ruth.reset();
    m_soren.reset();
    m_clinic.reset();
}

inline domain::UserId ConsentActsFixture::idOf(const char *who)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id : domain::UserId();
}

inline QString ConsentActsFixture::numberOf(const char *who)
{
    const auto priya = signedIn("priya");
    domain::RecordingQuery query;
    query.clientId = idOf(who);
    const auto page = wait(priya->clinic.recordings(query));
    return page && !page->items.isEmpty() ? page->items.first().clientRecordNumber : QString();
}

inline Json ConsentActsFixture::decision(const char *who, const Json &purposes)
{
    const auto person = signedIn(who);
    const auto text = person->get(QString::fromLatin1(paths::consentText));
    Json body = consentBody(protocol::child(text.value(), "text"), idOf(who).value(), purposes, "A Name");
    body["onBehalfReason"] = protocol::json(reason);
    return body;
}

inline QString ConsentActsFixture::purposesOf(const char *who)
{
    QStringList words;
    for (const domain::Purpose purpose : server::store::consentStandingOf(db(), idOf(who)).purposes)
        words << domain::textOf(purpose);
    return words.join(QLatin1Char(','));
}

inline QString ConsentActsFixture::plannedBy(TestPerson &clinician, const char *who)
{
    const auto starts = now() + std::chrono::hours(48);
    const auto planned = clinician.send("POST", QString::fromLatin1(paths::sessions),
                                        {{"clientNumber", protocol::json(numberOf(who))},
                                         {"startsAt", protocol::json(std::optional(starts))},
                                         {"endsAt", protocol::json(std::optional(starts + std::chrono::minutes(50)))}});
    return planned ? protocol::text(protocol::child(*planned, "session"), "id") : QString();
}

/// As if it had been planned three days ago.
inline void ConsentActsFixture::letTheTimeCome(const QString &session)
{
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = ?, ends_at = ? WHERE id = ?"),
             {base::toUnixMs(now()) - 3'600'000, base::toUnixMs(now()) - 600'000, session});
}

inline void ConsentActsFixture::letADayPass()
{
    db().run(QStringLiteral("UPDATE consent_waits SET takes_effect_at = ? WHERE takes_effect_at IS NOT NULL"),
             {base::toUnixMs(now()) - 1});
}

/// What everything answers that is about a client's consent, or that wants somebody to treat them.
inline QStringList ConsentActsFixture::answersAbout(TestPerson &person, const char *who, const QString &session)
{
    const QString client = idOf(who).value();
    const QString record = [&] {
        auto row = db().run(QStringLiteral("SELECT id FROM consents WHERE client_id = ? LIMIT 1"), {client});
        return row.next() ? row.text(0) : QString();
    }();
    const QList<std::pair<QString, QString>> named = {{QStringLiteral("clientId"), client}};
    const auto post = [&](const QString &path, const Json &body) { return codeOf(person.send("POST", path, body)); };
    QStringList answers = {codeOf(person.get(QString::fromLatin1(paths::consentText), named)),
                           codeOf(person.get(QString::fromLatin1(paths::consentValidate), named)),
                           post(QString::fromLatin1(paths::consentGetOrCreate), {{"clientId", protocol::json(client)}}),
                           codeOf(person.get(pathFor(paths::consentOfClient, client))),
                           codeOf(person.get(pathFor(paths::consentCopy, record))),
                           post(QString::fromLatin1(paths::consentSign), decision(who)),
                           codeOf(withdraw(person, who)),
                           post(pathFor(paths::consentConfirm, record), Json::object()),
                           post(pathFor(paths::consentRefuse, record), Json::object())};
    if (!session.isEmpty())
        answers +=
            {post(pathFor(paths::startRecording, session), {{"consentGiven", true}}),
             post(pathFor(paths::stopRecording, session), Json::object()),
             codeOf(person.get(pathFor(paths::sessionParticipants, session))),
             post(pathFor(paths::sessionParticipants, session), {{"userId", protocol::json(idOf("june").value())}}),
             post(pathFor(paths::confirmSession, session), Json::object())};
    return answers;
}
