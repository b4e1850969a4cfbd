import { describe, expect, test } from 'vitest';
import { networkOf, readTrustedProxies } from '@/lib/network';

const trusting = (text: string) => {
  const list = readTrustedProxies(text);
  if (!list) throw new Error('These are no addresses.');
  return list;
};

const none = trusting('');
const proxies = trusting('127.0.0.1, 10.0.0.0/8, fd00::/8');

describe('without a proxy that is named as ours', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [undefined, 'unknown'],
  ])('%s is %s, whatever it says of others', (peer, network) => {
    expect(networkOf(peer, undefined, none)).toBe(network);
    expect(networkOf(peer, '198.51.100.1', none)).toBe(network);
  });
});

describe('behind proxies of ours', () => {
  test.each([
    [
      'the nearest that is none of ours counts',
      '127.0.0.1',
      '198.51.100.1, 203.0.113.7, 10.1.2.3',
      '203.0.113.7',
    ],
    ['what a client made up before it does not', '10.1.2.3', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['IPv6, by its first half', 'fd00::1', '2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['a proxy that says nothing is itself who asks', '10.1.2.3', undefined, '10.1.2.3'],
    ['nor does what is no address', '10.1.2.3', '203.0.113.7, nonsense', '10.1.2.3'],
    ['only proxies all the way', '10.1.2.3', '10.9.9.9', '10.9.9.9'],
    ['a stranger who claims to be passed on', '203.0.113.7', '127.0.0.1', '203.0.113.7'],
  ])('%s', (_name, peer, forwardedFor, network) => {
    expect(networkOf(peer, forwardedFor, proxies)).toBe(network);
  });
});

test.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::/129', '10.0.0.1 10.0.0.2'])(
  '%s is no list of proxies',
  (text) => {
    expect(readTrustedProxies(text)).toBeNull();
  },
);
