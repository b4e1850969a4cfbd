import { BlockList, isIP } from 'node:net';

/** Written by what serves (scripts/setup/watch-request.ts), whatever a client sent under this name. */
export const networkHeader = 'x-beforehand-network';

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6');

/** Without a zone, and an IPv4 address as such where a socket of both kinds took it. */
const plain = (address: string): string =>
  address
    .trim()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '');

/** From `10.0.0.7, 192.168.0.0/16, ::1`; null where a part of it is no address and no block of addresses. */
export const readTrustedProxies = (text: string): BlockList | null => {
  const list = new BlockList();
  for (const part of text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [address = '', bits, ...more] = part.split('/');
    const longest = isIP(address) === 4 ? 32 : 128;
    if (!isIP(address) || more.length > 0) return null;
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= longest)
      list.addSubnet(address, Number(bits), familyOf(address));
    else return null;
  }
  return list;
};

/** The first 64 bits of an IPv6 address: what one household or machine can choose from at will. */
const prefixOf = (address: string): string => {
  // Written out by the standard itself, without a shortening in the last four groups.
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [front, back] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const groups = [...front, ...Array.from({ length: 8 - front.length - back.length }, () => '0'), ...back];
  return `${groups.slice(0, 4).join(':')}::/64`;
};

/**
 * Whence a request comes, as far as it is to be told from others: an IPv4 address, or a /64 of IPv6. What `X-Forwarded-For` says
 * counts as far as proxies say it that are named as ours, from the nearest outward: the first that is none of ours is who asks.
 */
export const networkOf = (
  peer: string | undefined,
  forwardedFor: string | undefined,
  ours: BlockList,
): string => {
  let address = plain(peer ?? '');
  const hops = (forwardedFor ?? '').split(',').map(plain);
  while (isIP(address) && ours.check(address, familyOf(address))) {
    const next = hops.pop();
    if (next === undefined || !isIP(next)) break;
    address = next;
  }
  if (!isIP(address)) return 'unknown';
  return isIP(address) === 4 ? address : prefixOf(address);
};
