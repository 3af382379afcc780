import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, quoteBash, quotePowerShell, quoteTerraform } from './quoting.ts';

describe('oneLine', () => {
  it('leaves what belongs into a name as it is', () => {
    expect(oneLine(`O'Brien "Mail" $5 – 漢字 👩‍💻`)).toBe(`O'Brien "Mail" $5 – 漢字 👩‍💻`);
  });

  it('takes out what ends a line, hides, or turns the words around it', () => {
    expect(oneLine('a\r\nb')).toBe('a  b');
    expect(oneLine('\u202egnp.exe\u2028\u0000')).toBe('gnp.exe');
    expect(oneLine('\ud800 half a character')).toBe('half a character');
  });

  it('is one line, and idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = oneLine(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
        expect(oneLine(line)).toBe(line);
      }),
    );
  });
});

describe('a quoted text', () => {
  it('is a literal of bash', () => {
    expect(quoteBash("it's $x `y`")).toBe(String.raw`'it'\''s $x ${'`y`'}'`);
  });

  it('is a literal of PowerShell, whatever kind of quote is in it', () => {
    expect(quotePowerShell("it's ‘$x’")).toBe("'it''s ‘‘$x’’'");
  });

  it('is a literal of Terraform, without a template in it', () => {
    expect(quoteTerraform('"a\\b"')).toBe(String.raw`"\"a\\b\""`);
    expect(quoteTerraform(`$$\{x} %{if} $5 5%`)).toBe(String.raw`"$\u0024{x} \u0025{if} $5 5%"`);
  });
});
