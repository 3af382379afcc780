/** A component of a calendar, its properties by name, parameters included. */
export type CalendarPart = {
  readonly kind: string;
  readonly values: Readonly<Record<string, string>>;
  readonly parts: readonly CalendarPart[];
};

/** Reads RFC 5545 by itself. Throws a `SyntaxError` for what a calendar program might stumble over. */
export function readCalendar(text: string): CalendarPart {
  if (!text.endsWith('\r\n')) throw new SyntaxError('the last line has no end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (octetsOf(line) > 75) throw new SyntaxError(`too long: ${line}`);
    if (/\p{Cc}/u.test(line)) throw new SyntaxError(`control character: ${line}`);
  }
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  const [part, rest] = readPart(lines);
  if (rest.length > 0) throw new SyntaxError(`after the end: ${rest[0]}`);
  return part;
}

function readPart([begin = '', ...lines]: readonly string[]): [CalendarPart, readonly string[]] {
  const kind = /^BEGIN:(\w+)$/.exec(begin)?.[1];
  if (kind === undefined) throw new SyntaxError(`not a beginning: ${begin}`);
  const values: Record<string, string> = {};
  const parts: CalendarPart[] = [];
  let rest: readonly string[] = lines;
  while (rest[0] !== `END:${kind}`) {
    if (rest[0]?.startsWith('BEGIN:')) {
      const [part, after] = readPart(rest);
      parts.push(part);
      rest = after;
    } else {
      const [name, value] = readLine(rest[0] ?? '');
      if (name in values) throw new SyntaxError(`twice: ${name}`);
      values[name] = value;
      rest = rest.slice(1);
    }
  }
  return [{ kind, values, parts }, rest.slice(1)];
}

function readLine(line: string): [name: string, value: string] {
  const [, name, value] = /^([A-Z-]+(?:;[A-Z-]+=[A-Z-]+)*):(.*)$/su.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new SyntaxError(`not a line: ${line}`);
  return [name, value];
}

/** In UTF-8. Throws a `URIError` where a character is cut in two. */
function octetsOf(line: string): number {
  return encodeURIComponent(line).replaceAll(/%../g, '.').length;
}

/** What a value of text says. Throws a `SyntaxError` where a character should have been escaped. */
export function readText(value = ''): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new SyntaxError(`not escaped: ${value}`);
  return value.replaceAll(/\\(.)/gsu, (_, character: string) => {
    if (!'\\;,nN'.includes(character)) throw new SyntaxError(`escaped: ${character}`);
    return character.toLowerCase() === 'n' ? '\n' : character;
  });
}
