interface Trouble {
  readonly code?: string | undefined
  readonly originalCode?: string | undefined
  readonly message?: string
}

const codesOf = ({ code = '', originalCode = '' }: Trouble) => `${code} ${originalCode}`

/** Codes of Node's TLS for a certificate that is not to be trusted: self-made, out of date, or of another name. */
export function isCertificateTrouble(trouble: Trouble): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)/.test(codesOf(trouble))
}

/** The other side answers, but not in TLS. */
export function isNoEncryption(trouble: Trouble): boolean {
  return /EPROTO|ERR_SSL/.test(codesOf(trouble))
}

export function isUnknownHost(trouble: Trouble): boolean {
  return /ENOTFOUND|EAI_/.test(codesOf(trouble))
}
