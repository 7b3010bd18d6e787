// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_text.h"

#include "domain/value_error.h"

#include <QStringDecoder>

#include <algorithm>

namespace attune::domain {

namespace {

constexpr qsizetype largestText = 16LL * 1024 * 1024;
constexpr QChar quote = u'"';

/// Text without a mark that has every second byte zero can only be UTF-16.
std::optional<QStringConverter::Encoding> unmarked(const QByteArray &bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size() & ~qsizetype(1), 256);
    if (looked < 4)
        return std::nullopt;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < looked; ++i)
        (i % 2 == 0 ? even : odd) += bytes.at(i) == '\0' ? 1 : 0;
    const qsizetype many = looked / 4;
    if (odd > many && even == 0)
        return QStringConverter::Utf16LE;
    return even > many && odd == 0 ? std::optional(QStringConverter::Utf16BE) : std::nullopt;
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

QChar separatorOf(const QString &text)
{
    if (text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) && text.size() > 4)
        return text.at(4);
    QString seen;
    bool quoted = false;
    bool atStart = true;
    bool passedOver = false;
    for (const QChar c : text) {
        if (!quoted && isLineEnd(c)) {
            if (!seen.isEmpty())
                break;
            atStart = true;
            continue;
        }
        passedOver = atStart ? c == u'#' : passedOver;
        atStart = false;
        if (passedOver)
            continue;
        quoted = c == quote ? !quoted : quoted;
        if (!quoted && (c == u'\t' || c == u';' || c == u','))
            seen += c;
    }
    for (const QChar c : {QChar(u'\t'), QChar(u';')}) {
        if (seen.contains(c))
            return c;
    }
    return u',';
}

/// Goes through a text cell by cell.
class TableReader
{
public:
    TableReader(const QString &text, QChar separator) : m_text(text), m_separator(separator) {}

    base::Result<QList<TableRow>> rows()
    {
        QList<TableRow> rows;
        while (m_at < m_text.size()) {
            if (isPassedOver()) {
                skipLine();
                continue;
            }
            TableRow row{m_line, {}};
            do {
                const auto cell = readCell();
                if (!cell)
                    return cell.error();
                row.cells.append(cell->trimmed());
            } while (takeSeparator());
            skipLine();
            if (std::any_of(row.cells.begin(), row.cells.end(), [](const QString &cell) { return !cell.isEmpty(); }))
                rows.append(row);
        }
        return rows;
    }

private:
    QChar here() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }
    bool atLineEnd() const { return m_at >= m_text.size() || isLineEnd(m_text.at(m_at)); }
    bool isPassedOver() const
    {
        return here() == u'#' ||
               (m_line == 1 && QStringView(m_text).mid(m_at).startsWith(QLatin1String("sep="), Qt::CaseInsensitive));
    }
    void takeLineEnd()
    {
        const bool both = here() == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n';
        m_at += both ? 2 : 1;
        ++m_line;
    }
    void skipLine()
    {
        while (!atLineEnd())
            ++m_at;
        if (m_at < m_text.size())
            takeLineEnd();
    }
    bool takeSeparator()
    {
        const bool is = m_at < m_text.size() && here() == m_separator;
        m_at += is ? 1 : 0;
        return is;
    }
    void skipBlanks()
    {
        while (!atLineEnd() && here().isSpace() && here() != m_separator)
            ++m_at;
    }
    base::Result<QString> readCell()
    {
        skipBlanks();
        if (here() == quote)
            return readQuoted();
        const qsizetype from = m_at;
        while (!atLineEnd() && here() != m_separator)
            ++m_at;
        return m_text.mid(from, m_at - from);
    }
    base::Result<QString> readQuoted()
    {
        const int begins = m_line;
        QString cell;
        for (++m_at; m_at < m_text.size();) {
            if (isLineEnd(here())) {
                takeLineEnd();
                cell += u'\n';
                continue;
            }
            const QChar c = m_text.at(m_at++);
            if (c == quote && here() != quote)
                return endOfQuoted(cell);
            m_at += c == quote ? 1 : 0; // written twice
            cell += c;
        }
        return refused(QStringLiteral("line %1: a quote does not end").arg(begins));
    }
    base::Result<QString> endOfQuoted(const QString &cell)
    {
        skipBlanks();
        if (!atLineEnd() && here() != m_separator)
            return refused(QStringLiteral("line %1: there is something behind a closing quote").arg(m_line));
        return cell;
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

base::Result<QString> textFrom(const QByteArray &bytes)
{
    if (bytes.size() > largestText)
        return refused(QStringLiteral("the file has more than 16 MiB"));
    auto coding = QStringConverter::encodingForData(bytes);
    const bool isWide = coding && *coding != QStringConverter::Utf8;
    if (!isWide)
        coding = unmarked(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(*coding, QStringConverter::Flag::Stateless); // what is cut at the end is an error, too
    QString text = decoder.decode(bytes);
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    const bool isCut = *coding != QStringConverter::Utf8 && bytes.size() % 2 != 0;
    if (decoder.hasError() || isCut || !text.isValidUtf16() || text.contains(QChar(u'\0')))
        return refused(QStringLiteral("the file is neither UTF-8 nor UTF-16; save it as UTF-8"));
    return text;
}

base::Result<QList<TableRow>> tableFrom(const QString &text)
{
    return TableReader(text, separatorOf(text)).rows();
}

QList<int> columnsNamedIn(const TableRow &first, const QList<QStringList> &names)
{
    QList<int> columns;
    bool any = false;
    for (const QStringList &words : names) {
        int found = -1;
        for (int i = 0; i < first.cells.size(); ++i) {
            if (found < 0 && words.contains(first.cells.at(i).toLower()))
                found = i;
        }
        any = any || found >= 0;
        columns.append(found);
    }
    return any ? columns : QList<int>();
}

} // namespace attune::domain
