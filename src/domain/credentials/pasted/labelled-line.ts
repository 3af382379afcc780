/** Longer lines are no list of labels and values. */
const longest = 2000;

const assignment =
  /^\s*(?:(?:export|set|setx|let|const|var|-)\s+)?(?:\$env:|\$)?["'“]?(\p{L}[\p{L}\p{N} _.()&-]{0,60}?)["'”]?\s{0,20}(?:=>|[:=\t])(.*)$/u;

const option = /(?:^|\s)(-p|--password|--client-secret)(?:\s{1,20}|=)(\S.*)$/;

const element = /key="([^"]{1,60})"\s{1,20}value=("[^"]*")/;

export type LabelledLine = { readonly label: string; readonly rest: string };

/** A line as a label and what follows it, in any of the ways in which files and shells write it. */
export function labelledLine(line: string): LabelledLine | undefined {
  const text = line.slice(0, longest);
  return inElement(text) ?? asOption(text) ?? asAssignment(text);
}

function inElement(text: string): LabelledLine | undefined {
  const [, label, rest] = element.exec(text) ?? [];
  return label === undefined || rest === undefined ? undefined : { label, rest };
}

function asOption(text: string): LabelledLine | undefined {
  const [, , rest] = option.exec(text) ?? [];
  if (rest === undefined) return undefined;
  return { label: 'password', rest: /^["']/.test(rest) ? rest : rest.replace(/\s.*$/, '') };
}

function asAssignment(text: string): LabelledLine | undefined {
  const [, label, rest] = assignment.exec(text) ?? [];
  return label === undefined || rest === undefined ? undefined : { label, rest };
}
