import type { AskedValue } from '#domain/catalog/guide.ts';
import { appManifest } from '#domain/scripts/app-manifest.ts';
import { bashScript } from '#domain/scripts/bash-script.ts';
import { powerShellScript } from '#domain/scripts/powershell-script.ts';
import { missingValues, type RegistrationPlan } from '#domain/scripts/registration-plan.ts';
import { terraformConfig } from '#domain/scripts/terraform-config.ts';
import type { ScriptTool } from '../messages/scripts.ts';

type ScriptFile = {
  readonly name: string;
  write(plan: RegistrationPlan): string;
  /** The asked values that it waits for. */
  missing(plan: RegistrationPlan): readonly AskedValue[];
  /** Windows PowerShell takes a file without this mark for one in the system's own encoding. */
  readonly mark?: string;
};

/** What each tool reads. */
export const scriptFiles: Readonly<Record<ScriptTool, ScriptFile>> = {
  bash: { name: 'register-app.sh', write: bashScript, missing: missingValues },
  powerShell: {
    name: 'register-app.ps1',
    write: powerShellScript,
    missing: missingValues,
    mark: '\ufeff',
  },
  terraform: { name: 'register-app.tf', write: terraformConfig, missing: missingValues },
  manifest: {
    name: 'app-manifest.json',
    write: appManifest,
    missing: ({ redirectUri }) => redirectUri?.missing ?? [],
  },
};
