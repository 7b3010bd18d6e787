// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/audit/audit_clinic.h"
#include "api/telehealth/programs_clinic.h"
#include "api/telehealth/telehealth_care.h"
#include "api/telehealth/telehealth_clinic.h"
#include "api/telehealth/telehealth_legal_matters.h"
#include "api/telehealth/telehealth_participants.h"
#include "api/telehealth/telehealth_session_recordings.h"
#include "api/telehealth/telehealth_transcription.h"
#include "api/telehealth/telehealth_transcripts.h"
#include "api/telehealth/telehealth_turns.h"
#include "protocol/deletion_codec.h"
#include "protocol/paths.h"
#include "protocol/request_parts.h"
#include "protocol/sign_in_codec.h"
#include "secrets/memory_credential_store.h"
#include "tests/support/answer_of.h"
#include "tests/support/scripted_server.h"
#include "tests/support/tree.h"
#include "tests/unit/protocol/messages.h"

#include <QSet>

/// Every port of the program at a clinic that speaks by the API description.
namespace attune::test {

using protocol::Json;

/// An operation of the API description.
struct Operation
{
    QByteArray id;
    QByteArray method;
    QRegularExpression path;
    QSet<QString> parameters; ///< of the query
};

inline QList<Operation> readOperations()
{
    const Json description = Json::parse(content(QStringLiteral("resources/api/attune.openapi.json")).toStdString());
    QList<Operation> operations;
    for (const auto &[path, methods] : description["paths"].items()) {
        const QString form = QRegularExpression::escape(QString::fromStdString(path))
                                 .replace(QStringLiteral("\\{id\\}"), QStringLiteral("[^/]+"));
        for (const auto &[method, said] : methods.items()) {
            if (!said.is_object() || !said.contains("operationId"))
                continue;
            Operation operation{QByteArray::fromStdString(said["operationId"].get<std::string>()),
                                QByteArray::fromStdString(method).toUpper(),
                                QRegularExpression(QRegularExpression::anchoredPattern(form)),
                                {}};
            for (const Json &parameter : protocol::list(said, "parameters")) {
                if (protocol::text(parameter, "in") == QStringLiteral("query"))
                    operation.parameters.insert(protocol::text(parameter, "name"));
            }
            operations.append(operation);
        }
    }
    return operations;
}

/// The one whose path says most: "…/quota" is not an id.
inline const Operation *operationOf(const ServedRequest &request)
{
    static const QList<Operation> all = readOperations();
    const Operation *found = nullptr;
    for (const Operation &one : all) {
        if (one.method == request.method && one.path.match(request.url.path(QUrl::FullyEncoded)).hasMatch() &&
            (!found ||
             one.path.pattern().count(QStringLiteral("[^/]+")) < found->path.pattern().count(QStringLiteral("[^/]+"))))
            found = &one;
    }
    return found;
}

/// Everything that a server of ours may say in answer: of each message that the operation is described with.
inline Json sampleAnswer(const QByteArray &operation)
{
    Json answer = Json::object();
    for (const Message &message : allMessages()) {
        if (message.uses.contains(operation + " answer"))
            answer.update(message.sample(SampleMembers::Extent::Full));
    }
    return answer;
}

/// Of a sample: what has to make sense beyond its own members.
inline void makeSense(Json &answer, const ServedRequest &request)
{
    if (answer.contains("url"))
        answer["url"] = "https://store.example/m1";
    if (answer.contains("certificate")) {
        protocol::CertificateText text;
        text.recording = domain::RecordingId(QStringLiteral("r1"));
        answer["certificate"] = protocol::toBytes(protocol::encode(text)).toStdString();
    }
    if (answer.contains("nextCursor") && !request.parameter("cursor").isEmpty())
        answer["nextCursor"] = nullptr;
}

/// All ports on one session, with somebody signed in.
struct Ports
{
    ScriptedServer server{[this](const ServedRequest &request) { return answer(request); }};
    secrets::MemoryCredentialStore store;
    api::HttpTransport transport{{server.address(), {}}};
    api::ClinicSession session{transport, store, QStringLiteral("a laptop")};
    api::TelehealthClinic clinic{session};
    api::TelehealthCare care{session};
    api::TelehealthParticipants participants{session};
    api::TelehealthLegalMatters matters{session};
    api::TelehealthTranscripts files{session};
    api::TelehealthTranscription transcription{session};
    api::TelehealthTurns turns{session};
    api::TelehealthSessionRecordings sessionRecordings{session};
    api::ProgramsClinic shelf{session};
    api::AuditClinic audit{session};
    domain::AuditPorts audits = audit.ports();
    ScriptedServer::Script script; ///< instead of samples, once somebody is signed in
    QStringList wrong;             ///< what no server could make sense of

    Ports()
    {
        (void)answerOf(session.signIn(QStringLiteral("ruth@sample.clinic"), QStringLiteral("secret")));
        server.asked.clear();
    }
    ScriptedAnswer answer(const ServedRequest &request)
    {
        if (request.path() == QLatin1String(protocol::paths::login)) {
            protocol::SignInAnswer in;
            in.person = domain::Person();
            in.tokens = protocol::TokensOfSignIn{domain::SignInId(QStringLiteral("s1")),
                                                 QStringLiteral("access"),
                                                 QStringLiteral("refresh"),
                                                 std::chrono::seconds(900),
                                                 {}};
            return {.body = protocol::toBytes(protocol::encodeAnswer(in))};
        }
        if (script)
            return script(request);
        return sampled(request);
    }
    ScriptedAnswer sampled(const ServedRequest &request)
    {
        const Operation *operation = operationOf(request);
        if (!operation) {
            wrong << QStringLiteral("no operation: ") + request.path();
            return {};
        }
        for (const auto &[name, value] : QUrlQuery(request.url).queryItems()) {
            if (!operation->parameters.contains(name))
                wrong << QStringLiteral("no parameter: ") + name;
        }
        look(request, operation->id);
        if (operation->id == "copyConsent")
            return {.body = "<p>a copy</p>", .type = "text/html"};
        Json sample = sampleAnswer(operation->id);
        makeSense(sample, request);
        return {.body = protocol::toBytes(sample)};
    }
    /// Whether a server takes the body for what it says it is.
    void look(const ServedRequest &request, const QByteArray &operation)
    {
        for (const Message &message : allMessages()) {
            if (!message.uses.contains(operation + " body"))
                continue;
            const auto body = protocol::objectFrom(request.body);
            const auto read = body ? message.again(*body, protocol::Reading::Body) : body;
            if (!read)
                wrong << QString::fromLatin1(message.name) + QStringLiteral(": ") + read.error().detail;
        }
    }
};

} // namespace attune::test
