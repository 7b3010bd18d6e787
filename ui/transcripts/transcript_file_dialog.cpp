// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcript_file_dialog.h"

#include "base/visible_text.h"
#include "models/words/transcript_words.h"
#include "models/words/words.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/scrolled_column.h"
#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include <algorithm>

namespace attune::ui {

using domain::TranscriptWarning;
using models::TranscriptWords;
using models::Words;

namespace {

/// Languages people are heard in most; what a file says is offered besides.
const QStringList &offeredLanguages()
{
    static const QStringList tags = {
        QStringLiteral("ar"), QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("fr"),
        QStringLiteral("he"), QStringLiteral("hi"), QStringLiteral("it"), QStringLiteral("ja"), QStringLiteral("ko"),
        QStringLiteral("nl"), QStringLiteral("pl"), QStringLiteral("pt"), QStringLiteral("ru"), QStringLiteral("sv"),
        QStringLiteral("tr"), QStringLiteral("uk"), QStringLiteral("vi"), QStringLiteral("zh")};
    return tags;
}

} // namespace

TranscriptFileDialog::TranscriptFileDialog(domain::TranscriptFile file, const domain::TranscriptPreview &preview,
                                           bool replaces, QWidget *parent)
    : QDialog(parent), m_file(std::move(file))
{
    setObjectName(QStringLiteral("transcriptFileDialog"));
    setWindowTitle(tr("Add a Transcript"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(space::page, space::wide, space::page, space::wide);
    if (preview.fault) {
        createRefusal(whole, *preview.fault);
        fitToWidth(this, 440);
        return;
    }
    auto *fields = new ScrolledColumn(windowTitle(), this);
    createPreview(fields->column(), preview, replaces);
    whole->addWidget(fields, 1);
    m_problem = paragraph({}, this);
    m_problem->setObjectName(QStringLiteral("transcriptProblem"));
    m_problem->hide();
    whole->addWidget(m_problem);
    createButtons(whole);
    updateButton();
    resizeAtText(this, {560, 620});
}

void TranscriptFileDialog::createRefusal(QVBoxLayout *layout, const domain::TranscriptFault &fault)
{
    layout->addWidget(heading(tr("This file wasn't added"), 1, this));
    auto *why = paragraph(TranscriptWords::fault(fault), this);
    why->setObjectName(QStringLiteral("transcriptRefusal"));
    layout->addWidget(why);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(primaryButton(tr("C&lose"), this), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void TranscriptFileDialog::createPreview(QVBoxLayout *layout, const domain::TranscriptPreview &preview, bool replaces)
{
    auto *summary = paragraph(TranscriptWords::summary(preview), this);
    summary->setObjectName(QStringLiteral("transcriptSummary"));
    layout->addWidget(summary);
    createFindings(layout, preview);
    createSpeakers(layout, preview);
    createLanguage(layout, preview.language);
    createFirstLines(layout, preview);
    if (replaces)
        layout->addWidget(quiet(tr("It replaces the transcript in the same language. The earlier one is kept, and can "
                                   "be used again from “Transcript Versions”."),
                                this));
}

void TranscriptFileDialog::createFindings(QVBoxLayout *layout, const domain::TranscriptPreview &preview)
{
    bool isOtherLength = false;
    for (const domain::TranscriptFinding &finding : preview.findings) {
        auto *bar = new MessageBar(this);
        bar->show(finding.warning == TranscriptWarning::OtherLength ? MessageBar::Kind::Warning
                                                                    : MessageBar::Kind::Info,
                  TranscriptWords::finding(finding));
        layout->addWidget(bar);
        isOtherLength = isOtherLength || finding.warning == TranscriptWarning::OtherLength;
    }
    if (!isOtherLength)
        return;
    m_confirm = new QCheckBox(tr("It &belongs to this recording"), this);
    m_confirm->setObjectName(QStringLiteral("confirmTranscript"));
    connect(m_confirm, &QCheckBox::toggled, this, &TranscriptFileDialog::updateButton);
    layout->addWidget(m_confirm);
}

void TranscriptFileDialog::createSpeakers(QVBoxLayout *layout, const domain::TranscriptPreview &preview)
{
    layout->addWidget(heading(tr("Speakers"), 2, this));
    int number = 0;
    for (const domain::FoundSpeaker &speaker : preview.speakers) {
        QComboBox *field = speakerField(speaker, ++number);
        const QString name = speaker.label.isEmpty() ? tr("No name in the file") : speaker.label;
        const QString key = number < 10 ? QStringLiteral("&%1 ").arg(number) : QString();
        QString text = name;
        text.replace(QLatin1Char('&'), QStringLiteral("&&")); // a name is not a key
        layout->addWidget(labelFor(key + tr("%1 (%n line(s))", nullptr, speaker.lines).arg(text), field, this));
        layout->addWidget(field);
        m_speakers.insert(speaker.label, field);
    }
}

/// A role, nobody, or a name that is typed; the label itself where it is one.
QComboBox *TranscriptFileDialog::speakerField(const domain::FoundSpeaker &speaker, int number)
{
    auto *field = new QComboBox(this);
    field->setObjectName(QStringLiteral("speaker%1").arg(number));
    for (const char *role : {"CLINICIAN", "CLIENT", "UNKNOWN"})
        field->addItem(Words::speaker(QString::fromLatin1(role)), QString::fromLatin1(role));
    if (!speaker.label.isEmpty())
        field->addItem(speaker.label, QString());
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->lineEdit()->setMaxLength(static_cast<int>(domain::longestSpeakerName));
    field->lineEdit()->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[^<>]*")), field));
    const int suggested = speaker.suggestion.isEmpty() ? -1 : field->findData(speaker.suggestion);
    field->setCurrentIndex(suggested >= 0 ? suggested : field->count() - 1);
    return field;
}

void TranscriptFileDialog::createLanguage(QVBoxLayout *layout, const QString &said)
{
    m_language = new QComboBox(this);
    m_language->setObjectName(QStringLiteral("transcriptLanguage"));
    QStringList tags = offeredLanguages();
    if (!said.isEmpty() && !tags.contains(said))
        tags.prepend(said);
    m_language->addItem(TranscriptWords::language({}), QString());
    for (const QString &tag : std::as_const(tags))
        m_language->addItem(TranscriptWords::language(tag), tag);
    m_language->setCurrentIndex(std::max(0, m_language->findData(said)));
    layout->addWidget(labelFor(tr("La&nguage"), m_language, this));
    layout->addWidget(m_language);
}

void TranscriptFileDialog::createFirstLines(QVBoxLayout *layout, const domain::TranscriptPreview &preview)
{
    auto *lines = new QPlainTextEdit(TranscriptWords::lines(preview.firstLines), this);
    lines->setObjectName(QStringLiteral("firstLines"));
    lines->setReadOnly(true);
    lines->setTabChangesFocus(true);
    lines->setMinimumHeight(6 * fontMetrics().lineSpacing());
    layout->addWidget(labelFor(tr("&First lines"), lines, this));
    layout->addWidget(lines);
}

void TranscriptFileDialog::createButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(this);
    m_add = primaryButton(tr("&Add Transcript"), this);
    m_add->setObjectName(QStringLiteral("addTranscript"));
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &TranscriptFileDialog::send);
    layout->addWidget(buttons);
}

void TranscriptFileDialog::updateButton()
{
    m_add->setEnabled(!m_confirm || m_confirm->isChecked());
}

void TranscriptFileDialog::send()
{
    m_file.isConfirmed = m_confirm && m_confirm->isChecked();
    m_file.language = m_language->currentData().toString();
    m_file.speakers.clear();
    for (auto one = m_speakers.begin(); one != m_speakers.end(); ++one) {
        const QComboBox *field = *one;
        const int row = field->findText(field->currentText());
        const QString who = row >= 0 ? field->itemData(row).toString() : base::cleanLine(field->currentText());
        if (!who.isEmpty())
            m_file.speakers.insert(one.key(), who);
    }
    m_problem->hide();
    m_add->setEnabled(false); // until it is known what became of it
    Q_EMIT chosen(m_file);
}

void TranscriptFileDialog::showProblem(const QString &words)
{
    if (!m_problem)
        return;
    m_problem->setText(words);
    m_problem->show();
    updateButton();
}

} // namespace attune::ui
