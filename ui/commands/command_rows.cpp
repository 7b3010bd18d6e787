// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_table.h"

#include <QCoreApplication>

namespace attune::ui {

namespace {

// clang-format off

QList<CommandRow> everywhereRows()
{
    return {
        {"app.undo", QT_TRANSLATE_NOOP("Commands", "&Undo"), QT_TRANSLATE_NOOP("Commands", "Undoes the last change to a note"), "undo", "Ctrl+Z", Scope::Everywhere, "notes"},
        {"app.redo", QT_TRANSLATE_NOOP("Commands", "&Redo"), QT_TRANSLATE_NOOP("Commands", "Redoes the change"), "redo", "Ctrl+Shift+Z", Scope::Everywhere, "notes"},
        {"app.back", QT_TRANSLATE_NOOP("Commands", "&Back"), QT_TRANSLATE_NOOP("Commands", "Goes back to the previous page; an open recording is closed"), "back", "Alt+Left", Scope::Everywhere, "go"},
        {"app.textBigger", QT_TRANSLATE_NOOP("Commands", "&Larger Text"), QT_TRANSLATE_NOOP("Commands", "Makes all text larger"), "", "Ctrl++; Ctrl+=", Scope::Everywhere, "view"},
        {"app.textSmaller", QT_TRANSLATE_NOOP("Commands", "S&maller Text"), QT_TRANSLATE_NOOP("Commands", "Makes all text smaller"), "", "Ctrl+-", Scope::Everywhere, "view"},
        {"app.textNormal", QT_TRANSLATE_NOOP("Commands", "&Normal Text"), QT_TRANSLATE_NOOP("Commands", "Resets text to its normal size"), "", "Ctrl+0", Scope::Everywhere, "view"},
        {"app.captionLook", QT_TRANSLATE_NOOP("Commands", "C&aption Style…"), QT_TRANSLATE_NOOP("Commands", "Size, font, colours and position of captions"), "captions", "", Scope::Everywhere, "view"},
        {"app.maskNames", QT_TRANSLATE_NOOP("Commands", "&Hide Names"), QT_TRANSLATE_NOOP("Commands", "Shows pseudonyms instead of names"), "mask", "Ctrl+Shift+M", Scope::Everywhere, "view"},
        {"app.lock", QT_TRANSLATE_NOOP("Commands", "&Lock Now"), QT_TRANSLATE_NOOP("Commands", "Hides everything until the password is entered"), "lock", "Ctrl+L", Scope::Everywhere, "session"},
        {"app.curtain", QT_TRANSLATE_NOOP("Commands", "Priva&cy Screen"), QT_TRANSLATE_NOOP("Commands", "Hides everything on screen and stops playback at once"), "curtain", "Ctrl+Shift+H", Scope::Everywhere, "session"},
        {"app.preferences", QT_TRANSLATE_NOOP("Commands", "&Preferences…"), QT_TRANSLATE_NOOP("Commands", "Changes how the app works and looks"), "settings", "Ctrl+,", Scope::Everywhere, "session"},
        {"app.emergency", QT_TRANSLATE_NOOP("Commands", "&Emergency Access…"), QT_TRANSLATE_NOOP("Commands", "Opens one client's recordings for two hours in an emergency"), "problem", "", Scope::Everywhere, "session"},
        {"app.signIns", QT_TRANSLATE_NOOP("Commands", "Signed-In &Devices…"), QT_TRANSLATE_NOOP("Commands", "Lists the devices you are signed in on"), "device", "", Scope::Everywhere, "session"},
        {"app.secondFactor", QT_TRANSLATE_NOOP("Commands", "Two-&Step Sign-In…"), QT_TRANSLATE_NOOP("Commands", "Asks for a code as well as your password"), "key", "", Scope::Everywhere, "session"},
        {"app.password", QT_TRANSLATE_NOOP("Commands", "Change &Your Password…"), QT_TRANSLATE_NOOP("Commands", "Replaces the password you sign in with"), "lock", "", Scope::Everywhere, "session"},
        {"app.signOut", QT_TRANSLATE_NOOP("Commands", "Sign &Out"), QT_TRANSLATE_NOOP("Commands", "Signs you out and removes your sign-in from this computer"), "sign-out", "", Scope::Everywhere, "session"},
        {"app.quit", QT_TRANSLATE_NOOP("Commands", "&Quit"), QT_TRANSLATE_NOOP("Commands", "Quits the app"), "", "Ctrl+Q", Scope::Everywhere, "session"},
        {"list.refresh", QT_TRANSLATE_NOOP("Commands", "&Refresh"), QT_TRANSLATE_NOOP("Commands", "Loads the latest state from the clinic"), "refresh", "F5; Ctrl+R", Scope::Everywhere, "view"},
        {"player.playPauseTyping", QT_TRANSLATE_NOOP("Commands", "Play or Pause While Typing"), QT_TRANSLATE_NOOP("Commands", "Plays or pauses even while typing"), "", "Ctrl+Space", Scope::Everywhere, ""},
        {"player.replayTyping", QT_TRANSLATE_NOOP("Commands", "Replay the Last Seconds"), QT_TRANSLATE_NOOP("Commands", "Goes back three seconds and plays, even while typing"), "", "Ctrl+J", Scope::Everywhere, ""},
        {"app.help", QT_TRANSLATE_NOOP("Commands", "&Keyboard"), QT_TRANSLATE_NOOP("Commands", "Lists every command with its shortcut"), "", "F1; ?", Scope::Everywhere, "help"},
        {"app.guide", QT_TRANSLATE_NOOP("Commands", "&Guide…"), QT_TRANSLATE_NOOP("Commands", "Opens the guide for your role"), "details", "", Scope::Everywhere, "help"},
        {"app.firstSteps", QT_TRANSLATE_NOOP("Commands", "First &Steps"), QT_TRANSLATE_NOOP("Commands", "Three things to know when you're new"), "", "", Scope::Everywhere, "help"},
        {"app.palette", QT_TRANSLATE_NOOP("Commands", "&Find a Command…"), QT_TRANSLATE_NOOP("Commands", "Lists every command by its name"), "command", "Ctrl+Shift+P", Scope::Everywhere, "help"},
        {"app.update", QT_TRANSLATE_NOOP("Commands", "Ne&wer Version…"), QT_TRANSLATE_NOOP("Commands", "Asks the clinic whether there is a newer version of the app"), "download", "", Scope::Everywhere, "help"},
        {"app.about", QT_TRANSLATE_NOOP("Commands", "&About Attune"), QT_TRANSLATE_NOOP("Commands", "Version and licence"), "", "", Scope::Everywhere, "help"},
    };
}

QList<CommandRow> listRows()
{
    return {
        {"list.open", QT_TRANSLATE_NOOP("Commands", "&Watch"), QT_TRANSLATE_NOOP("Commands", "Opens the selected recording"), "play", "", Scope::List, "recording"},
        {"search.focusFilter", QT_TRANSLATE_NOOP("Commands", "&Find"), QT_TRANSLATE_NOOP("Commands", "Goes to the search field"), "search", "/; Ctrl+F", Scope::List, "recording"},
        {"list.whoHasSeen", QT_TRANSLATE_NOOP("Commands", "Access Histor&y…"), QT_TRANSLATE_NOOP("Commands", "Lists everyone who opened the recording, and what they did"), "eye", "Ctrl+Shift+E", Scope::List, "recording"},
        {"list.download", QT_TRANSLATE_NOOP("Commands", "&Save a Copy…"), QT_TRANSLATE_NOOP("Commands", "Saves the recording as a file"), "download", "Ctrl+Shift+S", Scope::List, "recording"},
        {"list.delete", QT_TRANSLATE_NOOP("Commands", "&Delete…"), QT_TRANSLATE_NOOP("Commands", "Deletes the recording"), "delete", "Del", Scope::List, "recording"},
        {"list.sensitivity", QT_TRANSLATE_NOOP("Commands", "Acc&ess…"), QT_TRANSLATE_NOOP("Commands", "Restricts access to the recording, or lifts the restriction"), "lock", "", Scope::List, "recording"},
        {"list.copyLink", QT_TRANSLATE_NOOP("Commands", "Copy Lin&k"), QT_TRANSLATE_NOOP("Commands", "Copies a link to the recording's session, without names"), "link", "", Scope::List, "recording"},
        {"list.consents", QT_TRANSLATE_NOOP("Commands", "&Consent Record…"), QT_TRANSLATE_NOOP("Commands", "Shows what was agreed to, and when"), "consent", "", Scope::List, "recording"},
    };
}

QList<CommandRow> playerRows()
{
    return {
        {"player.playPause", QT_TRANSLATE_NOOP("Commands", "&Play or Pause"), QT_TRANSLATE_NOOP("Commands", "Plays, or pauses"), "play", "Space; K; Media Play; Toggle Media Play/Pause", Scope::Player, "playback"},
        {"player.seekBack10", QT_TRANSLATE_NOOP("Commands", "Back &10 Seconds"), QT_TRANSLATE_NOOP("Commands", "Goes back ten seconds"), "back-10", "J", Scope::Player, "playback"},
        {"player.seekFwd10", QT_TRANSLATE_NOOP("Commands", "&Forward 10 Seconds"), QT_TRANSLATE_NOOP("Commands", "Goes forward ten seconds"), "forward-10", "L", Scope::Player, "playback"},
        {"player.seekBack5", QT_TRANSLATE_NOOP("Commands", "Back 5 Seconds"), QT_TRANSLATE_NOOP("Commands", "Goes back five seconds"), "", "Left", Scope::Player, ""},
        {"player.seekFwd5", QT_TRANSLATE_NOOP("Commands", "Forward 5 Seconds"), QT_TRANSLATE_NOOP("Commands", "Goes forward five seconds"), "", "Right", Scope::Player, ""},
        {"player.seekBack1", QT_TRANSLATE_NOOP("Commands", "Back 1 Second"), QT_TRANSLATE_NOOP("Commands", "Goes back one second"), "", "Shift+Left", Scope::Player, ""},
        {"player.seekFwd1", QT_TRANSLATE_NOOP("Commands", "Forward 1 Second"), QT_TRANSLATE_NOOP("Commands", "Goes forward one second"), "", "Shift+Right", Scope::Player, ""},
        {"player.seekBack60", QT_TRANSLATE_NOOP("Commands", "Back 1 Minute"), QT_TRANSLATE_NOOP("Commands", "Goes back one minute"), "", "Shift+J", Scope::Player, ""},
        {"player.seekFwd60", QT_TRANSLATE_NOOP("Commands", "Forward 1 Minute"), QT_TRANSLATE_NOOP("Commands", "Goes forward one minute"), "", "Shift+L", Scope::Player, ""},
        {"player.prevLine", QT_TRANSLATE_NOOP("Commands", "Previous Line"), QT_TRANSLATE_NOOP("Commands", "Goes to the previous spoken line"), "", "Ctrl+Left", Scope::Player, ""},
        {"player.nextLine", QT_TRANSLATE_NOOP("Commands", "Next Line"), QT_TRANSLATE_NOOP("Commands", "Goes to the next spoken line"), "", "Ctrl+Right", Scope::Player, ""},
        {"player.prevChapter", QT_TRANSLATE_NOOP("Commands", "Previous Chapter"), QT_TRANSLATE_NOOP("Commands", "Goes to the previous chapter"), "", "PgDown; Ctrl+Shift+Left", Scope::Player, ""},
        {"player.nextChapter", QT_TRANSLATE_NOOP("Commands", "Next Chapter"), QT_TRANSLATE_NOOP("Commands", "Goes to the next chapter"), "", "PgUp; Ctrl+Shift+Right", Scope::Player, ""},
        {"player.prevMark", QT_TRANSLATE_NOOP("Commands", "Previous Note"), QT_TRANSLATE_NOOP("Commands", "Goes to the previous note or marker"), "", "Shift+B", Scope::Player, "notes"},
        {"player.nextMark", QT_TRANSLATE_NOOP("Commands", "Next Note"), QT_TRANSLATE_NOOP("Commands", "Goes to the next note or marker"), "", "Shift+N", Scope::Player, "notes"},
        {"player.start", QT_TRANSLATE_NOOP("Commands", "To the &Start"), QT_TRANSLATE_NOOP("Commands", "Goes to the start"), "start", "Home", Scope::Player, "playback"},
        {"player.end", QT_TRANSLATE_NOOP("Commands", "To the End"), QT_TRANSLATE_NOOP("Commands", "Goes to the last second"), "", "End", Scope::Player, ""},
        {"player.gotoTime", QT_TRANSLATE_NOOP("Commands", "&Go to a Time…"), QT_TRANSLATE_NOOP("Commands", "Goes to a time you enter"), "", "Ctrl+G", Scope::Player, "playback"},
        {"player.percent0", QT_TRANSLATE_NOOP("Commands", "To the Start (0 %)"), QT_TRANSLATE_NOOP("Commands", "Jumps to this point; with coding on, sets a code"), "", "0", Scope::Player, ""},
        {"player.percent1", QT_TRANSLATE_NOOP("Commands", "To 10 %"), QT_TRANSLATE_NOOP("Commands", "Jumps to this point; with coding on, sets a code"), "", "1", Scope::Player, ""},
        {"player.percent2", QT_TRANSLATE_NOOP("Commands", "To 20 %"), QT_TRANSLATE_NOOP("Commands", "Jumps to this point; with coding on, sets a code"), "", "2", Scope::Player, ""},
        {"player.percent3", QT_TRANSLATE_NOOP("Commands", "To 30 %"), QT_TRANSLATE_NOOP("Commands", "Jumps to this point; with coding on, sets a code"), "", "3", Scope::Player, ""},
        {"player.percent4", QT_TRANSLATE_NOOP("Commands", "To 40 %"), QT_TRANSLATE_NOOP("Commands", "Jumps to this point; with coding on, sets a code"), "", "4", Scope::Player, ""},
        {"player.percent5", QT_TRANSLATE_NOOP("Commands", "To 50 %"), QT_TRANSLATE_NOOP("Commands", "Jumps to this point; with coding on, sets a code"), "", "5", Scope::Player, ""},
        {"player.percent6", QT_TRANSLATE_NOOP("Commands", "To 60 %"), QT_TRANSLATE_NOOP("Commands", "Jumps to this point; with coding on, sets a code"), "", "6", Scope::Player, ""},
        {"player.percent7", QT_TRANSLATE_NOOP("Commands", "To 70 %"), QT_TRANSLATE_NOOP("Commands", "Jumps to this point; with coding on, sets a code"), "", "7", Scope::Player, ""},
        {"player.percent8", QT_TRANSLATE_NOOP("Commands", "To 80 %"), QT_TRANSLATE_NOOP("Commands", "Jumps to this point; with coding on, sets a code"), "", "8", Scope::Player, ""},
        {"player.percent9", QT_TRANSLATE_NOOP("Commands", "To 90 %"), QT_TRANSLATE_NOOP("Commands", "Jumps to this point; with coding on, sets a code"), "", "9", Scope::Player, ""},
        {"player.stepFwd", QT_TRANSLATE_NOOP("Commands", "Ne&xt Frame"), QT_TRANSLATE_NOOP("Commands", "While paused, goes forward one frame"), "", ".", Scope::Player, "playback"},
        {"player.stepBack", QT_TRANSLATE_NOOP("Commands", "Pre&vious Frame"), QT_TRANSLATE_NOOP("Commands", "While paused, goes back one frame"), "", ",", Scope::Player, "playback"},
        {"player.frameFwd10", QT_TRANSLATE_NOOP("Commands", "Forward 10 Frames"), QT_TRANSLATE_NOOP("Commands", "While paused, goes forward ten frames"), "", "Alt+.", Scope::Player, ""},
        {"player.frameBack10", QT_TRANSLATE_NOOP("Commands", "Back 10 Frames"), QT_TRANSLATE_NOOP("Commands", "While paused, goes back ten frames"), "", "Alt+,", Scope::Player, ""},
        {"player.undoSeek", QT_TRANSLATE_NOOP("Commands", "Undo &Jump"), QT_TRANSLATE_NOOP("Commands", "Returns to where you were before the last jump"), "back", "Alt+Backspace", Scope::Player, "playback"},
        {"player.redoSeek", QT_TRANSLATE_NOOP("Commands", "Redo Jump"), QT_TRANSLATE_NOOP("Commands", "Repeats the jump you undid"), "", "Shift+Alt+Backspace", Scope::Player, ""},
        {"player.repeatStart", QT_TRANSLATE_NOOP("Commands", "Set Loop Sta&rt"), QT_TRANSLATE_NOOP("Commands", "Sets where the loop starts"), "", "I", Scope::Player, "playback"},
        {"player.repeatEnd", QT_TRANSLATE_NOOP("Commands", "Set Lo&op End"), QT_TRANSLATE_NOOP("Commands", "Sets where the loop ends and plays it"), "", "O", Scope::Player, "playback"},
        {"player.repeatOff", QT_TRANSLATE_NOOP("Commands", "Stop Loop&ing"), QT_TRANSLATE_NOOP("Commands", "Plays on past the end of the loop"), "", "X; R", Scope::Player, "playback"},
        {"player.slower", QT_TRANSLATE_NOOP("Commands", "Slow&er"), QT_TRANSLATE_NOOP("Commands", "Plays more slowly"), "", "[; <; Ctrl+[", Scope::Player, "playback"},
        {"player.faster", QT_TRANSLATE_NOOP("Commands", "F&aster"), QT_TRANSLATE_NOOP("Commands", "Plays faster"), "speed", "]; >; Ctrl+]", Scope::Player, "playback"},
        {"player.speedReset", QT_TRANSLATE_NOOP("Commands", "&Normal Speed"), QT_TRANSLATE_NOOP("Commands", "Plays at normal speed"), "", "Backspace; =", Scope::Player, "playback"},
        {"player.volumeUp", QT_TRANSLATE_NOOP("Commands", "Louder"), QT_TRANSLATE_NOOP("Commands", "Turns the sound up"), "", "Up", Scope::Player, ""},
        {"player.volumeDown", QT_TRANSLATE_NOOP("Commands", "Quieter"), QT_TRANSLATE_NOOP("Commands", "Turns the sound down"), "", "Down", Scope::Player, ""},
        {"player.mute", QT_TRANSLATE_NOOP("Commands", "&Mute"), QT_TRANSLATE_NOOP("Commands", "Turns the sound off or on"), "muted", "M", Scope::Player, "playback"},
        {"player.level", QT_TRANSLATE_NOOP("Commands", "&Balance Voices"), QT_TRANSLATE_NOOP("Commands", "Brings quiet and loud voices to the same level"), "", "", Scope::Player, "playback"},
        {"player.shortenPauses", QT_TRANSLATE_NOOP("Commands", "Shorten Pauses"), QT_TRANSLATE_NOOP("Commands", "Plays pauses over two seconds at three times the speed"), "", "", Scope::Player, "playback"},
        {"player.soundMap", QT_TRANSLATE_NOOP("Commands", "Audio on the &Timeline"), QT_TRANSLATE_NOOP("Commands", "Draws loudness and pauses behind the timeline"), "", "", Scope::Player, "playback"},
        {"player.thumbnails", QT_TRANSLATE_NOOP("Commands", "T&humbnails on the Timeline"), QT_TRANSLATE_NOOP("Commands", "Shows a thumbnail where you point on the timeline"), "", "", Scope::Player, "playback"},
        {"player.hideLeft", QT_TRANSLATE_NOOP("Commands", "Blur &Left Half"), QT_TRANSLATE_NOOP("Commands", "Makes the left half of the video unrecognisable"), "", "", Scope::Player, "playback"},
        {"player.hideRight", QT_TRANSLATE_NOOP("Commands", "Blur Right Half"), QT_TRANSLATE_NOOP("Commands", "Makes the right half of the video unrecognisable"), "", "", Scope::Player, "playback"},
        {"player.captions", QT_TRANSLATE_NOOP("Commands", "&Captions"), QT_TRANSLATE_NOOP("Commands", "Shows or hides captions"), "captions", "C", Scope::Player, "playback"},
        {"player.fullscreen", QT_TRANSLATE_NOOP("Commands", "F&ull Screen"), QT_TRANSLATE_NOOP("Commands", "Shows only the video"), "fullscreen", "F; F11", Scope::Player, "playback"},
        {"player.detach", QT_TRANSLATE_NOOP("Commands", "Pop Out Vi&deo"), QT_TRANSLATE_NOOP("Commands", "Shows the video in its own window, or returns it to the page"), "", "Ctrl+Shift+W", Scope::Player, "playback"},
    };
}

QList<CommandRow> reviewRows()
{
    return {
        {"note.new", QT_TRANSLATE_NOOP("Commands", "&New Note"), QT_TRANSLATE_NOOP("Commands", "Pauses and starts a note at this moment"), "note", "N", Scope::Player, "notes"},
        {"note.markNow", QT_TRANSLATE_NOOP("Commands", "&Marker Here"), QT_TRANSLATE_NOOP("Commands", "Marks this moment"), "marker", "B; Ctrl+M", Scope::Player, "notes"},
        {"note.fromRange", QT_TRANSLATE_NOOP("Commands", "Note for &Selection"), QT_TRANSLATE_NOOP("Commands", "Starts a note about the loop"), "", "Ctrl+B", Scope::Player, "notes"},
        {"note.chapter", QT_TRANSLATE_NOOP("Commands", "&Chapter from Here"), QT_TRANSLATE_NOOP("Commands", "Starts a chapter at this moment"), "chapter", "Ctrl+Shift+B", Scope::Player, "notes"},
        {"note.export", QT_TRANSLATE_NOOP("Commands", "E&xport Notes…"), QT_TRANSLATE_NOOP("Commands", "Saves notes as a file"), "export", "", Scope::Player, "notes"},
        {"code.mode", QT_TRANSLATE_NOOP("Commands", "Co&ding"), QT_TRANSLATE_NOOP("Commands", "The keys 1 to 9 set codes"), "", "Shift+C", Scope::Player, "notes"},
        {"code.edit", QT_TRANSLATE_NOOP("Commands", "C&odes…"), QT_TRANSLATE_NOOP("Commands", "Names the codes on the keys 1 to 9"), "", "", Scope::Player, "notes"},
        {"code.apply1", QT_TRANSLATE_NOOP("Commands", "Code on Key 1"), QT_TRANSLATE_NOOP("Commands", "Marks this moment with a code"), "", "Ctrl+1", Scope::Player, ""},
        {"code.apply2", QT_TRANSLATE_NOOP("Commands", "Code on Key 2"), QT_TRANSLATE_NOOP("Commands", "Marks this moment with a code"), "", "Ctrl+2", Scope::Player, ""},
        {"code.apply3", QT_TRANSLATE_NOOP("Commands", "Code on Key 3"), QT_TRANSLATE_NOOP("Commands", "Marks this moment with a code"), "", "Ctrl+3", Scope::Player, ""},
        {"code.apply4", QT_TRANSLATE_NOOP("Commands", "Code on Key 4"), QT_TRANSLATE_NOOP("Commands", "Marks this moment with a code"), "", "Ctrl+4", Scope::Player, ""},
        {"code.apply5", QT_TRANSLATE_NOOP("Commands", "Code on Key 5"), QT_TRANSLATE_NOOP("Commands", "Marks this moment with a code"), "", "Ctrl+5", Scope::Player, ""},
        {"code.apply6", QT_TRANSLATE_NOOP("Commands", "Code on Key 6"), QT_TRANSLATE_NOOP("Commands", "Marks this moment with a code"), "", "Ctrl+6", Scope::Player, ""},
        {"code.apply7", QT_TRANSLATE_NOOP("Commands", "Code on Key 7"), QT_TRANSLATE_NOOP("Commands", "Marks this moment with a code"), "", "Ctrl+7", Scope::Player, ""},
        {"code.apply8", QT_TRANSLATE_NOOP("Commands", "Code on Key 8"), QT_TRANSLATE_NOOP("Commands", "Marks this moment with a code"), "", "Ctrl+8", Scope::Player, ""},
        {"code.apply9", QT_TRANSLATE_NOOP("Commands", "Code on Key 9"), QT_TRANSLATE_NOOP("Commands", "Marks this moment with a code"), "", "Ctrl+9", Scope::Player, ""},
        {"transcript.add", QT_TRANSLATE_NOOP("Commands", "&Add a Transcript…"), QT_TRANSLATE_NOOP("Commands", "Adds a transcript from a file"), "transcript", "", Scope::Player, "notes"},
        {"transcript.versions", QT_TRANSLATE_NOOP("Commands", "Transcript &Versions…"), QT_TRANSLATE_NOOP("Commands", "Lists the transcript's versions and languages"), "", "", Scope::Player, "notes"},
        {"view.transcript", QT_TRANSLATE_NOOP("Commands", "&Transcript"), QT_TRANSLATE_NOOP("Commands", "Shows the transcript"), "transcript", "T", Scope::Player, "view"},
        {"view.notes", QT_TRANSLATE_NOOP("Commands", "N&otes"), QT_TRANSLATE_NOOP("Commands", "Shows notes and markers"), "note", "Shift+T", Scope::Player, "view"},
        {"view.details", QT_TRANSLATE_NOOP("Commands", "&Details"), QT_TRANSLATE_NOOP("Commands", "Shows details of the recording"), "details", "D", Scope::Player, "view"},
        {"view.timeline", QT_TRANSLATE_NOOP("Commands", "Show Trac&ks"), QT_TRANSLATE_NOOP("Commands", "Shows or hides speakers, notes and chapters under the timeline"), "", "G", Scope::Player, "view"},
        {"view.followTranscript", QT_TRANSLATE_NOOP("Commands", "&Follow Along in Transcript"), QT_TRANSLATE_NOOP("Commands", "Keeps the transcript in step with playback"), "", "Shift+F", Scope::Player, "view"},
        {"timeline.closer", QT_TRANSLATE_NOOP("Commands", "&Zoom In"), QT_TRANSLATE_NOOP("Commands", "Zooms in on the timeline"), "zoom-in", "Alt++; Alt+=", Scope::Player, "view"},
        {"timeline.wider", QT_TRANSLATE_NOOP("Commands", "Zoom O&ut"), QT_TRANSLATE_NOOP("Commands", "Zooms out of the timeline"), "zoom-out", "Alt+-", Scope::Player, "view"},
        {"search.here", QT_TRANSLATE_NOOP("Commands", "Find in the Transcript"), QT_TRANSLATE_NOOP("Commands", "Goes to the transcript search"), "search", "Ctrl+F", Scope::Player, "playback"},
        {"search.next", QT_TRANSLATE_NOOP("Commands", "Find Next"), QT_TRANSLATE_NOOP("Commands", "Goes to the next match"), "", "F3", Scope::Player, ""},
        {"search.previous", QT_TRANSLATE_NOOP("Commands", "Find Previous"), QT_TRANSLATE_NOOP("Commands", "Goes to the previous match"), "", "Shift+F3", Scope::Player, ""},
    };
}

// clang-format on

} // namespace

const QList<CommandRow> &commandRows()
{
    static const QList<CommandRow> rows = everywhereRows() + listRows() + playerRows() + reviewRows();
    return rows;
}

} // namespace attune::ui
