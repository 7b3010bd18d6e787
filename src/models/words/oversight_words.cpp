// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/oversight_words.h"

#include "domain/log_action.h"
#include "models/words/words.h"

#include <QLocale>

namespace attune::models {

using domain::KeepClass;
using domain::QualityState;

namespace {

/// A line of a Markdown list; what people wrote stays text.
QString item(const QString &text)
{
    QString plain = text.simplified();
    for (const QLatin1Char mark : {QLatin1Char('\\'), QLatin1Char('*'), QLatin1Char('_'), QLatin1Char('`'),
                                   QLatin1Char('['), QLatin1Char('<'), QLatin1Char('#'), QLatin1Char('|')})
        plain.replace(mark, QLatin1Char('\\') + QString(mark));
    return QStringLiteral("- ") + plain + QLatin1Char('\n');
}

QString titled(const QString &heading, const QStringList &items)
{
    return QStringLiteral("## ") + heading + QStringLiteral("\n\n") + items.join(QString()) + QLatin1Char('\n');
}

} // namespace

QString OversightWords::state(QualityState state)
{
    switch (state) {
    case QualityState::Waiting:
        return tr("Waiting for review");
    case QualityState::Done:
        return tr("Reviewed");
    case QualityState::Skipped:
        return tr("Skipped");
    case QualityState::Dropped:
        break;
    }
    return tr("No longer open for review");
}

QString OversightWords::month(QDate month)
{
    return QLocale().toString(month, QStringLiteral("MMMM yyyy"));
}

QString OversightWords::sentence(const domain::QualityReview &review)
{
    switch (review.state) {
    case QualityState::Waiting:
        return tr("Drawn for %1. It has not been reviewed yet.").arg(month(review.month));
    case QualityState::Done:
        return tr("%1 reviewed it on %2.")
            .arg(review.stateByName, Words::dateTime(review.stateAt.value_or(base::Instant{})));
    case QualityState::Skipped:
        return tr("%1 skipped it on %2. Reason: %3")
            .arg(review.stateByName, Words::dateTime(review.stateAt.value_or(base::Instant{})),
                 review.reason.isEmpty() ? tr("not shown") : review.reason);
    case QualityState::Dropped:
        break;
    }
    return tr("It can no longer be watched for quality: a consent changed, or the recording is restricted or deleted.");
}

QString OversightWords::sentence(const domain::QualityDraw &draw)
{
    if (!draw.drawnAt)
        return tr("%1: the list of %n recording(s) is frozen and will be drawn from soon.", nullptr, draw.candidates)
            .arg(month(draw.month));
    return tr("%1: %2 drawn from a frozen list of %n recording(s). The checkpoint of the access log with %3 entries "
              "seeded the draw.",
              nullptr, draw.candidates)
        .arg(month(draw.month), QLocale().toString(draw.drawn), QLocale().toString(draw.checkpointSize));
}

QString OversightWords::sentence(const domain::QualityQuota &quota)
{
    if (!quota.setAt)
        return tr("No quota has been set yet, so nothing is drawn.");
    if (quota.perClinician == 0)
        return tr("Nothing is drawn. %1 set this on %2.").arg(quota.setByName, Words::dateTime(*quota.setAt));
    return tr("%1 set this quota on %2.").arg(quota.setByName, Words::dateTime(*quota.setAt));
}

QString OversightWords::quotas(const domain::QualityReviews &reviews)
{
    if (reviews.quotas.isEmpty())
        return sentence(reviews.quota);
    QStringList lines;
    for (const domain::QualityQuota &quota : reviews.quotas)
        lines << (quota.perClinician == 0
                      ? tr("%1: %2", "an office, about its quota").arg(quota.office, sentence(quota))
                      : tr("%1: %n recording(s) of each clinician each month. %2", "an office, about its quota",
                           quota.perClinician)
                            .arg(quota.office, sentence(quota)));
    return lines.join(QLatin1Char('\n'));
}

QString OversightWords::period(const domain::LogPeriod &period)
{
    const bool forGood = period.years <= 0;
    if (period.keep == textOf(KeepClass::Care))
        return forGood ? tr("Entries about clients: kept for good")
                       : tr("Entries about clients: at least %n year(s), and as long as the client's record", nullptr,
                            period.years);
    if (period.keep == textOf(KeepClass::Security))
        return forGood ? tr("Sign-ins, settings and refusals: kept for good")
                       : tr("Sign-ins, settings and refusals: %n year(s)", nullptr, period.years);
    return forGood ? tr("Evidence, such as consents, deletions and keys: kept for good")
                   : tr("Other entries: %n year(s)", nullptr, period.years);
}

QString OversightWords::coverage(const domain::LogCoverage &coverage)
{
    const QString entries = QLocale().toString(coverage.entries);
    if (coverage.removed == 0)
        return tr("All %1 entries that were ever written are in the log.").arg(entries);
    return tr("Of %1 entries, %2 were removed after their period ended. Signed records say which. The oldest entry "
              "kept "
              "is from %3.")
        .arg(entries, QLocale().toString(coverage.removed),
             coverage.oldestKept ? Words::dateTime(*coverage.oldestKept) : tr("an unknown time"));
}

QString OversightWords::term(const domain::AuditorTerm &term)
{
    const QString where = term.allOffices ? tr("all offices") : term.office.isEmpty() ? tr("this office") : term.office;
    if (term.endedAt)
        return tr("%1 (%2): access ended on %3").arg(term.userName, where, Words::dateTime(*term.endedAt));
    return term.until ? tr("%1 (%2): until %3").arg(term.userName, where, Words::dateTime(*term.until))
                      : tr("%1 (%2): no end date").arg(term.userName, where);
}

QString OversightWords::place(const QString &jurisdiction)
{
    if (jurisdiction == QStringLiteral("general"))
        return tr("Everywhere else", "a place without rules of its own");
    if (jurisdiction == QStringLiteral("us"))
        return tr("United States");
    if (jurisdiction == QStringLiteral("us-ga"))
        return tr("Georgia (United States)");
    if (jurisdiction == QStringLiteral("au"))
        return tr("Australia");
    return jurisdiction; // of this clinic's own
}

QString OversightWords::keeping(const domain::KeepingRule &rule)
{
    return tr("%1: %n year(s) after the last session, and until %2 years after the client comes of age at %3", nullptr,
              rule.yearsAfterLastService)
        .arg(place(rule.jurisdiction), QLocale().toString(rule.yearsAfterComingOfAge),
             QLocale().toString(rule.ageOfMajority));
}

QString OversightWords::page(const domain::Oversight &oversight)
{
    QStringList log = {item(coverage(oversight.coverage))};
    for (const domain::LogPeriod &one : oversight.logPeriods)
        log << item(period(one));
    QStringList recordings;
    for (const domain::KeepingRule &rule : oversight.keeping)
        recordings << item(keeping(rule));
    QStringList auditors;
    for (const domain::AuditorTerm &one : oversight.auditors)
        auditors << item(term(one));
    if (auditors.isEmpty())
        auditors << item(tr("Nobody has been appointed."));
    return titled(tr("Access log"), log) + titled(tr("Recordings"), recordings) + titled(tr("Auditors"), auditors);
}

} // namespace attune::models
