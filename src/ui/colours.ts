import type { CSSProperties } from 'react'

/** Drawn beside every colour, so that nothing rests on colour alone. */
export type SideSign = 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon' | 'cross' | 'pill' | 'ring'

export type SideColour = {
  readonly name: string
  readonly sign: SideSign
  /** On warm paper. */
  readonly light: string
  /** On deep blue-green. */
  readonly dark: string
}

/**
 * Eight colours for the sides of a matter, found by search for the largest smallest distance under ordinary sight and three kinds
 * of colour blindness, with 3:1 on every paper. Never red, amber or green: those are kept for state. The first ones lie furthest apart,
 * since most matters have two sides.
 */
export const sideColours: readonly SideColour[] = [
  { name: 'indigo', sign: 'circle', light: '#3d56c5', dark: '#8ea0ff' },
  { name: 'magenta', sign: 'square', light: '#a8326f', dark: '#ee8fbf' },
  { name: 'teal', sign: 'diamond', light: '#4a8f98', dark: '#317f7e' },
  { name: 'violet', sign: 'triangle', light: '#996bdf', dark: '#8653d4' },
  { name: 'blue', sign: 'hexagon', light: '#0d374d', dark: '#3495d5' },
  { name: 'plum', sign: 'cross', light: '#662b75', dark: '#a355ae' },
  { name: 'slate', sign: 'pill', light: '#444648', dark: '#8d8f94' },
  { name: 'lavender', sign: 'ring', light: '#6573a7', dark: '#a5bbf2' },
]

/** A side as the design system needs it: a name and its number among the colours, from 1. */
export type Side = { readonly name: string; readonly colour: number }

/** The colour of a number; after the eighth the colours come again, each with another sign. */
export function sideColour(colour: number): SideColour {
  const count = sideColours.length
  const place = (((colour - 1) % count) + count) % count
  const turn = Math.floor((colour - 1) / count)
  const own = sideColours[place]!
  return { ...own, sign: sideColours[(place + turn * 3 + count) % count]!.sign }
}

/** Sets `--side` and `--side-soft` for everything inside, right in both schemes. */
export function sideStyle(colour: number): CSSProperties {
  const { light, dark } = sideColour(colour)
  return {
    '--side': `light-dark(${light}, ${dark})`,
    '--side-soft': `color-mix(in oklab, light-dark(${light}, ${dark}) 16%, var(--surface))`,
  } as CSSProperties
}
