/** What a browser sends back of the cookies that an answer set. */
export const cookiesOf = (setCookie: string | readonly string[] | undefined): string =>
  [setCookie ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ')
