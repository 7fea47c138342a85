// The options of npm start: read, checked, explained.

export const usage = `npm start -- [options]

  --browser      open in the browser instead of the desktop program
  --port N       the browser address uses this port (that of last time otherwise)
  --data DIR     the folder that holds the shop (created when missing)
  --demo [N]     fill a new shop with N sample clients (300 when not said)
  --no-open      print the address, open no browser
  --help         this text

Without --data the shop lies in
  Windows  %LOCALAPPDATA%\\Regulars
  macOS    ~/Library/Application Support/Regulars
  Linux    $XDG_DATA_HOME/regulars, or ~/.local/share/regulars`

/** Answers { options } or { problem }: a sentence. */
export function parseStartOptions(args) {
  const options = { browser: false, open: true, help: false }
  const words = args.flatMap((word) =>
    /^--[a-z-]+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word],
  )
  while (words.length > 0) {
    const word = words.shift()
    if (word === '--browser') options.browser = true
    else if (word === '--no-open') options.open = false
    else if (word === '--help' || word === '-h') options.help = true
    else if (word === '--port') {
      const port = wholeNumber(words.shift(), 0, 65_535)
      if (port === null) return { problem: '--port needs a number from 0 to 65535, for example: --port 8080' }
      options.port = port
    } else if (word === '--data') {
      const data = words.shift()
      if (!data || data.startsWith('--')) return { problem: '--data needs a folder, for example: --data ./my-shop' }
      options.data = data
    } else if (word === '--demo') {
      const clients = words.length > 0 && !words[0].startsWith('--') ? wholeNumber(words.shift(), 1, 2_000) : 300
      if (clients === null) return { problem: '--demo needs a number of clients from 1 to 2000, or nothing: --demo 300' }
      options.demo = clients
    } else return { problem: `npm start does not know the option "${word}".` }
  }
  return { options }
}

function wholeNumber(text, least, most) {
  const number = /^\d{1,7}$/.test(text ?? '') ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : null
}
