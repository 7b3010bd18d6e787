// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sample/library.h"

#include "crypto/digest.h"

#include <QDir>
#include <QFile>
#include <QThread>

namespace attune::server::sample {

namespace {

/// Part of the cache key: raise it when rendering changes.
constexpr char renderingVersion[] = "3";

struct Plan
{
    const char *name;
    Packing packing;
    int firstScene;
    int sceneCount;
};

const QList<Plan> fullPlans = {
    {"standard", Packing::Mp4IndexInFront, 0, 4},    {"hour", Packing::Mp4IndexInFront, 0, 40},
    {"half-hour", Packing::Mp4IndexAtEnd, 3, 12},    {"quarter", Packing::Mp4IndexInFront, 5, 7},
    {"ten", Packing::Mp4IndexAtEnd, 9, 4},           {"browser", Packing::Webm, 4, 2},
    {"picture-track", Packing::VideoTrackMkv, 7, 2}, {"sound-track", Packing::AudioTrackMka, 7, 2},
    {"sound-only", Packing::AudioOnlyM4a, 11, 5},    {"one-minute", Packing::Mp4IndexInFront, 8, 1},
    {"two-minutes", Packing::Mp4IndexAtEnd, 12, 1},
};

const QList<Plan> smallPlans = {
    {"standard", Packing::Mp4IndexInFront, 0, 2},
    {"at-end", Packing::Mp4IndexAtEnd, 1, 1},
    {"browser", Packing::Webm, 1, 1},
    {"picture-track", Packing::VideoTrackMkv, 0, 1},
    {"sound-track", Packing::AudioTrackMka, 0, 1},
    {"sound-only", Packing::AudioOnlyM4a, 0, 1},
};

base::Result<QList<Scene>> scenesFor(Profile profile, QByteArray &key)
{
    QFile file(QStringLiteral(":/sample-clinic/scenes.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{
            base::ErrorKind::Internal, QStringLiteral("the dialogues are missing from the program"), {}, {}};
    const QByteArray bytes = file.readAll();
    key = crypto::sha256(bytes + renderingVersion).toHex().left(12);
    auto scenes = parseScenes(QString::fromUtf8(bytes));
    if (!scenes || profile == Profile::Full)
        return scenes;
    QList<Scene> few = scenes->first(2);
    for (Scene &scene : few)
        scene.lines = scene.lines.first(5);
    return few;
}

struct Rendered
{
    QString path;
    qint64 lengthMs = 0;
    domain::Transcript transcript;
};

QString partName(const QString &folder, const QString &name)
{
    return folder + QLatin1Char('/') + name;
}

base::Result<Rendered> render(const Scene &scene, Frames frames, const QString &folder)
{
    auto spoken = speak(scene);
    if (!spoken)
        return spoken.error();
    Rendered rendered{partName(folder, scene.name + QStringLiteral(".scene.mp4")), spoken->lengthMs(),
                      spoken->transcript};
    if (!QFile::exists(rendered.path)) {
        if (auto done = renderScene(*spoken, frames, rendered.path); !done)
            return done.error();
    }
    return rendered;
}

base::Result<Film> join(const Plan &plan, const QList<Rendered> &scenes, const QString &folder)
{
    Film film;
    film.name = QString::fromLatin1(plan.name);
    film.packing = plan.packing;
    film.path = partName(folder, film.name + QLatin1Char('.') + formatOf(plan.packing));
    QStringList paths;
    for (int i = 0; i < plan.sceneCount; ++i) {
        const Rendered &scene = scenes.at((plan.firstScene + i) % scenes.size());
        for (domain::TranscriptLine line : scene.transcript) {
            line.startMs += film.lengthMs;
            line.endMs += film.lengthMs;
            film.transcript.append(line);
        }
        film.lengthMs += scene.lengthMs;
        paths << scene.path;
    }
    if (!QFile::exists(film.path)) {
        if (auto done = joinScenes(paths, plan.packing, film.path); !done)
            return done.error();
    }
    return film;
}

} // namespace

base::Result<QList<Film>> makeFilms(const SampleOptions &options)
{
    QByteArray key;
    const auto scenes = scenesFor(options.profile, key);
    if (!scenes)
        return scenes.error();
    const QString folder = options.cache + QLatin1Char('/') + QString::fromLatin1(key) +
                           (options.profile == Profile::Full ? QStringLiteral("-full") : QStringLiteral("-small")) +
                           (options.frames == Frames::Plain ? QStringLiteral("-plain") : QString());
    QDir().mkpath(folder);
    QList<Rendered> rendered;
    for (qsizetype i = 0; i < scenes->size(); ++i) {
        options.progress(static_cast<int>(i * 60 / scenes->size()),
                         QStringLiteral("Filming scene %1 of %2").arg(i + 1).arg(scenes->size()));
        auto scene = render(scenes->at(i), options.frames, folder);
        if (!scene)
            return scene.error();
        rendered.append(*scene);
    }
    const QList<Plan> &plans = options.profile == Profile::Full ? fullPlans : smallPlans;
    QList<Film> films;
    for (qsizetype i = 0; i < plans.size(); ++i) {
        options.progress(static_cast<int>(60 + i * 20 / plans.size()),
                         QStringLiteral("Joining film %1 of %2").arg(i + 1).arg(plans.size()));
        auto film = join(plans.at(i), rendered, folder);
        if (!film)
            return film.error();
        films.append(*film);
    }
    return films;
}

} // namespace attune::server::sample
