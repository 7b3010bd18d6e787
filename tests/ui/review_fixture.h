// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/accounts.h"
#include "tests/support/test_program.h"
#include "ui/player/lane_widget.h"
#include "ui/player/note_box.h"
#include "ui/player/notes_panel.h"
#include "ui/player/seek_slider.h"
#include "ui/player/transcript_panel.h"
#include "ui/player/video_widget.h"
#include "ui/shell/settings.h"
#include "ui/style/icon_resources.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace attune;
using namespace attune::test;
using domain::Note;
using playback::Player;
using std::chrono::milliseconds;

/// What tst_review.cpp and tst_review_keys.cpp share.
class ReviewFixture : protected TestProgram
{
protected:
    void open(const char *who = "ruth");
    QList<Note> stored(const char *who = "ruth");
    QAction *command(const char *id) { return m_app->window().findChild<QAction *>(QString::fromLatin1(id)); }
    void keys(QWidget *where, const QString &text) { QTest::keyClicks(where, text); }
    /// Without a window manager nobody does it when a dialog has closed.
    void activate()
    {
        m_app->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));
        picture()->setFocus();
    }
    ui::VideoWidget *picture() { return find<ui::VideoWidget>("picture"); }

    domain::Recording m_recording;
};

inline void ReviewFixture::open(const char *who)
{
    begin();
    signIn(who);
    QVERIFY(waitForRows());
    m_recording = *m_app->window().browserPage()->selected();
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QTRY_VERIFY(player().position() > milliseconds(2500));
}

inline QList<Note> ReviewFixture::stored(const char *who)
{
    TestPerson person(m_clinic->address());
    if (!person.signIn(who))
        return {};
    const auto notes = wait(person.clinic.notes(m_recording.id, domain::NoteUse::Read, {}));
    return notes ? *notes : QList<Note>();
}

/// Everything the screen or assistive technology could tell.
inline void gather(QAccessibleInterface *node, QStringList &texts, int depth = 0)
{
    if (!node || depth > 30 || node->state().invisible)
        return;
    for (const QAccessible::Text kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        texts << node->text(kind);
    for (int i = 0; i < std::min(node->childCount(), 400); ++i)
        gather(node->child(i), texts, depth + 1);
}
