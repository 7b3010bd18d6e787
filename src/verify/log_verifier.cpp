// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/log_verifier.h"

#include "domain/log_action.h"
#include "protocol/json.h"

#include <algorithm>

namespace attune::verify {

using crypto::Hash;
using protocol::Json;

namespace {

constexpr qsizetype readTogether = 1024LL * 1024;
constexpr qsizetype mostLeaves = 4096; // without the line of their hashes

/// The digits at the start; nullopt for none, or a number too long to be one.
std::optional<qint64> numberAt(QByteArrayView text)
{
    qsizetype length = 0;
    qint64 number = 0;
    while (length < text.size() && length < 18 && text[length] >= '0' && text[length] <= '9')
        number = number * 10 + (text[length++] - '0');
    const bool longer = length < text.size() && text[length] >= '0' && text[length] <= '9';
    return length > 0 && !longer ? std::optional(number) : std::nullopt;
}

Json parsed(QByteArrayView line)
{
    return Json::parse(line.begin(), line.end(), nullptr, false);
}

std::optional<QByteArray> bytesOf(const Json &text)
{
    if (!text.is_string())
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromStdString(text.get<std::string>()),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(decoded.decoded) : std::nullopt;
}

/// At most 64: a tree that can be counted has no longer path.
std::optional<QList<Hash>> hashesOf(const Json &list)
{
    if (!list.is_array() || list.size() > 64)
        return std::nullopt;
    QList<Hash> hashes;
    for (const Json &text : list) {
        const auto bytes = bytesOf(text);
        const auto hash = bytes ? crypto::hashFrom(*bytes) : std::nullopt;
        if (!hash)
            return std::nullopt;
        hashes.append(*hash);
    }
    return hashes;
}

/// The value of a text member of an entry; within texts quotes are escaped, so this is found in no other place.
QByteArrayView textMember(QByteArrayView line, QByteArrayView name)
{
    const qsizetype at = line.indexOf(name);
    if (at < 0)
        return {};
    const QByteArrayView rest = line.sliced(at + name.size());
    const qsizetype end = rest.indexOf('"');
    return end < 0 ? QByteArrayView() : rest.first(end);
}

} // namespace

LogVerifier::LogVerifier(crypto::VerifierKey key, QList<crypto::Checkpoint> known)
    : m_key(key), m_known(std::move(known)), m_removals(std::move(key))
{}

void LogVerifier::find(qint64 entry, const QString &words)
{
    if (m_report.findings.size() < mostFindings)
        m_report.findings.append({entry, words});
}

base::Result<Report> LogVerifier::verify(QIODevice &file)
{
    for (QByteArray more = file.read(readTogether); !more.isEmpty() && !m_tooLong; more = file.read(readTogether))
        take(more);
    return finished();
}

void LogVerifier::take(QByteArrayView piece)
{
    if (m_tooLong)
        return;
    m_rest.append(piece.data(), piece.size());
    qsizetype start = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', start)) {
        const QByteArrayView line = QByteArrayView(m_rest).sliced(start, end - start);
        m_anyLine = m_anyLine || line.startsWith("{\"");
        readLine(line);
        start = end + 1;
    }
    m_rest.remove(0, start);
    m_tooLong = m_rest.size() > longestLine;
}

base::Result<Report> LogVerifier::finished()
{
    if (!m_anyLine)
        return base::Error{base::ErrorKind::InvalidInput, QStringLiteral("this is not an exported access log"), {}, {}};
    if (!m_rest.isEmpty())
        find(m_frontier.size() + 1, QStringLiteral("the file ends in the middle of a line, or a line is too long"));
    finish();
    return m_report;
}

void LogVerifier::readLine(QByteArrayView line)
{
    if (line.size() > longestLine)
        return find(m_frontier.size() + 1, QStringLiteral("a line is longer than an entry can be"));
    if (m_head)
        m_head->add(line);
    if (m_isFirstLine)
        m_head = FileHead::from(line);
    if (std::exchange(m_isFirstLine, false) && m_head)
        return;
    if (line.startsWith("{\"seq\":"))
        readEntry(line);
    else if (line.startsWith("{\"leaves\":"))
        readLeaves(line);
    else if (line.startsWith("{\"checkpoint\":"))
        readCheckpoint(line);
    else if (line.startsWith("{\"frontier\":"))
        readFrontier(line);
    else if (line.startsWith("{\"entry\":"))
        readProven(line);
    else if (line.startsWith("{\"removal\":"))
        readRemoval(line);
    else if (line.startsWith("{\"removed\":"))
        readRemoved(line);
    else if (line.startsWith("{\"withheld\":") && parsed(line).is_object())
        ++m_report.withheld;
    else
        find(m_frontier.size() + 1,
             QStringLiteral("after entry %1 there is a line that is none of an export").arg(m_frontier.size()));
}

