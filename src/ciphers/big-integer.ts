/**
 * Large integers and random bytes for the libraries of both ciphers: as much of
 * jsbn's interface as they call to encrypt, on the platform's own. The build
 * puts this file in jsbn's place (`tools/shipped/platform-integers.ts`), because
 * jsbn is a third of what a cipher loads and most of the time that it takes.
 *
 * As with jsbn, the time of an operation depends on the numbers.
 */

/** jsbn asks a generator of random bytes to fill a list. */
interface RandomBytes {
  nextBytes(bytes: number[]): void;
}

export class SecureRandom implements RandomBytes {
  nextBytes(bytes: number[]): void {
    const random = crypto.getRandomValues(new Uint8Array(bytes.length));
    for (const [at, byte] of random.entries()) bytes[at] = byte;
  }
}

const fromBytes = (bytes: readonly number[]): bigint =>
  bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);

/** A random integer of so many bits, whole bytes of them. */
const fromRandom = (bits: number, random: RandomBytes): bigint => {
  const bytes = Array.from({length: bits / 8}, () => 0);
  random.nextBytes(bytes);
  return fromBytes(bytes);
};

export class BigInteger {
  static readonly ZERO = new BigInteger(0n);
  static readonly ONE = new BigInteger(1n);

  readonly #value: bigint;

  /** Bytes have no sign, and the most significant one is the first. */
  constructor(value: bigint | readonly number[]);
  constructor(digits: string, radix?: 10 | 16);
  constructor(bits: number, random: RandomBytes);
  constructor(
    source: bigint | string | number | readonly number[],
    how?: number | RandomBytes,
  ) {
    if (typeof source === 'object') this.#value = fromBytes(source);
    else if (typeof how === 'object') {
      this.#value = fromRandom(Number(source), how);
    } else this.#value = BigInt(how === 16 ? `0x${source}` : source);
  }

  add(other: BigInteger): BigInteger {
    return new BigInteger(this.#value + other.#value);
  }

  subtract(other: BigInteger): BigInteger {
    return new BigInteger(this.#value - other.#value);
  }

  multiply(other: BigInteger): BigInteger {
    return new BigInteger(this.#value * other.#value);
  }

  square(): BigInteger {
    return this.multiply(this);
  }

  negate(): BigInteger {
    return new BigInteger(-this.#value);
  }

  shiftLeft(bits: number): BigInteger {
    return new BigInteger(this.#value << BigInt(bits));
  }

  /** The remainder, which is never negative. */
  mod(modulus: BigInteger): BigInteger {
    const rest = this.#value % modulus.#value;
    return new BigInteger(rest < 0n ? rest + modulus.#value : rest);
  }

  /** The inverse for a modulus that is a prime, by Euclid's algorithm. */
  modInverse(modulus: BigInteger): BigInteger {
    let [rest, next] = [modulus.#value, this.mod(modulus).#value];
    let [factor, nextFactor] = [0n, 1n];
    while (next) {
      const quotient = rest / next;
      [rest, next] = [next, rest - quotient * next];
      [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
    }
    return new BigInteger(factor).mod(modulus);
  }

  modPowInt(exponent: number, modulus: BigInteger): BigInteger {
    let power = 1n;
    for (const bit of exponent.toString(2)) {
      power = (power * power) % modulus.#value;
      if (bit === '1') power = (power * this.#value) % modulus.#value;
    }
    return new BigInteger(power);
  }

  equals(other: BigInteger): boolean {
    return this.#value === other.#value;
  }

  /** −1, 0 or 1. */
  signum(): number {
    return Number(this.#value > 0n) - Number(this.#value < 0n);
  }

  testBit(bit: number): boolean {
    return ((this.#value >> BigInt(bit)) & 1n) === 1n;
  }

  bitLength(): number {
    return this.#value ? this.#value.toString(2).length : 0;
  }

  toString(radix: number): string {
    return this.#value.toString(radix);
  }

  toRadix(radix: number): string {
    return this.toString(radix);
  }
}

export const parseBigInt = (hex: string, radix: 16): BigInteger =>
  new BigInteger(hex, radix);

/** jsencrypt imports it for parts of it that are left out. */
export const nbi = undefined;
