export const refused = {
  untouched: 'Nothing was changed and nothing new was made in its place.',
  whatNext: 'What to do',
  facts: 'For whoever helps you',
  file: 'File',
  size: 'Size',
  changedAt: 'Last changed',
  lastKnownAt: 'Last work remembered',
  newestBackup: 'Newest backup',
  backupOf: '{{at}}, checked when it was made: {{file}}',
  noBackup: 'none in the data folder',
  copyHere:
    'A good copy of the shop from {{at}} lies on this computer. “I have a copy” shows what is in it before anything is changed, and brings it back; the file that is here now is laid aside untouched. What was written after the copy was made is not in it.',
  noFile: 'there is no file',
  detail: 'What the check said',
  holder: 'Open since',
  holderOf: '{{since}} on {{host}} (process {{pid}})',
  copy: 'Copy these facts',
  copied: 'Copied',
  stillRefused: 'Tried again just now: it is still the same.',
  goOn: 'Go on with what is there',
  goOnSure: 'Go on without the missing part?',
  goOnText:
    'The program then opens with what is in the folder now: the entries that are missing stay missing, and where there is no file the shop starts afresh. The record of what was there is kept under another name. Do this only when the right file can no longer be found.',
  reason: {
    'network-path': {
      title: 'The shop is on another computer',
      what: 'Its folder is on a network drive. Two tills writing there at once would spoil each other’s work, so it was not opened.',
      next: 'Move the data folder to this computer’s own disk, start the program with that folder, then try again.',
    },
    'empty-file': {
      title: 'The shop’s file is empty',
      what: 'The file is there, but with nothing in it. Most likely a copy broke off, or the disk was full.',
      next: 'Copy the whole data folder to another disk first. If you have a complete copy of the file elsewhere, put it back in its place and try again.',
    },
    'not-a-database': {
      title: 'This is not the shop’s file',
      what: 'There is a file of another kind under its name.',
      next: 'See whether a file was renamed or overwritten here. Put the right one back and try again.',
    },
    foreign: {
      title: 'This file belongs to another program',
      what: 'It is a sound file, but another program made it.',
      next: 'Put the shop’s own file back in its place, or start the program with the right folder, then try again.',
    },
    newer: {
      title: 'This shop needs a newer version',
      what: 'It was last opened by a newer version of the program than this one.',
      next: 'Install the newest version on this computer. The shop will then open as it was.',
    },
    damaged: {
      title: 'The shop’s file is damaged',
      what: 'The check before opening found places that do not fit together. The file was left exactly as it was found.',
      next: 'Copy the whole data folder to another disk before anything else. Then bring the shop back from a copy, or show the facts below to whoever helps you.',
    },
    'behind-mark': {
      title: 'This file is older than the shop',
      what: 'The shop remembers later work than this file holds. Probably an older copy was put in its place.',
      next: 'If you still have the newer file, put it back and try again. Otherwise leave everything as it is and show the facts below to whoever helps you.',
    },
    vanished: {
      title: 'The shop’s file is gone',
      what: 'There was a shop in this folder, and its file is no longer there.',
      next: 'Look in the recycle bin, or where the file may have been moved. Put it back and try again.',
    },
    locked: {
      title: 'The shop is already open',
      what: 'Another window of the program works with it, and only one may.',
      next: 'Go on working there, or close it there and try again.',
    },
    'edited-migration': {
      title: 'This copy of the program is incomplete',
      what: 'A part that brings the file up to date is not the one that belongs to this version.',
      next: 'Install the program again over this one, then try again. The data stays where it is.',
    },
    migration: {
      title: 'The file could not be brought up to date',
      what: 'The step was undone, and the file is as it was before.',
      next: 'Copy the whole data folder to another disk. The version used before opens the shop as usual; show the facts below to whoever helps you.',
    },
    'missing-log': {
      title: 'The last entries are missing',
      what: 'The file that holds the last entries (its name ends in “-wal”) is no longer beside the shop’s file. Opened without it, they would be lost without a word.',
      next: 'Put the file ending in “-wal” back beside the shop’s file and try again.',
    },
    'stale-log': {
      title: 'Two files that do not belong together',
      what: 'The file ending in “-wal” belongs to another copy of the shop than the one beside it.',
      next: 'Put back the two files that were together, or show the facts below to whoever helps you.',
    },
    engine: {
      title: 'The database does not work here as it must',
      what: 'It does not keep a promise that the shop’s safety rests on, so nothing was opened.',
      next: 'Install the program again, then try again. If it stays like this, show the facts below to whoever helps you.',
    },
    disk: {
      title: 'The disk will not let the program in',
      what: 'The system refused to read or write the shop’s file.',
      next: 'See whether the disk is connected, not full and not write-protected, and whether this user may open the folder. Then try again.',
    },
  },
} as const
