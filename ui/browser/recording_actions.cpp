// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/recording_actions.h"

#include "base/when_done.h"
#include "models/review/review_transcript.h"
#include "models/words/words.h"
#include "ui/browser/download_bar.h"
#include "ui/browser/reason_dialog.h"
#include "ui/consent/consent_dialog.h"
#include "ui/consent/consent_history_dialog.h"
#include "ui/signin/proof_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLayout>
#include <QStandardPaths>

namespace attune::ui {

using models::Words;

namespace {

QString draftName(const char *what, const domain::RecordingId &recording)
{
    return QStringLiteral("reason/%1/%2").arg(QLatin1String(what), recording.value());
}

} // namespace

RecordingActions::RecordingActions(QWidget *window, QWidget *downloads)
    : QObject(window), m_window(window), m_downloads(downloads)
{}

void RecordingActions::setPorts(const models::ClinicPorts *ports)
{
    m_ports = ports;
    m_visit = std::make_unique<QObject>();
    m_given.forget();
    if (ports)
        return;
    const auto bars = m_downloads->findChildren<DownloadBar *>();
    for (DownloadBar *bar : bars)
        delete bar;
    m_downloads->hide();
}

/// Of whoever need not say why: the first purpose the recording offers them, where it offers any.
static domain::Grounds usualGrounds(const domain::Recording &recording)
{
    return {QString(), recording.purposes.isEmpty() ? std::nullopt : std::optional(recording.purposes.first())};
}

void RecordingActions::openRecording(const domain::Recording &recording)
{
    if (!recording.allows(domain::Permission::Play)) {
        Q_EMIT noticed(Words::statusSentence(recording));
        return;
    }
    if (!recording.wantsReasonFor(domain::Permission::Play))
        return Q_EMIT playRequested(recording, usualGrounds(recording));
    const auto given = m_given.recent(recording.id, m_ports->clock->monotonic());
    const bool isOffered =
        given && (!given->purpose || recording.purposes.isEmpty() || recording.purposes.contains(*given->purpose));
    if (isOffered)
        return Q_EMIT playRequested(recording, *given); // the clinic logs it each time
    auto *dialog = new ReasonDialog(ReasonDialog::Purpose::OpenContent, Words::subject(recording), {}, m_window);
    dialog->offer(recording.purposes);
    dialog->keepDraft(*m_ports->drafts, draftName("open", recording.id));
    connect(dialog, &ReasonDialog::given, this, [this, recording](const QString &purpose, const QString &reason) {
        const domain::Grounds grounds{reason, domain::purposeFromText(purpose)};
        m_given.remember(recording.id, grounds, m_ports->clock->monotonic());
        Q_EMIT playRequested(recording, grounds);
        forgetDraft(draftName("open", recording.id));
    });
    dialog->open();
}

void RecordingActions::download(const domain::Recording &recording)
{
    if (!recording.allows(domain::Permission::Download))
        return Q_EMIT noticed(tr("You don't have permission to download this recording."));
    if (!recording.wantsReasonFor(domain::Permission::Download))
        return saveCopy(recording, usualGrounds(recording));
    auto *dialog = new ReasonDialog(ReasonDialog::Purpose::SaveCopy, Words::subject(recording), {}, m_window);
    dialog->offer(recording.purposes);
    dialog->keepDraft(*m_ports->drafts, draftName("copy", recording.id));
    connect(dialog, &ReasonDialog::given, this, [this, recording](const QString &purpose, const QString &reason) {
        saveCopy(recording, {reason, domain::purposeFromText(purpose)});
    });
    dialog->open();
}

void RecordingActions::saveCopy(const domain::Recording &recording, const domain::Grounds &grounds)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto *dialog =
        new QFileDialog(m_window, tr("Save a Copy: this file will contain private health information"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(stream::neutralFileName(recording));
    const QString suffix = QFileInfo(stream::neutralFileName(recording)).suffix();
    const QString withCaptions = tr("Recording with captions (*.%1)").arg(suffix);
    if (recording.hasTranscript && m_ports && m_ports->transcriptFiles)
        dialog->setNameFilters({tr("Recording (*.%1)").arg(suffix), withCaptions});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, recording, grounds, withCaptions, dialog](const QString &path) {
                const Copy copy{recording, grounds, path};
                return dialog->selectedNameFilter() == withCaptions ? fetchCaptions(copy) : beginDownload(copy);
            });
    dialog->open();
}

void RecordingActions::note(const domain::RecordingId &recording, domain::AccessAction action, const QString &reason)
{
    if (!m_ports)
        return;
    journal::EventDraft event;
    event.recording = recording;
    event.action = action;
    event.reason = reason;
    m_ports->journal->append(event);
}

/// Before anything of the recording is saved: without them it would not be what was chosen.
void RecordingActions::fetchCaptions(const Copy &copy)
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->transcriptFiles->transcriptToSave(copy.recording.id, copy.grounds), m_visit.get(),
                   [this, copy](const base::Result<domain::ReadTranscript> &read) {
                       if (read) {
                           Copy captioned = copy;
                           captioned.captions = models::ReviewTranscript::captionsOf(read->lines);
                           captioned.language = read->language;
                           return beginDownload(captioned);
                       }
                       const auto again = [this, copy] { fetchCaptions(copy); };
                       if (m_ports && !proveThen(*m_ports->gate, read.error(), m_window, again))
                           Q_EMIT noticed(
                               tr("The captions can't be saved, so nothing was. %1").arg(Words::problem(read.error())));
                   });
}