void LogVerifier::readEntry(QByteArrayView line)
{
    const qint64 expected = m_frontier.size() + 1;
    beginAt(expected);
    const auto sequence = numberAt(line.sliced(7));
    const qint64 shift = sequence ? *sequence - expected : 0;
    if (!sequence || std::exchange(m_shift, shift) != shift) // said once: everything behind it is shifted alike
        find(expected, sequence ? QStringLiteral("where entry %1 should be there is one that calls itself %2: entries "
                                                 "were deleted, inserted, doubled or put in another order")
                                      .arg(expected)
                                      .arg(*sequence)
                                : QStringLiteral("entry %1 has no number").arg(expected));
    appendLeaf(m_hasher.leaf(line), expected);
    ++m_report.entries;
    followDevice(line, expected);
    if (const qsizetype at = line.indexOf(",\"received\":"); at >= 0)
        m_lastReceived = numberAt(line.sliced(at + 12));
    if (domain::logActionFromText(QString::fromUtf8(textMember(line, ",\"action\":\""))) ==
        domain::LogAction::LogEntriesRemoved)
        m_removals.heard(QString::fromUtf8(textMember(line, ",\"code\":\"")));
}

void LogVerifier::beginAt(qint64 sequence)
{
    if (!m_anyEntry)
        m_report.first = sequence;
    m_anyEntry = true;
}

void LogVerifier::appendLeaf(const Hash &leaf, qint64 sequence)
{
    m_frontier.append(m_hasher, leaf);
    m_leaves.append(leaf);
    if (m_leaves.size() == mostLeaves)
        find(sequence, QStringLiteral("the leaf hashes of the entries before %1 are missing").arg(sequence));
    if (m_leaves.size() > mostLeaves)
        m_leaves.clear();
    compareKnown();
}

void LogVerifier::readRemoval(QByteArrayView line)
{
    const Json object = parsed(line);
    const bool sound = object.is_object() && object["removal"].is_string();
    const qint64 next = m_frontier.size() + 1;
    const auto wrong = sound ? m_removals.add(QByteArray::fromStdString(object["removal"].get<std::string>()), next)
                             : std::optional(QStringLiteral("a record of entries that were removed is malformed"));
    if (wrong)
        find(next, *wrong);
}

/// Entries that are not there stand in the tree with their hashes; the roots that were signed say whether they are
/// right.
void LogVerifier::readRemoved(QByteArrayView line)
{
    const qint64 expected = m_frontier.size() + 1;
    const Json object = parsed(line);
    const Json run = object.is_object() ? object.value("removed", Json()) : Json();
    const auto bytes = object.is_object() ? bytesOf(object.value("sha256", Json())) : std::nullopt;
    const bool sound = run.is_array() && run.size() == 2 && run[0].is_number_integer() && run[1].is_number_integer() &&
                       bytes && !bytes->isEmpty() && bytes->size() % 32 == 0 && bytes->size() / 32 <= mostLeaves;
    const qint64 count = sound ? bytes->size() / 32 : 0;
    if (!sound || run[0].get<qint64>() != expected || run[1].get<qint64>() != expected + count - 1)
        return find(expected,
                    QStringLiteral("what is said of removed entries before entry %1 is malformed").arg(expected));
    beginAt(expected);
    // What stood directly before may be gone by another record: the entry before that says nothing of this one.
    const auto receivedBefore = m_lastRemoved == expected - 1 ? std::nullopt : m_lastReceived;
    if (const auto wrong = m_removals.leaveOut(expected, expected + count - 1, receivedBefore))
        find(expected, *wrong);
    for (qint64 i = 0; i < count; ++i)
        appendLeaf(*crypto::hashFrom(QByteArrayView(*bytes).sliced(static_cast<qsizetype>(i) * 32, 32)), expected + i);
    m_report.removed += count;
    m_lastRemoved = expected + count - 1;
}

