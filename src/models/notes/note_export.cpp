// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notes/note_export.h"

#include "models/words/words.h"
#include "protocol/note_codec.h"

#include <QMap>
#include <QXmlStreamWriter>

namespace attune::models {

using domain::Note;

namespace {

constexpr qint64 momentInElanMs = 1000;

/// The same person is the same pseudonym through one file.
QList<Note> named(QList<Note> notes, bool withNames)
{
    if (withNames)
        return notes;
    QMap<QString, int> numbers;
    for (Note &note : notes) {
        if (!numbers.contains(note.author.value()))
            numbers.insert(note.author.value(), static_cast<int>(numbers.size()) + 1);
        const int number = numbers.value(note.author.value());
        note.authorName = QStringLiteral("Author %1").arg(number);
        note.author = domain::UserId(QStringLiteral("author-%1").arg(number));
    }
    return notes;
}

/// A cell that a spreadsheet would compute gets an apostrophe in front, which it does not show.
QString cell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QByteArray asCsv(const QList<Note> &notes)
{
    QString text = QStringLiteral("\"start\",\"end\",\"start_ms\",\"end_ms\",\"kind\",\"code\",\"text\",\"audience\","
                                  "\"author\",\"created_at\",\"changed_at\"\r\n");
    for (const Note &note : notes) {
        const QStringList cells = {Words::clock(std::chrono::milliseconds(note.startMs)),
                                   Words::clock(std::chrono::milliseconds(note.endMs)),
                                   QString::number(note.startMs),
                                   QString::number(note.endMs),
                                   domain::textOf(note.kind),
                                   note.code,
                                   note.text,
                                   domain::textOf(note.audience),
                                   note.authorName,
                                   base::toText(note.createdAt),
                                   base::toText(note.changedAt)};
        QStringList quoted;
        for (const QString &value : cells)
            quoted << cell(value);
        text += quoted.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return "\xef\xbb\xbf" + text.toUtf8();
}

QByteArray asJson(const QList<Note> &notes, const domain::Recording &recording)
{
    protocol::Json list = protocol::Json::array();
    for (const Note &note : notes)
        list.push_back(protocol::encode(note));
    const protocol::Json object = {{"recording", protocol::json(recording.number)}, {"notes", list}};
    return QByteArray::fromStdString(object.dump(2)) + '\n';
}

QString tierOf(const Note &note)
{
    return note.authorName + QStringLiteral(" (") + domain::textOf(note.kind) + QLatin1Char(')');
}

QString elanValueOf(const Note &note)
{
    if (note.code.isEmpty() || note.text.isEmpty())
        return note.code + note.text;
    return QStringLiteral("[%1] %2").arg(note.code, note.text);
}

void writeTimes(QXmlStreamWriter &xml, const QList<Note> &notes)
{
    xml.writeStartElement(QStringLiteral("TIME_ORDER"));
    int slot = 1;
    for (const Note &note : notes) {
        for (const qint64 at : {note.startMs, note.isRange() ? note.endMs : note.startMs + momentInElanMs}) {
            xml.writeEmptyElement(QStringLiteral("TIME_SLOT"));
            xml.writeAttribute(QStringLiteral("TIME_SLOT_ID"), QStringLiteral("ts%1").arg(slot++));
            xml.writeAttribute(QStringLiteral("TIME_VALUE"), QString::number(at));
        }
    }
    xml.writeEndElement();
}

void writeTier(QXmlStreamWriter &xml, const QList<Note> &notes, const QString &tier)
{
    xml.writeStartElement(QStringLiteral("TIER"));
    xml.writeAttribute(QStringLiteral("LINGUISTIC_TYPE_REF"), QStringLiteral("note"));
    xml.writeAttribute(QStringLiteral("TIER_ID"), tier);
    for (int i = 0; i < notes.size(); ++i) {
        if (tierOf(notes.at(i)) != tier)
            continue;
        xml.writeStartElement(QStringLiteral("ANNOTATION"));
        xml.writeStartElement(QStringLiteral("ALIGNABLE_ANNOTATION"));
        xml.writeAttribute(QStringLiteral("ANNOTATION_ID"), QStringLiteral("a%1").arg(i + 1));
        xml.writeAttribute(QStringLiteral("TIME_SLOT_REF1"), QStringLiteral("ts%1").arg(2 * i + 1));
        xml.writeAttribute(QStringLiteral("TIME_SLOT_REF2"), QStringLiteral("ts%1").arg(2 * i + 2));
        xml.writeTextElement(QStringLiteral("ANNOTATION_VALUE"), elanValueOf(notes.at(i)));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

QByteArray asElan(const QList<Note> &notes)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("ANNOTATION_DOCUMENT"));
    xml.writeAttribute(QStringLiteral("AUTHOR"), QString());
    xml.writeAttribute(QStringLiteral("DATE"),
                       base::toText(notes.isEmpty() ? base::Instant{} : notes.first().createdAt));
    xml.writeAttribute(QStringLiteral("FORMAT"), QStringLiteral("3.0"));
    xml.writeAttribute(QStringLiteral("VERSION"), QStringLiteral("3.0"));
    xml.writeStartElement(QStringLiteral("HEADER"));
    xml.writeAttribute(QStringLiteral("MEDIA_FILE"), QString());
    xml.writeAttribute(QStringLiteral("TIME_UNITS"), QStringLiteral("milliseconds"));
    xml.writeEndElement();
    writeTimes(xml, notes);
    QStringList tiers;
    for (const Note &note : notes) {
        if (!tiers.contains(tierOf(note)))
            tiers << tierOf(note);
    }
    for (const QString &tier : std::as_const(tiers))
        writeTier(xml, notes, tier);
    xml.writeEmptyElement(QStringLiteral("LINGUISTIC_TYPE"));
    xml.writeAttribute(QStringLiteral("LINGUISTIC_TYPE_ID"), QStringLiteral("note"));
    xml.writeAttribute(QStringLiteral("TIME_ALIGNABLE"), QStringLiteral("true"));
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace

QByteArray exportedNotes(const QList<Note> &notes, const domain::Recording &recording, NoteFormat format,
                         bool withNames)
{
    const QList<Note> shown = named(notes, withNames);
    switch (format) {
    case NoteFormat::Csv:
        return asCsv(shown);
    case NoteFormat::Json:
        return asJson(shown, recording);
    case NoteFormat::Elan:
        return asElan(shown);
    }
    return {};
}

QString fileEndingOf(NoteFormat format)
{
    switch (format) {
    case NoteFormat::Csv:
        return QStringLiteral("csv");
    case NoteFormat::Json:
        return QStringLiteral("json");
    case NoteFormat::Elan:
        return QStringLiteral("eaf");
    }
    return {};
}

} // namespace attune::models
