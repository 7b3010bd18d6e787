// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/caption_look_dialog.h"

#include "ui/style/widgets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPainter>
#include <QPushButton>

namespace attune::ui {

/// A grey video with a caption on it.
class CaptionLookDialog::Sample : public QWidget
{
public:
    explicit Sample(QWidget *parent) : QWidget(parent)
    {
        setMinimumSize(420, 200);
        setAccessibleName(CaptionLookDialog::tr("Preview"));
    }
    void setLook(const CaptionLook &look)
    {
        m_look = look;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QLinearGradient picture(0, 0, width(), 0); // dark and light, as frames are
        picture.setColorAt(0, QColor(30, 32, 36));
        picture.setColorAt(1, QColor(214, 210, 200));
        painter.fillRect(rect(), picture);
        domain::TranscriptLine line;
        line.text = CaptionLookDialog::tr("Captions will look like this.");
        // As big as on a video of the usual size.
        QRectF room(QPointF(0, height() - 480.0), QSizeF(width(), 480));
        if (m_look.place == CaptionLook::Place::Top)
            room.moveTop(0);
        paintCaptions(painter, room, {line}, m_look);
    }

private:
    CaptionLook m_look;
};

QComboBox *CaptionLookDialog::choice(const char *name, const QString &label,
                                     const QList<std::pair<QString, QVariant>> &values, const QVariant &current)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(label);
    for (const auto &[text, value] : values)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    static_cast<QFormLayout *>(layout())->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &CaptionLookDialog::gather);
    return box;
}

CaptionLookDialog::CaptionLookDialog(const CaptionLook &look, QWidget *parent) : QDialog(parent), m_look(look)
{
    setObjectName(QStringLiteral("captionLook"));
    setWindowTitle(tr("Caption Style"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *form = new QFormLayout(this);
    form->setSpacing(space::small);
    m_sample = new Sample(this);
    form->addRow(m_sample);
    QList<std::pair<QString, QVariant>> sizes;
    for (const int percent : {75, 100, 125, 150, 200, 250})
        sizes.append({tr("%1 %").arg(percent), percent});
    using Family = CaptionLook::Family;
    using Place = CaptionLook::Place;
    const QList<std::pair<QString, QVariant>> colors = {
        {tr("White"), QColor(Qt::white)},           {tr("Yellow"), QColor(255, 235, 59)},
        {tr("Light green"), QColor(178, 255, 160)}, {tr("Light blue"), QColor(160, 220, 255)},
        {tr("Black"), QColor(Qt::black)},           {tr("Dark blue"), QColor(10, 24, 80)}};
    m_size = choice("captionSize", tr("&Size"), sizes, look.sizePercent);
    m_family = choice("captionFont", tr("&Font"),
                      {{tr("System font"), int(Family::Standard)},
                       {tr("Serif"), int(Family::Serif)},
                       {tr("Monospace"), int(Family::FixedWidth)}},
                      int(look.family));
    m_text = choice("captionText", tr("&Text"), colors, look.text);
    m_background = choice("captionBackground", tr("&Background"), colors, look.background);
    m_covers =
        choice("captionCovers", tr("Background o&pacity"),
               {{tr("Opaque"), 100}, {tr("Mostly opaque"), 80}, {tr("Semi-transparent"), 50}, {tr("Transparent"), 0}},
               look.backgroundPercent);
    m_place = choice("captionPlace", tr("Pos&ition"),
                     {{tr("Default position"), int(Place::AsTheFileSays)},
                      {tr("Bottom"), int(Place::Bottom)},
                      {tr("Top"), int(Place::Top)}},
                     int(look.place));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::RestoreDefaults, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        const CaptionLook usual;
        m_size->setCurrentIndex(m_size->findData(usual.sizePercent));
        m_family->setCurrentIndex(m_family->findData(int(usual.family)));
        m_text->setCurrentIndex(m_text->findData(usual.text));
        m_background->setCurrentIndex(m_background->findData(usual.background));
        m_covers->setCurrentIndex(m_covers->findData(usual.backgroundPercent));
        m_place->setCurrentIndex(m_place->findData(int(usual.place)));
    });
    m_sample->setLook(look);
}

void CaptionLookDialog::gather()
{
    m_look.sizePercent = m_size->currentData().toInt();
    m_look.family = static_cast<CaptionLook::Family>(m_family->currentData().toInt());
    m_look.text = m_text->currentData().value<QColor>();
    m_look.background = m_background->currentData().value<QColor>();
    m_look.backgroundPercent = m_covers->currentData().toInt();
    m_look.place = static_cast<CaptionLook::Place>(m_place->currentData().toInt());
    m_sample->setLook(m_look);
    Q_EMIT lookChanged(m_look);
}

} // namespace attune::ui
