// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Values, tables and calendars as people and other programs write them.
#include "domain/calendar_text.h"
#include "domain/date_values.h"
#include "domain/join_link.h"
#include "domain/person_values.h"
#include "domain/program_version.h"
#include "domain/session_link.h"
#include "domain/table_text.h"
#include "tests/fuzz/fuzz.h"

using namespace attune;

namespace {

template <typename T>
void holdWords(const base::Result<T> &result)
{
    if (!result)
        test::hold(!result.error().detail.isEmpty() && !result.error().detail.contains(QLatin1Char('\n')) &&
                       result.error().detail.size() < 600,
                   "a refusal is a line of words");
}

void tryFile(const QString &text)
{
    const auto rows = domain::tableFrom(text);
    holdWords(rows);
    for (const auto &row : rows ? *rows : QList<domain::TableRow>())
        test::hold(row.line > 0 && row.line <= text.size() + 1 && !row.cells.isEmpty(), "a row has a line and cells");
    const auto entries = domain::calendarFrom(text);
    holdWords(entries);
    for (const auto &entry : entries ? *entries : QList<domain::CalendarEntry>()) {
        holdWords(entry.event);
        test::hold(entry.line > 0, "an appointment has a line");
    }
}

void tryLine(const QString &line)
{
    const auto moment = domain::momentFrom(line);
    holdWords(moment);
    if (moment)
        test::hold(domain::momentFrom(base::toText(*moment)) && *domain::momentFrom(base::toText(*moment)) == *moment,
                   "a moment is read again as it is said");
    const auto email = domain::emailFrom(line);
    holdWords(email);
    if (email)
        test::hold(domain::emailFrom(*email) && *domain::emailFrom(*email) == *email, "an address has one form");
    const auto number = domain::recordNumberFrom(line);
    holdWords(number);
    if (number)
        test::hold(domain::recordNumberFrom(*number) && *domain::recordNumberFrom(*number) == *number,
                   "a number has one form");
    const auto link = domain::joinLinkFrom(line);
    holdWords(link);
    if (link)
        test::hold(domain::joinLinkFrom(domain::textOf(*link)) && *domain::joinLinkFrom(domain::textOf(*link)) == *link,
                   "a link comes back as it was");
    const auto session = domain::sessionLinkFrom(line);
    holdWords(session);
    if (session)
        test::hold(domain::sessionLinkFrom(domain::textOf(*session)) &&
                       *domain::sessionLinkFrom(domain::textOf(*session)) == *session,
                   "a link to a session comes back as it was");
    if (const auto version = domain::programVersionFrom(line))
        test::hold(textOf(*version) == line, "a version has one form");
    holdWords(domain::languageFrom(line, {QStringLiteral("en")}));
    holdWords(domain::jurisdictionFrom(line, {}));
    holdWords(domain::birthDateFrom(line, QDate(2026, 11, 28)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto text = domain::textFrom(bytes);
    holdWords(text);
    if (!text)
        return 0;
    tryFile(*text);
    tryLine(text->section(QLatin1Char('\n'), 0, 0));
    return 0;
}
