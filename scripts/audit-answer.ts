/** What a registry knows of the locked packages. */
export interface AuditAnswer {
  /** False where it did not answer: then nothing is known, good or bad. */
  readonly isAnswer: boolean;
  /** How many packages have a hole that is high or critical. */
  readonly grave: number;
  readonly lines: readonly string[];
}

interface Written {
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly range: string; readonly isDirect: boolean }>
  >;
}

/** Reads what `npm audit --json` printed. */
export function readAudit(json: string): AuditAnswer {
  const { vulnerabilities } = parsed(json);
  if (vulnerabilities === undefined)
    return {
      isAnswer: false,
      grave: 0,
      lines: ['The registry gives no audits: whether a package has a known hole is not known.'],
    };
  const found = Object.entries(vulnerabilities);
  const grave = found.filter(([, { severity }]) => severity === 'high' || severity === 'critical').length;
  const lines = found.map(
    ([name, { severity, range, isDirect }]) =>
      `${severity}  ${name} ${range}${isDirect ? '' : ', which another package asks for'}`,
  );
  return { isAnswer: true, grave, lines: lines.length > 0 ? lines : ['No locked package has a known hole.'] };
}

function parsed(json: string): Written {
  try {
    return JSON.parse(json) as Written;
  } catch {
    return {};
  }
}
