// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar_text.h"

#include "domain/date_values.h"
#include "domain/person_values.h"
#include "domain/value_error.h"

#include <QMultiMap>
#include <QRegularExpression>

namespace attune::domain {

namespace {

constexpr qsizetype mostEvents = 20'000;

/// One line of the file when what was folded is together again: NAME;PARAMETER=VALUE:VALUE
struct Property
{
    int line = 0;
    QString name;
    QMultiMap<QString, QString> parameters;
    QString value;
};

Property propertyFrom(const QString &text, int line)
{
    Property property;
    property.line = line;
    QStringList parts(QString{});
    qsizetype at = 0;
    bool quoted = false;
    for (; at < text.size(); ++at) {
        const QChar c = text.at(at);
        quoted = c == u'"' ? !quoted : quoted;
        if (!quoted && c == u':')
            break;
        if (!quoted && c == u';')
            parts.append(QString());
        else if (c != u'"')
            parts.last() += c;
    }
    property.name = parts.takeFirst().trimmed().toUpper();
    for (const QString &part : std::as_const(parts))
        property.parameters.insert(part.section(QLatin1Char('='), 0, 0).toUpper(), part.section(QLatin1Char('='), 1));
    property.value = text.mid(at + 1).trimmed();
    return property;
}

QList<Property> propertiesOf(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    const QStringList lines = text.split(QLatin1Char('\n'));
    QList<Property> properties;
    QString whole;
    int begins = 0;
    const auto finish = [&] {
        if (!whole.trimmed().isEmpty())
            properties.append(propertyFrom(whole, begins));
    };
    for (int i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        if (line.startsWith(QLatin1Char(' ')) || line.startsWith(QLatin1Char('\t'))) {
            whole += QStringView(line).mid(1);
            continue;
        }
        finish();
        whole = line;
        begins = i + 1;
    }
    finish();
    return properties;
}

/// The zone a parameter TZID names; some programs put their own name in front of it.
base::Result<QTimeZone> zoneNamed(const QString &tzid)
{
    if (!tzid.startsWith(QLatin1Char('/')))
        return zoneFrom(tzid);
    const QStringList parts = tzid.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    return zoneFrom(parts.mid(std::max<qsizetype>(0, parts.size() - 2)).join(QLatin1Char('/')));
}

base::Result<base::Instant> momentOf(const Property &property, const QTimeZone &zone)
{
    static const QRegularExpression form(
        QStringLiteral("^([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})(Z)?)?\\z"));
    const auto match = form.match(property.value);
    if (!match.hasMatch())
        return refused(QStringLiteral("\"%1\" is not a time of a calendar, like 20261208T100000Z"), property.value);
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    const QDate day(number(1), number(2), number(3));
    if (match.captured(4).isEmpty())
        return refused(QStringLiteral("\"%1\" is a day; the time of day is missing"), property.value);
    const QTime time(number(4), number(5), number(6));
    if (!day.isValid() || !time.isValid() || day.year() < 1900 || day.year() > 2200)
        return refused(QStringLiteral("\"%1\" is not in the calendar"), property.value);
    if (!match.captured(7).isEmpty())
        return momentIn(QTimeZone::utc(), day, time);
    const QString tzid = property.parameters.value(QStringLiteral("TZID"));
    if (tzid.isEmpty()) {
        if (!zone.isValid())
            return refused(QStringLiteral("\"%1\" does not say where its clock stands (no zone); say which is meant "
                                          "with --zone"),
                           property.value);
        return momentIn(zone, day, time);
    }
    const auto named = zoneNamed(tzid);
    return named ? momentIn(*named, day, time) : base::Result<base::Instant>(named.error());
}

/// "PT50M", "PT1H30M", "P1D"
std::optional<std::chrono::seconds> lengthFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^\\+?P(?:([0-9]{1,3})W)?(?:([0-9]{1,3})D)?(?:T(?:([0-9]{1,4})H)?(?:([0-9]{1,5})M)?(?:([0-9]{1,6})S)?)?\\z"));
    const auto match = form.match(text.trimmed().toUpper());
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&match](int group) { return match.captured(group).toLongLong(); };
    const qint64 days = number(1) * 7 + number(2);
    return std::chrono::seconds(((days * 24 + number(3)) * 60 + number(4)) * 60 + number(5));
}

