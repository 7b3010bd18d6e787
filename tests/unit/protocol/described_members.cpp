// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages.h"

#include <QFile>
#include <QMap>
#include <QSet>

namespace attune::test {

using namespace protocol;

namespace {

Json readDescription()
{
    QFile file(QStringLiteral(SOURCE_FOLDER "/resources/api/attune.openapi.json"));
    return file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll().toStdString()) : Json::object();
}

const Json &description()
{
    static const Json read = readDescription();
    return read;
}

const Json &resolved(const Json &schema)
{
    if (!schema.is_object() || !schema.contains("$ref"))
        return schema;
    const std::string pointer = schema["$ref"].get<std::string>().substr(1); // behind the #
    return description().at(Json::json_pointer(pointer));
}

/// Every member that a schema names, by its place ("rows[].id"); "place.*" where it takes names that only the sender
/// knows.
void addMembers(const Json &given, const QString &place, QSet<QString> &members)
{
    const Json &schema = resolved(given);
    if (!schema.is_object())
        return;
    for (const char *alternatives : {"allOf", "anyOf", "oneOf"}) {
        for (const Json &one : list(schema, alternatives))
            addMembers(one, place, members);
    }
    if (schema.contains("items"))
        addMembers(schema["items"], place + QStringLiteral("[]"), members);
    if (schema.contains("additionalProperties") && schema["additionalProperties"] != false)
        members.insert(place + QStringLiteral(".*"));
    for (const auto &[name, value] : child(schema, "properties").items()) {
        const QString inside = (place.isEmpty() ? QString() : place + QLatin1Char('.')) + QString::fromStdString(name);
        members.insert(inside);
        addMembers(value, inside, members);
    }
}

void addWritten(const Json &json, const QString &place, QSet<QString> &members)
{
    if (json.is_array() && !json.empty() && json.front().is_object())
        addWritten(json.front(), place + QStringLiteral("[]"), members);
    if (!json.is_object())
        return;
    for (const auto &[name, value] : json.items()) {
        const QString inside = (place.isEmpty() ? QString() : place + QLatin1Char('.')) + QString::fromStdString(name);
        members.insert(inside);
        addWritten(value, inside, members);
    }
}

void addJsonMembers(const Json &holder, QSet<QString> &members)
{
    for (const auto &[type, content] : child(holder, "content").items()) {
        if (type == "application/json")
            addMembers(child(content, "schema"), {}, members);
    }
}

/// "listRecordings answer" and what it has, for everything that is JSON.
QMap<QByteArray, QSet<QString>> described()
{
    QMap<QByteArray, QSet<QString>> all;
    for (const auto &[path, operations] : child(description(), "paths").items()) {
        for (const auto &[method, operation] : operations.items()) {
            if (method == "parameters")
                continue;
            const QByteArray name = text(operation, "operationId").toLatin1();
            addJsonMembers(child(operation, "requestBody"), all[name + " body"]);
            for (const auto &[status, response] : child(operation, "responses").items()) {
                if (status.front() == '2')
                    addJsonMembers(response, all[name + " answer"]);
            }
        }
    }
    return all;
}

QMap<QByteArray, QSet<QString>> written()
{
    QMap<QByteArray, QSet<QString>> all;
    for (const Message &message : allMessages()) {
        for (const QByteArray &use : message.uses)
            addWritten(message.sample(SampleMembers::Extent::Full), {}, all[use]);
    }
    return all;
}

/// Members of messages that the description of none of their operations has.
QStringList undescribed(const QMap<QByteArray, QSet<QString>> &theirs)
{
    QStringList differences;
    for (const Message &message : allMessages()) {
        QSet<QString> ours;
        addWritten(message.sample(SampleMembers::Extent::Full), {}, ours);
        QSet<QString> known;
        for (const QByteArray &use : message.uses)
            known += theirs.value(use);
        for (const QString &member : std::as_const(ours)) {
            const bool isOpen = known.contains(member.section(QLatin1Char('.'), 0, -2) + QStringLiteral(".*"));
            if (!message.uses.isEmpty() && !known.contains(member) && !isOpen)
                differences << QString::fromLatin1(message.name) + QStringLiteral(": nobody describes ") + member;
        }
    }
    return differences;
}

} // namespace

QStringList differencesFromDescription()
{
    const auto ours = written();
    const auto theirs = described();
    QStringList differences = undescribed(theirs);
    for (auto it = theirs.cbegin(); it != theirs.cend(); ++it) {
        QSet<QString> missing = *it - ours.value(it.key());
        missing.removeIf([](const QString &member) { return member.endsWith(QStringLiteral(".*")); });
        missing.remove(QStringLiteral("success"));     // every answer of the family has it
        missing.remove(QStringLiteral("consentType")); // there is one type; nobody reads it
        for (const QString &member : std::as_const(missing))
            differences << QString::fromLatin1(it.key()) + QStringLiteral(": no message has ") + member;
    }
    for (auto it = ours.cbegin(); it != ours.cend(); ++it) {
        if (!theirs.contains(it.key()))
            differences << QString::fromLatin1(it.key()) + QStringLiteral(" is not described");
    }
    differences.sort();
    return differences;
}

} // namespace attune::test
