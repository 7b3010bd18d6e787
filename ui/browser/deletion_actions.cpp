// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/deletion_actions.h"

#include "base/when_done.h"
#include "domain/problem.h"
#include "models/words/deletion_words.h"
#include "models/words/words.h"
#include "ui/browser/certificate_dialog.h"
#include "ui/browser/deletion_request_dialogs.h"
#include "ui/browser/reason_dialog.h"
#include "ui/signin/proof_dialog.h"

namespace attune::ui {

using domain::ProblemCode;
using models::DeletionWords;
using models::Words;

DeletionActions::DeletionActions(QWidget *window) : QObject(window), m_window(window) {}

QString DeletionActions::draftName(const char *what, const domain::RecordingId &recording) const
{
    return QStringLiteral("reason/%1/%2").arg(QLatin1String(what), recording.value());
}

void DeletionActions::setPorts(const models::ClinicPorts *ports)
{
    m_ports = ports;
    m_visit = std::make_unique<QObject>();
}

void DeletionActions::take(DeletionStep step, const domain::Recording &recording)
{
    if (!m_ports)
        return;
    switch (step) {
    case DeletionStep::Delete:
        return askDelete(recording);
    case DeletionStep::TakeBack:
        return askTakeBack(recording);
    case DeletionStep::Agree:
        return askAgree(recording);
    case DeletionStep::Certificate:
        return (new CertificateDialog(*m_ports, recording.id, Words::subject(recording), m_window))->open();
    case DeletionStep::Request:
        return showDeletionRequest(recording);
    case DeletionStep::AnswerRequest:
        return answerDeletionRequest(recording);
    }
}

void DeletionActions::askDelete(const domain::Recording &recording)
{
    if (!recording.allows(domain::Permission::Delete))
        return Q_EMIT noticed(tr("You don't have permission to delete this recording. Ask a practice manager."));
    if (recording.deletion.isHeld)
        return Q_EMIT noticed(Words::problem({base::ErrorKind::Conflict, {}, textOf(ProblemCode::LegalHold), {}}));
    auto *dialog =
        new ReasonDialog(ReasonDialog::Purpose::Delete, Words::subject(recording), recording.number.right(6), m_window);
    dialog->showRecording(recording);
    dialog->explain(DeletionWords::outlook(recording, m_ports->clock->now()));
    dialog->keepDraft(*m_ports->drafts, draftName("delete", recording.id));
    connect(dialog, &ReasonDialog::given, this, [this, recording](const QString &category, const QString &reason) {
        deleteNow(recording, category, reason);
    });
    dialog->open();
}

void DeletionActions::deleteNow(const domain::Recording &recording, const QString &category, const QString &reason)
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->catalog->deleteRecording(recording.id, category, reason), m_visit.get(),
                   [=, this](const base::Result<void> &deleted) {
                       const auto again = [=, this] { deleteNow(recording, category, reason); };
                       if (!deleted && proveThen(*m_ports->gate, deleted.error(), m_window, again))
                           return;
                       if (deleted && !recording.deletion.needsSecond) // until then nothing is decided
                           forgetTraces(recording.id);
                       Q_EMIT noticed(deleted ? DeletionWords::done(recording.deletion)
                                              : Words::problem(deleted.error()));
                       Q_EMIT recordingChanged(recording.id);
                   });
}

void DeletionActions::askAgree(const domain::Recording &recording)
{
    auto *dialog =
        new ReasonDialog(ReasonDialog::Purpose::Agree, Words::subject(recording), recording.number.right(6), m_window);
    dialog->showRecording(recording);
    dialog->explain(DeletionWords::outlook(recording, m_ports->clock->now()));
    dialog->keepDraft(*m_ports->drafts, draftName("agree", recording.id));
    connect(dialog, &ReasonDialog::given, this,
            [this, recording](const QString &, const QString &reason) { agreeNow(recording, reason); });
    dialog->open();
}

void DeletionActions::agreeNow(const domain::Recording &recording, const QString &reason)
{
    if (!m_ports)
        return;
    base::whenDone(m_ports->deletionRequests->agreeToDeletion(recording.id, reason), m_visit.get(),
                   [=, this](const base::Result<void> &agreed) {
                       const auto again = [=, this] { agreeNow(recording, reason); };
                       if (!agreed && proveThen(*m_ports->gate, agreed.error(), m_window, again))
                           return;
                       if (agreed)
                           forgetTraces(recording.id);
                       Q_EMIT noticed(agreed ? DeletionWords::done(recording.deletion)
                                             : Words::problem(agreed.error()));
                       Q_EMIT recordingChanged(recording.id);
                   });
}

void DeletionActions::askTakeBack(const domain::Recording &recording)
{
    auto *dialog = new ReasonDialog(ReasonDialog::Purpose::Restore, Words::subject(recording), {}, m_window);
    const QString draft = draftName("restore", recording.id);
    dialog->keepDraft(*m_ports->drafts, draft);
    connect(dialog, &ReasonDialog::given, this, [=, this, id = recording.id](const QString &, const QString &reason) {
        if (!m_ports)
            return;
        base::whenDone(m_ports->catalog->restoreRecording(id, reason), m_visit.get(),
                       [=, this](const base::Result<void> &restored) {
                           if (restored)
                               m_ports->drafts->remove(draft);
                           Q_EMIT noticed(restored ? tr("Deletion undone. The recording is available again.")
                                                   : Words::problem(restored.error()));
                           Q_EMIT recordingChanged(id);
                       });
    });
    dialog->open();
}

void DeletionActions::showDeletionRequest(const domain::Recording &recording)
{
    auto *dialog = new DeletionRequestDialog(*m_ports, recording, m_window);
    connect(dialog, &DeletionRequestDialog::changed, this, [this, id = recording.id](const QString &said) {
        Q_EMIT noticed(said);
        Q_EMIT recordingChanged(id);
    });
    dialog->open();
}

void DeletionActions::answerDeletionRequest(const domain::Recording &recording)
{
    auto *dialog = new AnswerDeletionRequestDialog(*m_ports, recording, m_window);
    connect(dialog, &AnswerDeletionRequestDialog::deleteChosen, this,
            [this, recording] { take(DeletionStep::Delete, recording); });
    connect(dialog, &AnswerDeletionRequestDialog::answered, this, [this, id = recording.id] {
        Q_EMIT noticed(tr("Your response is saved, and the client has been notified."));
        Q_EMIT recordingChanged(id);
    });
    dialog->open();
}

/// What this computer holds about a recording that is to be destroyed: texts begun about it, and where its parts lie.
void DeletionActions::forgetTraces(const domain::RecordingId &recording)
{
    if (!m_ports)
        return;
    const auto names = m_ports->drafts->names({});
    for (const QString &name : names) {
        if (name.contains(recording.value()))
            m_ports->drafts->remove(name);
    }
    if (m_ports->keptIndexes)
        m_ports->keptIndexes->clear();
}

} // namespace attune::ui
