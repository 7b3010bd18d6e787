// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_table.h"

#include <QCoreApplication>

namespace attune::ui {

namespace {

#define TEXT(literal) QT_TRANSLATE_NOOP("Commands", literal)
// clang-format off

QList<CommandRow> everywhereRows()
{
    return {
        {"app.undo", TEXT("&Undo"), TEXT("Takes back the last change of a note"), "undo", "Ctrl+Z", Scope::Everywhere, "notes"},
        {"app.redo", TEXT("&Redo"), TEXT("Makes the change again"), "redo", "Ctrl+Shift+Z", Scope::Everywhere, "notes"},
        {"app.recordings", TEXT("&Recordings"), TEXT("Shows the recordings"), "recordings", "Alt+1", Scope::Everywhere, "view"},
        {"app.sessions", TEXT("&Sessions and Consent"), TEXT("Shows today's sessions, where recording is started"), "sessions", "Alt+2", Scope::Everywhere, "view"},
        {"app.textBigger", TEXT("Bigger &Text"), TEXT("Makes all text bigger"), "", "Ctrl++; Ctrl+=", Scope::Everywhere, "view"},
        {"app.textSmaller", TEXT("S&maller Text"), TEXT("Makes all text smaller"), "", "Ctrl+-", Scope::Everywhere, "view"},
        {"app.textNormal", TEXT("&Normal Text"), TEXT("Sets the text back to its normal size"), "", "Ctrl+0", Scope::Everywhere, "view"},
        {"app.captionLook", TEXT("C&aption Look…"), TEXT("Size, font, colours and place of captions"), "captions", "", Scope::Everywhere, "view"},
        {"app.maskNames", TEXT("Hide &Names"), TEXT("Shows pseudonyms instead of names"), "mask", "Ctrl+Shift+M", Scope::Everywhere, "view"},
        {"app.lock", TEXT("&Lock Now"), TEXT("Hides everything until the password is given"), "lock", "Ctrl+L", Scope::Everywhere, "session"},
        {"app.curtain", TEXT("&Curtain"), TEXT("Hides the picture and stops the sound at once"), "curtain", "Ctrl+Shift+H", Scope::Everywhere, "session"},
        {"app.preferences", TEXT("&Preferences…"), TEXT("Changes how the program works and looks"), "settings", "Ctrl+,", Scope::Everywhere, "session"},
        {"app.accessLog", TEXT("Access Lo&g…"), TEXT("Shows who did what, as far as you may see it"), "history", "", Scope::Everywhere, "session"},
        {"app.messages", TEXT("&Messages…"), TEXT("Shows what the clinic has to tell you"), "details", "Ctrl+Shift+N", Scope::Everywhere, "session"},
        {"app.signIns", TEXT("&Where You Are Signed In…"), TEXT("Lists the places where you are signed in"), "device", "", Scope::Everywhere, "session"},
        {"app.secondFactor", TEXT("Second Sign-In &Step…"), TEXT("The code that is asked for besides the password"), "key", "", Scope::Everywhere, "session"},
        {"app.signOut", TEXT("Sign &Out"), TEXT("Ends the sign-in and forgets it on this computer"), "sign-out", "", Scope::Everywhere, "session"},
        {"app.quit", TEXT("&Quit"), TEXT("Closes the program"), "", "Ctrl+Q", Scope::Everywhere, "session"},
        {"list.refresh", TEXT("&Look Again"), TEXT("Asks the clinic for the newest state"), "refresh", "F5; Ctrl+R", Scope::Everywhere, "recording"},
        {"player.playPauseTyping", TEXT("Play or Pause While Typing"), TEXT("Plays or pauses from a text field, too"), "", "Ctrl+Space", Scope::Everywhere, ""},
        {"player.replayTyping", TEXT("Play the Last Seconds Again"), TEXT("Goes back three seconds and plays, from a text field, too"), "", "Ctrl+J", Scope::Everywhere, ""},
        {"app.help", TEXT("&Keyboard"), TEXT("Lists every command and its keys"), "", "F1; ?", Scope::Everywhere, "help"},
        {"app.palette", TEXT("&Find a Command…"), TEXT("Lists every command by its name"), "command", "Ctrl+Shift+P", Scope::Everywhere, "help"},
        {"app.about", TEXT("&About Attune"), TEXT("Version and licence"), "", "", Scope::Everywhere, "help"},
    };
}

QList<CommandRow> listRows()
{
    return {
        {"list.open", TEXT("&Watch"), TEXT("Opens the selected recording"), "play", "", Scope::List, "recording"},
        {"search.focusFilter", TEXT("&Find"), TEXT("Goes to the search field"), "search", "/; Ctrl+F", Scope::List, "recording"},
        {"list.download", TEXT("&Save a Copy…"), TEXT("Saves the recording as a file"), "download", "Ctrl+Shift+S", Scope::List, "recording"},
        {"list.delete", TEXT("&Delete…"), TEXT("Asks for the deletion of the recording"), "delete", "Del", Scope::List, "recording"},
        {"list.consents", TEXT("&Consent Record…"), TEXT("Shows what was agreed and when"), "consent", "", Scope::List, "recording"},
    };
}

QList<CommandRow> playerRows()
{
    return {
        {"app.back", TEXT("&Back to the List"), TEXT("Closes the recording"), "back", "Alt+Left", Scope::Player, "playback"},
        {"player.playPause", TEXT("&Play or Pause"), TEXT("Plays, or pauses"), "play", "Space; K; Media Play; Toggle Media Play/Pause", Scope::Player, "playback"},
        {"player.seekBack10", TEXT("Back &10 Seconds"), TEXT("Goes back ten seconds"), "back-10", "J", Scope::Player, "playback"},
        {"player.seekFwd10", TEXT("&Forward 10 Seconds"), TEXT("Goes forward ten seconds"), "forward-10", "L", Scope::Player, "playback"},
        {"player.seekBack5", TEXT("Back 5 Seconds"), TEXT("Goes back five seconds"), "", "Left", Scope::Player, ""},
        {"player.seekFwd5", TEXT("Forward 5 Seconds"), TEXT("Goes forward five seconds"), "", "Right", Scope::Player, ""},
        {"player.seekBack1", TEXT("Back 1 Second"), TEXT("Goes back one second"), "", "Shift+Left", Scope::Player, ""},
        {"player.seekFwd1", TEXT("Forward 1 Second"), TEXT("Goes forward one second"), "", "Shift+Right", Scope::Player, ""},
        {"player.seekBack60", TEXT("Back 1 Minute"), TEXT("Goes back one minute"), "", "Shift+J", Scope::Player, ""},
        {"player.seekFwd60", TEXT("Forward 1 Minute"), TEXT("Goes forward one minute"), "", "Shift+L", Scope::Player, ""},
        {"player.prevLine", TEXT("Previous Line"), TEXT("Goes to the line spoken before"), "", "Ctrl+Left", Scope::Player, ""},
        {"player.nextLine", TEXT("Next Line"), TEXT("Goes to the line spoken next"), "", "Ctrl+Right", Scope::Player, ""},
        {"player.prevChapter", TEXT("Previous Chapter"), TEXT("Goes to the chapter before"), "", "PgDown; Ctrl+Shift+Left", Scope::Player, ""},
        {"player.nextChapter", TEXT("Next Chapter"), TEXT("Goes to the next chapter"), "", "PgUp; Ctrl+Shift+Right", Scope::Player, ""},
        {"player.prevMark", TEXT("Previous Note"), TEXT("Goes to the note or marker before"), "", "Shift+B", Scope::Player, "notes"},
        {"player.nextMark", TEXT("Next Note"), TEXT("Goes to the next note or marker"), "", "Shift+N", Scope::Player, "notes"},
        {"player.start", TEXT("To the &Start"), TEXT("Goes to the start"), "start", "Home", Scope::Player, "playback"},
        {"player.end", TEXT("To the End"), TEXT("Goes to the last second"), "", "End", Scope::Player, ""},
        {"player.gotoTime", TEXT("&Go to a Time…"), TEXT("Goes to a time that is typed"), "", "Ctrl+G", Scope::Player, "playback"},
        {"player.percent0", TEXT("To the Start (0 %)"), TEXT("Goes to this part of the whole; with coding on, sets a code"), "", "0", Scope::Player, ""},
        {"player.percent1", TEXT("To 10 %"), TEXT("Goes to this part of the whole; with coding on, sets a code"), "", "1", Scope::Player, ""},
        {"player.percent2", TEXT("To 20 %"), TEXT("Goes to this part of the whole; with coding on, sets a code"), "", "2", Scope::Player, ""},
        {"player.percent3", TEXT("To 30 %"), TEXT("Goes to this part of the whole; with coding on, sets a code"), "", "3", Scope::Player, ""},
        {"player.percent4", TEXT("To 40 %"), TEXT("Goes to this part of the whole; with coding on, sets a code"), "", "4", Scope::Player, ""},
        {"player.percent5", TEXT("To 50 %"), TEXT("Goes to this part of the whole; with coding on, sets a code"), "", "5", Scope::Player, ""},
        {"player.percent6", TEXT("To 60 %"), TEXT("Goes to this part of the whole; with coding on, sets a code"), "", "6", Scope::Player, ""},
        {"player.percent7", TEXT("To 70 %"), TEXT("Goes to this part of the whole; with coding on, sets a code"), "", "7", Scope::Player, ""},
        {"player.percent8", TEXT("To 80 %"), TEXT("Goes to this part of the whole; with coding on, sets a code"), "", "8", Scope::Player, ""},
        {"player.percent9", TEXT("To 90 %"), TEXT("Goes to this part of the whole; with coding on, sets a code"), "", "9", Scope::Player, ""},
        {"player.stepFwd", TEXT("Ne&xt Picture"), TEXT("While paused, goes one picture on"), "", ".", Scope::Player, "playback"},
        {"player.stepBack", TEXT("Pre&vious Picture"), TEXT("While paused, goes one picture back"), "", ",", Scope::Player, "playback"},
        {"player.frameFwd10", TEXT("Ten Pictures On"), TEXT("While paused, goes ten pictures on"), "", "Alt+.", Scope::Player, ""},
        {"player.frameBack10", TEXT("Ten Pictures Back"), TEXT("While paused, goes ten pictures back"), "", "Alt+,", Scope::Player, ""},
        {"player.undoSeek", TEXT("Back to Where I &Was"), TEXT("Takes the last jump back"), "back", "Alt+Backspace", Scope::Player, "playback"},
        {"player.redoSeek", TEXT("Jump A&gain"), TEXT("Makes the jump again that was taken back"), "", "Shift+Alt+Backspace", Scope::Player, ""},
        {"player.repeatStart", TEXT("Repeat from &Here"), TEXT("Sets the start of the part that repeats"), "", "I", Scope::Player, "playback"},
        {"player.repeatEnd", TEXT("Repeat &Until Here"), TEXT("Sets the end of the part that repeats, and repeats it"), "", "O", Scope::Player, "playback"},
        {"player.repeatOff", TEXT("Stop &Repeating"), TEXT("Plays on behind the part that repeats"), "", "X; R", Scope::Player, "playback"},
        {"player.slower", TEXT("Slo&wer"), TEXT("Plays more slowly"), "", "[; <; Ctrl+[", Scope::Player, "playback"},
        {"player.faster", TEXT("F&aster"), TEXT("Plays faster"), "speed", "]; >; Ctrl+]", Scope::Player, "playback"},
        {"player.speedReset", TEXT("&Normal Speed"), TEXT("Plays at the speed it was recorded"), "", "Backspace; =", Scope::Player, "playback"},
        {"player.volumeUp", TEXT("Louder"), TEXT("Turns the sound up"), "", "Up", Scope::Player, ""},
        {"player.volumeDown", TEXT("Quieter"), TEXT("Turns the sound down"), "", "Down", Scope::Player, ""},
        {"player.mute", TEXT("&Mute"), TEXT("Turns the sound off or on"), "muted", "M", Scope::Player, "playback"},
        {"player.level", TEXT("Even &Out Voices"), TEXT("Brings quiet and loud voices to the same level"), "", "", Scope::Player, "playback"},
        {"player.soundMap", TEXT("Sound on the &Timeline"), TEXT("Draws loudness and pauses behind the timeline"), "", "", Scope::Player, "playback"},
        {"player.thumbnails", TEXT("P&ictures on the Timeline"), TEXT("Shows a small picture where the mouse points on the timeline"), "", "", Scope::Player, "playback"},
        {"player.hideLeft", TEXT("Hide the Left Pictu&re"), TEXT("Makes the left half of the picture unrecognisable"), "", "", Scope::Player, "playback"},
        {"player.hideRight", TEXT("Hide the Ri&ght Picture"), TEXT("Makes the right half of the picture unrecognisable"), "", "", Scope::Player, "playback"},
        {"player.captions", TEXT("&Captions"), TEXT("Shows what is said as text, or hides it"), "captions", "C", Scope::Player, "playback"},
        {"player.fullscreen", TEXT("F&ull Screen"), TEXT("Shows only the picture"), "fullscreen", "F; F11", Scope::Player, "playback"},
    };
}

QList<CommandRow> reviewRows()
{
    return {
        {"note.new", TEXT("&New Note"), TEXT("Pauses and begins a note at this moment"), "note", "N", Scope::Player, "notes"},
        {"note.markNow", TEXT("&Marker Here"), TEXT("Keeps this moment"), "marker", "B; Ctrl+M", Scope::Player, "notes"},
        {"note.fromRange", TEXT("Note About the &Part"), TEXT("Begins a note about the part that repeats"), "", "Ctrl+B", Scope::Player, "notes"},
        {"note.chapter", TEXT("&Chapter from Here"), TEXT("Begins a chapter at this moment"), "chapter", "Ctrl+Shift+B", Scope::Player, "notes"},
        {"note.export", TEXT("E&xport Notes…"), TEXT("Saves notes as a file"), "export", "", Scope::Player, "notes"},
        {"code.mode", TEXT("Co&ding"), TEXT("The keys 1 to 9 set codes"), "", "Shift+C", Scope::Player, "notes"},
        {"code.edit", TEXT("C&odes…"), TEXT("Names the codes on the keys 1 to 9"), "", "", Scope::Player, "notes"},
        {"code.apply1", TEXT("Code on Key 1"), TEXT("Keeps this moment with a code"), "", "Ctrl+1", Scope::Player, ""},
        {"code.apply2", TEXT("Code on Key 2"), TEXT("Keeps this moment with a code"), "", "Ctrl+2", Scope::Player, ""},
        {"code.apply3", TEXT("Code on Key 3"), TEXT("Keeps this moment with a code"), "", "Ctrl+3", Scope::Player, ""},
        {"code.apply4", TEXT("Code on Key 4"), TEXT("Keeps this moment with a code"), "", "Ctrl+4", Scope::Player, ""},
        {"code.apply5", TEXT("Code on Key 5"), TEXT("Keeps this moment with a code"), "", "Ctrl+5", Scope::Player, ""},
        {"code.apply6", TEXT("Code on Key 6"), TEXT("Keeps this moment with a code"), "", "Ctrl+6", Scope::Player, ""},
        {"code.apply7", TEXT("Code on Key 7"), TEXT("Keeps this moment with a code"), "", "Ctrl+7", Scope::Player, ""},
        {"code.apply8", TEXT("Code on Key 8"), TEXT("Keeps this moment with a code"), "", "Ctrl+8", Scope::Player, ""},
        {"code.apply9", TEXT("Code on Key 9"), TEXT("Keeps this moment with a code"), "", "Ctrl+9", Scope::Player, ""},
        {"view.transcript", TEXT("&Transcript"), TEXT("Shows what was said"), "transcript", "T", Scope::Player, "view"},
        {"view.notes", TEXT("N&otes"), TEXT("Shows notes and markers"), "note", "Shift+T", Scope::Player, "view"},
        {"view.details", TEXT("&Details"), TEXT("Shows what is known of the recording"), "details", "D", Scope::Player, "view"},
        {"view.timeline", TEXT("Rows Under the Time&line"), TEXT("Shows speakers, notes and chapters under the timeline, or hides them"), "", "G", Scope::Player, "view"},
        {"view.followTranscript", TEXT("&Follow in the Transcript"), TEXT("The transcript goes along with the recording"), "", "Shift+F", Scope::Player, "view"},
        {"timeline.closer", TEXT("Timeline Clos&er"), TEXT("Shows less time more closely under the timeline"), "zoom-in", "Alt++; Alt+=", Scope::Player, "view"},
        {"timeline.wider", TEXT("Timeline &Wider"), TEXT("Shows more time under the timeline"), "zoom-out", "Alt+-", Scope::Player, "view"},
        {"search.here", TEXT("Find in the Tra&nscript"), TEXT("Goes to the search in what was said"), "search", "Ctrl+F", Scope::Player, "playback"},
        {"search.next", TEXT("Find Next"), TEXT("Goes to the next place that was found"), "", "F3", Scope::Player, ""},
        {"search.previous", TEXT("Find Previous"), TEXT("Goes to the place before that was found"), "", "Shift+F3", Scope::Player, ""},
    };
}

// clang-format on
#undef TEXT

} // namespace

const QList<CommandRow> &commandRows()
{
    static const QList<CommandRow> rows = everywhereRows() + listRows() + playerRows() + reviewRows();
    return rows;
}

} // namespace attune::ui
