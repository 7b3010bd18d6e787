// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/speech_finder.h"

#include <algorithm>
#include <deque>

namespace attune::speech {

namespace {

using Flags = std::vector<std::uint8_t>;

constexpr float beginsAboveRoomDb = 9;
constexpr float goesOnAboveRoomDb = 5;
constexpr float silentDb = -100;
constexpr float softestDb = -60;
constexpr float softestOfVoicesDb = 35;  // below the loudest ones of the sound
constexpr int voicedFrom = 60;           // of SoundFrames::voiced, to begin with
constexpr int voicedStill = 45;          // to go on
constexpr int musicFrom = 62;            // of SoundFrames::steady, on average
constexpr std::size_t roomFrames = 1000; // on each side: the room is the softest tenth of a second of twenty
constexpr std::size_t softFrames = 10;
constexpr std::size_t musicFrames = 250; // on each side
constexpr std::size_t blurFrames = 10;   // on each side, for comparisons with other sounds
constexpr std::size_t seedFrames = 6;    // of voice on end, to begin with
constexpr std::size_t soundsFrames = 25; // of consonants before and behind a voice
constexpr std::size_t leastVoiced = 8;   // frames of a stretch

/// Sums of a list up to each place, for averages of any part.
template <typename List>
std::vector<double> sumsOf(const List &values)
{
    std::vector<double> sums(values.size() + 1, 0.0);
    for (std::size_t i = 0; i < values.size(); ++i)
        sums[i + 1] = sums[i] + values[i];
    return sums;
}

/// The average of each value with its neighbors.
std::vector<float> blurred(const std::vector<float> &values, std::size_t side)
{
    const std::vector<double> sums = sumsOf(values);
    std::vector<float> result(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t from = i < side ? 0 : i - side;
        const std::size_t to = std::min(values.size(), i + side + 1);
        result[i] = static_cast<float>((sums[to] - sums[from]) / static_cast<double>(to - from));
    }
    return result;
}

/// The least of each value and those up to `side` away.
std::vector<float> leastAround(const std::vector<float> &values, std::size_t side)
{
    std::vector<float> result(values.size());
    std::deque<std::size_t> rising; // places whose values rise; the first is the least of the window
    std::size_t next = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (; next < std::min(values.size(), i + side + 1); ++next) {
            while (!rising.empty() && values[rising.back()] >= values[next])
                rising.pop_back();
            rising.push_back(next);
        }
        while (rising.front() + side < i)
            rising.pop_front();
        result[i] = values[rising.front()];
    }
    return result;
}

float thresholdAt(const Loudness &loudness, std::size_t frame, float aboveRoom)
{
    return std::max({loudness.room[frame] + aboveRoom, softestDb, loudness.voices - softestOfVoicesDb});
}

/// Frames of which most of what is heard within three seconds stands still in pitch.
Flags musicIn(const SoundFrames &frames, const Loudness &loudness)
{
    std::vector<double> steady(frames.size(), 0.0);
    std::vector<double> heard(frames.size(), 0.0);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        heard[i] = frames.level[i] > thresholdAt(loudness, i, beginsAboveRoomDb);
        steady[i] = heard[i] * frames.steady[i];
    }
    const std::vector<double> steadySums = sumsOf(steady);
    const std::vector<double> heardSums = sumsOf(heard);
    Flags music(frames.size(), 0);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const std::size_t from = i < musicFrames ? 0 : i - musicFrames;
        const std::size_t to = std::min(frames.size(), i + musicFrames + 1);
        const double count = heardSums[to] - heardSums[from];
        music[i] = count > 0 && steadySums[to] - steadySums[from] >= musicFrom * count;
    }
    return music;
}

/// Frames that are another sound's: louder there, measured by the voices of each, or so much that no two microphones
/// differ like that.
Flags borrowedIn(const SoundFrames &frames, float voices, const QList<const SoundFrames *> &others, float muchLouderDb)
{
    Flags borrowed(frames.size(), 0);
    const std::vector<float> own = blurred(frames.level, blurFrames);
    for (const SoundFrames *other : others) {
        const std::vector<float> theirs = blurred(other->level, blurFrames);
        const float theirVoices = loudnessOf(*other).voices;
        if (theirVoices <= silentDb)
            continue; // nobody is in it
        for (std::size_t i = 0; i < std::min(own.size(), theirs.size()); ++i) {
            const float louder = theirs[i] - own[i];
            borrowed[i] = borrowed[i] || louder > 2 * muchLouderDb || louder - theirVoices + voices > muchLouderDb;
        }
    }
    return borrowed;
}

