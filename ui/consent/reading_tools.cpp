// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/reading_tools.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextDocumentFragment>

namespace attune::ui {

namespace {

constexpr int step = 25;
constexpr int largest = 200;

} // namespace

ReadingTools::ReadingTools(const QList<QLabel *> &texts, QWidget *parent)
    : QWidget(parent), m_texts(texts), m_voice(this)
{
    m_larger = new QPushButton(icon(QStringLiteral("zoom-in")), tr("&Larger Text"), this);
    m_larger->setObjectName(QStringLiteral("largerText"));
    m_read = new QPushButton(icon(QStringLiteral("volume")), tr("Read Al&oud"), this);
    m_read->setObjectName(QStringLiteral("readAloud"));
    m_read->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_larger);
    row->addWidget(m_read);
    row->addStretch();
    connect(m_larger, &QPushButton::clicked, this, &ReadingTools::enlarge);
    connect(m_read, &QPushButton::clicked, this, &ReadingTools::readOrStop);
    connect(&m_voice, &ReadAloud::speakingChanged, this,
            [this](bool speaking) { m_read->setText(speaking ? tr("St&op Reading") : tr("Read Al&oud")); });
}

void ReadingTools::setLanguage(const QLocale &language)
{
    m_language = language;
    m_read->setVisible(m_voice.canSay(language));
}

void ReadingTools::hideEvent(QHideEvent *event)
{
    m_voice.stop();
    QWidget::hideEvent(event);
}

/// Round and round, so that one button goes back as well.
void ReadingTools::enlarge()
{
    m_percent = m_percent >= largest ? 100 : m_percent + step;
    for (QLabel *text : std::as_const(m_texts)) {
        QFont font = text->parentWidget()->font();
        font.setPointSizeF(font.pointSizeF() * m_percent / 100);
        text->setFont(font);
    }
    m_larger->setText(m_percent >= largest ? tr("Norma&l Text") : tr("&Larger Text"));
}

void ReadingTools::readOrStop()
{
    if (m_voice.isSpeaking())
        return m_voice.stop();
    QStringList all;
    for (const QLabel *text : std::as_const(m_texts)) {
        if (!text->isHidden())
            all << (text->textFormat() == Qt::RichText ? QTextDocumentFragment::fromHtml(text->text()).toPlainText()
                                                       : text->text());
    }
    m_voice.say(all.join(QLatin1Char('\n')), m_language);
}

} // namespace attune::ui
