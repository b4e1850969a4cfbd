import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const text = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

/** What a device may get wrong, or somebody else may try. */
export interface Circumstances {
  readonly origin?: string;
  readonly rpId?: string;
  /** Whether its owner has shown who they are. */
  readonly verified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
  /** Says of itself that it may be copied. */
  readonly mayBeCopied?: boolean;
}

/** A key as a device keeps it (ES256), for what a browser would refuse to do. */
export class SoftwareKey {
  readonly #private: KeyObject;
  readonly #public: { readonly x: string; readonly y: string };
  readonly #id = randomBytes(16);
  readonly #userHandle: string;

  constructor(userHandle: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#private = privateKey;
    this.#public = { x, y };
    this.#userHandle = userHandle;
  }

  get id(): string {
    return text(this.#id);
  }

  #data(
    { rpId = 'localhost', verified = true, counter = 0, mayBeCopied = false }: Circumstances,
    attested?: Buffer,
  ) {
    const flags = 0x01 | (verified ? 0x04 : 0) | (mayBeCopied ? 0x08 : 0) | (attested ? 0x40 : 0);
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(rpId), head, attested ?? Buffer.alloc(0)]);
  }

  #client(type: string, challenge: string, { origin = 'http://localhost:3000' }: Circumstances): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  register(challenge: string, how: Circumstances = {}): RegistrationResponseJSON {
    const cose = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(this.#public.x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(this.#public.y, 'base64url'),
    ]);
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.#id.length]), this.#id, cose]);
    const data = this.#data(how, attested);
    const attestationObject = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
      Buffer.from([data.length]),
      data,
    ]);
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: text(this.#client('webauthn.create', challenge, how)),
        attestationObject: text(attestationObject),
      },
    };
  }

  answer(challenge: string, how: Circumstances = {}): AuthenticationResponseJSON {
    const data = this.#data(how);
    const client = this.#client('webauthn.get', challenge, how);
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(sign('sha256', Buffer.concat([data, sha256(client)]), this.#private)),
        userHandle: how.userHandle ?? this.#userHandle,
      },
    };
  }
}
