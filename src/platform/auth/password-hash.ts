import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

type Cost = Readonly<{ rounds: number; blockSize: number; lanes: number }>

/** What OWASP asks for (32 MiB, three passes). It is written into every hash, so it can be raised without breaking old ones. */
const cost: Cost = { rounds: 2 ** 15, blockSize: 8, lanes: 3 }
const keyLength = 32

/** `scrypt$rounds$blockSize$lanes$salt$key`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await deriveKey(password, salt, cost)
  return ['scrypt', cost.rounds, cost.blockSize, cost.lanes, salt.toString('base64url'), key.toString('base64url')].join('$')
}

export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const [name, rounds, blockSize, lanes, salt, key] = hash.split('$')
  if (name !== 'scrypt' || !salt || !key) throw new Error('A stored password hash has a form that this version does not know.')
  const expected = Buffer.from(key, 'base64url')
  const found = await deriveKey(password, Buffer.from(salt, 'base64url'), {
    rounds: Number(rounds),
    blockSize: Number(blockSize),
    lanes: Number(lanes),
  })
  return found.length === expected.length && timingSafeEqual(found, expected)
}

/** The same password typed on another keyboard may come as another sequence of code points: NFKC makes them one. */
function deriveKey(password: string, salt: Buffer, { rounds, blockSize, lanes }: Cost): Promise<Buffer> {
  const options = { N: rounds, r: blockSize, p: lanes, maxmem: 256 * rounds * blockSize }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
