const MOST_TERMS = 1_000_000
/** Above it the sum is taken down by as much: of a model near its limits it would be larger than any number. */
const LARGE = 1e150

/**
 * The Gauss hypergeometric function ₂F₁(a, b; c; z) by its series, for 0 ≤ z < 1 and c none of 0, −1, −2…, as the sign and the logarithm of its size. It is
 * added up as it stands, so whoever asks near z = 1 brings it into a form that ends soon: Euler's transformation
 * ₂F₁(a, b; c; z) = (1 − z)^(c−a−b) ₂F₁(c − a, c − b; c; z) (Abramowitz and Stegun 15.3.3).
 */
export function hypergeometric(a: number, b: number, c: number, z: number): { readonly sign: number; readonly log: number } {
  let [term, sum, taken] = [1, 1, 0]
  for (let n = 0; n < MOST_TERMS && term !== 0; n += 1) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z
    sum += term
    if (Math.abs(sum) > LARGE) {
      term /= LARGE
      sum /= LARGE
      taken += Math.log(LARGE)
    }
    // No later term is a larger part of the one before it than this: what is left is a geometric series at most.
    const ratio = Math.max(1, (a + n) / (c + n)) * Math.max(1, (b + n) / (n + 1)) * z
    const steady = a + n > 0 && b + n > 0 && c + n > 0
    if (steady && ratio < 1 && Math.abs(term) * ratio <= 1e-17 * Math.abs(sum) * (1 - ratio)) break
  }
  return { sign: Math.sign(sum), log: Math.log(Math.abs(sum)) + taken }
}
