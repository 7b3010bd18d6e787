// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/draft.h"
#include "transcripts/labels.h"
#include "transcripts/limits.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <utility>

namespace attune::transcripts {

namespace {

using domain::TranscriptRefusal;
using domain::TranscriptWarning;

struct Slot
{
    std::optional<qint64> ms;
    bool isGuessed = false;
};

/// An annotation before its slots are looked up.
struct Annotation
{
    DraftLine line;
    QString from;
    QString to;
};

/// Reads an annotation document (ELAN, EAF 2.7 to 3.0) element by element.
class ElanReader
{
public:
    explicit ElanReader(const QString &text) : m_xml(text) {}

    Draft read()
    {
        m_draft.format = domain::TranscriptFormat::Elan;
        m_draft.origin = domain::LineOrigin::Typed;
        while (!m_xml.atEnd() && !m_draft.fault)
            takeToken(m_xml.readNext());
        if (!m_draft.fault && m_xml.hasError())
            fail(TranscriptRefusal::BadXml, row());
        if (!m_draft.fault)
            placeAnnotations();
        if (m_leftOut.count > 0)
            m_draft.findings.append(m_leftOut);
        return std::move(m_draft);
    }

private:
    int row() const { return static_cast<int>(m_xml.lineNumber()); }
    void fail(TranscriptRefusal refusal, int row) { m_draft.fault = {refusal, row}; }

    void takeToken(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return fail(TranscriptRefusal::HasEntities, row());
        case QXmlStreamReader::StartElement:
            return begin(m_xml.name());
        case QXmlStreamReader::EndElement:
            return end(m_xml.name());
        case QXmlStreamReader::Characters:
            if (m_isInValue)
                m_open.line.line.text += m_xml.text();
            return;
        default:
            return;
        }
    }

    QString attribute(const char *name) const { return m_xml.attributes().value(QLatin1String(name)).toString(); }

    void begin(QStringView name)
    {
        if (++m_depth > deepest || (m_depth == 1 && name != QStringLiteral("ANNOTATION_DOCUMENT")))
            return fail(m_depth == 1 ? TranscriptRefusal::UnknownFormat : TranscriptRefusal::BadXml, row());
        if (name == QStringLiteral("HEADER") && attribute("TIME_UNITS") != QStringLiteral("milliseconds") &&
            !attribute("TIME_UNITS").isEmpty())
            return fail(TranscriptRefusal::BadTime, row());
        if (name == QStringLiteral("TIME_SLOT"))
            return takeSlot();
        if (name == QStringLiteral("TIER"))
            return beginTier();
        if (name == QStringLiteral("ALIGNABLE_ANNOTATION"))
            return beginAnnotation();
        if (name == QStringLiteral("REF_ANNOTATION"))
            return leaveOut();
        m_isInValue = name == QStringLiteral("ANNOTATION_VALUE") && m_hasOpen;
    }

    void end(QStringView name)
    {
        --m_depth;
        m_isInValue = false;
        if (name != QStringLiteral("ALIGNABLE_ANNOTATION") || !m_hasOpen)
            return;
        m_hasOpen = false;
        m_annotations.append(m_open);
        if (m_annotations.size() > mostLines)
            fail(TranscriptRefusal::TooManyLines, row());
    }

    void takeSlot()
    {
        const QString id = attribute("TIME_SLOT_ID");
        const QString value = attribute("TIME_VALUE");
        bool isNumber = false;
        const qint64 ms = value.toLongLong(&isNumber);
        if (!value.isEmpty() && (!isNumber || ms < 0 || ms > latestMs))
            return fail(TranscriptRefusal::BadTime, row());
        if (m_slots.size() > 2 * mostLines)
            return fail(TranscriptRefusal::TooManyLines, row());
        m_order << id;
        m_slots.insert(id, {value.isEmpty() ? std::nullopt : std::optional(ms), false});
    }

    void beginTier()
    {
        const QString who = attribute("PARTICIPANT").trimmed();
        m_speaker = cleanLabel(who.isEmpty() ? attribute("TIER_ID") : who);
        m_isDependent = !attribute("PARENT_REF").isEmpty();
    }

    void beginAnnotation()
    {
        if (m_isDependent)
            return leaveOut();
        m_hasOpen = true;
        m_open = {};
        m_open.line.row = row();
        m_open.line.line.speaker = m_speaker;
        m_open.from = attribute("TIME_SLOT_REF1");
        m_open.to = attribute("TIME_SLOT_REF2");
    }

    void leaveOut()
    {
        m_leftOut.line = m_leftOut.count == 0 ? row() : m_leftOut.line;
        ++m_leftOut.count;
    }

