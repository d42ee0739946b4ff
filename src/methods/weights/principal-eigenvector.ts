/** When the bounds on the eigenvalue lie this close together, relative to it, the vector is right to its last digits. */
const PRECISE = 1e-14
const MOST_STEPS = 100_000

/**
 * Largest eigenvalue and its eigenvector (sum 1) of a non-negative irreducible matrix with a positive diagonal.
 * A naked kernel: power iteration, stopped by the bounds of Collatz and Wielandt, which enclose the eigenvalue at every
 * step; without a better one for a while (rounding) the last vector stands.
 */
export function principalEigenvector(matrix: readonly (readonly number[])[]): {
  readonly value: number
  readonly vector: readonly number[]
} {
  let vector: readonly number[] = matrix.map(() => 1 / matrix.length)
  let value = matrix.length
  let narrowest = Number.POSITIVE_INFINITY
  let idle = 0
  for (let step = 0; step < MOST_STEPS && idle < 50; step++) {
    const product = matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * vector[j]!, 0))
    const ratios = product.map((entry, i) => entry / vector[i]!)
    const sum = product.reduce((total, entry) => total + entry, 0)
    const width = Math.max(...ratios) - Math.min(...ratios)
    idle = width < narrowest ? 0 : idle + 1
    narrowest = Math.min(narrowest, width)
    value = sum
    vector = product.map((entry) => entry / sum)
    if (width <= PRECISE * value) break
  }
  return { value, vector }
}
