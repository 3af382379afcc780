import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a name server says to a name: its addresses, none at all, or nothing whatsoever. */
export type Said = readonly string[] | 'no-such-name' | 'silence';

const types: Readonly<Record<number, 4 | 6>> = { 1: 4, 28: 6 };
const headerLength = 12;

/** A name server (RFC 1035) on this machine, for the running test. */
export async function startNameServer(say: (name: string) => Said) {
  const asked: string[] = [];
  const socket = createSocket('udp4', (query, { port, address }) => {
    const { name, family, end } = questionIn(query);
    asked.push(`${name} ${family}`);
    const said = say(name);
    if (said === 'silence') return;
    socket.send(answerTo(query.subarray(0, end), { said, family }), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  onTestFinished(() => {
    socket.close();
  });
  return { asked, address: `127.0.0.1:${socket.address().port}` };
}

function questionIn(query: Buffer) {
  const labels: string[] = [];
  let at = headerLength;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  // Behind the name: what is asked for, in two bytes, and the class, in two more.
  return { name: labels.join('.'), family: types[query.readUInt16BE(at + 1)], end: at + 5 };
}

type Answering = { readonly said: Exclude<Said, 'silence'>; readonly family: 4 | 6 | undefined };

function answerTo(question: Buffer, { said, family }: Answering): Buffer {
  const addresses = said === 'no-such-name' ? [] : said;
  const records = addresses.filter((address) => (isIPv6(address) ? 6 : 4) === family).map(recordOf);
  const head = Buffer.from(question);
  // An answer, of one who asks others, without error or with the error that there is no such name.
  head.writeUInt16BE(said === 'no-such-name' ? 0x8183 : 0x8180, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records.length, 6);
  head.fill(0, 8, headerLength);
  return Buffer.concat([head, ...records]);
}

function recordOf(address: string): Buffer {
  const data = isIPv6(address) ? bytesOfIPv6(address) : Buffer.from(address.split('.').map(Number));
  const record = Buffer.alloc(12);
  // The name of the question, by its place.
  record.writeUInt16BE(0xc000 + headerLength, 0);
  record.writeUInt16BE(isIPv6(address) ? 28 : 1, 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt16BE(data.length, 10);
  return Buffer.concat([record, data]);
}

function bytesOfIPv6(address: string): Buffer {
  const [before = '', after = ''] = address.split('::');
  const groups = (half: string) => half.split(':').filter((group) => group !== '');
  const zeros = Array<string>(8 - groups(before).length - groups(after).length).fill('0');
  const all = [...groups(before), ...zeros, ...groups(after)];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}