    /// A run of slots without a time lies evenly between the two around it; one with no time behind it stays without.
    void shareOut()
    {
        qsizetype known = -1; // the last slot with a time
        for (qsizetype i = 0; i < m_order.size(); ++i) {
            const auto here = m_slots.value(m_order.at(i)).ms;
            if (!here)
                continue;
            const qint64 from = known < 0 ? 0 : *m_slots.value(m_order.at(known)).ms;
            for (qsizetype j = known + 1; j < i && *here >= from; ++j)
                m_slots[m_order.at(j)] = {from + (*here - from) * (j - known) / (i - known), true};
            known = i;
        }
    }

    void placeAnnotations()
    {
        shareOut();
        domain::TranscriptFinding guessed{TranscriptWarning::TimeGuessed, 0, 0};
        for (Annotation &annotation : m_annotations) {
            const Slot from = m_slots.value(annotation.from);
            const Slot to = m_slots.value(annotation.to);
            if (!from.ms || !to.ms)
                return fail(TranscriptRefusal::MissingTimeSlot, annotation.line.row);
            if (*to.ms < *from.ms)
                return fail(TranscriptRefusal::EndsBeforeStart, annotation.line.row);
            if (from.isGuessed || to.isGuessed) {
                guessed.line = guessed.count == 0 ? annotation.line.row : guessed.line;
                ++guessed.count;
            }
            annotation.line.line.startMs = *from.ms;
            annotation.line.line.endMs = *to.ms;
            m_draft.lines.append(annotation.line);
        }
        // Tier after tier: that lines of two tiers are not in order of time is how the format is.
        std::stable_sort(m_draft.lines.begin(), m_draft.lines.end(),
                         [](const DraftLine &a, const DraftLine &b) { return a.line.startMs < b.line.startMs; });
        if (guessed.count > 0)
            m_draft.findings.append(guessed);
    }

    QXmlStreamReader m_xml;
    Draft m_draft;
    QStringList m_order;
    QHash<QString, Slot> m_slots;
    QList<Annotation> m_annotations;
    Annotation m_open;
    bool m_hasOpen = false;
    bool m_isInValue = false;
    QString m_speaker;
    bool m_isDependent = false;
    int m_depth = 0;
    domain::TranscriptFinding m_leftOut{TranscriptWarning::LineLeftOut, 0, 0};
};

/// Before any parser sees it: what a document type says could be expanded by reading on.
int rowOfDocumentType(const QString &text)
{
    qsizetype at = text.indexOf(QStringLiteral("<!DOCTYPE"), 0, Qt::CaseInsensitive);
    if (at < 0)
        at = text.indexOf(QStringLiteral("<!ENTITY"), 0, Qt::CaseInsensitive);
    return at < 0 ? 0 : static_cast<int>(text.left(at).count(QLatin1Char('\n'))) + 1;
}

/// Where the first element is that has more attributes than any of this format; 0: nowhere. Before any parser sees it:
/// those compare each attribute of an element with all before it.
int rowOfOverfullElement(const QString &text)
{
    static constexpr std::array others = {std::pair("<!--", "-->"), std::pair("<![CDATA[", "]]>"),
                                          std::pair("<?", "?>")};
    const QStringView all(text);
    for (qsizetype at = text.indexOf(QLatin1Char('<')); at >= 0; at = text.indexOf(QLatin1Char('<'), at)) {
        const auto other = std::find_if(others.begin(), others.end(), [&all, at](const auto &part) {
            return all.mid(at).startsWith(QLatin1String(part.first));
        });
        if (other != others.end()) {
            at = text.indexOf(QLatin1String(other->second), at + static_cast<qsizetype>(qstrlen(other->first)));
            if (at < 0)
                return 0;
            continue;
        }
        int values = 0;
        QChar quote;
        for (++at; at < text.size() && (!quote.isNull() || text.at(at) != QLatin1Char('>')); ++at) {
            const QChar c = text.at(at);
            if (!quote.isNull()) {
                quote = c == quote ? QChar() : quote;
            } else if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
                quote = c;
                if (++values > mostAttributes)
                    return static_cast<int>(all.left(at).count(QLatin1Char('\n'))) + 1;
            }
        }
    }
    return 0;
}

} // namespace

Draft readElan(const QString &text)
{
    if (const int row = rowOfDocumentType(text); row > 0)
        return refused(TranscriptRefusal::HasEntities, row);
    if (const int row = rowOfOverfullElement(text); row > 0)
        return refused(TranscriptRefusal::BadXml, row);
    return ElanReader(text).read();
}

} // namespace attune::transcripts