/// What stands in one VEVENT.
class EventReader
{
public:
    EventReader(int line, const QTimeZone &zone) : m_zone(zone) { m_event.line = line; }

    void take(const Property &property)
    {
        const QString &name = property.name;
        if (name == QStringLiteral("DTSTART"))
            m_start = property;
        else if (name == QStringLiteral("DTEND"))
            m_end = property;
        else if (name == QStringLiteral("DURATION"))
            m_length = property.value;
        else if (name == QStringLiteral("ORGANIZER"))
            m_event.organizer = addressIn(property);
        else if (name == QStringLiteral("ATTENDEE"))
            m_event.attendees << addressIn(property);
        else if (name == QStringLiteral("STATUS"))
            m_event.isCancelled = property.value.compare(QLatin1String("CANCELLED"), Qt::CaseInsensitive) == 0;
        else if (name == QStringLiteral("RRULE") || name == QStringLiteral("RDATE") ||
                 name == QStringLiteral("RECURRENCE-ID"))
            m_repeats = name;
    }

    CalendarEntry entry()
    {
        m_event.attendees.removeAll(QString());
        m_event.attendees.removeDuplicates();
        return {m_event.line, finished()};
    }

private:
    static QString addressIn(const Property &property)
    {
        QString address = property.value;
        if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
            address = address.mid(7);
        else if (const QString named = property.parameters.value(QStringLiteral("EMAIL")); !named.isEmpty())
            address = named;
        const auto email = emailFrom(address);
        return email ? *email : QString();
    }
    base::Result<CalendarEvent> finished()
    {
        if (!m_repeats.isEmpty())
            return refused(QStringLiteral("the appointment repeats (%1), which is not read: export each one of them, "
                                          "or write them one by one")
                               .arg(m_repeats));
        if (!m_start)
            return refused(QStringLiteral("the appointment has no beginning (DTSTART)"));
        const auto starts = momentOf(*m_start, m_zone);
        if (!starts)
            return starts.error();
        m_event.starts = *starts;
        if (m_end) {
            const auto ends = momentOf(*m_end, m_zone);
            if (!ends)
                return ends.error();
            m_event.ends = *ends;
            return m_event;
        }
        const auto length = lengthFrom(m_length);
        if (!length || length->count() == 0)
            return refused(QStringLiteral("the appointment has neither an end nor a length"));
        m_event.ends = m_event.starts + *length;
        return m_event;
    }

    const QTimeZone &m_zone;
    CalendarEvent m_event;
    std::optional<Property> m_start;
    std::optional<Property> m_end;
    QString m_length;
    QString m_repeats;
};

} // namespace

bool looksLikeCalendar(const QString &text)
{
    return text.trimmed().startsWith(QLatin1String("BEGIN:VCALENDAR"), Qt::CaseInsensitive);
}

base::Result<QList<CalendarEntry>> calendarFrom(const QString &text, const QTimeZone &zone)
{
    if (!looksLikeCalendar(text))
        return refused(QStringLiteral("the file is not an iCalendar file: it does not begin with BEGIN:VCALENDAR"));
    QList<CalendarEntry> entries;
    QStringList open; // components, each inside the one before
    std::optional<EventReader> event;
    const auto properties = propertiesOf(text);
    for (const Property &property : properties) {
        const QString component = property.value.toUpper();
        if (property.name == QStringLiteral("BEGIN")) {
            if (component == QStringLiteral("VEVENT") && !event)
                event.emplace(property.line, zone);
            open << component;
        } else if (property.name == QStringLiteral("END")) {
            if (open.isEmpty() || open.takeLast() != component)
                return refused(
                    QStringLiteral("line %1: END:%2 ends nothing").arg(property.line).arg(shownAgain(component)));
            if (component == QStringLiteral("VEVENT") && event && !open.contains(component)) {
                entries.append(event->entry());
                event.reset();
            }
        } else if (event && open.last() == QStringLiteral("VEVENT")) { // an alarm inside has a length of its own
            event->take(property);
        }
        if (entries.size() > mostEvents)
            return refused(QStringLiteral("the file has more than 20,000 appointments"));
    }
    if (!open.isEmpty())
        return refused(QStringLiteral("the file ends in the middle of %1: it was cut").arg(shownAgain(open.last())));
    return entries;
}

} // namespace attune::domain
