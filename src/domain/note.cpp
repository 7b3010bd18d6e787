// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/note.h"

#include "base/visible_text.h"

#include <array>

namespace attune::domain {

namespace {

constexpr std::array<const char16_t *, 3> kinds = {u"note", u"marker", u"chapter"};
constexpr std::array<const char16_t *, 4> audiences = {u"me", u"supervisor", u"team", u"client"};

template <typename Enum, std::size_t N>
std::optional<Enum> found(const std::array<const char16_t *, N> &names, const QString &text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (text == QStringView(names[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

QString textOf(NoteKind kind)
{
    return QString::fromUtf16(kinds.at(static_cast<std::size_t>(kind)));
}

std::optional<NoteKind> noteKindFromText(const QString &text)
{
    return found<NoteKind>(kinds, text);
}

QString textOf(NoteAudience audience)
{
    return QString::fromUtf16(audiences.at(static_cast<std::size_t>(audience)));
}

std::optional<NoteAudience> noteAudienceFromText(const QString &text)
{
    return found<NoteAudience>(audiences, text);
}

QString problemOf(const Note &note)
{
    if (note.startMs < 0 || note.endMs < note.startMs || note.endMs > lastMomentMs)
        return QStringLiteral("startMs and endMs must lie in the recording, the end not before the start");
    if (note.reactionMs < 0 || note.reactionMs > longestReactionMs)
        return QStringLiteral("reactionMs must be 0 to %1").arg(longestReactionMs);
    if (note.text.size() > longestNote)
        return QStringLiteral("text is longer than %1 characters").arg(longestNote);
    if (note.code.size() > longestCode)
        return QStringLiteral("code is longer than %1 characters").arg(longestCode);
    if (note.kind != NoteKind::Marker && base::visibleCharacters(note.text) == 0)
        return QStringLiteral("text is missing");
    return {};
}

bool saysTheSame(const Note &one, const Note &other)
{
    return one.id == other.id && one.recording == other.recording && one.kind == other.kind &&
           one.startMs == other.startMs && one.endMs == other.endMs && one.reactionMs == other.reactionMs &&
           one.text == other.text && one.code == other.code && one.audience == other.audience;
}

} // namespace attune::domain
