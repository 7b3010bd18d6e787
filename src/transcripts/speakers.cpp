// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/speakers.h"

#include "base/text_folding.h"
#include "transcripts/labels.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace attune::transcripts {

namespace {

const QString clinician = QStringLiteral("CLINICIAN");
const QString client = QStringLiteral("CLIENT");
const QString unknown = QStringLiteral("UNKNOWN");

/// What clinics and programs call the two, in the languages of this program.
QString roleMeant(const QString &label)
{
    static const QSet<QString> clinicians = {
        QStringLiteral("clinician"), QStringLiteral("therapist"),  QStringLiteral("psychologist"),
        QStringLiteral("terapeuta"), QStringLiteral("psicologo"),  QStringLiteral("psicologa"),
        QStringLiteral("counselor"), QStringLiteral("counsellor"), QStringLiteral("interviewer")};
    static const QSet<QString> clients = {QStringLiteral("client"), QStringLiteral("patient"),
                                          QStringLiteral("cliente"), QStringLiteral("paciente")};
    const QString folded = base::folded(label);
    return clinicians.contains(folded) ? clinician : clients.contains(folded) ? client : QString();
}

QString suggestionFor(const QString &label, const KnownPeople &people)
{
    const QString role = roleMeant(label);
    const QString folded = base::folded(label);
    if (!role.isEmpty() || label.isEmpty())
        return role;
    if (folded == base::folded(people.clinician))
        return clinician;
    return folded == base::folded(people.client) ? client : QString();
}

} // namespace

QList<domain::FoundSpeaker> speakersIn(const domain::Transcript &lines, const KnownPeople &people)
{
    QHash<QString, qsizetype> places;
    QList<domain::FoundSpeaker> found;
    for (const domain::TranscriptLine &line : lines) {
        const auto place = places.constFind(line.speaker);
        if (place == places.constEnd()) {
            places.insert(line.speaker, found.size());
            found.append({line.speaker, 1, line.endMs - line.startMs, suggestionFor(line.speaker, people)});
            continue;
        }
        ++found[*place].lines;
        found[*place].spokenMs += line.endMs - line.startMs;
    }
    std::stable_sort(found.begin(), found.end(), [](const domain::FoundSpeaker &a, const domain::FoundSpeaker &b) {
        return a.spokenMs > b.spokenMs;
    });
    return found;
}

void nameSpeakers(domain::Transcript &lines, const QMap<QString, QString> &speakers)
{
    struct Named
    {
        QString speaker;
        QString name;
    };
    QHash<QString, Named> known;
    int numbered = 0;
    for (domain::TranscriptLine &line : lines) {
        const QString label = line.speaker;
        if (!known.contains(label)) {
            const QString said = speakers.value(label, roleMeant(label));
            if (said == clinician || said == client)
                known.insert(label, {said, {}});
            else if (said == unknown || (said.isEmpty() && (label.isEmpty() || label == unknown)))
                known.insert(label, {unknown, {}});
            else
                known.insert(label, {QStringLiteral("SPEAKER_%1").arg(++numbered), !said.isEmpty()          ? said
                                                                                   : isProgramsLabel(label) ? QString()
                                                                                                            : label});
        }
        const Named &named = known[label];
        line.speaker = named.speaker;
        line.speakerName = named.name;
    }
}

bool isSpeakerName(const QString &name)
{
    return !name.isEmpty() && cleanLabel(name) == name;
}

} // namespace attune::transcripts
