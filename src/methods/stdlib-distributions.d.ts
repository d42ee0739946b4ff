/** The bundle carries no types of its own; these are the functions that distributions.ts uses, and only those. */
declare module '@stdlib/dist-stats-base-dists-flat' {
  interface Distribution {
    cdf(x: number, ...parameters: number[]): number
    quantile(probability: number, ...parameters: number[]): number
  }
  const stdlib: {
    readonly base: {
      readonly dists: Readonly<Record<'normal' | 'beta' | 't' | 'f' | 'invgamma', Distribution>>
    }
  }
  export default stdlib
}