void LogVerifier::followDevice(QByteArrayView line, qint64 sequence)
{
    const QByteArrayView device = textMember(line, ",\"device\":\"");
    const qsizetype at = device.isEmpty() ? -1 : line.indexOf(",\"deviceSeq\":");
    const qint64 number = at < 0 ? 0 : numberAt(line.sliced(at + 13)).value_or(0); // they begin at 1
    const QByteArrayView action = textMember(line, ",\"action\":\"");
    if (domain::logActionFromText(QString::fromUtf8(action)) ==
        domain::LogAction::DeviceGap) // the server noticed, and said so
        m_report.gaps.append(QStringLiteral("entry %1: events %2 of device %3 are missing")
                                 .arg(sequence)
                                 .arg(QString::fromUtf8(textMember(line, ",\"code\":\"")), QString::fromUtf8(device)));
    if (number == 0)
        return;
    const QByteArray name = device.toByteArray();
    Device &last = m_devices[name];
    const bool mayBeRemoved = m_lastRemoved > last.sequence;
    if (last.sequence > 0 && number > last.number + 1 && !mayBeRemoved)
        m_report.gaps.append(QStringLiteral("before entry %1: events %2 to %3 of device %4 are missing here")
                                 .arg(sequence)
                                 .arg(last.number + 1)
                                 .arg(number - 1)
                                 .arg(QString::fromUtf8(name)));
    last = {std::max(number, last.number), sequence};
}

void LogVerifier::readLeaves(QByteArrayView line)
{
    const Json object = parsed(line);
    const auto bytes = object.is_object() ? bytesOf(object.value("leaves", Json())) : std::nullopt;
    if (!bytes || bytes->size() % 32 != 0)
        return find(m_frontier.size(),
                    QStringLiteral("the leaf hashes after entry %1 are malformed").arg(m_frontier.size()));
    const qsizetype count = bytes->size() / 32;
    const qint64 first = m_frontier.size() - m_leaves.size() + 1;
    qsizetype same = 0;
    while (same < std::min(count, m_leaves.size()) &&
           *crypto::hashFrom(QByteArrayView(*bytes).sliced(same * 32, 32)) == m_leaves.at(same))
        ++same;
    if (same < std::max(count, m_leaves.size())) { // behind an inserted or deleted one every other is different, too
        find(first + same, QStringLiteral("entry %1 is not what was written there: it was changed, inserted, or stands "
                                          "where another was taken out")
                               .arg(first + same));
        m_vague.reset(); // this is where
    }
    sayVague();
    m_leaves.clear();
}

void LogVerifier::readCheckpoint(QByteArrayView line)
{
    const Json object = parsed(line);
    const bool isText = object.is_object() && object.contains("checkpoint") && object["checkpoint"].is_string();
    const QByteArray note = isText ? QByteArray::fromStdString(object["checkpoint"].get<std::string>()) : QByteArray();
    const auto checkpoint = isText ? crypto::checkedCheckpoint(note, m_key)
                                   : base::Result<crypto::Checkpoint>(base::Error{
                                         base::ErrorKind::InvalidInput, QStringLiteral("it is malformed"), {}, {}});
    if (!checkpoint)
        return find(m_frontier.size(), QStringLiteral("the checkpoint after entry %1 does not count: %2")
                                           .arg(m_frontier.size())
                                           .arg(checkpoint.error().detail));
    const bool atTop = m_report.entries == 0 && m_frontier.size() == 0;
    if (atTop && checkpoint->size > 0) { // of what comes before, or of a search
        m_last = *checkpoint;
        return noteCosigned(note, checkpoint->size);
    }
    if (checkpoint->size != m_frontier.size())
        return find(m_frontier.size(), QStringLiteral("after entry %1 there is the checkpoint of %2 entries")
                                           .arg(m_frontier.size())
                                           .arg(checkpoint->size));
    if (checkpoint->root == m_frontier.root(m_hasher)) {
        m_last = *checkpoint;
        m_report.covered = checkpoint->size;
        ++m_report.checkpoints;
        return noteCosigned(note, checkpoint->size);
    }
    const bool isKnown = std::any_of(m_report.findings.begin(), m_report.findings.end(), [&](const Finding &one) {
        return one.entry > m_report.covered && one.entry <= checkpoint->size;
    });
    if (!std::exchange(m_rootBroken, true) && !isKnown) // the leaf hashes that follow may say which one
        m_vague =
            Finding{m_report.covered + 1, QStringLiteral("among entries %1 to %2 something was changed, inserted or "
                                                         "taken out: together they are not what was signed")
                                              .arg(m_report.covered + 1)
                                              .arg(checkpoint->size)};
}

