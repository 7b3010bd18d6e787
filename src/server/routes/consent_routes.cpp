// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "domain/date_values.h"
#include "protocol/consent_codec.h"
#include "protocol/paths.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/consent_parts.h"
#include "server/routes/log_entries.h"
#include "server/store/consents.h"
#include "server/store/sessions.h"

#include <QDateTime>

namespace attune::server::routes {

using domain::ConsentRecord;
using domain::LogAction;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;

base::Result<identity::Account> clientFor(const Call &call, Action action, const domain::UserId &client,
                                          bool reasonGiven)
{
    const auto account = identity::accountById(call.db, client);
    if (!account || account->person.role != domain::Role::Patient)
        return refuseAsAbsent(call, action, {});
    Resource resource = clientResource(client, account->office);
    if (store::tookPlace(call.db, client, call.userId(), call.clinic.clock.now()))
        resource.clinician = call.userId();
    if (auto allowed = authorise(call, action, resource, reasonGiven); !allowed)
        return allowed.error();
    return *account;
}

const domain::ConsentText *textFor(const Call &call, const identity::Account &client, const QString &language,
                                   const QString &location)
{
    return call.clinic.consentTexts.strictest(client.jurisdiction, location,
                                              language.isEmpty() ? client.language : language);
}

bool isUnder(const identity::Account &client, int age, base::Instant now)
{
    return domain::isYounger(domain::storedBirthDate(client.birthDate), age, domain::utcDay(now));
}

namespace {

domain::ConsentState stateOf(const Call &call, const domain::UserId &client)
{
    return store::consentStandingOf(call.db, client).at(call.clinic.clock.now());
}

Answer text(const Call &call)
{
    const domain::UserId client(call.request.query.value(QStringLiteral("clientId"), call.userId().value()));
    const auto account = clientFor(call, Action::ReadConsent, client, false);
    if (!account)
        return account.error();
    const auto *found = textFor(call, *account, call.request.query.value(QStringLiteral("language")),
                                base::shortened(call.request.query.value(QStringLiteral("location")), 20));
    if (!found)
        return fail(ProblemCode::NotFound);
    audit::Entry entry = entryFor(call, LogAction::ConsentShown);
    entry.clientId = client.value();
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return goodAnswer(
        protocol::ConsentTextAnswer{*found, isUnder(*account, found->consentAge, call.clinic.clock.now())});
}

Answer getOrCreate(const Call &call)
{
    const auto body = bodyAs<protocol::ClientBody>(call);
    if (!body)
        return body.error();
    const domain::UserId client = body->id;
    const auto account = clientFor(call, Action::ReadConsent, client, false);
    if (!account)
        return account.error();
    audit::Entry entry = entryFor(call, LogAction::ConsentRead);
    entry.clientId = client.value();
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    const auto records = store::consentsOf(call.db, client);
    const auto *found = textFor(call, *account, {}, {});
    protocol::ConsentStandingAnswer answer;
    answer.state = stateOf(call, client);
    if (!records.isEmpty())
        answer.consent = records.first();
    if (found)
        answer.text = *found;
    return goodAnswer(answer);
}

Answer validate(const Call &call)
{
    const domain::UserId client(call.request.query.value(QStringLiteral("clientId")));
    const auto account = clientFor(call, Action::ReadConsent, client, false);
    if (!account)
        return account.error();
    return goodAnswer(protocol::ConsentCheck{stateOf(call, client)});
}

Answer history(const Call &call)
{
    const auto account = clientFor(call, Action::ReadConsent, domain::UserId(call.id), false);
    if (!account)
        return account.error();
    audit::Entry entry = entryFor(call, LogAction::ConsentRead);
    entry.clientId = call.id;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return goodAnswer(protocol::ConsentsAnswer{store::consentsOf(call.db, domain::UserId(call.id))});
}

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray rowOf(const char *name, const QString &value)
{
    return QByteArray("<tr><th>") + name + "</th><td>" + escaped(value) + "</td></tr>\n";
}

/// One decision as a page that stands alone: what was read, what was decided, how it was taken down.
QByteArray pageOf(const domain::ConsentRecord &record, const domain::ConsentText *text, const QString &clientName)
{
    QStringList purposes;
    for (const domain::Purpose purpose : record.decision.purposes)
        purposes << domain::textOf(purpose);
    QByteArray page = "<!DOCTYPE html><html lang=\"" + escaped(record.decision.textLanguage) +
                      "\"><head><meta charset=\"utf-8\"><title>" + escaped(text ? text->title : QString()) +
                      "</title></head><body>\n<h1>" + escaped(text ? text->title : record.decision.textVersion) +
                      "</h1>\n<table>\n";
    page += rowOf("Decision", domain::textOf(record.kind));
    page += rowOf("Standing", domain::textOf(record.standing));
    page += rowOf("Client", clientName);
    page += rowOf("Signature", record.decision.signature);
    page +=
        rowOf("Signed by a guardian", record.decision.signedByGuardian ? QStringLiteral("yes") : QStringLiteral("no"));
    page += rowOf("Purposes", purposes.join(QStringLiteral(", ")));
    page += rowOf("Taken down by", record.recordedByName);
    page += rowOf("When", base::toText(record.recordedAt));
    page += rowOf("Valid until", record.expiresAt ? base::toText(*record.expiresAt) : QString());
    page += rowOf("Where the client was", record.decision.location);
    page += rowOf("Program", record.device);
    page += rowOf("Text", record.decision.textVersion + QStringLiteral(", SHA-256 ") + record.decision.textHash);
    page += rowOf("Record", record.id.value());
    page += "</table>\n";
    if (text) {
        for (const auto &row : text->shortAnswers)
            page += "<h3>" + escaped(row.question) + "</h3><p>" + escaped(row.answer) + "</p>\n";
        const auto paragraphs = text->fullText.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
        for (const QString &paragraph : paragraphs)
            page += "<p>" + escaped(paragraph) + "</p>\n";
    }
    return page + "</body></html>\n";
}

Answer copy(const Call &call)
{
    const auto record = store::consentById(call.db, call.id);
    if (!record)
        return refuseAsAbsent(call, Action::ReadConsent, {});
    const auto account = clientFor(call, Action::ReadConsent, record->decision.clientId, false);
    if (!account)
        return account.error();
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    audit::Entry entry = entryFor(call, LogAction::ConsentCopied);
    entry.clientId = record->decision.clientId.value();
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    http::Response response;
    response.headers = {{"Content-Type", "text/html; charset=utf-8"},
                        {"Cache-Control", "no-store"},
                        {"Content-Security-Policy", "default-src 'none'"},
                        {"Content-Disposition", "attachment; filename=\"consent.html\""}};
    response.body =
        pageOf(*record, call.clinic.consentTexts.byHash(record->decision.textHash), account->person.fullName);
    return response;
}

} // namespace

std::vector<Route> consentRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::consentText, "getConsentText", Access::SignedIn, text},
        {"POST", p::consentGetOrCreate, "getOrCreateConsent", Access::SignedIn, getOrCreate},
        {"GET", p::consentValidate, "validateConsent", Access::SignedIn, validate},
        {"GET", p::consentOfClient, "listConsents", Access::SignedIn, history},
        {"GET", p::consentCopy, "copyConsent", Access::SignedIn, copy},
    };
}

} // namespace attune::server::routes
