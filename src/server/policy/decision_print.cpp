// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/policy/decision_table.h"

namespace attune::server::policy {

using domain::Purpose;
using domain::RecordingStatus;

namespace {

QByteArray purposesOf(const Rule &rule)
{
    QStringList names;
    const auto all = domain::allPurposes();
    for (const Purpose purpose : all) {
        if (rule.purposes & purposeBit(purpose))
            names << domain::textOf(purpose);
    }
    return names.join(QStringLiteral(" or ")).toUtf8();
}

QByteArray consentText(const Rule &rule)
{
    switch (rule.consent) {
    case ConsentRule::NotAsked:
        break;
    case ConsentRule::RecordingNow:
        return "in force today, for " + purposesOf(rule);
    case ConsentRule::Use:
        return "agreed when it was made, for " + purposesOf(rule);
    case ConsentRule::RightOfAccess:
        return "right of access";
    case ConsentRule::LegalMatter:
        return "legal matter";
    }
    return "not asked";
}

QByteArray statesText(quint32 states)
{
    if (states == anyState)
        return "any";
    QStringList names;
    for (int i = 0; i <= static_cast<int>(RecordingStatus::Unknown); ++i) {
        const auto status = static_cast<RecordingStatus>(i);
        if (states & stateBit(status))
            names << domain::textOf(status);
    }
    return names.join(QStringLiteral(", ")).toUtf8();
}

QByteArray reasonText(const Rule &rule)
{
    return rule.reason == ReasonRule::Needed ? "must be given" : "not asked";
}

/// What a row cannot say.
constexpr char notes[] = R"(
## What the table does not say

*Consent*: which question of a consent is asked. ACCESS_AND_CONSENT.md says what each means, and has the two ways without one.

| In the table | Asked | Sources |
| --- | --- | --- |
| in force today | may this session be recorded now: everybody who takes part agrees today | O.C.G.A. 16-11-62(2); Rule 135-7-.03(2)(b) (Georgia); surveillance devices acts of the Australian states; Psychology Board of Australia, Code of conduct 2025 |
| agreed when it was made | may it be used for this purpose: everybody in it agreed, and took nothing back since; the date of a consent does not count | 45 CFR 164.506, 164.508(b)(5); APP 6; Rule 135-7-.03(2)(a)2 (Georgia); kept by Rule 510-5-.04 (Georgia), HPP 4.2 (Vic), HRIP Act s 25 (NSW) |
| right of access | is it about them: whoever is in it, who acts for them, whom they authorise; ends by neither date nor withdrawal | 45 CFR 164.524, 164.502(g), 164.524(c)(3)(ii); APP 12 |
| legal matter | did a second person agree to a complaint, an order of a court or a legal duty, with a number and a reason | 45 CFR 164.512(a), (d), (e), (j), 164.530(d); APP 6.2(b), (c) |

*participant*: took part in a joint session besides the client, or acts for somebody who did. Others in the recording are protected by what is not in the rows: no name, no notes (Rule 135-7-.03(2)(c), APP 12.3(b)).

*breakGlass*: emergency access, for two hours, until its opener ends it or somebody else reviews it (45 CFR 164.312(a)(2)(ii)). It is care, and does not lift a withdrawal.

*legalMatter*: a manager or administrator asked, with path, number and reason; somebody else agreed; 30 days (ACCESS_AND_CONSENT.md).

*admin*, *download*: only where `administratorsMayDownload` is set; the client is told of each copy.

*treats*: a session of the two counts. Its time has come, it is not cancelled, and somebody besides the clinician stands for it: a manager, the operator or the clinic's calendar has planned it, or the client, who acts for them or a manager has confirmed it. For the session itself its time need not have come. *planned*: nobody besides the clinician stands for any session of the two.

*signConsent*, *withdrawConsent*: what staff records in a client's name and what opens more than before waits 24 hours, and where the client's last word was a no, until the client confirms it (../store/CONSENTS.md). A parent does not decide for a client who is old enough to consent where they live; a guardian by order of a court and a proxy do. Whoever decides for somebody else proves first that it is them, and the client is told.

*removeParticipant*: somebody who said no is removed by a manager only.
)";

} // namespace

QByteArray printedTable()
{
    QByteArray text =
        "# Who may do what\n\nEverything not listed is refused; what a person may not see answers as if it did not "
        "exist.\n\n| Role | Relation | Action | Recording state | Consent | Reason | Restricted recordings |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n";
    for (const Rule &rule : rules()) {
        text += "| " + domain::textOf(rule.role).toUtf8() + " | " + textOf(rule.relation).toUtf8() + " | " +
                textOf(rule.action).toUtf8() + " | " + statesText(rule.states) + " | " + consentText(rule) + " | " +
                reasonText(rule) + (rule.only == Switch::None ? "" : ", where switched on") + " | " +
                (rule.restrictedToo ? "too" : "not") + " |\n";
    }
    return text + notes;
}

} // namespace attune::server::policy