/// Runs of frames that are surely somebody's voice.
Flags seedsIn(const SoundFrames &frames, const Loudness &loudness, const Flags &excluded)
{
    Flags seeds(frames.size(), 0);
    std::size_t run = 0;
    for (std::size_t i = 0; i <= frames.size(); ++i) {
        const bool isVoice = i < frames.size() && frames.voiced[i] >= voicedFrom && !excluded[i] &&
                             frames.level[i] > thresholdAt(loudness, i, beginsAboveRoomDb);
        if (isVoice) {
            ++run;
            continue;
        }
        if (run >= seedFrames)
            std::fill(seeds.begin() + static_cast<std::ptrdiff_t>(i - run),
                      seeds.begin() + static_cast<std::ptrdiff_t>(i), 1);
        run = 0;
    }
    return seeds;
}

/// Lets what was found grow in one direction over frames that may belong to it: as far as there is voice, and over as
/// much beside it as consonants last.
template <typename At>
void grow(Flags &found, std::size_t count, At at, const Flags &voice, const Flags &mayBelong)
{
    std::size_t without = soundsFrames;
    bool isInside = false;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t frame = at(i);
        if (found[frame]) {
            isInside = true;
            without = 0;
            continue;
        }
        without = voice[frame] ? 0 : without + 1;
        isInside = isInside && mayBelong[frame] && without <= soundsFrames;
        found[frame] = isInside;
    }
}

Flags grown(const SoundFrames &frames, const Loudness &loudness, const Flags &excluded, Flags found)
{
    Flags voice(frames.size(), 0);
    Flags mayBelong(frames.size(), 0);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        mayBelong[i] = !excluded[i] && frames.level[i] > thresholdAt(loudness, i, goesOnAboveRoomDb);
        voice[i] = mayBelong[i] && frames.voiced[i] >= voicedStill;
    }
    const std::size_t count = frames.size();
    grow(
        found, count, [](std::size_t i) { return i; }, voice, mayBelong);
    grow(
        found, count, [count](std::size_t i) { return count - 1 - i; }, voice, mayBelong);
    return found;
}

} // namespace

Loudness loudnessOf(const SoundFrames &frames)
{
    Loudness loudness;
    loudness.room = leastAround(blurred(frames.level, softFrames / 2), roomFrames);
    std::vector<float> voices;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (frames.voiced[i] >= voicedFrom && frames.level[i] > softestDb)
            voices.push_back(frames.level[i]);
    }
    if (!voices.empty()) {
        const auto loud = voices.begin() + static_cast<std::ptrdiff_t>(voices.size() * 9 / 10);
        std::nth_element(voices.begin(), loud, voices.end());
        loudness.voices = *loud;
    }
    return loudness;
}

Stretches joined(Stretches stretches, qint64 gapMs)
{
    std::sort(stretches.begin(), stretches.end(), [](const auto &a, const auto &b) { return a.startMs < b.startMs; });
    Stretches result;
    for (const domain::SpeechStretch &stretch : std::as_const(stretches)) {
        if (stretch.endMs <= stretch.startMs)
            continue;
        if (!result.isEmpty() && stretch.startMs - result.last().endMs <= gapMs)
            result.last().endMs = std::max(result.last().endMs, stretch.endMs);
        else
            result.append(stretch);
    }
    return result;
}

Stretches speechIn(const SoundFrames &frames, const QList<const SoundFrames *> &others, float muchLouderDb)
{
    const Loudness loudness = loudnessOf(frames);
    Flags excluded = musicIn(frames, loudness);
    const Flags borrowed = borrowedIn(frames, loudness.voices, others, muchLouderDb);
    for (std::size_t i = 0; i < excluded.size(); ++i)
        excluded[i] = excluded[i] || borrowed[i];
    const Flags found = grown(frames, loudness, excluded, seedsIn(frames, loudness, excluded));
    Stretches stretches;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!found[i])
            continue;
        const auto at = static_cast<qint64>(i) * frameMs;
        if (stretches.isEmpty() || stretches.last().endMs < at)
            stretches.append({at, at});
        stretches.last().endMs = at + frameMs;
    }
    stretches = joined(stretches, breakMs);
    stretches.removeIf([&frames](const domain::SpeechStretch &stretch) {
        const auto from = frames.voiced.begin() + stretch.startMs / frameMs;
        const auto to = frames.voiced.begin() + stretch.endMs / frameMs;
        return std::count_if(from, to, [](std::uint8_t voiced) { return voiced >= voicedFrom; }) <
               static_cast<std::ptrdiff_t>(leastVoiced);
    });
    return stretches;
}

} // namespace attune::speech
