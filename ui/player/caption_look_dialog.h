// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/caption_painter.h"

#include <QDialog>

class QComboBox;

namespace attune::ui {

/// How captions look: size, font, colours, place. Every change is seen at once, in the dialog and on the video.
class CaptionLookDialog : public QDialog
{
    Q_OBJECT

public:
    CaptionLookDialog(const CaptionLook &look, QWidget *parent = nullptr);

Q_SIGNALS:
    void lookChanged(const attune::ui::CaptionLook &look);

private:
    QComboBox *choice(const char *name, const QString &label, const QList<std::pair<QString, QVariant>> &values,
                      const QVariant &current);
    void gather();

    class Sample;
    CaptionLook m_look;
    QComboBox *m_size;
    QComboBox *m_family;
    QComboBox *m_text;
    QComboBox *m_background;
    QComboBox *m_covers;
    QComboBox *m_place;
    Sample *m_sample;
};

} // namespace attune::ui
