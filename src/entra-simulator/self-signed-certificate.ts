import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

type SelfSignedCertificate = { readonly key: string; readonly cert: string };

/**
 * A certificate for 127.0.0.1 that nobody vouches for. It is written here byte by byte (X.509 in
 * DER), so that neither a private key in the source nor an installed openssl is needed.
 */
export function createSelfSignedCertificate(): SelfSignedCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(tag.set, sequence(oid.commonName, der(tag.utf8, 'practice tenant'))));
  const algorithm = sequence(oid.ecdsaWithSha256);
  const toBeSigned = sequence(
    der(tag.version, der(tag.integer, [2])),
    der(tag.integer, [1, ...randomBytes(8)]),
    algorithm,
    name,
    sequence(der(tag.utcTime, '200101000000Z'), der(tag.utcTime, '491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(tag.extensions, sequence(alternativeName)),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = sequence(toBeSigned, algorithm, der(tag.bitString, [0, ...signature]));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

const tag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  utf8: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
  ipAddress: 0x87,
  version: 0xa0,
  extensions: 0xa3,
};

function der(type: number, content: Uint8Array | string | number[]): Buffer {
  const bytes = Buffer.from(content as Uint8Array);
  const { length } = bytes;
  const size = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([type, ...size]), bytes]);
}

function sequence(...parts: Uint8Array[]): Buffer {
  return der(tag.sequence, Buffer.concat(parts));
}

function objectIdentifier(...encoded: number[]): Buffer {
  return der(0x06, encoded);
}

const oid = {
  commonName: objectIdentifier(0x55, 0x04, 0x03),
  subjectAlternativeName: objectIdentifier(0x55, 0x1d, 0x11),
  ecdsaWithSha256: objectIdentifier(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02),
};

const alternativeName = sequence(
  oid.subjectAlternativeName,
  der(tag.octetString, sequence(der(tag.ipAddress, [127, 0, 0, 1]))),
);