void RecordingActions::beginDownload(const Copy &copy)
{
    if (!m_ports)
        return;
    journal::EventDraft event;
    event.recording = copy.recording.id;
    event.action = domain::AccessAction::DownloadStarted;
    event.reason = copy.grounds.reason;
    base::whenDone(m_ports->journal->append(event), m_visit.get(),
                   [this, copy](const base::Result<domain::AccessEvent> &stored) {
                       if (stored)
                           showDownload(copy);
                       else
                           Q_EMIT noticed(tr("The download can't be logged right now, so it was not started."));
                   });
}

void RecordingActions::showDownload(const Copy &copy)
{
    auto *bar = new DownloadBar(
        std::make_unique<stream::Download>(*m_ports->links, copy.recording, copy.grounds, copy.path, m_ports->mediaTls),
        m_downloads);
    bar->setCaptions(copy.captions, copy.language);
    connect(bar, &DownloadBar::finished, this, [this, id = copy.recording.id] {
        note(id, domain::AccessAction::DownloadFinished, {});
        forgetDraft(draftName("copy", id));
    });
    connect(bar, &DownloadBar::failed, this, [this, copy, bar](const base::Error &error) {
        note(copy.recording.id, domain::AccessAction::DownloadFailed, {});
        const auto again = [this, copy] { beginDownload(copy); };
        if (m_ports && proveThen(*m_ports->gate, error, m_window, again))
            Q_EMIT bar->dismissed();
    });
    connect(bar, &DownloadBar::dismissed, bar, [this, bar] {
        bar->deleteLater();
        m_downloads->setVisible(m_downloads->findChildren<DownloadBar *>().size() > 1);
    });
    m_downloads->layout()->addWidget(bar);
    m_downloads->show();
    bar->start();
}

void RecordingActions::forgetDraft(const QString &name)
{
    if (m_ports)
        m_ports->drafts->remove(name);
}

void RecordingActions::changeSensitivity(const domain::Recording &recording)
{
    if (!m_ports)
        return;
    if (!recording.wantsReasonFor(domain::Permission::Classify) && !recording.allows(domain::Permission::Classify))
        return Q_EMIT noticed(tr("You don't have permission to change who may open this recording."));
    const bool closes = !recording.isRestricted;
    auto *dialog = new ReasonDialog(closes ? ReasonDialog::Purpose::CloseToMost : ReasonDialog::Purpose::OpenAgain,
                                    Words::subject(recording), {}, m_window);
    dialog->showRecording(recording);
    dialog->explain(
        closes ? tr("Only the client, their representative and their treating clinician will be able to open it. Your "
                    "reason is logged.")
               : tr("Managers and supervisors will be able to open it again, with a reason. Your reason is logged."));
    connect(dialog, &ReasonDialog::given, this, [this, closes, id = recording.id](const QString &, const QString &why) {
        if (!m_ports)
            return;
        const auto wanted = closes ? domain::Sensitivity::Restricted : domain::Sensitivity::Standard;
        base::whenDone(m_ports->catalog->classify(id, wanted, why), m_visit.get(),
                       [=, this](const base::Result<void> &done) {
                           Q_EMIT noticed(!done    ? Words::problem(done.error())
                                          : closes ? tr("Access to the recording is restricted.")
                                                   : tr("The restriction was lifted."));
                           Q_EMIT recordingChanged(id);
                       });
    });
    dialog->open();
}

void RecordingActions::retry(const domain::Recording &recording)
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->catalog->retryRecording(recording.id), m_visit.get(),
                   [this, id = recording.id](const base::Result<void> &begun) {
                       Q_EMIT noticed(begun ? tr("Import restarted.") : Words::problem(begun.error()));
                       Q_EMIT recordingChanged(id);
                   });
}

void RecordingActions::askConsent(const domain::UserId &client, const QString &name)
{
    const bool own = m_ports->person.role == domain::Role::Patient;
    auto *dialog = new ConsentDialog(*m_ports, {.client = client, .name = name, .onBehalf = !own}, m_window);
    connect(dialog, &ConsentDialog::decided, this, [this](const domain::ConsentRecord &record) {
        if (record.standing == domain::ConsentRecord::Standing::Waiting)
            Q_EMIT noticed(tr("Consent recorded. The client has been notified.") + QLatin1Char(' ') +
                           models::Words::standing(record));
        else
            Q_EMIT noticed(record.decision.given ? tr("Consent saved. You can start recording now.")
                                                 : tr("Saved: no recording. The session continues as usual."));
        Q_EMIT consentChanged();
    });
    dialog->open();
}

void RecordingActions::showConsents(const domain::UserId &client, const QString &name)
{
    auto *dialog = new ConsentHistoryDialog(*m_ports, client, name, m_window);
    connect(dialog, &ConsentHistoryDialog::changed, this, [this] { Q_EMIT consentChanged(); });
    dialog->open();
}

} // namespace attune::ui
