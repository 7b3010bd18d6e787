// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/api_replay.h"

#include <QRegularExpression>

namespace attune::test {

using protocol::Json;

namespace {

/// What a documented text looks like tells what every other one of its field must look like.
struct Format
{
    const char *name;
    const char *example; ///< of the document
    const char *form;    ///< of ours
};

constexpr Format formats[] = {
    {"time", R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$)", R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$)"},
    {"Twilio recording", "^RT", "^RT[0-9a-f]{32}$"},
    {"Twilio composition", "^CJ", "^CJ[0-9a-f]{32}$"},
    {"Twilio room", "^RM", "^RM[0-9a-f]{32}$"},
    {"address", "^https?://", "^https://[^/]+/"},
    {"length", R"(^\d+m \d+s$)", R"(^\d+m [0-5]?\ds$)"},
    {"size", R"(^\d+\.\d\d MB$)", R"(^\d+\.\d\d MB$)"},
    {"years", R"(^\d+_YEARS$)", R"(^\d+_YEARS$)"},
    {"action", "^[A-Z]+_[A-Z_]+$", "^[A-Z_]+$"},
    {"IP address", R"(^\d+\.\d+\.\d+\.\d+$)", R"(^[0-9a-f.:]+$)"},
    {"recording id", "^rec_", "^rec_"},
    {"user id", "^user_", "^user_"},
    {"file name", "^telehealth_recording_", "^telehealth_recording_.*\\.mp4$"},
    {"object name", "^[0-9a-f-]{36}\\.", "^[0-9a-f-]{36}\\.[a-z0-9]+$"},
};

QString kindOf(const Json &value)
{
    return value.is_number_integer() ? QStringLiteral("integer") : QString::fromLatin1(value.type_name());
}

QString shown(const Json &value)
{
    const QString text = QString::fromStdString(value.dump());
    return text.size() > 60 ? text.left(57) + QStringLiteral("…") : text;
}

class Comparison
{
public:
    Comparison(const QStringList &values, const QStringList &none) : m_values(values), m_none(none) {}

    void compare(const Json &documented, const Json &here, const QString &field)
    {
        if (documented.is_null() && !m_values.contains(field))
            return; // may be anything
        if (here.is_null() && m_none.contains(field))
            return;
        if (kindOf(documented) != kindOf(here))
            return add(field, "type", documented, here);
        if (m_values.contains(field) && documented != here)
            return add(field, "value", documented, here);
        if (documented.is_object())
            return compareMembers(documented, here, field);
        if (documented.is_array())
            return compareRows(documented, here, field);
        if (documented.is_string() && !m_values.contains(field))
            compareFormat(documented, here, field);
    }

    QList<Difference> found;

private:
    void compareMembers(const Json &documented, const Json &here, const QString &field)
    {
        for (const auto &[name, value] : documented.items()) {
            const QString inside = (field.isEmpty() ? field : field + QLatin1Char('.')) + QString::fromStdString(name);
            const auto member = here.find(name);
            if (member == here.end())
                add(inside, "missing", value, Json());
            else
                compare(value, *member, inside);
        }
    }

    /// No row is a difference: then nothing was compared.
    void compareRows(const Json &documented, const Json &here, const QString &field)
    {
        if (documented.empty())
            return;
        if (here.empty())
            return add(field + QStringLiteral("[]"), "missing", documented.front(), here);
        for (const Json &row : here)
            compare(documented.front(), row, field + QStringLiteral("[]"));
    }

    void compareFormat(const Json &documented, const Json &here, const QString &field)
    {
        const QString example = QString::fromStdString(documented.get<std::string>());
        const QString text = QString::fromStdString(here.get<std::string>());
        for (const Format &format : formats) {
            if (!QRegularExpression(QString::fromLatin1(format.example)).match(example).hasMatch())
                continue;
            if (!QRegularExpression(QString::fromLatin1(format.form)).match(text).hasMatch())
                add(field, "format", documented, here);
            return;
        }
    }

    /// Once for each field, however many rows have it.
    void add(const QString &field, const char *kind, const Json &documented, const Json &here)
    {
        const QString word = QString::fromLatin1(kind);
        for (const Difference &known : std::as_const(found)) {
            if (known.field == field && known.kind == word)
                return;
        }
        found.append({{},
                      {},
                      field,
                      word,
                      shown(documented),
                      word == QStringLiteral("missing") ? QStringLiteral("-") : shown(here),
                      {}});
    }

    const QStringList m_values;
    const QStringList m_none;
};

QString keyOf(const QString &document, const QString &call, const QString &field)
{
    return QStringList{document, call, field}.join(QLatin1Char('\n'));
}

QString cell(QString text)
{
    return text.replace(QLatin1Char('|'), QStringLiteral("\\|")).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace

QList<Difference> differencesOf(const Json &answer, const Json &here, const QStringList &values,
                                const QStringList &none)
{
    Comparison comparison(values, none);
    comparison.compare(answer, here, {});
    return comparison.found;
}

ListedDifferences::ListedDifferences(const Json &description)
{
    QStringList operations;
    for (const auto &[path, methods] : protocol::child(description, "paths").items()) {
        for (const auto &[method, operation] : methods.items()) {
            if (operation.is_object())
                operations << protocol::text(operation, "operationId");
        }
    }
    for (const Json &entry : protocol::list(description, "x-differences")) {
        const QString reason = protocol::text(entry, "reason");
        const QString call = protocol::text(entry, "call");
        if (reason.size() < 20 || !operations.contains(call) || protocol::list(entry, "fields").empty())
            m_faults << call + QStringLiteral(": ") + reason;
        for (const Json &field : protocol::list(entry, "fields"))
            m_reasons.insert(
                keyOf(protocol::text(entry, "document"), call, QString::fromStdString(field.get<std::string>())),
                {reason, protocol::text(entry, "clinic")});
    }
}

QString ListedDifferences::reasonOf(const Difference &difference)
{
    const QString key = keyOf(difference.document, difference.call, difference.field);
    const auto listed = m_reasons.constFind(key);
    if (listed == m_reasons.cend() || (!listed->clinic.isEmpty() && listed->clinic != difference.clinic))
        return {};
    m_found.insert(key);
    return listed->reason;
}

QStringList ListedDifferences::notFound() const
{
    QStringList missing;
    for (auto it = m_reasons.cbegin(); it != m_reasons.cend(); ++it) {
        if (!m_found.contains(it.key()))
            missing << QString(it.key()).replace(QLatin1Char('\n'), QLatin1Char(' '));
    }
    missing.sort();
    return missing;
}

QString tableOf(const QList<Difference> &differences, ListedDifferences &listed)
{
    QString table = QStringLiteral("| Document | Call | Field | What | Documented | Here | Clinic | Reason |\n"
                                   "|---|---|---|---|---|---|---|---|\n");
    QStringList rows;
    for (const Difference &one : differences) {
        const QString reason = listed.reasonOf(one);
        rows << QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 |\n")
                    .arg(one.document, one.call, one.field, one.kind, cell(one.documented), cell(one.here), one.clinic,
                         reason.isEmpty() ? QStringLiteral("**none**") : cell(reason));
    }
    rows.removeDuplicates();
    rows.sort();
    return table + rows.join(QString());
}

} // namespace attune::test
