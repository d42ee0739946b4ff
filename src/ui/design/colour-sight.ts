/** Red, green and blue as amounts of light, 0 to 1. */
export type Linear = readonly [red: number, green: number, blue: number]
export type Sight = 'ordinary' | 'deuteranopia' | 'protanopia' | 'tritanopia'

type Matrix = readonly [Linear, Linear, Linear]

// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency" (2009), full severity.
const sights: Readonly<Record<Exclude<Sight, 'ordinary'>, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

// Ottosson, "A perceptual color space for image processing" (2020): linear sRGB to cones, cones to Oklab.
const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
]
const toOklab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
]

export function linear(hex: string): Linear {
  const channel = (from: number) => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** The contrast of WCAG 2: 1 to 21. */
export function contrast(first: Linear, second: Linear): number {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b)
  return (lighter! + 0.05) / (darker! + 0.05)
}

/** How a colour looks to someone with this sight. */
export function seenBy(colour: Linear, sight: Sight): Linear {
  if (sight === 'ordinary') return colour
  const [red, green, blue] = times(sights[sight], colour)
  return [clamp(red), clamp(green), clamp(blue)]
}

/** How far apart two colours look: distance in Oklab times a hundred, where about 2 is just noticed. */
export function distance(first: Linear, second: Linear): number {
  const a = oklab(first)
  const b = oklab(second)
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function oklab(colour: Linear): Linear {
  const [long, middle, short] = times(toCones, colour)
  return times(toOklab, [Math.cbrt(long), Math.cbrt(middle), Math.cbrt(short)])
}

function luminance([red, green, blue]: Linear): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function times(matrix: Matrix, [x, y, z]: Linear): Linear {
  const row = ([a, b, c]: Linear) => a * x + b * y + c * z
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
