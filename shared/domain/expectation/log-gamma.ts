/** Of Lanczos' approximation (SIAM J. Numer. Anal. B 1, 1964) with g = 7 and nine terms, as reckoned by P. Godfrey: right to some 15 digits. */
const SERIES = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
]
const G = 7

/** ln Γ(x) for x > 0; NaN elsewhere. */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN
  // Γ(x) = Γ(x + 1) ÷ x: near nothing the approximation is of less worth.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x)
  const shifted = x - 1
  const base = shifted + G + 0.5
  const sum = SERIES.reduce((total, term, place) => (place === 0 ? term : total + term / (shifted + place)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum)
}
