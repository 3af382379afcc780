/** One call of `az`, taken apart. */
export type AzureCall = {
  readonly argv: readonly string[];
  /** The words before the first option: "ad app show". */
  readonly command: string;
  has(option: string): boolean;
  /** Every value of an option. */
  all(option: string): readonly string[];
  /** The only value of an option. */
  one(option: string): string;
};

export function parseAzureCall(argv: readonly string[]): AzureCall {
  const begin = argv.findIndex((argument) => argument.startsWith('-'));
  const words = begin === -1 ? argv : argv.slice(0, begin);
  const options = new Map<string, string[]>();
  let current: string[] = [];
  for (const argument of argv.slice(words.length)) {
    const [, name, value] = /^--([a-z-]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === undefined) {
      current.push(argument);
    } else {
      current = value === undefined ? [] : [value];
      options.set(name, current);
    }
  }
  for (const argument of argv) refuseFileNames(argument);
  const all = (option: string) => options.get(option) ?? [];
  return {
    argv,
    command: words.join(' '),
    has: (option) => options.has(option),
    all,
    one: (option) => {
      const [value, ...others] = all(option);
      if (value === undefined || others.length > 0) throw new Error(`--${option} takes one value`);
      return value;
    },
  };
}

/** The Azure CLI takes what follows an at sign for the name of a file, also after the first "=". */
function refuseFileNames(argument: string): void {
  const value = argument.slice(argument.indexOf('=') + 1);
  if (value.startsWith('@') && !/^@\/.*\/body\.json$/.test(value)) {
    throw new Error(`Failed to load the file ${value.slice(1)}`);
  }
}
