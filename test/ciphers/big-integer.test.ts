import {expect} from 'chai';
import fc from 'fast-check';
import {JSEncrypt} from 'jsencrypt';
import {
  BigInteger,
  parseBigInt,
  SecureRandom,
} from '../../src/ciphers/big-integer.js';
import {publishedRsa} from './keys.js';
import {wrap} from './libraries.js';

/** jsbn's own class, which jsencrypt has inside. */
const Jsbn = (() => {
  const jsencrypt = new JSEncrypt();
  jsencrypt.setPublicKey(publishedRsa);
  const {n} = jsencrypt.getKey() as unknown as {n: BigInteger};
  return n.constructor as typeof BigInteger;
})();

type Class = typeof BigInteger;

const natural = fc.bigInt({min: 0n, max: 1n << 2100n});
const positive = fc.bigInt({min: 1n, max: 1n << 2100n});
const signed = fc.bigInt({min: -(1n << 600n), max: 1n << 600n});
const small = fc.bigInt({min: -3n, max: 3n});
const any = fc.oneof(signed, small);

/** Both classes answer the same. */
const expectSame = <T extends unknown[]>(
  values: fc.Arbitrary<T>,
  answer: (Integer: Class, ...values: T) => unknown,
): void =>
  fc.assert(
    fc.property(values, (some) => {
      expect(answer(BigInteger, ...some)).to.equal(answer(Jsbn, ...some));
    }),
    {numRuns: 200},
  );

const make = (Integer: Class, value: bigint): BigInteger =>
  value < 0n
    ? make(Integer, -value).negate()
    : new Integer(value.toString(16), 16);

describe('The integers of the ciphers are those of jsbn', () => {
  for (const name of ['add', 'subtract', 'multiply'] as const) {
    it(name, () =>
      expectSame(fc.tuple(any, any), (Integer, one, other) =>
        make(Integer, one)[name](make(Integer, other)).toString(16),
      ),
    );
  }

  for (const name of ['square', 'negate'] as const) {
    it(name, () =>
      expectSame(fc.tuple(any), (Integer, value) =>
        make(Integer, value)[name]().toString(16),
      ),
    );
  }

  it('mod', () =>
    expectSame(fc.tuple(any, positive), (Integer, value, modulus) =>
      make(Integer, value).mod(make(Integer, modulus)).toString(16),
    ));

  it('modInverse', () => {
    /** The prime of the curve sm2p256v1, and small ones. */
    const primes = fc.constantFrom(
      0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
      ...[3n, 5n, 257n],
    );
    const pair = fc
      .tuple(any, primes)
      .filter(([value, prime]) => value % prime !== 0n);
    expectSame(pair, (Integer, value, prime) =>
      // jsbn never ends with some numbers below zero.
      make(Integer, ((value % prime) + prime) % prime)
        .modInverse(make(Integer, prime))
        .toString(16),
    );
    const [minusTwo, seven] = [new BigInteger(-2n), new BigInteger(7n)];
    expect(minusTwo.modInverse(seven).toString(16)).to.equal('3');
  });

  it('modPowInt', () => {
    const exponents = fc.oneof(
      fc.constantFrom(3, 17, 65_537, 0x7fffffff),
      fc.integer({min: 2, max: 0x7fffffff}),
    );
    const odd = positive.map((modulus) => modulus | 1n).filter((n) => n > 1n);
    expectSame(
      fc.tuple(natural, exponents, odd),
      (Integer, value, exponent, modulus) =>
        make(Integer, value % modulus)
          .modPowInt(exponent, make(Integer, modulus))
          .toString(16),
    );
  });

  it('shiftLeft', () =>
    expectSame(fc.tuple(any, fc.nat({max: 70})), (Integer, value, bits) =>
      make(Integer, value).shiftLeft(bits).toString(16),
    ));

  it('testBit', () =>
    expectSame(fc.tuple(natural, fc.nat({max: 2200})), (Integer, value, bit) =>
      make(Integer, value).testBit(bit),
    ));

  it('bitLength', () => {
    for (const value of [0n, 1n, 2n, 255n, 256n])
      expect(make(BigInteger, value).bitLength()).to.equal(
        make(Jsbn, value).bitLength(),
      );
    expectSame(fc.tuple(natural), (Integer, value) =>
      make(Integer, value).bitLength(),
    );
  });

  it('equals', () =>
    expectSame(fc.tuple(small, small), (Integer, one, other) =>
      make(Integer, one).equals(make(Integer, other)),
    ));

  it('signum', () =>
    expectSame(fc.tuple(any), (Integer, value) =>
      make(Integer, value).signum(),
    ));

  it('from bytes', () => {
    // jsbn reads a sign in a first byte of 128 or more.
    const bytes = fc.array(fc.nat({max: 255}), {maxLength: 300});
    expectSame(fc.tuple(bytes), (Integer, list) =>
      new Integer([0, ...list]).toString(16),
    );
  });

  it('from decimal digits', () =>
    expectSame(fc.tuple(natural), (Integer, value) =>
      new Integer(`${value}`).toString(16),
    ));

  it('in text', () => {
    expect(parseBigInt('00FFab', 16).toString(16)).to.equal('ffab');
    expect(parseBigInt('00FFab', 16).toRadix(16)).to.equal('ffab');
    expect(BigInteger.ZERO.toString(16)).to.equal('0');
    expect(BigInteger.ONE.toString(16)).to.equal('1');
  });
});

describe('The random integers of the ciphers [ENC-10]', () => {
  it('have all the bits of their random bytes', () => {
    const nextBytes = (bytes: number[]): void =>
      bytes.forEach((_, at) => (bytes[at] = 0xf0 + at));
    const value = new BigInteger(64, {nextBytes});
    expect(value.toString(16)).to.equal('f0f1f2f3f4f5f6f7');
  });

  it('are the browser’s', () => {
    const asked: number[] = [];
    wrap(
      crypto,
      'getRandomValues',
      () => (array) =>
        (array as Uint8Array).map((_, at, {length}) => {
          asked.push(length);
          return ((array as Uint8Array)[at] = 0xa0 + at);
        }),
    );
    const value = new BigInteger(32, new SecureRandom());
    expect(value.toString(16)).to.equal('a0a1a2a3');
    expect(asked[0]).to.equal(4);
  });

  it('differ', () => {
    const texts = Array.from({length: 100}, () =>
      new BigInteger(256, new SecureRandom()).toString(16),
    );
    expect(new Set(texts).size).to.equal(100);
    expect(texts.some((text) => text.length === 64)).to.equal(true);
  });

  it('are none without the browser’s', () => {
    wrap(crypto, 'getRandomValues', () => () => {
      throw new Error('none');
    });
    expect(() => new BigInteger(256, new SecureRandom())).to.throw('none');
  });
});
