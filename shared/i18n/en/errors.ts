export const errors = {
  code: {
    NO_SESSION:
      'This window is no longer connected to the program. Nothing saved is lost: open the full address that the program printed when it started.',
    LOCKED: 'Nobody is at work at this till. Nothing is lost: enter with your PIN and go on.',
    NO_RIGHT: 'This needs a right that you do not have here. Nothing was changed; ask the owner.',
    NOT_READY: 'The shop is not open yet. Nothing is lost: wait a moment and try again.',
    UNKNOWN_OPERATION: 'This window is older than the program. Nothing saved is lost: reload the window.',
    INPUT: 'Something here still needs a look. Nothing was saved; what you typed is kept.',
    RULE: 'This is not possible here. Nothing was changed.',
    CONFLICT: 'Someone else changed this in the meantime. What you typed is kept: compare both and choose.',
    NOT_FOUND: 'This is no longer there. Nothing else was changed; go back and look again.',
    TOO_LARGE: 'This is too large. Nothing was changed; choose a smaller file or a shorter text.',
    DISK: 'The disk would not save. Everything saved before is safe and what you typed is kept: make room on the disk, then try again.',
    INTERNAL:
      'Something went wrong inside the program. Nothing was half-saved and what you typed is kept: try again; the details are in the log.',
    OFFLINE: 'There is no connection to the program. What you typed is kept; try again when the connection is back.',
  },
  rule: {
    'secret-wrong': 'That is not right. Nothing was changed; type it once more.',
    'secret-wait': 'There were too many wrong tries. Wait a little, then try again; nothing is lost.',
    'secret-taken': 'This badge already belongs to {{name}}. Nothing was changed; take another one.',
    'badge-unknown': 'Nobody here has this badge. Choose your name and type your PIN.',
    'not-a-pin': 'A PIN has four to eight digits. Nothing was saved.',
    'pin-too-simple': 'Anyone would try this PIN first. Choose one that is not all the same digit or a plain row.',
    'password-too-short': 'The password needs at least eight characters. Nothing was saved.',
    'password-is-name': 'Anyone would guess this password. Choose one that is not a name and has different characters.',
    'badge-too-short': 'The code of this badge is too short to be sure. Scan it once more, or use another badge.',
    'shop-open': 'First the owner sets a password; until then everybody at the till is the owner.',
    'owner-only': 'Only the owner can do this, and only when working here himself. Nothing was changed.',
    'role-above-own':
      'Nobody can give rights that he does not have, or decide about somebody who may do more. Nothing was changed; ask the owner.',
    'role-needs-contacts':
      'Whoever merges, imports, exports, writes to clients or restores sees their phones and e-mails anyway: give that right, too.',
    'role-in-use': 'Someone still has this role. Nothing was removed; give these people another role first.',
    'role-name-taken': 'There is already a role called “{{name}}”. Nothing was saved; give this one another name.',
    'lender-without-right': 'This person may not do it either. Nothing was changed; ask somebody else.',
    'secrets-cannot-be-checked':
      'PINs and passwords cannot be checked on this computer, because the part kept beside the data is missing. The owner’s recovery sheet opens the shop.',
    'export-too-long': 'A sheet of Excel has no room for so many rows. Nothing was saved; choose CSV, or a shorter period.',
    'export-gone':
      'The file was not finished because the program was started anew or other files were begun. Nothing is lost: save it again.',
    'clients-too-many': 'These are more clients than can be printed at once: at most {{most}}. Choose a smaller list.',
    'shop-exists': 'The shop is already set up. Nothing was changed.',
    'name-missing': 'The card needs a name or a form of address. Type at least one of them.',
    'phone-not-understood': 'This does not look like a phone number. It is kept as typed: check the digits, or leave it empty.',
    'email-not-understood': 'This does not look like an e-mail address. It is kept as typed: check it, or leave it empty.',
    'birthday-not-understood': 'There is no such day. Give day and month, the whole date, or just the year.',
    'code-taken': 'This card code already belongs to {{name}}. Nothing was changed; use another code.',
    'relation-to-oneself': 'A person cannot be tied to themselves. Nothing was saved.',
    'relation-already-there': 'These two are tied already. Nothing was saved; change what is there instead.',
    'relation-impossible': 'That cannot be: it would make someone their own ancestor, or both at once. Nothing was saved.',
    'date-not-understood': 'There is no such day in the calendar. Nothing was saved; check day and month.',
    'question-over': 'Someone has answered this already. Nothing was lost.',
    'person-is-client': 'This person has a client card already. Nothing was saved.',
    'client-archived': 'This client is in the archive. Bring the card back first, then go on.',
    'field-name-taken': 'There is already one called “{{name}}”. Nothing was saved; give this one another name.',
    'field-without-options': 'A choice needs at least one thing to choose from. Nothing was saved; add one.',
    'client-merged': 'This card was merged with the card of {{name}}. Nothing was saved; go on there.',
    'merge-with-itself': 'A card cannot be merged with itself. Nothing was changed; choose the second card.',
    'merge-with-sample':
      'One of these cards is an invented sample and will be removed with the samples. Real and sample cards are not merged; nothing was changed.',
    'merge-note-too-long':
      'Both notes together are longer than a card can hold. Nothing was changed; choose one of the two notes.',
    'merge-undone-already': 'This merge has been undone already. Both cards are in the list.',
    'employee-name-taken': 'There is already somebody called {{name}} here. Add a letter of the surname.',
    'employee-is-owner': 'The owner cannot leave the shop. Nothing was changed.',
    'employee-left': 'This person no longer works here. Nothing was changed; choose somebody else.',
    'item-name-taken': 'There is already an item with this name. Give this one another name.',
    'item-archived': 'This item is no longer sold. Bring it back in the price list, or choose another.',
    'absence-order':
      'The days do not fit together: the last day must not be before the first, nor before today. Nothing was saved; change one of them.',
    'absence-too-long': 'An absence can be a year at most and begin within a year. Nothing was saved; choose an earlier day.',
    'absence-over': 'This absence is over already. Nothing was changed; write down a new one if need be.',
    'away-rule-twice': 'There is a rule for this group already. Nothing was saved; change the days of that one.',
    'visit-empty': 'Nothing has been entered yet. Choose an item or type an amount.',
    'visit-total-changed': 'A price changed while this was being entered. Nothing was saved; look at the new sum and save again.',
    'visit-total-too-large': 'The sum is larger than one visit can have. Nothing was saved; check the quantities and prices.',
    'visit-discount-too-large': 'The discount is larger than the sum. Nothing was saved; make it smaller.',
    'visit-dated-ahead': 'A visit cannot be dated in the future. Choose today or an earlier day.',
    'visit-dated-back-too-far': 'This day is too far back for a visit. Choose a later day.',
    'visit-already-void': 'This visit has already been voided. Nothing was changed.',
    'visit-day-over': 'The business day of this visit is over, so it can no longer be changed here. Nothing was changed.',
    'visit-has-returns':
      'Part of this visit has already been returned, so its lines can no longer be changed. Nothing was changed.',
    'visit-has-client': 'This visit already belongs to a client. Nothing was changed.',
    'visit-is-companions': 'This is a companion’s visit. Open the visit of the one who paid to change it.',
    'undo-too-late': 'The time to undo is over and the visit stays. It can still be voided, with a reason.',
    'return-too-much': 'More would be returned than was bought. Nothing was changed; give a smaller quantity.',
    'return-nothing': 'Nothing was chosen to return. Choose what comes back.',
    'points-not-enough': 'There are not enough points. On the card: {{balance}}. Nothing was changed; take fewer.',
    'points-held':
      'This is held: what the card says and what its entries add up to disagree. Sales go on and more can be gathered. Nothing is lost; the owner sees it on the Loyalty page and can set it right.',
    'ledger-agrees': 'The balance and its entries agree already: there is nothing to set right.',
    'points-without-client': 'A passer-by has no points. Choose a client first.',
    'points-without-programme': 'No points programme is in force on that day. Nothing was changed; see Loyalty.',
    'points-more-than-bill': 'The points are worth more than the bill. Spend fewer.',
    'programme-in-past': 'A programme cannot start on a past day. Choose today or later.',
    'programme-kind-taken': 'There is such a programme already. Change the one that runs.',
    'points-worth-more-than-bill':
      'With these numbers a bill would pay for the next one as large. Make a point cheaper or rarer.',
    'tiers-not-rising': 'Each level has to begin above the one before. Check the amounts.',
    'tier-names-twice': 'Two levels have the same name. Give each its own.',
    'tiers-pay-for-themselves':
      'With the highest multiple, one bill would pay for the next one like it. Lower the multiple or what a point is worth.',
    'bonus-occasion-taken': 'Another programme already gives points on this occasion. Change that one, or stop it first.',
    'hours-empty': 'The hours begin and end at the same minute. Change one of them.',
    'stamps-not-enough': 'There are fewer stamps on the card than that. Nothing was saved; take fewer, or charge for it.',
    'line-not-free': 'Neither the stamp card nor the reward gives this line. Nothing was saved; choose another one.',
    'reward-not-now':
      'This reward cannot be had with this visit: it is not given today, or there is nothing left to take off. Nothing was saved; take it out.',
    'reward-limit': 'This client has had the reward as often as its rules allow. Nothing was saved; take it out.',
    'voucher-mistyped': 'This code has a typing error. Nothing was saved; compare it with the card and type it again.',
    'voucher-unknown': 'No card or voucher has this code. Nothing was saved; check that the card is from this place.',
    'voucher-blocked': 'This card is blocked and cannot be used. Nothing was saved; what is on it is not lost.',
    'voucher-ended': 'This card was valid until {{untilDay}}. Nothing was saved; choose another way to pay.',
    'voucher-not-yet': 'This card was issued on {{fromDay}} and cannot pay for an earlier day. Nothing was saved.',
    'voucher-of-another': 'This belongs to another client. Nothing was saved; choose that client or another way to pay.',
    'voucher-used-up': 'Nothing is left on this card. Nothing was saved; choose another way to pay.',
    'voucher-not-enough': 'Only {{leftMoney}} is left on this card. Nothing was saved; take less from it and the rest otherwise.',
    'voucher-not-refundable': 'This voucher was given, not bought, so no money is paid back for it. Nothing was changed.',
    'tenders-more-than-bill':
      'The bill is {{totalMoney}}; cards and account together are more. Nothing was saved; take less from them.',
    'account-without-client':
      'On account needs a client, so that it is known who owes. Nothing was saved; choose the client first.',
    'debt-not-so-much': 'The client owes {{debtMoney}}, no more. Nothing was saved; enter that sum or less.',
    'pass-ended': 'This pass is over, or was taken back. Nothing was saved; take another one, or charge for it.',
    'pass-empty': 'This pass has fewer entries left than are wanted here. Nothing was saved; take fewer, or charge for it.',
    'pass-frozen': 'This pass is frozen on that day. Nothing was saved; end the freeze today, or charge for it.',
    'pass-not-begun': 'This pass was bought after that day. Nothing was saved; choose another day, or charge for it.',
    'pass-not-for-this': 'This pass does not cover that. Nothing was saved; choose what it is for, or charge for it.',
    'pass-of-another': 'This pass is not one that this client may use. Nothing was saved; look at whose it is.',
    'pass-without-client': 'A pass is sold to a client. Find or add the client first; what was entered is kept.',
    'pass-without-limits': 'A pass needs a number of entries, a length, or both. Nothing was saved; fill in one of them.',
    'pass-type-retired': 'The pass “{{name}}” is no longer sold. Nothing was saved; choose another pass.',
    'pass-used-already':
      'The pass “{{name}}” sold in this visit has been used since, so the visit can only be voided or its lines returned. Nothing was changed.',
    'freeze-in-past': 'A freeze begins today or later. Nothing was changed; choose another first day.',
    'freeze-too-late': 'The pass is over by then. Nothing was changed; choose an earlier day.',
    'freeze-already':
      'The pass is frozen on some of these days already. Nothing was changed; end that freeze first, or choose other days.',
    'freeze-day-used': 'The pass was used on one of these days. Nothing was changed; let the freeze begin after it.',
    'freeze-ends-first': 'The freeze would end before it begins. Nothing was changed; check both days.',
    'freeze-over': 'This freeze is over already. Nothing was changed.',
    'brought-by-oneself': 'Nobody brings themselves. Choose another client.',
    'brought-in-circle':
      'This client brought {{name}}, directly or through others, so it cannot be the other way round. Nothing was changed.',
    'reward-none-left':
      'There is none of this gift left in stock. Nothing was saved; choose another reward, or save the visit without it.',
    'household-shares-nothing': 'A household shares its points, its passes or both. Nothing was saved; choose what it shares.',
    'household-too-few': 'It takes two clients to share. Nothing was saved; add another one.',
    'household-without-user': 'Someone has to be able to use what is shared. Nothing was saved; let at least one of them use it.',
    'household-of-another':
      'The client {{name}} is in another household already. Nothing was saved; take them out of that one first.',
    'household-with-sample': 'An invented client of the sample shop can only share with others of it. Nothing was saved.',
    'household-only-gathers':
      'This client only gathers points for “{{name}}”; others of the household spend them. Nothing was saved; take the points off this bill.',
    'gift-name-taken': 'There is a gift of this name already. Nothing was saved; choose another name.',
    'gift-retired': 'This gift is no longer given: “{{name}}”. Nothing was changed; choose another.',
    'gift-none-left': 'There is no “{{name}}” left in stock. Nothing was given; put some into the stock, or choose another gift.',
    'gift-not-counted': 'This gift is not counted: “{{name}}”. Nothing was changed; say first how many there are.',
    'gift-too-few': 'Of “{{name}}” there are only {{balance}}. Nothing was changed; take fewer.',
    'gift-planned-in-past': 'A gift cannot be planned for a day that is over. Choose today or later.',
    'gift-plan-over': 'This gift was given or taken back already. Nothing was changed.',
    'gift-of-visit': 'This gift was given within a visit, and comes back with it: void the visit. Nothing was changed.',
    'reminder-marked': 'Somebody has already dealt with this line of Today. Nothing was changed; the list is up to date now.',
    'reminder-later-in-past': 'A line can be put off to a later day only. Choose a day after today; nothing was changed.',
    'import-file-gone': 'The file is no longer held by the program. Nothing was imported; choose it again.',
    'import-undone-already': 'This import has already been undone. Nothing was changed.',
    'photo-not-picture': 'This file is not a picture. The card is unchanged; choose a JPEG, PNG or WebP picture.',
    'photo-empty': 'This file is empty: there is no picture in it. The card is unchanged; choose another.',
    'photo-too-heavy':
      'This picture is too large a file: 30 MB is the most. The card is unchanged; choose a smaller one or take it with the camera.',
    'photo-too-many-pixels':
      'This picture has too many pixels to be opened here. The card is unchanged; choose an ordinary photo.',
    'photo-damaged': 'This picture is damaged and cannot be opened. The card is unchanged; choose another.',
    'photo-is-program':
      'This drawing may carry a program, so it is not opened. The card is unchanged; choose a JPEG, PNG or WebP picture.',
    'nameless-no-contact':
      'Without a name there is no phone, e-mail or agreement on the card. What you typed is kept: give the name first.',
    'nameless-needs-agreement':
      'The name is kept only if the client agrees. What you typed is still here: ask, and tick the agreement.',
    'description-missing':
      'Say in a few words who is meant, so that colleagues recognise the client: “Tuesdays, two at the window”.',
    'named-already': 'The name is known already: {{name}}. Nothing was changed.',
    'file-gone': 'The file is no longer held by the program. Nothing was saved; choose it again.',
    'file-empty': 'This file is empty: there is nothing in it to keep. Nothing was saved; choose another.',
    'event-ends-first': 'The end is before the beginning. Nothing was saved; check both dates.',
    'closed-all-week': 'Then no day of the week would be left. Nothing was saved; leave at least one open.',
    'note-of-another': 'Somebody else wrote this note. Nothing was changed; write one of your own, or ask the owner.',
    'call-taken': 'Right now {{name}} is calling this client. Take the next one; nothing was changed.',
    'contact-of-another':
      'Somebody else wrote this conversation down. Nothing was changed; write one of your own, or ask the owner.',
    'contact-day-over':
      'The day of this conversation is over, so it stays as it was written down. Nothing was changed; write down what came after as a new one.',
    'message-without-address':
      'This client’s card has nothing to write to by this channel. Add the phone or e-mail to the card, then send; your text is kept.',
    'message-not-allowed': 'This client must not be written to now. Nothing was sent; the card says why and until when.',
    'message-address-gone':
      'This number or address is no longer on the card, so nothing was sent. The text is still here: choose another and send it.',
    'message-sent-already':
      'This has already been written to the client. Nothing was sent a second time; look in the list of messages.',
    'message-decided-already': 'This message is already settled. Nothing was changed.',
    'printer-not-set-up': 'No receipt printer is set up. It is entered under Settings → Receipt printer.',
    'printer-not-there':
      'The receipt printer does not answer. See whether it is on and in the network, then print again; the visit is saved.',
    'sending-not-set-up':
      'Sending from here is not set up yet. Nothing was sent and your text is kept: set it up under Settings → Sending, or copy the text.',
    'sending-password-missing':
      'The password is needed: it was never entered here, or it belongs to another server or user. Nothing was saved; enter it and save again.',
    'template-unknown-field':
      'This text has a field that the program does not know: “{{name}}”. Nothing was saved; choose one from the list of fields.',
    'template-not-understood':
      'A field in braces is not complete: {{name}} Nothing was saved; close it with a brace, or write two opening braces for one.',
    'template-name-taken':
      'There is a text of this kind with this name already. Nothing was saved; give this one a name of its own.',
    'task-in-past': 'A task cannot be set for a day that is over. Choose today or later.',
    'task-taken-up': 'Somebody has already taken this up: {{name}}. Nothing was written twice.',
    'task-done-already': 'This task is done already: {{name}} was there first. Nothing was written twice.',
    'task-dropped-already': 'This task was dropped meanwhile: {{name}} did it. Nothing was changed.',
    'task-went-on': 'What came after this task has been worked on since: “{{name}}”. Nothing was taken back.',
    'task-undo-too-late':
      'This task has been changed since it was added, or was added on another day. It stays; drop it with a reason if nobody needs to do it.',
    'follow-up-there': 'There is already such a rule. Change that one, or choose other days.',
    'follow-ups-too-many': 'There are 30 rules already. End one that is no longer needed, then add this one.',
    'consent-dated-ahead': 'This day lies ahead. Give the day on which it was said or signed. Nothing was written down.',
    'consent-said-since':
      'The client has said something newer about this since that day, and the newer word counts. Nothing was written down.',
    'banned-already': 'This card says “do not contact” already. Nothing was changed.',
    'not-banned': 'This card does not say “do not contact” any more. Nothing was changed.',
    'goodbye-already': 'The goodbye of this client is written down already, and he is not asked twice. Nothing was changed.',
    'erase-name-differs': 'The name does not match the card. Nothing was erased; type it as it stands there.',
    'erase-owes': 'There is an open debt of {{debtMoney}}. Nothing was erased; settle or forgive it first.',
    'erase-has-deposit': 'There is {{leftMoney}} of the client’s own money on deposit. Nothing was erased; pay it back first.',
    'erase-message-leaving': 'A message to this client is leaving at this moment. Nothing was erased; try again in a minute.',
    'erased-at-own-wish':
      'This person was erased at their own wish. Nothing was saved; make the card again only if they ask for it.',
    'operation-id-reused':
      'This was already saved with different contents. Nothing was saved twice; close the form and open it again.',
    'report-replaced':
      'This was not counted to the end because something else was asked from here meanwhile. Nothing was changed.',
    'report-broken': 'The counting broke off before its end. Nothing was changed or lost, and the till goes on; ask once more.',
    'backup-busy': 'The shop is being restored just now. Wait a moment, then look again; nothing was changed by this.',
    'backup-broken':
      'The backup broke off before its end. The earlier backups are untouched; try again, and if it happens again, look for free space on the disk.',
    'place-none': 'No second place is set up, so there is nothing to copy to. Choose one first.',
    'place-gone':
      'The folder for copies cannot be reached: is the stick plugged in, the drive connected? The older copies stay, and it is tried again by itself.',
    'place-full':
      'There is no room left in the folder for copies. The older copies stay; make room there, and it is tried again by itself.',
    'place-read-only':
      'Nothing can be written to this folder: it is read-only, or belongs to another user. Choose another folder, or allow writing there.',
    'place-unreliable':
      'The copy could not be written whole: the stick or drive was pulled out, or is failing. The older copies stay; plug it in again or take another one.',
    'place-within-shop':
      'This folder lies with the shop itself: what takes the computer would take the copy, too. Choose a stick, another drive or a folder that is synced.',
    'passphrase-missing': 'This copy is sealed and opens with its passphrase only. Type it; nothing was changed.',
    'passphrase-wrong':
      'This is not the passphrase of this copy. Check capitals and the language of the keyboard, and type it again; nothing was changed.',
    'passphrase-lost':
      'The passphrase for the second place is no longer on this computer. The older copies stay; set the place up again with its passphrase.',
    'copy-gone': 'The copy is no longer there, or it was chosen anew meanwhile. Nothing was changed; choose it again.',
    'copy-not-ours':
      'This file is not a backup of this program. Nothing was changed; look for a file ending in .regulars, or a set from the backups folder.',
    'copy-newer':
      'This copy was made by a newer version of the program. Nothing was changed; install that version here, then restore.',
    'copy-altered':
      'Somebody else has changed how this copy is built: {{name}} It is not opened, because it could do harm. Nothing was changed; choose another copy.',
    'copy-damaged': 'This copy is damaged or was cut off, so it is not used. Nothing was changed; choose another one.',
    'folder-gone':
      'This folder cannot be opened: it is gone, or this user may not look into it. Nothing was changed; choose another.',
  },
  field: {
    missing: 'This is needed.',
    'too-long': 'This is too long. Shorten it a little.',
    'too-large': 'This is more than fits here. Give a smaller value.',
    'too-small': 'This is less than makes sense here. Give a larger value.',
    'not-a-number': 'A number is needed here, such as 12 or 12.50.',
    'not-understood': 'This could not be understood. Check it and write it again.',
    'unknown-field': 'The program does not know this field.',
  },
} as const
