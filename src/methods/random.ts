/** A source of numbers strictly between 0 and 1. Methods that need chance are handed one, never make one. */
export type Random = () => number

/** The seed where none is given: results are the same on every machine and every day. */
export const DEFAULT_SEED = 1

/**
 * A seeded generator: xoshiro128** (Blackman and Vigna 2018), its 128 bits of state filled from the seed by SplitMix32,
 * as its authors advise. Period 2¹²⁸ − 1; good for simulation, not for secrets. Numbers are (k + ½) / 2³², so neither 0
 * nor 1 ever comes. Any finite seed is taken; seeds count modulo 2³².
 */
export function seededRandom(seed: number = DEFAULT_SEED): Random {
  const next = splitMix32(seed)
  return xoshiro128([next(), next(), next(), next()])
}

/** The generator itself, from a state of four 32-bit words that are not all zero. */
export function xoshiro128(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state
  return () => {
    const scrambled = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotateLeft(d, 11)
    return (scrambled + 0.5) / 4294967296
  }
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

function splitMix32(seed: number): () => number {
  let state = Math.floor(seed) | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let word = state
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad)
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
    return (word ^ (word >>> 15)) >>> 0
  }
}