void LogVerifier::noteCosigned(const QByteArray &note, qint64 size)
{
    const auto read =
        m_outsiders.isEmpty() ? base::Result<crypto::SignedNote>(base::Error{}) : crypto::signedNoteFrom(note);
    if (!read)
        return;
    for (const crypto::VerifierKey &outsider : m_outsiders) {
        const auto at = read->cosignedAt(outsider);
        if (!at)
            continue;
        const auto known = std::find_if(m_report.cosigned.begin(), m_report.cosigned.end(),
                                        [&outsider](const Cosigned &one) { return one.name == outsider.name; });
        if (known == m_report.cosigned.end())
            m_report.cosigned.append({outsider.name, size, *at});
        else
            *known = {outsider.name, size, *at};
    }
}

void LogVerifier::sayVague()
{
    if (m_vague)
        find(m_vague->entry, m_vague->words);
    m_vague.reset();
}

void LogVerifier::readFrontier(QByteArrayView line)
{
    const Json object = parsed(line);
    const auto hashes = object.is_object() ? hashesOf(object.value("frontier", Json())) : std::nullopt;
    const qint64 size = object.is_object() && object.contains("size") && object["size"].is_number_integer()
                            ? object["size"].get<qint64>()
                            : -1;
    auto frontier = hashes ? crypto::TreeFrontier::from(size, *hashes) : std::nullopt;
    if (!frontier || m_report.entries > 0)
        return find(0, QStringLiteral("what is said of the entries before these is malformed"));
    m_frontier = std::move(*frontier);
    if (m_last && m_last->size == size && m_last->root != m_frontier.root(m_hasher))
        find(size, QStringLiteral("what is said of the entries before these is not what was signed"));
    else if (m_last && m_last->size == size)
        m_report.covered = size;
}

void LogVerifier::readProven(QByteArrayView line)
{
    m_proven = true;
    const Json object = parsed(line);
    const bool sound = object.is_object() && object.contains("entry") && object["entry"].is_string() &&
                       object.contains("index") && object["index"].is_number_integer();
    const auto proof = sound ? hashesOf(object.value("proof", Json())) : std::nullopt;
    if (!proof)
        return find(0, QStringLiteral("an entry with its proof is malformed"));
    const qint64 index = object["index"].get<qint64>();
    const QByteArray entry = QByteArray::fromStdString(object["entry"].get<std::string>());
    ++m_report.entries;
    if (!m_last || !crypto::isIncluded(m_hasher, m_hasher.leaf(entry), index, m_last->size, *proof, m_last->root))
        return find(index + 1, QStringLiteral("entry %1 is not in the log that was signed").arg(index + 1));
    if (numberAt(QByteArrayView(entry).sliced(std::min<qsizetype>(7, entry.size()))).value_or(0) != index + 1)
        return find(index + 1, QStringLiteral("entry %1 calls itself otherwise").arg(index + 1));
}

void LogVerifier::compareKnown()
{
    for (const crypto::Checkpoint &known : m_known) {
        if (known.size == m_frontier.size() && known.root != m_frontier.root(m_hasher))
            find(known.size,
                 QStringLiteral("the first %1 entries are not those of the checkpoint that was kept: this is "
                                "another history")
                     .arg(known.size));
    }
}

void LogVerifier::finish()
{
    sayVague();
    const QString fault = m_head ? m_head->fault(m_report.entries + m_report.withheld) : QString();
    if (!fault.isEmpty())
        find(0, fault);
    m_report.removals = m_removals.used();
    const auto unheard = m_removals.unheard(m_lastReceived);
    for (const QString &removal : unheard.missing)
        find(m_report.last(), QStringLiteral("the log has no entry about the removal %1").arg(removal));
    if (unheard.later > 0)
        m_report.gaps.append(QStringLiteral("the file ends before the entries about %1 removals").arg(unheard.later));
    if (m_proven)
        m_report.covered = m_report.findings.isEmpty() && m_last ? m_last->size : 0;
    for (const crypto::Checkpoint &known : m_known) {
        if (!m_proven && known.size > m_frontier.size())
            find(m_frontier.size() + 1,
                 QStringLiteral("the log had %1 entries when a checkpoint of it was kept, and has %2 here: its newest "
                                "ones were cut off")
                     .arg(known.size)
                     .arg(m_frontier.size()));
    }
    std::stable_sort(m_report.findings.begin(), m_report.findings.end(),
                     [](const Finding &a, const Finding &b) { return a.entry < b.entry; });
}

} // namespace attune::verify
